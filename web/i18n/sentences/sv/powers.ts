/** Sentences of powers, delegations, clusters, standing, time limits and versions of rules. */
export const powers = {
  'A cluster that is found anew is asked about and decided anew.':
    'En grupp som hittas på nytt får ny fråga och nytt beslut.',
  'The cluster is decided, or no cluster any more.': 'Frågan om gruppen är avgjord, eller den är ingen grupp längre.',
  'A decision awaits its signature.': 'Ett beslut väntar på underskrift.',
  'It must be signed, or its signature refused, first.': 'Den måste skrivas under eller avböjas först.',
  'The project is none of the cluster.': 'Projektet ingår inte i gruppen.',
  'Name one of the projects of the cluster.': 'Välj ett av gruppens projekt.',
  'The regime knows no immunity of a justified split.': 'Reglerna kan inte godta en motiverad uppdelning för en tid.',
  'Lift the cluster instead.': 'Häv gruppen i stället.',
  'The calendar does not reach the end of the immunity.':
    'Kalendern når inte fram till slutet av den tid som uppdelningen godtas.',
  'The immunity would last longer than the rule allows.': 'Uppdelningen skulle godtas längre än regeln tillåter.',
  'Choose a date no later than {1}.': 'Välj en dag senast {1}.',
  'Nothing is left to be lifted.': 'Inget finns kvar att häva.',
  'No decision with this id awaits a signature.': 'Inget sådant beslut väntar på underskrift.',
  'The regime gives no time for a justification.': 'Reglerna ger ingen tid för en förklaring.',
  'Decide about the cluster, or ask the agency for information at its project.':
    'Besluta om gruppen, eller begär uppgifter av myndigheten i dess projekt.',
  'The agencies were asked, and have not all answered.': 'Myndigheterna har fått frågan och alla har inte svarat.',
  'Wait for the answer, or for the end of its time.': 'Vänta på svaret eller på att tiden går ut.',
  'No justification is asked of this agency.': 'Ingen förklaring begärs av den här myndigheten.',
  'Wait until one is asked.': 'Vänta tills en begärs.',
  'No cluster was found under this id.': 'Gruppen finns inte.',
  'The regime does not say when projects count together.': 'Reglerna säger inte när projekt räknas samman.',
  'The second signature must be by another person.': 'Den andra underskriften måste vara en annan persons.',
  'Another person must sign.': 'En annan person måste skriva under.',
  'The calendar does not cover the end of the term.': 'Kalendern täcker inte slutet av förordnandet.',
  'A term at the council does not last so long.': 'Ett förordnande i rådet varar inte så länge.',
  'End it at {1} at the latest, or state an exception with its reason.':
    'Låt det sluta senast {1}, eller ange ett undantag med skäl.',
  'The person has served as many terms as the rule allows.':
    'Personen har haft så många förordnanden som regeln tillåter.',
  'Appoint somebody else, or state an exception with its reason.':
    'Förordna någon annan, eller ange ett undantag med skäl.',
  'Who acts in the place of another cannot pass that on.':
    'Den som handlar i någon annans ställe kan inte lämna det vidare.',
  'Let the holder of the office delegate it himself.': 'Låt den som har uppdraget delegera det själv.',
  'One delegates what one holds when the delegation begins.': 'Man delegerar det man har när delegeringen börjar.',
  'Name an appointment of your own that is in force then.': 'Ange ett eget uppdrag som gäller då.',
  'This office is exercised in person.': 'Uppdraget är personligt.',
  'Have somebody else appointed.': 'Låt förordna någon annan.',
  'A delegation is given for a year at most.': 'En delegering gäller i högst ett år.',
  'End it at {1} at the latest.': 'Låt den sluta senast {1}.',
  'The delegate is the delegator.': 'Den som delegerar och den som tar emot är samma person.',
  'Name another.': 'Ange någon annan.',
  'The delegate belongs to the other side of the cases.': 'Personen hör till den andra sidan i ärendena.',
  'Name somebody who could hold the office himself.': 'Ange någon som själv kunde ha uppdraget.',
  'Nobody decides and gives the second signature, in whosever place.':
    'Ingen både beslutar och ger den andra underskriften, i vems ställe det än är.',
  'Name somebody who holds neither half.': 'Ange någon som inte har någon av delarna.',
  'Propose the version, and let somebody else approve it.': 'Föreslå versionen, och låt någon annan godkänna den.',
  'Let somebody else approve it.': 'Låt någon annan godkänna den.',
  'A version that is {1} cannot be {2}.': 'En version som är {1} kan inte {2}.',
  'Read the version: its status says what comes next.': 'Se versionen: dess läge visar vad som kommer härnäst.',
  'Let somebody approve it who had no part in writing it.':
    'Låt någon godkänna den som inte har varit med och skrivit den.',
  'The version cannot admit projects from {1} on.': 'Versionen kan inte ta emot projekt från {1}.',
  'Give a day from {1} on{2}.': 'Ange en dag från {1}{2}.',
  'The version cannot end on {1}: projects may have been admitted under it since.':
    'Versionen kan inte upphöra {1}: projekt kan ha tagits emot under den sedan dess.',
  'Give a day from {1} on, or none for an end at once.':
    'Ange en dag från {1}, eller ingen för att den ska upphöra genast.',
  'Use a power that the regime gives, or change the regime.':
    'Använd en befogenhet som reglerna ger, eller ändra reglerna.',
  'The actor holds no office at a body that has this power.':
    'Den som handlar har inget uppdrag i ett organ med den befogenheten.',
  'Somebody who decides for one of these bodies must act.': 'Någon som beslutar för ett av dessa organ måste göra det.',
  'The actor belongs to the body, but does not decide for it.':
    'Den som handlar hör till organet men beslutar inte för det.',
  "The amount is beyond the limit of the body's power.": 'Beloppet är större än organets befogenhet.',
  'A body with a higher limit must act.': 'Ett organ med högre gräns måste göra det.',
  'Read the roll-out: its status says what can be done.': 'Se utrullningen: dess läge visar vad som kan göras.',
  'Let another administrator start it.': 'Låt en annan administratör starta den.',
  'The rules do not assess agencies in this.': 'Reglerna bedömer inte myndigheter i detta.',
  'Somebody who decides for this body must act.': 'Någon som beslutar för organet måste göra det.',
  'The scale of the rules has no such class.': 'Reglernas skala har ingen sådan klass.',
  'Name a class of the scale.': 'Ange en klass på skalan.',
  'Record the assessment once it was made.': 'Registrera bedömningen när den är gjord.',
  'A later assessment is on record.': 'En senare bedömning är registrerad.',
  'Leave it at the later one.': 'Låt den senare gälla.',
  'What was assessed so long ago has lapsed already.':
    'Det som bedömdes för så länge sedan har redan upphört att gälla.',
  'Assess the agency anew.': 'Bedöm myndigheten på nytt.',
  'A tier cannot be left to the agency.': 'En granskningsnivå kan inte överlåtas till myndigheten.',
  'Name one or more of the tiers that the rules let be delegated.':
    'Ange en eller flera av de nivåer som reglerna låter överlåtas.',
  'The autonomy is suspended.': 'Beslutanderätten är indragen.',
  'Leave it at that, or reinstate it.': 'Låt det vara så, eller återställ den.',
  'The autonomy is not suspended.': 'Beslutanderätten är inte indragen.',
  'The rules let no agency earn autonomy.': 'Reglerna låter ingen myndighet få egen beslutanderätt.',
  'The agency has no autonomy that this could be about.': 'Myndigheten har ingen sådan beslutanderätt.',
  'Grant it first.': 'Ge den först.',
  'No clock with this id runs in this proceeding.': 'Ingen sådan tidsfrist löper i det här ärendet.',
  'Name a clock that runs; what has run out is not extended.':
    'Ange en frist som löper; det som har gått ut förlängs inte.',
  "The clock's rule does not let it be extended.": 'Regeln låter inte fristen förlängas.',
  'The limit stands as the rule has it.': 'Fristen gäller så som regeln säger.',
  'The rule lets another body extend this limit.': 'Regeln låter ett annat organ förlänga den här fristen.',
  'Somebody who runs or decides the cases of that body must act.':
    'Någon som handlägger eller beslutar i det organets ärenden måste göra det.',
  'The time has run out already; it cannot be extended any more.':
    'Fristen har redan gått ut; den kan inte förlängas längre.',
  'The rule wants the extension to state its reason.': 'Regeln kräver att förlängningen motiveras.',
  'Say why more time is needed.': 'Ange varför mer tid behövs.',
  'It is not clear how much time is added.': 'Det är inte klart hur mycket tid som läggs till.',
  'While the clock stands still, state an amount of time.': 'Medan fristen står stilla anges en tid.',
  'State either an amount of time, or a day after the due date on which this limit can end.':
    'Ange antingen en tid eller en dag efter sista dagen då fristen kan sluta.',
  'Together the extensions would be longer than the rule allows.':
    'Förlängningarna skulle tillsammans bli längre än regeln tillåter.',
  'Ask for less time.': 'Begär mindre tid.',
  'Ask for less time, or have a calendar installed that reaches further.':
    'Begär mindre tid, eller låt lägga in en kalender som når längre.',
  'An order with this id was recorded already.': 'Domstolens beslut är redan registrerat.',
  'The court and its order must be named.': 'Domstolen och dess beslut måste anges.',
  'Name it.': 'Ange det.',
  'No order of a court with this id stands.': 'Inget sådant domstolsbeslut gäller.',
  'It must be said what lifts the order.': 'Det måste anges vad som häver beslutet.',
  'Flag projects under an id of their own.': 'Anmäl projekten under en egen beteckning.',
  'A flag without evidence is none.': 'En anmälan utan underlag är ingen.',
  'Name at least one fact that ties the projects, and where it stands.':
    'Ange minst en uppgift som binder ihop projekten, och var den står.',
  'Together the projects meet no line that none of them meets alone.':
    'Tillsammans når projekten ingen gräns som inget av dem når ensamt.',
  'Name projects that come to a line together.': 'Ange projekt som tillsammans når en gräns.',
  ', {1} at the latest': ', senast {1}',
} as const;
