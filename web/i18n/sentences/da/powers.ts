import type { powers as said } from '../sv/powers';

export const powers = {
  'A cluster that is found anew is asked about and decided anew.':
    'En gruppe, der findes igen, spørges og afgøres på ny.',
  'The cluster is decided, or no cluster any more.':
    'Spørgsmålet om gruppen er afgjort, eller den er ikke længere en gruppe.',
  'A decision awaits its signature.': 'En beslutning afventer underskrift.',
  'It must be signed, or its signature refused, first.': 'Den skal underskrives eller afvises først.',
  'The project is none of the cluster.': 'Projektet er ikke med i gruppen.',
  'Name one of the projects of the cluster.': 'Vælg et af gruppens projekter.',
  'The regime knows no immunity of a justified split.': 'Reglerne kan ikke godtage en begrundet opdeling for en tid.',
  'Lift the cluster instead.': 'Ophæv gruppen i stedet.',
  'The calendar does not reach the end of the immunity.':
    'Kalenderen rækker ikke til slutningen af den tid, opdelingen godtages.',
  'The immunity would last longer than the rule allows.':
    'Opdelingen ville blive godtaget længere, end reglen tillader.',
  'Choose a date no later than {1}.': 'Vælg en dag senest {1}.',
  'Nothing is left to be lifted.': 'Der er intet tilbage at ophæve.',
  'No decision with this id awaits a signature.': 'Ingen sådan beslutning afventer underskrift.',
  'The regime gives no time for a justification.': 'Reglerne giver ingen tid til en forklaring.',
  'Decide about the cluster, or ask the agency for information at its project.':
    'Afgør spørgsmålet om gruppen, eller bed myndigheden om oplysninger i dens projekt.',
  'The agencies were asked, and have not all answered.': 'Myndighederne er spurgt, og ikke alle har svaret.',
  'Wait for the answer, or for the end of its time.': 'Vent på svaret eller på fristens udløb.',
  'No justification is asked of this agency.': 'Der bedes ikke om en forklaring fra denne myndighed.',
  'Wait until one is asked.': 'Vent, til der bedes om en.',
  'No cluster was found under this id.': 'Gruppen findes ikke.',
  'The regime does not say when projects count together.': 'Reglerne siger ikke, hvornår projekter tælles sammen.',
  'The second signature must be by another person.': 'Den anden underskrift skal være en anden persons.',
  'Another person must sign.': 'En anden person skal skrive under.',
  'The calendar does not cover the end of the term.': 'Kalenderen dækker ikke slutningen af perioden.',
  'A term at the council does not last so long.': 'En periode i rådet varer ikke så længe.',
  'End it at {1} at the latest, or state an exception with its reason.':
    'Lad den slutte senest {1}, eller angiv en undtagelse med begrundelse.',
  'The person has served as many terms as the rule allows.':
    'Personen har haft så mange perioder, som reglen tillader.',
  'Appoint somebody else, or state an exception with its reason.':
    'Udpeg en anden, eller angiv en undtagelse med begrundelse.',
  'Who acts in the place of another cannot pass that on.':
    'Den, der handler i en andens sted, kan ikke give det videre.',
  'Let the holder of the office delegate it himself.': 'Lad den, der har rollen, delegere den selv.',
  'One delegates what one holds when the delegation begins.': 'Man delegerer det, man har, når delegeringen begynder.',
  'Name an appointment of your own that is in force then.':
    'Angiv en af dine egne roller, der gælder på det tidspunkt.',
  'This office is exercised in person.': 'Rollen er personlig.',
  'Have somebody else appointed.': 'Få en anden udpeget.',
  'A delegation is given for a year at most.': 'En delegering gælder højst et år.',
  'End it at {1} at the latest.': 'Lad den slutte senest {1}.',
  'The delegate is the delegator.': 'Den, der delegerer, og den, der modtager, er samme person.',
  'Name another.': 'Angiv en anden.',
  'The delegate belongs to the other side of the cases.': 'Personen hører til den anden side i sagerne.',
  'Name somebody who could hold the office himself.': 'Angiv en, der selv kunne have rollen.',
  'Nobody decides and gives the second signature, in whosever place.':
    'Ingen både beslutter og giver den anden underskrift, uanset i hvis sted.',
  'Name somebody who holds neither half.': 'Angiv en, der ikke har nogen af delene.',
  'Propose the version, and let somebody else approve it.': 'Foreslå versionen, og lad en anden godkende den.',
  'Let somebody else approve it.': 'Lad en anden godkende den.',
  'A version that is {1} cannot be {2}.': 'En version, der er {1}, kan ikke {2}.',
  'Read the version: its status says what comes next.': 'Se versionen: dens status viser, hvad der kommer herefter.',
  'Let somebody approve it who had no part in writing it.':
    'Lad en godkende den, der ikke har været med til at skrive den.',
  'The version cannot admit projects from {1} on.': 'Versionen kan ikke optage projekter fra {1}.',
  'Give a day from {1} on{2}.': 'Angiv en dag fra {1}{2}.',
  'The version cannot end on {1}: projects may have been admitted under it since.':
    'Versionen kan ikke ophøre {1}: projekter kan være optaget under den siden.',
  'Give a day from {1} on, or none for an end at once.':
    'Angiv en dag fra {1}, eller ingen, hvis den skal ophøre straks.',
  'Use a power that the regime gives, or change the regime.':
    'Brug en beføjelse, som reglerne giver, eller ændr reglerne.',
  'The actor holds no office at a body that has this power.':
    'Den, der handler, har ingen rolle i et organ med den beføjelse.',
  'Somebody who decides for one of these bodies must act.': 'En, der beslutter for et af disse organer, skal gøre det.',
  'The actor belongs to the body, but does not decide for it.':
    'Den, der handler, hører til organet, men beslutter ikke for det.',
  "The amount is beyond the limit of the body's power.": 'Beløbet er over grænsen for organets beføjelse.',
  'A body with a higher limit must act.': 'Et organ med en højere grænse skal gøre det.',
  'Read the roll-out: its status says what can be done.': 'Se udrulningen: dens status viser, hvad der kan gøres.',
  'Let another administrator start it.': 'Lad en anden administrator starte den.',
  'The rules do not assess agencies in this.': 'Reglerne vurderer ikke myndigheder i dette.',
  'Somebody who decides for this body must act.': 'En, der beslutter for dette organ, skal gøre det.',
  'The scale of the rules has no such class.': 'Reglernes skala har ingen sådan klasse.',
  'Name a class of the scale.': 'Angiv en klasse på skalaen.',
  'Record the assessment once it was made.': 'Registrér vurderingen, når den er lavet.',
  'A later assessment is on record.': 'En senere vurdering er registreret.',
  'Leave it at the later one.': 'Lad den senere gælde.',
  'What was assessed so long ago has lapsed already.':
    'Det, der blev vurderet for så længe siden, gælder ikke længere.',
  'Assess the agency anew.': 'Vurdér myndigheden på ny.',
  'A tier cannot be left to the agency.': 'Et kontrolniveau kan ikke overlades til myndigheden.',
  'Name one or more of the tiers that the rules let be delegated.':
    'Angiv et eller flere af de niveauer, reglerne lader overlade.',
  'The autonomy is suspended.': 'Beslutningskompetencen er suspenderet.',
  'Leave it at that, or reinstate it.': 'Lad det blive ved det, eller genindfør den.',
  'The autonomy is not suspended.': 'Beslutningskompetencen er ikke suspenderet.',
  'The rules let no agency earn autonomy.': 'Reglerne lader ingen myndighed få egen beslutningskompetence.',
  'The agency has no autonomy that this could be about.': 'Myndigheden har ingen sådan beslutningskompetence.',
  'Grant it first.': 'Giv den først.',
  'No clock with this id runs in this proceeding.': 'Ingen sådan frist løber i denne sag.',
  'Name a clock that runs; what has run out is not extended.':
    'Angiv en frist, der løber; det, der er udløbet, forlænges ikke.',
  "The clock's rule does not let it be extended.": 'Reglen lader ikke fristen forlænge.',
  'The limit stands as the rule has it.': 'Fristen gælder, som reglen siger.',
  'The rule lets another body extend this limit.': 'Reglen lader et andet organ forlænge denne frist.',
  'Somebody who runs or decides the cases of that body must act.':
    'En, der behandler eller afgør det organs sager, skal gøre det.',
  'The time has run out already; it cannot be extended any more.':
    'Fristen er allerede udløbet; den kan ikke længere forlænges.',
  'The rule wants the extension to state its reason.': 'Reglen kræver, at forlængelsen begrundes.',
  'Say why more time is needed.': 'Skriv, hvorfor der er brug for mere tid.',
  'It is not clear how much time is added.': 'Det er ikke klart, hvor meget tid der lægges til.',
  'While the clock stands still, state an amount of time.': 'Mens fristen står stille, angives en tid.',
  'State either an amount of time, or a day after the due date on which this limit can end.':
    'Angiv enten en tid eller en dag efter sidste dag, hvor fristen kan slutte.',
  'Together the extensions would be longer than the rule allows.':
    'Forlængelserne ville tilsammen blive længere, end reglen tillader.',
  'Ask for less time.': 'Bed om mindre tid.',
  'Ask for less time, or have a calendar installed that reaches further.':
    'Bed om mindre tid, eller få indlæst en kalender, der rækker længere.',
  'An order with this id was recorded already.': 'Rettens beslutning er allerede registreret.',
  'The court and its order must be named.': 'Domstolen og dens beslutning skal angives.',
  'Name it.': 'Angiv den.',
  'No order of a court with this id stands.': 'Ingen sådan retsbeslutning gælder.',
  'It must be said what lifts the order.': 'Det skal angives, hvad der ophæver beslutningen.',
  'Flag projects under an id of their own.': 'Indberet projekterne under deres egen betegnelse.',
  'A flag without evidence is none.': 'En indberetning uden dokumentation er ingen.',
  'Name at least one fact that ties the projects, and where it stands.':
    'Angiv mindst én oplysning, der binder projekterne sammen, og hvor den står.',
  'Together the projects meet no line that none of them meets alone.':
    'Tilsammen når projekterne ingen grænse, som ingen af dem når alene.',
  'Name projects that come to a line together.': 'Angiv projekter, der tilsammen når en grænse.',
  ', {1} at the latest': ', senest {1}',
} satisfies Readonly<Record<keyof typeof said, string>>;
