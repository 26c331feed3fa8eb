/** Sentences of opinions that are answered, benefits, lessons and the end of a project. */
export const end = {
  'No opinion of this round awaits an answer.': 'Inget yttrande från den granskningen väntar på svar.',
  'Answer the latest opinion on the question of a gate.':
    'Besvara det senaste yttrandet om frågan vid en beslutspunkt.',
  'The opinion was answered already; an answer is not changed.': 'Yttrandet är redan besvarat; ett svar ändras inte.',
  'What is done since is shown by the evidence of each recommendation.':
    'Vad som har gjorts sedan dess visas av underlaget till varje rekommendation.',
  'Every open recommendation is answered, each once.': 'Varje öppen rekommendation besvaras, var och en en gång.',
  'Say of each whether it will be done, and by when, or why not.':
    'Ange för var och en om den genomförs och till när, eller varför inte.',
  'No recommendation of this name awaits an answer.': 'Ingen sådan rekommendation väntar på svar.',
  'What will not be done has no date.': 'Det som inte genomförs har ingen dag.',
  'Leave the date out, or comply.': 'Utelämna dagen, eller följ rekommendationen.',
  'Who complies says by when; the council has set no date.':
    'Den som följer anger till när; rådet har inte bestämt någon dag.',
  'Give the day by which it will be done.': 'Ange den dag då det är gjort.',
  "The date is later than the council's.": 'Dagen är senare än rådets.',
  'Give a day no later than that one, or explain why it cannot be kept.':
    'Ange en dag som inte är senare än den, eller förklara varför den inte kan hållas.',
  'The calendar does not reach the day on which benefits are measured.':
    'Kalendern når inte fram till den dag då nyttan mäts.',
  'Of this date of measuring that is not to be done now.': 'Det som ska mätas den dagen ska inte mätas nu.',
  'Wait until the day of measuring has come, or until the figures were handed in.':
    'Vänta tills mätdagen har kommit, eller tills siffrorna har lämnats.',
  'Of a promised benefit nothing is said.': 'En utlovad nytta nämns inte.',
  'State each; one that cannot be measured without a value, and why.':
    'Ange varje nytta; en som inte kan mätas anges utan värde och med skäl.',
  'Nobody verifies what he, or where another body verifies his agency, measured.':
    'Ingen kontrollerar det han själv mätt, eller det hans myndighet mätt när ett annat organ ska kontrollera.',
  'Another person must look at the evidence.': 'En annan person måste se på underlaget.',
  'Only a project that runs and is not live yet goes live.':
    'Bara ett projekt som pågår och inte är i drift tas i drift.',
  'Going live is recorded once, while the project runs.': 'Driftstarten registreras en gång, medan projektet pågår.',
  'No review after closing is due.': 'Ingen utvärdering efter avslutet är aktuell.',
  'It is due once, after the project was closed, where the regime asks for it.':
    'Den görs en gång, efter att projektet har avslutats, där reglerna kräver det.',
  'The review says nothing of a benefit that was promised.': 'Utvärderingen nämner inte en nytta som utlovades.',
  'Say of each promised benefit whether it was met.': 'Ange för varje utlovad nytta om den uppnåddes.',
  'No exit with this id waits for a decision.': 'Inget sådant avslut väntar på beslut.',
  'Read the exit of the project.': 'Se projektets avslut.',
  'Who proposed the exit does not decide on it.': 'Den som föreslog avslutet beslutar inte om det.',
  'Another person must decide.': 'En annan person måste besluta.',
  'Lessons that the regime asks for are not shared, or not confirmed.':
    'Lärdomar som reglerna kräver är inte delade eller inte bekräftade.',
  'Share each lesson, and have another person of the body confirm it.':
    'Dela varje lärdom, och låt en annan person i organet bekräfta den.',
  'Nothing of this name is open in the project.': 'Inget sådant är öppet i projektet.',
  'Name what is open, or leave it out.': 'Ange det som är öppet, eller utelämna det.',
  'Something is open in the project that nobody takes over.': 'Något är öppet i projektet som ingen tar över.',
  'Deal with each first, or say which office takes it over, and how.':
    'Ta hand om varje sak först, eller ange vem som tar över den och hur.',
  'A paused project is resumed or cancelled, not closed.':
    'Ett pausat projekt återupptas eller avbryts; det avslutas inte.',
  'A proceeding about the project is open; closing would evade it.':
    'Ett ärende om projektet pågår; ett avslut skulle kringgå det.',
  'Wait until the body has decided or taken it back.': 'Vänta tills organet har beslutat eller tagit tillbaka det.',
  'Only a project that is running or registered is closed.':
    'Bara ett projekt som pågår eller är registrerat avslutas.',
  'Withdraw a project that was not approved.': 'Återkalla ett projekt som inte godkändes.',
  'An exit was proposed and waits for its decision.': 'Ett avslut är föreslaget och väntar på beslut.',
  'The regime knows no such reason for closing.': 'Reglerna har inget sådant skäl för avslut.',
  'Choose one of the reasons that the regime knows.': 'Välj ett av reglernas skäl.',
  'What the project cost is not stated once for each class of cost.':
    'Projektets kostnad är inte angiven en gång för varje kostnadsslag.',
  'State the final cost, each class once, in whole minor units; zero where nothing was spent.':
    'Ange slutkostnaden, varje kostnadsslag en gång; noll där inget har använts.',
  'Documents that the exit requires are not on file.': 'Handlingar som avslutet kräver finns inte i ärendet.',
  'File them, and propose the exit again.': 'Lämna in dem, och föreslå avslutet igen.',
  'The targets of benefits are frozen; they are measured as they were promised.':
    'Målen för nyttan är låsta; den mäts så som den utlovades.',
  'Leave the promised benefits as they are; further ones may be added.':
    'Låt den utlovade nyttan stå som den är; ny nytta får läggas till.',
  'Nobody asks for a lesson on this occasion.': 'Ingen begär en lärdom vid det här tillfället.',
  'Name an occasion that a lesson is due for, or leave it out.':
    'Ange ett tillfälle då en lärdom ska lämnas, eller utelämna det.',
  'A lesson says what worked or what failed.': 'En lärdom anger vad som fungerade eller vad som gick fel.',
  'Say at least one of the two.': 'Ange minst det ena.',
  'The regime knows no such stage.': 'Reglerna har ingen sådan fas.',
  'Choose a stage of the regime, or leave it out.': 'Välj en av reglernas faser, eller utelämna den.',
  'A lesson that is withheld needs the provision that keeps it.':
    'En lärdom som hålls inne kräver den bestämmelse som skyddar den.',
  'Name the provision, or share the lesson.': 'Ange bestämmelsen, eller dela lärdomen.',
  'So many lessons wait to be confirmed that no further one is taken.':
    'Så många lärdomar väntar på att bekräftas att ingen ny tas emot.',
  'Have those confirmed or refused first.': 'Låt bekräfta eller avvisa dem först.',
  'No lesson with this id waits to be confirmed.': 'Ingen sådan lärdom väntar på att bekräftas.',
  'Read the lessons of the project.': 'Se projektets lärdomar.',
  'Who wrote a lesson does not confirm it.': 'Den som har skrivit en lärdom bekräftar den inte.',
  'Another person of the body must read it.': 'En annan person i organet måste läsa den.',
  'No recommendation of this name is open.': 'Ingen sådan rekommendation är öppen.',
  'The evidence is with the body that verifies it.': 'Underlaget är hos det organ som kontrollerar.',
  'Wait until that body has looked at it.': 'Vänta tills organet har sett på det.',
  'Nobody verifies what he or his agency has done.':
    'Ingen kontrollerar det som man själv eller ens myndighet har gjort.',
  'Another person of the verifying body must look at the evidence.':
    'En annan person i det kontrollerande organet måste se på underlaget.',
  'Nobody has said that the recommendation is done.': 'Ingen har uppgett att rekommendationen är genomförd.',
  'Its owner must say that it is done, and what proves it.':
    'Den ansvariga måste uppge att den är genomförd och vad som visar det.',
  'No other recommendation of this name is open.': 'Ingen annan sådan rekommendation är öppen.',
  'Name an open one, or leave it out.': 'Ange en öppen, eller utelämna den.',
  'Recommendations that had to be met before this gate are not closed.':
    'Rekommendationer som skulle vara genomförda före beslutspunkten är inte stängda.',
  'Have them verified, or have the council take them back.': 'Låt kontrollera dem, eller låt rådet ta tillbaka dem.',
  'This round has given no opinion that stands.': 'Granskningen har inte lämnat något yttrande som gäller.',
  'Name the round of the latest opinion on the question of a gate.':
    'Ange den granskning som lämnade det senaste yttrandet om frågan vid en beslutspunkt.',
  'The rule does not let anybody have the question reviewed again.': 'Regeln låter ingen få frågan granskad igen.',
  'What is new is put before the body that decides.': 'Det nya läggs fram för det organ som beslutar.',
  'Put what is new before that round.': 'Lägg fram det nya i den granskningen.',
  'Have it refused first.': 'Låt avböja det först.',
} as const;
