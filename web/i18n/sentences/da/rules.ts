import type { rules as said } from '../sv/rules';

export const rules = {
  'There is no calendar "{1}" on file.': 'Der er ingen kalender "{1}".',
  '"{1}": that silence means "{2}" has no effect here; it can mean {3}.':
    '"{1}": at tavshed betyder "{2}", har ingen virkning her; den kan betyde {3}.',
  '"{1}": silence means "{2}" by the clock and "{3}" by the place that uses it.':
    '"{1}": tavshed betyder "{2}" efter fristen og "{3}" efter det sted, der bruger den.',
  '"{1}" starts with "{2}"; here it can start with {3}.': '"{1}" begynder med "{2}"; her kan den begynde med {3}.',
  '"{1}" would stand still for "{2}", which never stops it.':
    '"{1}" ville stå stille for "{2}", som aldrig standser den.',
  '"{1}" is a wait; only a limit is extended.': '"{1}" er en ventetid; kun en frist forlænges.',
  '"{1}" may be extended by no time at all.': '"{1}" må forlænges med slet ingen tid.',
  'Nobody acts for the body "{1}".': 'Ingen handler for organet "{1}".',
  '"{1}" is counted in hours; "{2}" is about days.': '"{1}" tælles i timer; "{2}" handler om dage.',
  '"{1}" ends on {2}, which not every year has.': '"{1}" slutter {2}, som ikke findes hvert år.',
  '"{1}" is a wait; only a limit ends on a day for all.':
    '"{1}" er en ventetid; kun en frist slutter samme dag for alle.',
  '"{1}" ends on a day for all and limits no decision.':
    '"{1}" slutter samme dag for alle og begrænser ingen beslutning.',
  'The silence of "{1}" escalates at once, and is waited for.':
    'Tavshed fra "{1}" løftes straks til næste niveau, og alligevel ventes der på svaret.',
  'The wait for "{1}" is no time at all.': 'Ventetiden på "{1}" er slet ingen tid.',
  '"{1}" is a {2} and can never be {3}.': '"{1}" er af typen {2} og kan aldrig være {3}.',
  '"{1}" can only be {2}; not "{3}".': '"{1}" kan kun være {2}; ikke "{3}".',
  'From "{1}" the ladder leads back to it: a project would climb for ever.':
    'Fra "{1}" fører trappen tilbage til det: et projekt ville stige for evigt.',
  'Only a plan is updated; {1}.': 'Kun en plan følges op; {1}.',
  'A missed update would fail a step that no other follows.':
    'En manglende status ville lade et trin mislykkes, som intet følger efter.',
  '"{1}" would need one of the powers {2} for this.': '"{1}" skulle have en af beføjelserne {2} til dette.',
  'This holds of no project.': 'Dette gælder intet projekt.',
  'This holds of every project.': 'Dette gælder ethvert projekt.',
  'No class is named.': 'Ingen udgiftstype er angivet.',
  'Only what freezes money names classes.': 'Kun det, der indefryser midler, angiver udgiftstyper.',
  'Nobody supplies the fact "{1}".': 'Ingen leverer oplysningen "{1}".',
  '"{1}" is not the submission\'s to state.': '"{1}" er ikke indmeldingens at oplyse.',
  'Only a text has values to choose from; "{1}" is a {2}.':
    'Kun en tekst har værdier at vælge imellem; "{1}" er af typen {2}.',
  '"{1}" is no declared fact that is true or false.': '"{1}" er ingen erklæret oplysning, der er sand eller falsk.',
  'A cap of {1} times the plan would cut off the plan itself.':
    'Et loft på {1} gange planen ville skære selve planen af.',
  'Probabilities and ratios must rise from point to point.':
    'Sandsynligheder og forhold skal stige fra punkt til punkt.',
  '{1} is no probability, or {2} no ratio above zero.': '{1} er ingen sandsynlighed, eller {2} intet forhold over nul.',
  'The first point has the probability 0.': 'Det første punkt har sandsynligheden 0.',
  'The last point leaves a probability to the tail: it is below 1.':
    'Det sidste punkt levner halen en sandsynlighed: den er under 1.',
  'The index of a tail is above 0.': 'En hales indeks er over 0.',
  'There is no body "{1}" in this regime.': 'Reglerne har intet organ "{1}".',
  'There is no class "{1}" of AI use.': 'Der er ingen klasse "{1}" for brug af AI.',
  '"{1}" names nothing that a project can be exempted from.': '"{1}" er intet, et projekt kan undtages fra.',
  'There is nothing "{1}" under {2} to be exempted from.': 'Der er intet "{1}" under {2} at blive undtaget fra.',
  '"{1}": a lead time is a waiting clock, and every other clock is a limit.':
    '"{1}": en ventetid har arten `waiting`, og alle andre frister `limit`.',
  '"{1}" gives no time at all.': '"{1}" giver slet ingen tid.',
  'The hearing starts with the notice.': 'Partshøringen begynder med høringsbrevet.',
  'The lock waits for a baseline, and this regime sets none.':
    'Spærringen venter på en baseline, og reglerne har ingen.',
  'The time of a consulted body starts when the file is passed on to it.':
    'En høringsparts frist begynder, når sagen sendes til den.',
  'A round could never have enough members.': 'Et review kunne aldrig få medlemmer nok.',
  'A qualified majority needs its share.': 'Et kvalificeret flertal kræver sin andel.',
  'The rules ask for a chair that a round need not have.':
    'Reglerne beder om en formand, som et review ikke behøver at have.',
  'The council could say nothing.': 'Rådet kunne intet sige.',
  'A second signature is asked for a decision that cannot be taken.':
    'Der kræves en anden underskrift på en beslutning, der ikke kan træffes.',
  'Silence would take a decision that cannot be taken.': 'Tavshed ville træffe en beslutning, der ikke kan træffes.',
  'A second signature is asked for a power that the body does not have.':
    'Der kræves en anden underskrift for en beføjelse, organet ikke har.',
  'A body may pause; no rule says how.': 'Et organ må sætte på pause; ingen regel siger hvordan.',
  'A body may cancel; no rule says how.': 'Et organ må stoppe; ingen regel siger hvordan.',
  'A body may pause, and none may resume.': 'Et organ må sætte på pause, og intet må genoptage.',
  'A pause may end in cancellation; no rule says how.': 'En pause kan ende med et stop; ingen regel siger hvordan.',
  '"{1}": amber ends before green.': '"{1}": gult slutter før grønt.',
  'There is no {1} "{2}" in this regime.': 'Der er ingen {1} "{2}" i reglerne.',
  '"{1}" is there more than once.': '"{1}" er der mere end én gang.',
  'No tier passes the gate "{1}".': 'Intet kontrolniveau passerer beslutningspunktet "{1}".',
  'No gate opens the stage "{1}".': 'Intet beslutningspunkt åbner fasen "{1}".',
  'Nobody decides for the body "{1}".': 'Ingen beslutter for organet "{1}".',
  'Nobody acts for "{1}".': 'Ingen handler for "{1}".',
  '"{1}" is no council.': '"{1}" er ikke et råd.',
  'The regime has no texts in "{1}".': 'Reglerne har ingen tekster på "{1}".',
  'The body that decides at the gate shall answer, and no gate has this review.':
    'Det organ, der beslutter ved beslutningspunktet, skal svare, og intet beslutningspunkt har dette review.',
  '"{1}" counts as a mark that the scale does not have, or that stands for another one itself.':
    '"{1}" tæller som en karakter, som skalaen ikke har, eller som selv står for en anden.',
  '"{1}" counts for nothing and as another mark.': '"{1}" tæller både for intet og som en anden karakter.',
  'Members shall rate, and there is no criterion or no mark.':
    'Medlemmerne skal vurdere, og der er intet kriterium eller ingen karakter.',
  'Ratings shall be hidden, and nobody rates.': 'Vurderingerne skal være forseglet, og ingen vurderer.',
  'The time for the answer starts with the opinion.': 'Fristen for svaret begynder med udtalelsen.',
  'The time to fill a round starts when its seats stand empty.':
    'Fristen for at besætte et review begynder, når pladserne er tomme.',
  'No body may pause.': 'Intet organ må sætte på pause.',
  'No body may cancel.': 'Intet organ må stoppe.',
  'There is nothing to be heard about: no body may pause, cancel or freeze.':
    'Der er intet at blive hørt om: intet organ må sætte på pause, stoppe eller indefryse.',
  'The stage "{1}" may last for ever, and yet something is to happen when it is over.':
    'Fasen "{1}" må vare for evigt, og alligevel skal noget ske, når den er slut.',
  'The exclusion "{1}" had to be looked at before these rules begin.':
    'Undtagelsen "{1}" skulle have været set efter, før disse regler begynder.',
  'The history of "{1}" tells of a day after these rules begin.':
    'Historikken for "{1}" nævner en dag, efter at disse regler begynder.',
  'Every project of this size is over a line already.':
    'Ethvert projekt af denne størrelse er allerede over en grænse.',
  'The tier "{1}" passes "{2}" twice.': 'Kontrolniveauet "{1}" passerer "{2}" to gange.',
  'In the tier "{1}" the gate "{2}" leads back to an earlier stage.':
    'I kontrolniveauet "{1}" fører beslutningspunktet "{2}" tilbage til en tidligere fase.',
  '"{1}" is no current currency.': '"{1}" er ingen gældende valuta.',
  'The index has no point for the year in whose prices the amounts are.':
    'Indekset har intet punkt for det år, beløbene er i priser fra.',
  'The index has two points for one year.': 'Indekset har to punkter for samme år.',
  'A point of the index is not positive.': 'Et punkt i indekset er ikke over nul.',
  'The version ends before it begins.': 'Versionen slutter, før den begynder.',
  'The recess ends before it begins.': 'Pausen i kalenderen slutter, før den begynder.',
  'The range ends below its beginning.': 'Intervallet slutter under sin begyndelse.',
  'The basis "{1}" sums nothing.': 'Udgiftsgrundlaget "{1}" lægger intet sammen.',
  'The basis "{1}" includes operation; it must say how many years of it.':
    'Udgiftsgrundlaget "{1}" indeholder drift; det skal sige, hvor mange år.',
  '"{1}" compares the same value on the same condition as an earlier line.':
    '"{1}" sammenligner samme værdi på samme betingelse som en tidligere grænse.',
  'The history is not in the order of its dates.': 'Historikken er ikke i datoorden.',
  '"{1}" leads to a duty and names none.': '"{1}" fører til en pligt og nævner ingen.',
  'The method "{1}" needs {2}.': 'Metoden "{1}" har brug for {2}.',
  'A value that is not verified needs a note that says what is uncertain.':
    'En værdi, der ikke er bekræftet, kræver en note om, hvad der er usikkert.',
  '{1} is negative.': '{1} er negativ.',
  'Not verified: {1}': 'Ikke bekræftet: {1}',
  'Nothing follows when "{1}" runs out.': 'Intet følger, når "{1}" udløber.',
  'The exclusion "{1}" holds for ever: no day is given on which it is looked at again.':
    'Undtagelsen "{1}" gælder for evigt: der er ingen dag, hvor den ses efter igen.',
  'The line "{1}" names no provision and no page.': 'Grænsen "{1}" nævner ingen bestemmelse og ingen side.',
  'No rule names the body "{1}".': 'Ingen regel nævner organet "{1}".',
  'No rule uses the clock "{1}".': 'Ingen regel bruger fristen "{1}".',
  'No answer leads to the tier "{1}".': 'Intet svar fører til kontrolniveauet "{1}".',
  'The text holds a zero, or half of a letter.': 'Teksten indeholder et nultegn eller et halvt bogstav.',
  'There is no field "{1}" here.': 'Der er intet felt "{1}" her.',
  'A regime has at most {1} characters.': 'Regler har højst {1} tegn.',
  'The document nests deeper than any regime.': 'Dokumentet er dybere indlejret end nogen regler.',
  'The document repeats itself too often.': 'Dokumentet gentager sig for ofte.',
  'The calendar "{1}" ends on {2}, and the rules begin on {3}.':
    'Kalenderen "{1}" slutter {2}, og reglerne begynder {3}.',
  'The calendar "{1}" ends on {2}; a clock that would run beyond it cannot be computed.':
    'Kalenderen "{1}" slutter {2}; en frist, der ville løbe længere, kan ikke beregnes.',
  'The calendar "{1}" cannot place this closed day.': 'Kalenderen "{1}" kan ikke placere denne lukkedag.',
  'A condition has at most {1} levels.': 'En betingelse har højst {1} niveauer.',
  'Not a language tag.': 'Det er ikke en sprogkode.',
  '"{1}" is missing here.': 'Her mangler "{1}".',
  'Invalid input: expected {1}, received undefined': 'Her mangler {1}.',
  'Invalid input: expected {1}, received {2}': 'Her skal stå {1}, ikke {2}.',
  'Invalid input: expected {1}': 'Her skal stå {1}.',
  'Invalid input': 'Værdien har ingen af de tilladte former.',
  'Invalid option: expected one of {1}': 'Værdien er ikke en af: {1}.',
  'Invalid string: must match pattern {1}': 'Teksten følger ikke mønstret {1}.',
  'Too small: expected {1} to have >={2} {3}': 'For lidt: mindst {2} {3}.',
  'Too small: expected {1} to be >={2}': 'For lille: mindst {2}.',
  'Too small: expected {1} to be >{2}': 'For lille: over {2}.',
  'Too big: expected {1} to have <={2} {3}': 'For meget: højst {2} {3}.',
  'Too big: expected {1} to be <={2}': 'For stor: højst {2}.',
  'Too big: expected {1} to be <{2}': 'For stor: under {2}.',
  'Nested mappings are not allowed in compact mappings': 'Her står et kolon mere på samme linje.',
  'Implicit keys need to be on a single line': 'Et navn og dets kolon står ikke på samme linje.',
  'Implicit map keys need to be followed by map values': 'Efter navnet mangler et kolon og en værdi.',
  'All mapping items must start at the same column': 'Felterne i samme gruppe begynder ikke i samme kolonne.',
  'All sequence items must start at the same column': 'Linjerne i samme liste begynder ikke i samme kolonne.',
  'A block sequence may not be used as an implicit map key': 'En liste kan ikke være et navn.',
  'Tabs are not allowed as indentation': 'Linjen er indrykket med tabulatorer.',
  'Missing closing "quote': 'Det afsluttende anførselstegn mangler.',
  "Missing closing 'quote": 'Det afsluttende anførselstegn mangler.',
  'Plain value cannot start with reserved character {1}': 'En tekst uden anførselstegn kan ikke begynde med {1}.',
  'Plain value cannot start with directive indicator character {1}':
    'En tekst uden anførselstegn kan ikke begynde med {1}.',
  'Unresolved alias (the anchor must be set before the alias): {1}': 'Ankeret {1} er ikke sat.',
  'Block collections are not allowed within flow collections':
    'En liste eller gruppe på egne linjer kan ikke stå i parenteser.',
  'Flow map in block collection must be sufficiently indented and end with a {1}':
    'Gruppen skal være indrykket og slutte med {1}.',
  'Flow sequence in block collection must be sufficiently indented and end with a {1}':
    'Listen skal være indrykket og slutte med {1}.',
  'Flow map must end with a {1}': 'Gruppen skal slutte med {1}.',
  'Flow sequence must end with a {1}': 'Listen skal slutte med {1}.',
  'Missing , between flow collection items': 'Et komma mangler mellem to værdier.',
  'Missing , or : between flow map items': 'Et komma eller kolon mangler mellem to værdier.',
  'Unexpected {1} at node end': 'Her står noget, der ikke hører til.',
  'Unexpected {1} token in YAML stream: {2}': 'Her står noget, der ikke hører til: {2}.',
  'Unexpected {1}': 'Her står noget, der ikke hører til.',
  'Invalid escape sequence {1}': 'Koden {1} findes ikke.',
  'Source contains multiple documents; please use YAML.parseAllDocuments()': 'Teksten indeholder mere end ét dokument.',
  'Map keys must be unique at line {1}, column {2}:{3}': 'Den samme nøgle står to gange.',
  'Map keys must be unique': 'Den samme nøgle står to gange.',
} satisfies Readonly<Record<keyof typeof said, string>>;
