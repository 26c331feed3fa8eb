/** Sentences of pilots and products. */
export const pilot = {
  'What a pilot becomes is no pilot.': 'Det som en pilot blir är ingen pilot.',
  'Give it another kind; to try further, another term is decided.':
    'Välj ett annat projektslag; för att pröva mer beslutas en ny period.',
  'Give the new term with iterate, and conditions with scale.':
    'Ange den nya perioden när piloten ska prövas vidare, och villkoren när den ska skalas upp.',
  'The rules give a pilot no further term.': 'Reglerna ger en pilot ingen ny period.',
  'Stop it, or scale it.': 'Stoppa den, eller skala upp den.',
  'The new cap is lower than what is used up already.': 'Det nya taket är lägre än det som redan har använts.',
  'State the caps as totals of the whole pilot.': 'Ange taken för hela piloten.',
  'The pilot has not proved what it must prove before it is scaled.':
    'Piloten har inte visat det som den måste visa innan den skalas upp.',
  'Give it another term, or stop it; scale it when every target is met and every assessment is on file.':
    'Ge den en ny period, eller stoppa den; skala upp den när varje mål är nått och varje bedömning är inlämnad.',
  'The agency has not said what the pilot would become.': 'Myndigheten har inte sagt vad piloten skulle bli.',
  'The agency’s approver proposes the project.': 'Myndighetens godkännare föreslår projektet.',
  'Give each condition an id of its own; those of the rules are there anyway.':
    'Ge varje villkor en egen beteckning; reglernas villkor gäller ändå.',
  'A result states every metric of the plan, once, for each of its groups.':
    'Ett resultat anger varje mått i planen en gång för varje grupp.',
  'State the value of each metric, and of each of its groups where it is one of evenness.':
    'Ange värdet för varje mått, och för varje grupp där måttet gäller jämnhet.',
  'No result with this id waits to be verified.': 'Inget sådant resultat väntar på kontroll.',
  'Nobody verifies what he has measured himself.': 'Ingen kontrollerar det man själv har mätt.',
  'No exemption with this id is in force.': 'Inget sådant undantag gäller.',
  'The rules know no exemption for a time.': 'Reglerna har inga undantag för en tid.',
  'Only a pilot or a product is exempted, and from so many rules at once.':
    'Bara en pilot eller en produkt får undantag, och bara från ett visst antal regler samtidigt.',
  'From this rule the sandbox exempts nobody.': 'Från den här regeln ges inget undantag.',
  'Name rules that the regime lets be exempted.': 'Ange regler som det går att ge undantag från.',
  'The exemption would last longer than the rules let it.': 'Undantaget skulle vara längre än reglerna tillåter.',
  'Choose an earlier day.': 'Välj en tidigare dag.',
  'Only a pilot has the plan of a pilot.': 'Bara en pilot har en pilotplan.',
  'File it as a pilot, or leave the plan out.': 'Anmäl projektet som pilot, eller ta bort planen.',
  'A pilot is filed with its hypothesis, its metrics and its caps.':
    'En pilot anmäls med sin hypotes, sina mått och sina tak.',
  'Say what is tried, how it is told whether it works, and how far it may go.':
    'Ange vad som prövas, hur man ser om det fungerar och hur långt det får gå.',
  'The law prohibits this use of AI; nobody may try it out.':
    'Lagen förbjuder denna användning av AI; ingen får pröva den.',
  'Leave this use out altogether.': 'Utelämna användningen helt.',
  'Choose a class of the regime.': 'Välj en av reglernas klasser.',
  'Name what it is used for, by the regime’s list.': 'Ange vad det används till, enligt reglernas lista.',
  'This use belongs to the class {1} at least.': 'Användningen hör minst till klassen {1}.',
  'Say who can stop or overrule it, and how.': 'Ange vem som kan stoppa eller ändra beslutet, och hur.',
  'Give each metric once, with a target or with at least two groups and a ratio of 1 or more.':
    'Ange varje mått en gång, med ett mål eller med minst två grupper och en kvot på 1 eller mer.',
  'Say how many are needed to tell.': 'Ange hur många som behövs för att se det.',
  'The plan of the pilot does not say what the rules ask for.': 'Pilotens plan anger inte det som reglerna kräver.',
  'The cap is not one that the rules allow a pilot.': 'Reglerna tillåter inte taket för en pilot.',
  'State a positive cap within the limit of the rules.': 'Ange ett tak större än noll inom reglernas gräns.',
  'A pilot that has begun keeps the plan by which it is judged.':
    'En pilot som har startat behåller den plan som den bedöms efter.',
  'Leave the plan as it was filed; another term with other caps is decided.':
    'Låt planen stå som den lämnades; en ny period med andra tak beslutas.',
  'A pilot begins once, when nothing else must be decided before.':
    'En pilot startar en gång, när inget annat måste avgöras först.',
  'Wait until its scope is found and its gates are passed.':
    'Vänta tills det är avgjort om projektet omfattas och dess beslutspunkter är passerade.',
  'Assessments that the law wants before a pilot begins are not on file.':
    'Bedömningar som krävs innan en pilot startar finns inte i ärendet.',
  'File them, each under its type.': 'Lämna in dem, var och en under sin typ.',
  'The number is not a positive whole one.': 'Antalet är inget positivt heltal.',
  'The project differs from what the pilot declared, and does not say why.':
    'Projektet skiljer sig från det som piloten angav och säger inte varför.',
  'State each of these facts as the pilot did, or explain the difference under its name.':
    'Ange var och en av uppgifterna som i piloten, eller förklara skillnaden under dess namn.',
  'The project is no pilot with a plan.': 'Projektet är ingen pilot med en plan.',
  'Only a project of the kind pilot is tried out, decided and scaled.':
    'Bara ett projekt av slaget pilot prövas, avgörs och skalas upp.',
  'The pilot has not begun.': 'Piloten har inte startat.',
  'The agency’s approver begins it, with its assessments on file.':
    'Myndighetens godkännare startar den, när bedömningarna finns i ärendet.',
  'The pilot was stopped or scaled already.': 'Piloten är redan stoppad eller uppskalad.',
  'A decision about the pilot awaits its second signature.': 'Ett beslut om piloten väntar på sin andra underskrift.',
  'No term of a product runs, or waits for its committee.':
    'Ingen period för en produkt pågår eller väntar på kommittén.',
  'A product has terms once a phase of it has begun, under rules with a committee.':
    'En produkt har perioder när en fas av den har börjat, enligt regler med en kommitté.',
  'Nobody has shown what the product brought about in this term.':
    'Ingen har visat vad produkten har åstadkommit under perioden.',
  'The agency records the impact, and where it can be seen.': 'Myndigheten registrerar effekten och var den syns.',
  'The rules give this phase no further term.': 'Reglerna ger inte fasen någon ny period.',
  'Pass the gate to the next phase, or stop.': 'Passera beslutspunkten till nästa fas, eller stoppa.',
} as const;
