import type { pilot as said } from '../sv/pilot';

export const pilot = {
  'What a pilot becomes is no pilot.': 'Det, et pilotprojekt bliver til, er ikke et pilotprojekt.',
  'Give it another kind; to try further, another term is decided.':
    'Vælg en anden art; for at prøve mere besluttes en ny periode.',
  'Give the new term with iterate, and conditions with scale.':
    'Angiv den nye periode, når der skal prøves videre, og vilkårene, når der skal skaleres op.',
  'The rules give a pilot no further term.': 'Reglerne giver et pilotprojekt ingen ny periode.',
  'Stop it, or scale it.': 'Stop det, eller skalér det op.',
  'The new cap is lower than what is used up already.': 'Det nye loft er lavere end det, der allerede er brugt.',
  'State the caps as totals of the whole pilot.': 'Angiv lofterne for hele pilotprojektet.',
  'The pilot has not proved what it must prove before it is scaled.':
    'Pilotprojektet har ikke vist det, det skal vise, før det skaleres op.',
  'Give it another term, or stop it; scale it when every target is met and every assessment is on file.':
    'Giv det en ny periode, eller stop det; skalér det op, når hvert mål er nået, og hver vurdering er på sagen.',
  'The agency has not said what the pilot would become.':
    'Myndigheden har ikke sagt, hvad pilotprojektet skal blive til.',
  'The agency’s approver proposes the project.': 'Myndighedens godkender foreslår projektet.',
  'Give each condition an id of its own; those of the rules are there anyway.':
    'Giv hvert vilkår sin egen betegnelse; reglernes vilkår gælder alligevel.',
  'A result states every metric of the plan, once, for each of its groups.':
    'Et resultat angiver hvert mål i planen én gang for hver af dets grupper.',
  'State the value of each metric, and of each of its groups where it is one of evenness.':
    'Angiv værdien af hvert mål, og for hver gruppe, hvor målet gælder lighed.',
  'No result with this id waits to be verified.': 'Intet sådant resultat venter på kontrol.',
  'Nobody verifies what he has measured himself.': 'Ingen kontrollerer det, man selv har målt.',
  'No exemption with this id is in force.': 'Ingen sådan undtagelse gælder.',
  'The rules know no exemption for a time.': 'Reglerne kender ingen undtagelse for en tid.',
  'Only a pilot or a product is exempted, and from so many rules at once.':
    'Kun et pilotprojekt eller et produkt undtages, og kun fra et vist antal regler på én gang.',
  'From this rule the sandbox exempts nobody.': 'Fra denne regel gives ingen undtagelse.',
  'Name rules that the regime lets be exempted.': 'Angiv regler, der kan gives undtagelse fra.',
  'The exemption would last longer than the rules let it.': 'Undtagelsen ville vare længere, end reglerne tillader.',
  'Choose an earlier day.': 'Vælg en tidligere dag.',
  'Only a pilot has the plan of a pilot.': 'Kun et pilotprojekt har en pilotplan.',
  'File it as a pilot, or leave the plan out.': 'Indmeld det som pilotprojekt, eller udelad planen.',
  'A pilot is filed with its hypothesis, its metrics and its caps.':
    'Et pilotprojekt indmeldes med sin hypotese, sine mål og sine lofter.',
  'Say what is tried, how it is told whether it works, and how far it may go.':
    'Skriv, hvad der prøves, hvordan man ser, om det virker, og hvor langt det må gå.',
  'The law prohibits this use of AI; nobody may try it out.': 'Loven forbyder denne brug af AI; ingen må prøve den.',
  'Leave this use out altogether.': 'Udelad denne brug helt.',
  'Choose a class of the regime.': 'Vælg en af reglernes klasser.',
  'Name what it is used for, by the regime’s list.': 'Angiv, hvad det bruges til, efter reglernes liste.',
  'This use belongs to the class {1} at least.': 'Denne brug hører mindst til klassen {1}.',
  'Say who can stop or overrule it, and how.': 'Angiv, hvem der kan stoppe eller omgøre det og hvordan.',
  'Give each metric once, with a target or with at least two groups and a ratio of 1 or more.':
    'Angiv hvert mål én gang, med en målværdi eller med mindst to grupper og et forhold på 1 eller mere.',
  'Say how many are needed to tell.': 'Angiv, hvor mange der skal til for at se det.',
  'The plan of the pilot does not say what the rules ask for.':
    'Pilotprojektets plan angiver ikke det, reglerne kræver.',
  'The cap is not one that the rules allow a pilot.': 'Reglerne tillader ikke et pilotprojekt dette loft.',
  'State a positive cap within the limit of the rules.': 'Angiv et loft over nul inden for reglernes grænse.',
  'A pilot that has begun keeps the plan by which it is judged.':
    'Et pilotprojekt, der er begyndt, beholder den plan, det bedømmes efter.',
  'Leave the plan as it was filed; another term with other caps is decided.':
    'Lad planen stå, som den blev indsendt; en ny periode med andre lofter besluttes.',
  'A pilot begins once, when nothing else must be decided before.':
    'Et pilotprojekt begynder én gang, når intet andet skal afgøres først.',
  'Wait until its scope is found and its gates are passed.':
    'Vent, til det er afgjort, om projektet er omfattet, og dets beslutningspunkter er passeret.',
  'Assessments that the law wants before a pilot begins are not on file.':
    'Vurderinger, som loven kræver, før et pilotprojekt begynder, er ikke på sagen.',
  'File them, each under its type.': 'Indsend dem, hver under sin type.',
  'The number is not a positive whole one.': 'Antallet er ikke et positivt helt tal.',
  'The project differs from what the pilot declared, and does not say why.':
    'Projektet afviger fra det, pilotprojektet oplyste, og siger ikke hvorfor.',
  'State each of these facts as the pilot did, or explain the difference under its name.':
    'Angiv hver af oplysningerne som i pilotprojektet, eller forklar forskellen under dens navn.',
  'The project is no pilot with a plan.': 'Projektet er ikke et pilotprojekt med en plan.',
  'Only a project of the kind pilot is tried out, decided and scaled.':
    'Kun et projekt af arten pilotprojekt prøves, afgøres og skaleres op.',
  'The pilot has not begun.': 'Pilotprojektet er ikke begyndt.',
  'The agency’s approver begins it, with its assessments on file.':
    'Myndighedens godkender begynder det, når vurderingerne er på sagen.',
  'The pilot was stopped or scaled already.': 'Pilotprojektet er allerede stoppet eller skaleret op.',
  'A decision about the pilot awaits its second signature.':
    'En beslutning om pilotprojektet afventer sin anden underskrift.',
  'No term of a product runs, or waits for its committee.':
    'Ingen periode for et produkt løber eller venter på udvalget.',
  'A product has terms once a phase of it has begun, under rules with a committee.':
    'Et produkt har perioder, når en fase af det er begyndt, efter regler med et udvalg.',
  'Nobody has shown what the product brought about in this term.':
    'Ingen har vist, hvad produktet har udrettet i denne periode.',
  'The agency records the impact, and where it can be seen.': 'Myndigheden registrerer effekten, og hvor den kan ses.',
  'The rules give this phase no further term.': 'Reglerne giver ikke fasen en ny periode.',
  'Pass the gate to the next phase, or stop.': 'Passér beslutningspunktet til næste fase, eller stop.',
} satisfies Readonly<Record<keyof typeof said, string>>;
