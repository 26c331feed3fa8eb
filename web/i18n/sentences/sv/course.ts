/** Sentences of a project that runs: baseline, reports, spending, escalation. */
export const course = {
  'Choose an earlier date, or have a calendar installed that reaches further.':
    'Välj en tidigare dag, eller låt lägga in en kalender som når längre.',
  'The baseline does not say everything that the regime asks for.':
    'Referensplanen anger inte allt som reglerna kräver.',
  'State what is missing; of P50 and P85, for every line.': 'Ange det som saknas; P50 och P85 för varje rad.',
  'The P85 of a line is below its P50.': 'En rads P85 är lägre än dess P50.',
  'State a P85 that is at least the P50.': 'Ange ett P85 som är minst lika stort som P50.',
  'Give each its own id.': 'Ge var och en sin egen beteckning.',
  'No new baseline with this id waits for a decision.': 'Ingen sådan ny referensplan väntar på beslut.',
  'Read the baselines of the project.': 'Se projektets referensplaner.',
  'Who proposed the baseline does not decide on it.': 'Den som föreslog referensplanen beslutar inte om den.',
  'The change is so large that the council looks at it first.': 'Ändringen är så stor att rådet ser på den först.',
  'Have the question reviewed again, and decide when the council has given its opinion.':
    'Låt granska frågan igen, och besluta när rådet har yttrat sig.',
  'The regime knows no baseline.': 'Reglerna har ingen referensplan.',
  'A baseline is set once the gate is passed.': 'En referensplan fastställs när beslutspunkten är passerad.',
  'The regime allows no further change of the baseline.': 'Reglerna tillåter inga fler ändringar av referensplanen.',
  'Report against the baseline that stands.': 'Rapportera mot den referensplan som gäller.',
  'Another new baseline waits for its decision.': 'En annan ny referensplan väntar på beslut.',
  'Wait for that decision.': 'Vänta på det beslutet.',
  'The amounts are stated with another treatment of VAT than the baseline.':
    'Momsen i beloppen är behandlad på annat sätt än i referensplanen.',
  'State the amounts as the first baseline does, so that they can be compared.':
    'Ange beloppen som i den första referensplanen, så att de kan jämföras.',
  'The baseline was changed so recently that it may not change yet.':
    'Referensplanen ändrades så nyligen att den inte får ändras än.',
  'Propose it when the time has passed.': 'Föreslå den när tiden har gått.',
  'A claim that is settled says at what amount, and no other does.':
    'Bara ett krav som är reglerat anger till vilket belopp.',
  'The project knows no such order.': 'Projektet har inget sådant beslut.',
  'No claim with this id is open.': 'Inget sådant krav är öppet.',
  'The amount is not a whole number of minor units, 0 or more.':
    'Beloppet är inte ett helt antal av valutans minsta enhet, minst 0.',
  'Nothing is demanded under this id.': 'Inget sådant krävs.',
  'Take the id from the project’s escalation; a demand whose cause is gone is gone with it.':
    'Se projektets eskalering; ett krav vars orsak är borta är också borta.',
  'This is not what is demanded at present.': 'Detta är inte vad som krävs nu.',
  'The rules ask for no update here.': 'Reglerna kräver ingen redovisning här.',
  'Say in the report of the period how it goes.': 'Skriv i periodens rapport hur det går.',
  'A plan is updated once it has been accepted.': 'En plan redovisas när den har godtagits.',
  'Do what is demanded.': 'Gör det som krävs.',
  'Nobody of the agency checks the health of its own project.':
    'Ingen vid myndigheten granskar hur dess eget projekt mår.',
  'Somebody who is not of the agency must look, and file what he found.':
    'Någon utanför myndigheten måste se på det och lämna in vad hon eller han fann.',
  'Nobody decides about a plan or report that he has filed.':
    'Ingen beslutar om en plan eller rapport som man själv har lämnat.',
  'Only a step of the ladder fails, or is left by decision.':
    'Bara ett steg i trappan misslyckas eller lämnas genom beslut.',
  'What a trigger demands ends when it is done, or when the trigger is reset.':
    'Det som en utlösande regel kräver upphör när det är gjort eller när regeln återställs.',
  'The ladder has no step after this one.': 'Trappan har inget steg efter detta.',
  'Propose a pause or a cancellation, or decide that the project leaves the ladder.':
    'Föreslå att projektet pausas eller avbryts, eller besluta att det lämnar trappan.',
  'A plan or report must be filed first; a session is held, not decided about.':
    'En plan eller rapport måste lämnas först; ett möte hålls och beslutas inte.',
  'A session is held where one is demanded, once.': 'Ett möte hålls där ett krävs, en gång.',
  'No body has this power under the regime.': 'Inget organ har den befogenheten enligt reglerna.',
  'Let the project go on, with conditions where that helps.': 'Låt projektet gå vidare, med villkor där det hjälper.',
  'The session would lie before the notice of it is over.': 'Mötet skulle hållas innan varseltiden är slut.',
  'Hold it on {1} or later.': 'Håll det {1} eller senare.',
  'A round is opened where one is demanded, once.': 'En granskning inleds där en krävs, en gång.',
  'The question is before the council already, or comes before it anyway.':
    'Frågan ligger redan hos rådet eller kommer dit ändå.',
  'Put what is new before that round, or hold a session about it.':
    'Lägg fram det nya i den granskningen, eller håll ett möte om det.',
  'No freeze with this id is in force.': 'Ingen sådan frysning gäller.',
  'No order about this freeze awaits a signature.': 'Inget beslut om den här frysningen väntar på underskrift.',
  'An order about a freeze awaits its signature.': 'Ett beslut om en frysning väntar på underskrift.',
  'A freeze names the classes of money that it freezes.': 'En frysning anger vilka slags medel den fryser.',
  'Name at least one class, or all.': 'Ange minst ett kostnadsslag, eller alla.',
  'The project has as many freezes as can be in force at once.':
    'Projektet har så många frysningar som kan gälla samtidigt.',
  'Lift one of them first.': 'Häv en av dem först.',
  'The sum goes beyond the cap on the money of the pilot.': 'Summan går över taket för pilotens medel.',
  'Spend no more than what is left: {1} minor units; or have another term with a higher cap decided.':
    'Använd inte mer än det som är kvar: {1} av valutans minsta enhet; eller låt besluta om en ny period med högre tak.',
  'During the pause no more may be spent a month than its order says.':
    'Under pausen får inte mer användas per månad än beslutet säger.',
  'Spend no more than what is left of the month: {1} minor units.':
    'Använd inte mer än det som är kvar av månaden: {1} av valutans minsta enhet.',
  'During the pause only the allowed work may be paid for.': 'Under pausen får bara det tillåtna arbetet betalas.',
  'Name the allowed work that it pays for, or wait for the resumption.':
    'Ange det tillåtna arbete som det betalar, eller vänta tills projektet återupptas.',
  'Money of this cost class may not be spent yet.': 'Medel för det här kostnadsslaget får inte användas än.',
  'Wait until the lock is released.': 'Vänta tills spärren är hävd.',
  'State the cost and the facts that are missing, so that the scope can be found.':
    'Ange den kostnad och de uppgifter som saknas, så att det kan avgöras om projektet omfattas.',
  'Pass the gate and have a baseline set.': 'Passera beslutspunkten och låt fastställa en referensplan.',
  'Wait for the stage in which this class may be spent.': 'Vänta på den fas då kostnadsslaget får användas.',
  'Begin the pilot first.': 'Starta piloten först.',
  'Wait for the decision about the pilot.': 'Vänta på beslutet om piloten.',
  'Wait until the committee says go on.': 'Vänta tills kommittén säger att arbetet går vidare.',
  'The pilot is over; what it became is a project of its own.':
    'Piloten är slut; det som den blev är ett eget projekt.',
  'Wait until the appeal is decided, or the stay is.': 'Vänta tills överklagandet eller inhibitionen är prövad.',
  'The regime knows no rating of this kind.': 'Reglerna har ingen sådan bedömning.',
  'Import the rating as one of the raters that the regime names.':
    'Läs in bedömningen som en av dem som reglerna anger.',
  'The regime’s scale has no such level.': 'Reglernas skala har inget sådant betyg.',
  'Choose a level of the scale.': 'Välj ett betyg på skalan.',
  'Rate as one of the raters that the regime names.': 'Bedöm som någon av dem som reglerna anger.',
  'A project in this state gets no light.': 'Ett projekt i det här läget får inget ljus.',
  'Wait until the project has left that state.': 'Vänta tills projektet har lämnat det läget.',
  'The version of the rules is not on record.': 'Reglernas version finns inte i registret.',
  'The version cannot take the project over as it stands.': 'Versionen kan inte ta över projektet som det står.',
  'Wait until what is named is over, or state it in a further version; then roll that out.':
    'Vänta tills det som nämns är slut, eller ange det i en ny version och rulla sedan ut den.',
  'State amounts that are not negative and that add up.': 'Ange belopp som inte är negativa och som går ihop.',
  'A milestone was reached on a day, or is expected on one.': 'En milstolpe nåddes en dag eller väntas en dag.',
  'State one of the two days.': 'Ange en av de två dagarna.',
  'Leave the rating out.': 'Utelämna bedömningen.',
  'The report does not say everything that the regime asks for.': 'Rapporten anger inte allt som reglerna kräver.',
  'State what is missing; a milestone or a benefit of the baseline is stated each.':
    'Ange det som saknas; varje milstolpe och nytta i referensplanen tas upp.',
  'A departure from the baseline that is this large is explained in words.':
    'En så stor avvikelse från referensplanen förklaras i ord.',
  'Say why cost or end depart from the baseline.': 'Ange varför kostnad eller slut avviker från referensplanen.',
  'Neither the baseline nor the regime knows what the report states.':
    'Varken referensplanen eller reglerna känner det som rapporten anger.',
  'State what the prefilled form has.': 'Ange det som står i det ifyllda formuläret.',
  'What the agency reports cannot be relied on while a report is overdue.':
    'Det går inte att lita på det som myndigheten rapporterar medan en rapport är försenad.',
  'Wait until the reports are in.': 'Vänta tills rapporterna har kommit in.',
  'Nothing of this kind is asked of the agency now.': 'Inget sådant krävs av myndigheten nu.',
  'Read what is open in the project’s tasks.': 'Se vad som är öppet bland projektets uppgifter.',
  'The regime asks for no reports.': 'Reglerna kräver inga rapporter.',
  'A report waits for its signatures.': 'En rapport väntar på underskrifter.',
  'Wait until it is signed or given back.': 'Vänta tills den är underskriven eller återsänd.',
  'No report is due for this period.': 'Ingen rapport ska lämnas för perioden.',
  'Report on a period that is over and that the project has to report on.':
    'Rapportera om en period som är slut och som projektet ska rapportera om.',
  'The report of this period is in.': 'Periodens rapport är inlämnad.',
  'Say why it is corrected; both are kept, and the later stands.':
    'Ange varför den rättas; båda sparas, och den senare gäller.',
  'No report with this id waits for a signature.': 'Ingen sådan rapport väntar på underskrift.',
  'Read the reports of the project.': 'Se projektets rapporter.',
  'Whoever has signed the report does not sign it again.':
    'Den som har skrivit under rapporten skriver inte under igen.',
  'Another person of the agency must sign.': 'En annan person vid myndigheten måste skriva under.',
  'Something is left to do that nobody has verified.': 'Något återstår som ingen har kontrollerat.',
  'Have each item proved and verified first.': 'Låt visa och kontrollera varje punkt först.',
  'A project that is wound up pays for that alone.': 'Ett projekt som avvecklas betalar bara för det.',
  'Name the work of the winding up that it pays for.': 'Ange det arbete i avvecklingen som det betalar.',
  'The winding up may not cost more than its order says.': 'Avvecklingen får inte kosta mer än beslutet säger.',
  'Pay no more than what is left.': 'Betala inte mer än det som är kvar.',
  'Nothing of this name is left to do.': 'Inget sådant återstår att göra.',
  'The project is not being wound up.': 'Projektet avvecklas inte.',
  'What is cancelled is wound up as its order says.': 'Det som avbryts avvecklas så som beslutet säger.',
  'Nobody has said that it is done.': 'Ingen har uppgett att det är gjort.',
  'Nobody verifies what he has reported himself.': 'Ingen kontrollerar det man själv har rapporterat.',
  'Another person must verify it.': 'En annan person måste kontrollera det.',
  'No condition with this id is open.': 'Inget sådant villkor är öppet.',
  'The present stage may last as long as it takes.': 'Den nuvarande fasen får vara så länge det behövs.',
  'Only a stage is extended that the rules limit.': 'Bara en fas som reglerna begränsar förlängs.',
  'A stage is extended into the future.': 'En fas förlängs framåt i tiden.',
  'Name a later day.': 'Ange en senare dag.',
  'No questions of a consulted body wait under this id.': 'Inga sådana frågor från en remissinstans väntar.',
  'As published: {1}.': 'Som publicerat: {1}.',
  'As published: {1}, {2}.': 'Som publicerat: {1}, {2}.',
} as const;
