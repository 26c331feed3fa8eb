import type { course as said } from '../sv/course';

export const course = {
  'Choose an earlier date, or have a calendar installed that reaches further.':
    'Vælg en tidligere dag, eller få indlæst en kalender, der rækker længere.',
  'The baseline does not say everything that the regime asks for.': 'Baseline angiver ikke alt, hvad reglerne kræver.',
  'State what is missing; of P50 and P85, for every line.': 'Angiv det, der mangler; P50 og P85 for hver linje.',
  'The P85 of a line is below its P50.': 'En linjes P85 er lavere end dens P50.',
  'State a P85 that is at least the P50.': 'Angiv et P85, der er mindst lige så stort som P50.',
  'Give each its own id.': 'Giv hver sin egen betegnelse.',
  'No new baseline with this id waits for a decision.': 'Ingen sådan ny baseline venter på beslutning.',
  'Read the baselines of the project.': 'Se projektets baselines.',
  'Who proposed the baseline does not decide on it.': 'Den, der foreslog baseline, beslutter ikke om den.',
  'The change is so large that the council looks at it first.': 'Ændringen er så stor, at rådet ser på den først.',
  'Have the question reviewed again, and decide when the council has given its opinion.':
    'Få spørgsmålet vurderet igen, og beslut, når rådet har udtalt sig.',
  'The regime knows no baseline.': 'Reglerne kender ingen baseline.',
  'A baseline is set once the gate is passed.': 'En baseline fastlægges, når beslutningspunktet er passeret.',
  'The regime allows no further change of the baseline.': 'Reglerne tillader ikke flere ændringer af baseline.',
  'Report against the baseline that stands.': 'Rapportér mod den baseline, der gælder.',
  'Another new baseline waits for its decision.': 'En anden ny baseline venter på beslutning.',
  'Wait for that decision.': 'Vent på den beslutning.',
  'The amounts are stated with another treatment of VAT than the baseline.':
    'Momsen i beløbene er behandlet anderledes end i baseline.',
  'State the amounts as the first baseline does, so that they can be compared.':
    'Angiv beløbene som i den første baseline, så de kan sammenlignes.',
  'The baseline was changed so recently that it may not change yet.':
    'Baseline er ændret så nylig, at den ikke må ændres endnu.',
  'Propose it when the time has passed.': 'Foreslå den, når tiden er gået.',
  'A claim that is settled says at what amount, and no other does.': 'Kun et krav, der er afgjort, angiver beløbet.',
  'The project knows no such order.': 'Projektet har intet sådant påbud.',
  'No claim with this id is open.': 'Intet sådant krav er åbent.',
  'The amount is not a whole number of minor units, 0 or more.':
    'Beløbet er ikke et helt antal af valutaens mindste enhed, mindst 0.',
  'Nothing is demanded under this id.': 'Intet sådant kræves.',
  'Take the id from the project’s escalation; a demand whose cause is gone is gone with it.':
    'Se projektets eskalering; et krav, hvis årsag er væk, er også væk.',
  'This is not what is demanded at present.': 'Det er ikke det, der kræves nu.',
  'The rules ask for no update here.': 'Reglerne kræver ingen status her.',
  'Say in the report of the period how it goes.': 'Skriv i periodens rapport, hvordan det går.',
  'A plan is updated once it has been accepted.': 'En plan følges op, når den er accepteret.',
  'Do what is demanded.': 'Gør det, der kræves.',
  'Nobody of the agency checks the health of its own project.':
    'Ingen i myndigheden kontrollerer, hvordan dens eget projekt har det.',
  'Somebody who is not of the agency must look, and file what he found.':
    'En uden for myndigheden skal se på det og indsende, hvad der blev fundet.',
  'Nobody decides about a plan or report that he has filed.':
    'Ingen beslutter om en plan eller rapport, man selv har indsendt.',
  'Only a step of the ladder fails, or is left by decision.':
    'Kun et trin på trappen mislykkes eller forlades ved beslutning.',
  'What a trigger demands ends when it is done, or when the trigger is reset.':
    'Det, en udløsende regel kræver, ophører, når det er gjort, eller når reglen nulstilles.',
  'The ladder has no step after this one.': 'Trappen har intet trin efter dette.',
  'Propose a pause or a cancellation, or decide that the project leaves the ladder.':
    'Foreslå en pause eller et stop, eller beslut, at projektet forlader trappen.',
  'A plan or report must be filed first; a session is held, not decided about.':
    'En plan eller rapport skal indsendes først; et møde holdes og afgøres ikke.',
  'A session is held where one is demanded, once.': 'Et møde holdes, hvor et kræves, én gang.',
  'No body has this power under the regime.': 'Intet organ har den beføjelse efter reglerne.',
  'Let the project go on, with conditions where that helps.': 'Lad projektet gå videre, med vilkår hvor det hjælper.',
  'The session would lie before the notice of it is over.': 'Mødet ville ligge, før varslet er udløbet.',
  'Hold it on {1} or later.': 'Hold det {1} eller senere.',
  'A round is opened where one is demanded, once.': 'Et review åbnes, hvor et kræves, én gang.',
  'The question is before the council already, or comes before it anyway.':
    'Spørgsmålet er allerede hos rådet eller kommer der alligevel.',
  'Put what is new before that round, or hold a session about it.':
    'Læg det nye frem i det review, eller hold et møde om det.',
  'No freeze with this id is in force.': 'Ingen sådan indefrysning gælder.',
  'No order about this freeze awaits a signature.': 'Ingen beslutning om denne indefrysning afventer underskrift.',
  'An order about a freeze awaits its signature.': 'En beslutning om en indefrysning afventer underskrift.',
  'A freeze names the classes of money that it freezes.': 'En indefrysning angiver, hvilke midler den indefryser.',
  'Name at least one class, or all.': 'Angiv mindst én udgiftstype, eller alle.',
  'The project has as many freezes as can be in force at once.':
    'Projektet har så mange indefrysninger, som kan gælde på én gang.',
  'Lift one of them first.': 'Ophæv en af dem først.',
  'The sum goes beyond the cap on the money of the pilot.': 'Summen går over loftet for pilotprojektets midler.',
  'Spend no more than what is left: {1} minor units; or have another term with a higher cap decided.':
    'Brug ikke mere end det, der er tilbage: {1} af valutaens mindste enhed; eller få besluttet en ny periode med et højere loft.',
  'During the pause no more may be spent a month than its order says.':
    'Under pausen må der ikke bruges mere pr. måned, end påbuddet siger.',
  'Spend no more than what is left of the month: {1} minor units.':
    'Brug ikke mere end det, der er tilbage af måneden: {1} af valutaens mindste enhed.',
  'During the pause only the allowed work may be paid for.': 'Under pausen må kun det tilladte arbejde betales.',
  'Name the allowed work that it pays for, or wait for the resumption.':
    'Angiv det tilladte arbejde, det betaler, eller vent på genoptagelsen.',
  'Money of this cost class may not be spent yet.': 'Midler til denne udgiftstype må ikke bruges endnu.',
  'Wait until the lock is released.': 'Vent, til spærringen er ophævet.',
  'State the cost and the facts that are missing, so that the scope can be found.':
    'Angiv den udgift og de oplysninger, der mangler, så det kan afgøres, om projektet er omfattet.',
  'Pass the gate and have a baseline set.': 'Passér beslutningspunktet, og få fastlagt en baseline.',
  'Wait for the stage in which this class may be spent.': 'Vent på den fase, hvor udgiftstypen må bruges.',
  'Begin the pilot first.': 'Begynd pilotprojektet først.',
  'Wait for the decision about the pilot.': 'Vent på beslutningen om pilotprojektet.',
  'Wait until the committee says go on.': 'Vent, til udvalget siger, at arbejdet går videre.',
  'The pilot is over; what it became is a project of its own.':
    'Pilotprojektet er slut; det, det blev til, er et projekt for sig.',
  'Wait until the appeal is decided, or the stay is.': 'Vent, til klagen eller den opsættende virkning er afgjort.',
  'The regime knows no rating of this kind.': 'Reglerne kender ingen sådan vurdering.',
  'Import the rating as one of the raters that the regime names.': 'Indlæs vurderingen som en af dem, reglerne nævner.',
  'The regime’s scale has no such level.': 'Reglernes skala har ingen sådan karakter.',
  'Choose a level of the scale.': 'Vælg en karakter på skalaen.',
  'Rate as one of the raters that the regime names.': 'Vurdér som en af dem, reglerne nævner.',
  'A project in this state gets no light.': 'Et projekt i denne tilstand får intet lys.',
  'Wait until the project has left that state.': 'Vent, til projektet har forladt den tilstand.',
  'The version of the rules is not on record.': 'Reglernes version findes ikke i registret.',
  'The version cannot take the project over as it stands.': 'Versionen kan ikke overtage projektet, som det står.',
  'Wait until what is named is over, or state it in a further version; then roll that out.':
    'Vent, til det nævnte er slut, eller angiv det i en ny version, og udrul derefter den.',
  'State amounts that are not negative and that add up.': 'Angiv beløb, der ikke er negative, og som stemmer.',
  'A milestone was reached on a day, or is expected on one.': 'En milepæl blev nået en dag eller ventes en dag.',
  'State one of the two days.': 'Angiv en af de to dage.',
  'Leave the rating out.': 'Udelad vurderingen.',
  'The report does not say everything that the regime asks for.': 'Rapporten angiver ikke alt, hvad reglerne kræver.',
  'State what is missing; a milestone or a benefit of the baseline is stated each.':
    'Angiv det, der mangler; hver milepæl og gevinst i baseline nævnes.',
  'A departure from the baseline that is this large is explained in words.':
    'En så stor afvigelse fra baseline forklares i ord.',
  'Say why cost or end depart from the baseline.': 'Skriv, hvorfor udgift eller slutning afviger fra baseline.',
  'Neither the baseline nor the regime knows what the report states.':
    'Hverken baseline eller reglerne kender det, rapporten angiver.',
  'State what the prefilled form has.': 'Angiv det, der står i den udfyldte formular.',
  'What the agency reports cannot be relied on while a report is overdue.':
    'Det, myndigheden rapporterer, kan man ikke stole på, mens en rapport er forsinket.',
  'Wait until the reports are in.': 'Vent, til rapporterne er kommet ind.',
  'Nothing of this kind is asked of the agency now.': 'Intet sådant kræves af myndigheden nu.',
  'Read what is open in the project’s tasks.': 'Se, hvad der er åbent blandt projektets opgaver.',
  'The regime asks for no reports.': 'Reglerne kræver ingen rapporter.',
  'A report waits for its signatures.': 'En rapport afventer underskrifter.',
  'Wait until it is signed or given back.': 'Vent, til den er underskrevet eller sendt tilbage.',
  'No report is due for this period.': 'Der skal ikke indsendes rapport for perioden.',
  'Report on a period that is over and that the project has to report on.':
    'Rapportér om en periode, der er slut, og som projektet skal rapportere om.',
  'The report of this period is in.': 'Periodens rapport er indsendt.',
  'Say why it is corrected; both are kept, and the later stands.':
    'Skriv, hvorfor den rettes; begge gemmes, og den seneste gælder.',
  'No report with this id waits for a signature.': 'Ingen sådan rapport afventer underskrift.',
  'Read the reports of the project.': 'Se projektets rapporter.',
  'Whoever has signed the report does not sign it again.':
    'Den, der har underskrevet rapporten, underskriver den ikke igen.',
  'Another person of the agency must sign.': 'En anden person i myndigheden skal skrive under.',
  'Something is left to do that nobody has verified.': 'Noget udestår, som ingen har kontrolleret.',
  'Have each item proved and verified first.': 'Få hvert punkt vist og kontrolleret først.',
  'A project that is wound up pays for that alone.': 'Et projekt under afvikling betaler kun for den.',
  'Name the work of the winding up that it pays for.': 'Angiv det arbejde i afviklingen, det betaler.',
  'The winding up may not cost more than its order says.': 'Afviklingen må ikke koste mere, end påbuddet siger.',
  'Pay no more than what is left.': 'Betal ikke mere end det, der er tilbage.',
  'Nothing of this name is left to do.': 'Intet sådant udestår.',
  'The project is not being wound up.': 'Projektet er ikke under afvikling.',
  'What is cancelled is wound up as its order says.': 'Det, der stoppes, afvikles, som påbuddet siger.',
  'Nobody has said that it is done.': 'Ingen har meldt, at det er gjort.',
  'Nobody verifies what he has reported himself.': 'Ingen kontrollerer det, man selv har meldt.',
  'Another person must verify it.': 'En anden person skal kontrollere det.',
  'No condition with this id is open.': 'Intet sådant vilkår er åbent.',
  'The present stage may last as long as it takes.': 'Den nuværende fase må vare, så længe det er nødvendigt.',
  'Only a stage is extended that the rules limit.': 'Kun en fase, som reglerne begrænser, forlænges.',
  'A stage is extended into the future.': 'En fase forlænges ud i fremtiden.',
  'Name a later day.': 'Angiv en senere dag.',
  'No questions of a consulted body wait under this id.': 'Ingen sådanne spørgsmål fra en høringspart venter.',
  'As published: {1}.': 'Som offentliggjort: {1}.',
  'As published: {1}, {2}.': 'Som offentliggjort: {1}, {2}.',
} satisfies Readonly<Record<keyof typeof said, string>>;
