import type { end as said } from '../sv/end';

export const end = {
  'No opinion of this round awaits an answer.': 'Ingen udtalelse fra dette review venter på svar.',
  'Answer the latest opinion on the question of a gate.':
    'Besvar den seneste udtalelse om spørgsmålet ved et beslutningspunkt.',
  'The opinion was answered already; an answer is not changed.':
    'Udtalelsen er allerede besvaret; et svar ændres ikke.',
  'What is done since is shown by the evidence of each recommendation.':
    'Hvad der er gjort siden, vises af dokumentationen for hver anbefaling.',
  'Every open recommendation is answered, each once.': 'Hver åben anbefaling besvares, hver én gang.',
  'Say of each whether it will be done, and by when, or why not.':
    'Skriv for hver, om den gennemføres og hvornår, eller hvorfor ikke.',
  'No recommendation of this name awaits an answer.': 'Ingen sådan anbefaling venter på svar.',
  'What will not be done has no date.': 'Det, der ikke gennemføres, har ingen dato.',
  'Leave the date out, or comply.': 'Udelad datoen, eller følg anbefalingen.',
  'Who complies says by when; the council has set no date.':
    'Den, der følger, skriver hvornår; rådet har ikke sat en dato.',
  'Give the day by which it will be done.': 'Angiv den dag, det er gjort.',
  "The date is later than the council's.": 'Datoen er senere end rådets.',
  'Give a day no later than that one, or explain why it cannot be kept.':
    'Angiv en dag, der ikke er senere end den, eller forklar, hvorfor den ikke kan holdes.',
  'The calendar does not reach the day on which benefits are measured.':
    'Kalenderen rækker ikke til den dag, gevinsterne måles.',
  'Of this date of measuring that is not to be done now.': 'Det, der skal måles den dag, skal ikke måles nu.',
  'Wait until the day of measuring has come, or until the figures were handed in.':
    'Vent, til måledagen er kommet, eller til tallene er afleveret.',
  'Of a promised benefit nothing is said.': 'En lovet gevinst er ikke nævnt.',
  'State each; one that cannot be measured without a value, and why.':
    'Angiv hver; en, der ikke kan måles, uden værdi og med en grund.',
  'Nobody verifies what he, or where another body verifies his agency, measured.':
    'Ingen kontrollerer det, han selv har målt, eller som hans myndighed har målt, når et andet organ skal kontrollere.',
  'Another person must look at the evidence.': 'En anden person skal se på dokumentationen.',
  'Only a project that runs and is not live yet goes live.':
    'Kun et projekt, der er i gang og ikke i drift, går i drift.',
  'Going live is recorded once, while the project runs.':
    'Idriftsættelsen registreres én gang, mens projektet er i gang.',
  'No review after closing is due.': 'Ingen evaluering efter afslutningen er aktuel.',
  'It is due once, after the project was closed, where the regime asks for it.':
    'Den laves én gang, efter at projektet er afsluttet, hvor reglerne kræver det.',
  'The review says nothing of a benefit that was promised.': 'Evalueringen nævner ikke en gevinst, der blev lovet.',
  'Say of each promised benefit whether it was met.': 'Skriv for hver lovet gevinst, om den blev opnået.',
  'No exit with this id waits for a decision.': 'Ingen sådan afslutning venter på beslutning.',
  'Read the exit of the project.': 'Se projektets afslutning.',
  'Who proposed the exit does not decide on it.': 'Den, der foreslog afslutningen, beslutter ikke om den.',
  'Another person must decide.': 'En anden person skal beslutte.',
  'Lessons that the regime asks for are not shared, or not confirmed.':
    'Erfaringer, som reglerne kræver, er ikke delt eller ikke bekræftet.',
  'Share each lesson, and have another person of the body confirm it.':
    'Del hver erfaring, og få en anden person i organet til at bekræfte den.',
  'Nothing of this name is open in the project.': 'Intet sådant er åbent i projektet.',
  'Name what is open, or leave it out.': 'Angiv det, der er åbent, eller udelad det.',
  'Something is open in the project that nobody takes over.': 'Noget er åbent i projektet, som ingen overtager.',
  'Deal with each first, or say which office takes it over, and how.':
    'Klar hver sag først, eller angiv, hvem der overtager den og hvordan.',
  'A paused project is resumed or cancelled, not closed.':
    'Et projekt på pause genoptages eller stoppes; det afsluttes ikke.',
  'A proceeding about the project is open; closing would evade it.':
    'En sag om projektet er åben; en afslutning ville omgå den.',
  'Wait until the body has decided or taken it back.': 'Vent, til organet har besluttet eller trukket den tilbage.',
  'Only a project that is running or registered is closed.':
    'Kun et projekt, der er i gang eller registreret, afsluttes.',
  'Withdraw a project that was not approved.': 'Træk et projekt, der ikke blev godkendt, tilbage.',
  'An exit was proposed and waits for its decision.': 'En afslutning er foreslået og venter på beslutning.',
  'The regime knows no such reason for closing.': 'Reglerne kender ingen sådan grund til afslutning.',
  'Choose one of the reasons that the regime knows.': 'Vælg en af reglernes grunde.',
  'What the project cost is not stated once for each class of cost.':
    'Projektets udgift er ikke angivet én gang for hver udgiftstype.',
  'State the final cost, each class once, in whole minor units; zero where nothing was spent.':
    'Angiv slututgiften, hver udgiftstype én gang; nul, hvor intet er brugt.',
  'Documents that the exit requires are not on file.': 'Dokumenter, som afslutningen kræver, er ikke på sagen.',
  'File them, and propose the exit again.': 'Indsend dem, og foreslå afslutningen igen.',
  'The targets of benefits are frozen; they are measured as they were promised.':
    'Målene for gevinsterne er låst; de måles, som de blev lovet.',
  'Leave the promised benefits as they are; further ones may be added.':
    'Lad de lovede gevinster være; der må tilføjes nye.',
  'Nobody asks for a lesson on this occasion.': 'Ingen beder om en erfaring ved denne lejlighed.',
  'Name an occasion that a lesson is due for, or leave it out.':
    'Angiv en lejlighed, hvor en erfaring skal afleveres, eller udelad den.',
  'A lesson says what worked or what failed.': 'En erfaring siger, hvad der virkede, eller hvad der gik galt.',
  'Say at least one of the two.': 'Skriv mindst det ene.',
  'The regime knows no such stage.': 'Reglerne kender ingen sådan fase.',
  'Choose a stage of the regime, or leave it out.': 'Vælg en af reglernes faser, eller udelad den.',
  'A lesson that is withheld needs the provision that keeps it.':
    'En erfaring, der holdes tilbage, kræver den bestemmelse, der beskytter den.',
  'Name the provision, or share the lesson.': 'Angiv bestemmelsen, eller del erfaringen.',
  'So many lessons wait to be confirmed that no further one is taken.':
    'Så mange erfaringer afventer bekræftelse, at der ikke modtages flere.',
  'Have those confirmed or refused first.': 'Få dem bekræftet eller afvist først.',
  'No lesson with this id waits to be confirmed.': 'Ingen sådan erfaring afventer bekræftelse.',
  'Read the lessons of the project.': 'Se projektets erfaringer.',
  'Who wrote a lesson does not confirm it.': 'Den, der har skrevet en erfaring, bekræfter den ikke.',
  'Another person of the body must read it.': 'En anden person i organet skal læse den.',
  'No recommendation of this name is open.': 'Ingen sådan anbefaling er åben.',
  'The evidence is with the body that verifies it.': 'Dokumentationen er hos det organ, der kontrollerer.',
  'Wait until that body has looked at it.': 'Vent, til organet har set på den.',
  'Nobody verifies what he or his agency has done.': 'Ingen kontrollerer det, man selv eller ens myndighed har gjort.',
  'Another person of the verifying body must look at the evidence.':
    'En anden person i det kontrollerende organ skal se på dokumentationen.',
  'Nobody has said that the recommendation is done.': 'Ingen har meldt, at anbefalingen er gennemført.',
  'Its owner must say that it is done, and what proves it.':
    'Den ansvarlige skal melde, at den er gennemført, og hvad der viser det.',
  'No other recommendation of this name is open.': 'Ingen anden sådan anbefaling er åben.',
  'Name an open one, or leave it out.': 'Angiv en åben, eller udelad den.',
  'Recommendations that had to be met before this gate are not closed.':
    'Anbefalinger, der skulle være gennemført før beslutningspunktet, er ikke lukket.',
  'Have them verified, or have the council take them back.':
    'Få dem kontrolleret, eller få rådet til at trække dem tilbage.',
  'This round has given no opinion that stands.': 'Dette review har ikke afgivet en udtalelse, der gælder.',
  'Name the round of the latest opinion on the question of a gate.':
    'Angiv det review, der afgav den seneste udtalelse om spørgsmålet ved et beslutningspunkt.',
  'The rule does not let anybody have the question reviewed again.': 'Reglen lader ingen få spørgsmålet vurderet igen.',
  'What is new is put before the body that decides.': 'Det nye forelægges det organ, der beslutter.',
  'Put what is new before that round.': 'Læg det nye frem i det review.',
  'Have it refused first.': 'Få den afvist først.',
} satisfies Readonly<Record<keyof typeof said, string>>;
