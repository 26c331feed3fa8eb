/** Sentences of the validator of rules. */
export const rules = {
  'There is no calendar "{1}" on file.': 'Det finns ingen kalender "{1}".',
  '"{1}": that silence means "{2}" has no effect here; it can mean {3}.':
    '"{1}": att tystnad betyder "{2}" har ingen verkan här; den kan betyda {3}.',
  '"{1}": silence means "{2}" by the clock and "{3}" by the place that uses it.':
    '"{1}": tystnad betyder "{2}" enligt fristen och "{3}" enligt det ställe som använder den.',
  '"{1}" starts with "{2}"; here it can start with {3}.': '"{1}" börjar med "{2}"; här kan den börja med {3}.',
  '"{1}" would stand still for "{2}", which never stops it.':
    '"{1}" skulle stå stilla för "{2}", som aldrig stannar den.',
  '"{1}" is a wait; only a limit is extended.': '"{1}" är en väntetid; bara en frist förlängs.',
  '"{1}" may be extended by no time at all.': '"{1}" får förlängas med ingen tid alls.',
  'Nobody acts for the body "{1}".': 'Ingen handlar för organet "{1}".',
  '"{1}" is counted in hours; "{2}" is about days.': '"{1}" räknas i timmar; "{2}" gäller dagar.',
  '"{1}" ends on {2}, which not every year has.': '"{1}" slutar {2}, som inte finns varje år.',
  '"{1}" is a wait; only a limit ends on a day for all.':
    '"{1}" är en väntetid; bara en frist slutar samma dag för alla.',
  '"{1}" ends on a day for all and limits no decision.': '"{1}" slutar samma dag för alla och begränsar inget beslut.',
  'The silence of "{1}" escalates at once, and is waited for.':
    'Tystnad från "{1}" lyfts genast till nästa nivå, och ändå väntar ärendet på svaret.',
  'The wait for "{1}" is no time at all.': 'Väntan på "{1}" är ingen tid alls.',
  '"{1}" is a {2} and can never be {3}.': '"{1}" är av typen {2} och kan aldrig vara {3}.',
  '"{1}" can only be {2}; not "{3}".': '"{1}" kan bara vara {2}; inte "{3}".',
  'From "{1}" the ladder leads back to it: a project would climb for ever.':
    'Från "{1}" leder trappan tillbaka dit: ett projekt skulle klättra för evigt.',
  'Only a plan is updated; {1}.': 'Bara en plan redovisas; {1}.',
  'A missed update would fail a step that no other follows.':
    'En utebliven redovisning skulle misslyckas med ett steg som inget följer på.',
  '"{1}" would need one of the powers {2} for this.': '"{1}" skulle behöva en av befogenheterna {2} för detta.',
  'This holds of no project.': 'Detta gäller inget projekt.',
  'This holds of every project.': 'Detta gäller varje projekt.',
  'No class is named.': 'Inget kostnadsslag anges.',
  'Only what freezes money names classes.': 'Bara det som fryser medel anger kostnadsslag.',
  'Nobody supplies the fact "{1}".': 'Ingen lämnar uppgiften "{1}".',
  '"{1}" is not the submission\'s to state.': '"{1}" anges inte i anmälan.',
  'Only a text has values to choose from; "{1}" is a {2}.':
    'Bara en text har värden att välja bland; "{1}" är av typen {2}.',
  '"{1}" is no declared fact that is true or false.': '"{1}" är ingen angiven uppgift som är sann eller falsk.',
  'A cap of {1} times the plan would cut off the plan itself.':
    'Ett tak på {1} gånger planen skulle skära av själva planen.',
  'Probabilities and ratios must rise from point to point.':
    'Sannolikheter och kvoter måste stiga från punkt till punkt.',
  '{1} is no probability, or {2} no ratio above zero.':
    '{1} är ingen sannolikhet, eller {2} ingen kvot större än noll.',
  'The first point has the probability 0.': 'Den första punkten har sannolikheten 0.',
  'The last point leaves a probability to the tail: it is below 1.':
    'Den sista punkten lämnar en sannolikhet åt svansen: den är under 1.',
  'The index of a tail is above 0.': 'En svans har ett index större än 0.',
  'There is no body "{1}" in this regime.': 'Reglerna har inget organ "{1}".',
  'There is no class "{1}" of AI use.': 'Det finns ingen klass "{1}" för användning av AI.',
  '"{1}" names nothing that a project can be exempted from.': '"{1}" är inget som ett projekt kan undantas från.',
  'There is nothing "{1}" under {2} to be exempted from.': 'Det finns inget "{1}" under {2} att undantas från.',
  '"{1}": a lead time is a waiting clock, and every other clock is a limit.':
    '"{1}": en väntetid har slaget `waiting`, och alla andra frister `limit`.',
  '"{1}" gives no time at all.': '"{1}" ger ingen tid alls.',
  'The hearing starts with the notice.': 'Kommuniceringen börjar med underrättelsen.',
  'The lock waits for a baseline, and this regime sets none.':
    'Spärren väntar på en referensplan, och reglerna har ingen.',
  'The time of a consulted body starts when the file is passed on to it.':
    'En remissinstans tid börjar när handlingarna sänds till den.',
  'A round could never have enough members.': 'En granskning skulle aldrig kunna få nog med ledamöter.',
  'A qualified majority needs its share.': 'En kvalificerad majoritet kräver sin andel.',
  'The rules ask for a chair that a round need not have.':
    'Reglerna kräver en ordförande som en granskning inte behöver ha.',
  'The council could say nothing.': 'Rådet skulle inte kunna säga något.',
  'A second signature is asked for a decision that cannot be taken.':
    'En andra underskrift krävs för ett beslut som inte kan fattas.',
  'Silence would take a decision that cannot be taken.': 'Tystnad skulle fatta ett beslut som inte kan fattas.',
  'A second signature is asked for a power that the body does not have.':
    'En andra underskrift krävs för en befogenhet som organet inte har.',
  'A body may pause; no rule says how.': 'Ett organ får pausa; ingen regel säger hur.',
  'A body may cancel; no rule says how.': 'Ett organ får avbryta; ingen regel säger hur.',
  'A body may pause, and none may resume.': 'Ett organ får pausa, och inget får återuppta.',
  'A pause may end in cancellation; no rule says how.':
    'En paus kan sluta med att projektet avbryts; ingen regel säger hur.',
  '"{1}": amber ends before green.': '"{1}": gult slutar före grönt.',
  'There is no {1} "{2}" in this regime.': 'Reglerna har ingen {1} "{2}".',
  '"{1}" is there more than once.': '"{1}" finns mer än en gång.',
  'No tier passes the gate "{1}".': 'Ingen granskningsnivå passerar beslutspunkten "{1}".',
  'No gate opens the stage "{1}".': 'Ingen beslutspunkt öppnar fasen "{1}".',
  'Nobody decides for the body "{1}".': 'Ingen beslutar för organet "{1}".',
  'Nobody acts for "{1}".': 'Ingen handlar för "{1}".',
  '"{1}" is no council.': '"{1}" är inget råd.',
  'The regime has no texts in "{1}".': 'Reglerna har inga texter på "{1}".',
  'The body that decides at the gate shall answer, and no gate has this review.':
    'Det organ som beslutar vid beslutspunkten ska svara, och ingen beslutspunkt har denna granskning.',
  '"{1}" counts as a mark that the scale does not have, or that stands for another one itself.':
    '"{1}" räknas som ett betyg som skalan saknar eller som självt står för ett annat.',
  '"{1}" counts for nothing and as another mark.': '"{1}" räknas både som ingenting och som ett annat betyg.',
  'Members shall rate, and there is no criterion or no mark.':
    'Ledamöterna ska bedöma, och det finns inget kriterium eller inget betyg.',
  'Ratings shall be hidden, and nobody rates.': 'Bedömningarna ska vara förseglade, och ingen bedömer.',
  'The time for the answer starts with the opinion.': 'Tiden för svaret börjar med yttrandet.',
  'The time to fill a round starts when its seats stand empty.':
    'Tiden för att fylla en granskning börjar när platserna är tomma.',
  'No body may pause.': 'Inget organ får pausa.',
  'No body may cancel.': 'Inget organ får avbryta.',
  'There is nothing to be heard about: no body may pause, cancel or freeze.':
    'Det finns inget att yttra sig om: inget organ får pausa, avbryta eller frysa.',
  'The stage "{1}" may last for ever, and yet something is to happen when it is over.':
    'Fasen "{1}" får vara för evigt, och ändå ska något hända när den är slut.',
  'The exclusion "{1}" had to be looked at before these rules begin.':
    'Undantaget "{1}" skulle ha setts över innan dessa regler börjar gälla.',
  'The history of "{1}" tells of a day after these rules begin.':
    'Historiken för "{1}" nämner en dag efter att dessa regler börjar gälla.',
  'Every project of this size is over a line already.': 'Varje projekt av den storleken är redan över en gräns.',
  'The tier "{1}" passes "{2}" twice.': 'Granskningsnivån "{1}" passerar "{2}" två gånger.',
  'In the tier "{1}" the gate "{2}" leads back to an earlier stage.':
    'I granskningsnivån "{1}" leder beslutspunkten "{2}" tillbaka till en tidigare fas.',
  '"{1}" is no current currency.': '"{1}" är ingen gällande valuta.',
  'The index has no point for the year in whose prices the amounts are.':
    'Index saknar en punkt för det år vars priser beloppen är angivna i.',
  'The index has two points for one year.': 'Index har två punkter för samma år.',
  'A point of the index is not positive.': 'En punkt i index är inte större än noll.',
  'The version ends before it begins.': 'Versionen slutar innan den börjar.',
  'The recess ends before it begins.': 'Uppehållet slutar innan det börjar.',
  'The range ends below its beginning.': 'Intervallet slutar under sin början.',
  'The basis "{1}" sums nothing.': 'Kostnadsgrunden "{1}" summerar ingenting.',
  'The basis "{1}" includes operation; it must say how many years of it.':
    'Kostnadsgrunden "{1}" innehåller drift och måste säga hur många år av den.',
  '"{1}" compares the same value on the same condition as an earlier line.':
    '"{1}" jämför samma värde på samma villkor som en tidigare gräns.',
  'The history is not in the order of its dates.': 'Historiken är inte i datumordning.',
  '"{1}" leads to a duty and names none.': '"{1}" leder till en skyldighet och anger ingen.',
  'The method "{1}" needs {2}.': 'Metoden "{1}" behöver {2}.',
  'A value that is not verified needs a note that says what is uncertain.':
    'Ett värde som inte är verifierat kräver en anmärkning om vad som är osäkert.',
  '{1} is negative.': '{1} är negativt.',
  'Not verified: {1}': 'Inte verifierat: {1}',
  'Nothing follows when "{1}" runs out.': 'Ingenting följer när "{1}" går ut.',
  'The exclusion "{1}" holds for ever: no day is given on which it is looked at again.':
    'Undantaget "{1}" gäller för evigt: ingen dag anges då det ses över.',
  'The line "{1}" names no provision and no page.': 'Gränsen "{1}" anger varken bestämmelse eller sida.',
  'No rule names the body "{1}".': 'Ingen regel anger organet "{1}".',
  'No rule uses the clock "{1}".': 'Ingen regel använder fristen "{1}".',
  'No answer leads to the tier "{1}".': 'Inget svar leder till granskningsnivån "{1}".',
  'The text holds a zero, or half of a letter.': 'Texten innehåller ett nolltecken eller en halv bokstav.',
  'There is no field "{1}" here.': 'Det finns inget fält "{1}" här.',
  'A regime has at most {1} characters.': 'Regler har högst {1} tecken.',
  'The document nests deeper than any regime.': 'Dokumentet är djupare inskjutet än några regler.',
  'The document repeats itself too often.': 'Dokumentet upprepar sig för ofta.',
  'The calendar "{1}" ends on {2}, and the rules begin on {3}.': 'Kalendern "{1}" slutar {2}, och reglerna börjar {3}.',
  'The calendar "{1}" ends on {2}; a clock that would run beyond it cannot be computed.':
    'Kalendern "{1}" slutar {2}; en frist som skulle löpa längre kan inte beräknas.',
  'The calendar "{1}" cannot place this closed day.': 'Kalendern "{1}" kan inte placera denna stängda dag.',
  'A condition has at most {1} levels.': 'Ett villkor har högst {1} nivåer.',
  'Not a language tag.': 'Det är ingen språkkod.',
  '"{1}" is missing here.': 'Här saknas "{1}".',
  'Invalid input: expected {1}, received undefined': 'Här saknas {1}.',
  'Invalid input: expected {1}, received {2}': 'Här ska stå {1}, inte {2}.',
  'Invalid input: expected {1}': 'Här ska stå {1}.',
  'Invalid input': 'Värdet har ingen av de former som är tillåtna.',
  'Invalid option: expected one of {1}': 'Värdet är inget av: {1}.',
  'Invalid string: must match pattern {1}': 'Texten följer inte mönstret {1}.',
  'Too small: expected {1} to have >={2} {3}': 'För lite: minst {2} {3}.',
  'Too small: expected {1} to be >={2}': 'För litet: minst {2}.',
  'Too small: expected {1} to be >{2}': 'För litet: större än {2}.',
  'Too big: expected {1} to have <={2} {3}': 'För mycket: högst {2} {3}.',
  'Too big: expected {1} to be <={2}': 'För stort: högst {2}.',
  'Too big: expected {1} to be <{2}': 'För stort: mindre än {2}.',
  'Nested mappings are not allowed in compact mappings': 'Här står ett andra kolon på samma rad.',
  'Implicit keys need to be on a single line': 'Ett namn och dess kolon står inte på samma rad.',
  'Implicit map keys need to be followed by map values': 'Efter namnet saknas ett kolon och ett värde.',
  'All mapping items must start at the same column': 'Fälten i samma grupp börjar inte i samma kolumn.',
  'All sequence items must start at the same column': 'Raderna i samma lista börjar inte i samma kolumn.',
  'A block sequence may not be used as an implicit map key': 'En lista kan inte vara ett namn.',
  'Tabs are not allowed as indentation': 'Raden är inskjuten med tabbar.',
  'Missing closing "quote': 'Det avslutande citattecknet saknas.',
  "Missing closing 'quote": 'Det avslutande citattecknet saknas.',
  'Plain value cannot start with reserved character {1}': 'En text utan citattecken kan inte börja med {1}.',
  'Plain value cannot start with directive indicator character {1}': 'En text utan citattecken kan inte börja med {1}.',
  'Unresolved alias (the anchor must be set before the alias): {1}': 'Ankaret {1} är inte satt.',
  'Block collections are not allowed within flow collections':
    'En lista eller grupp på egna rader kan inte stå inom parenteser.',
  'Flow map in block collection must be sufficiently indented and end with a {1}':
    'Gruppen måste vara inskjuten och sluta med {1}.',
  'Flow sequence in block collection must be sufficiently indented and end with a {1}':
    'Listan måste vara inskjuten och sluta med {1}.',
  'Flow map must end with a {1}': 'Gruppen måste sluta med {1}.',
  'Flow sequence must end with a {1}': 'Listan måste sluta med {1}.',
  'Missing , between flow collection items': 'Ett komma saknas mellan två värden.',
  'Missing , or : between flow map items': 'Ett komma eller kolon saknas mellan två värden.',
  'Unexpected {1} at node end': 'Något står här som inte hör hit.',
  'Unexpected {1} token in YAML stream: {2}': 'Något står här som inte hör hit: {2}.',
  'Unexpected {1}': 'Något står här som inte hör hit.',
  'Invalid escape sequence {1}': 'Koden {1} finns inte.',
  'Source contains multiple documents; please use YAML.parseAllDocuments()': 'Texten innehåller mer än ett dokument.',
  'Map keys must be unique at line {1}, column {2}:{3}': 'Samma nyckel står två gånger.',
  'Map keys must be unique': 'Samma nyckel står två gånger.',
} as const;
