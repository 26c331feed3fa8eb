/** Sentences of a round of the council: its meetings, questions, vote and opinion. */
export const council = {
  "The council's secretary or chair calls its meetings and records them.":
    'Rådets sekreterare eller ordförande kallar till dess sammanträden och protokollför dem.',
  'A secretary or chair who is not waiting to declare must act.':
    'En sekreterare eller ordförande som inte väntar på att lämna jävsdeklaration måste göra det.',
  'The calendar does not reach so far.': 'Kalendern når inte så långt.',
  'Those invited get the notice that the rule gives them.': 'De som kallas får den kallelsetid som regeln ger.',
  'Call it for {1} or later.': 'Kalla till {1} eller senare.',
  'Who was recused from this round is not heard in it either.':
    'Den som har avträtt från granskningen hörs inte heller i den.',
  'Hear somebody else.': 'Hör någon annan.',
  'The meeting was held or called off already.': 'Sammanträdet är redan hållet eller inställt.',
  'Call another meeting.': 'Kalla till ett nytt sammanträde.',
  'A meeting is recorded once it has begun.': 'Ett sammanträde registreras när det har börjat.',
  'Record it from {1} on, or move it.': 'Registrera det från {1}, eller flytta det.',
  'Every member, and nobody who was not invited, is named once.':
    'Varje ledamot, och ingen som inte var kallad, anges en gång.',
  'Say of every member whether he was there.': 'Ange för varje ledamot om hon eller han var där.',
  'Who has not declared his interests takes no part in a meeting.':
    'Den som inte har lämnat jävsdeklaration deltar inte i ett sammanträde.',
  'The member declares first; until then he is absent.':
    'Ledamoten lämnar sin deklaration först; till dess är hon eller han frånvarande.',
  "The agency's head was invited: the record says whether he came and was heard.":
    'Myndighetens chef var kallad: protokollet säger om chefen kom och hördes.',
  "The agency's head was not invited.": 'Myndighetens chef var inte kallad.',
  'The round has no such meeting.': 'Granskningen har inget sådant sammanträde.',
  "The council's {1} assigns members.": 'Rådets {1} utser ledamöter.',
  'A {1} who is not waiting to declare must act.':
    'En {1} som inte väntar på att lämna jävsdeklaration måste göra det.',
  'The candidate was recused from this round.': 'Personen har avträtt från den här granskningen.',
  'Assign somebody else.': 'Utse någon annan.',
  'The candidate is a member of this round already.': 'Personen är redan ledamot i granskningen.',
  'The round has as many members as the rule allows.': 'Granskningen har så många ledamöter som regeln tillåter.',
  'The round has a chair.': 'Granskningen har en ordförande.',
  'Assign the candidate as a member, or wait until the chair is recused.':
    'Utse personen till ledamot, eller vänta tills ordföranden har avträtt.',
  'Assign somebody from the pool, or have the candidate appointed first.':
    'Utse någon som är förordnad i rådet, eller låt förordna personen först.',
  "The last day of the candidate's term has passed.": 'Personens förordnande har gått ut.',
  'Assign somebody else, or have the candidate appointed for another term.':
    'Utse någon annan, eller låt förordna personen för en ny period.',
  'The candidate is not appointed as a chair of the council.': 'Personen är inte förordnad som ordförande i rådet.',
  'Assign somebody who is appointed as a chair, or appoint the candidate first.':
    'Utse någon som är förordnad som ordförande, eller förordna personen först.',
  "The council's secretary writes the minutes.": 'Rådets sekreterare skriver protokollet.',
  'A chair who did not write them approves the minutes.':
    'En ordförande som inte har skrivit protokollet justerar det.',
  'Another chair of the council must approve them.': 'En annan ordförande i rådet måste justera det.',
  'There are no minutes of this meeting yet.': 'Det finns inget protokoll från sammanträdet än.',
  'The secretary writes them first.': 'Sekreteraren skriver det först.',
  'The minutes were written anew since.': 'Protokollet har skrivits om sedan dess.',
  'Read the latest version, and approve that one.': 'Läs den senaste versionen och justera den.',
  'Minutes are of a meeting that was held.': 'Protokoll förs över ett sammanträde som har hållits.',
  'Record the meeting first.': 'Registrera sammanträdet först.',
  'The minutes are approved and stand.': 'Protokollet är justerat och står fast.',
  'Not enough of the entitled members have voted.': 'Inte tillräckligt många av de röstberättigade har röstat.',
  '{1} more must vote.': '{1} till måste rösta.',
  'The rule demands that the chair has voted.': 'Regeln kräver att ordföranden har röstat.',
  'The chair must vote.': 'Ordföranden måste rösta.',
  'The votes are equal, and no casting vote that the rule gives was used.':
    'Rösterna är lika, och ingen utslagsröst som regeln ger användes.',
  'The proposal did not find the majority that the rule demands.':
    'Förslaget fick inte den majoritet som regeln kräver.',
  'Members may change their votes, or a new proposal may be made.':
    'Ledamöterna kan ändra sina röster, eller ett nytt förslag kan läggas.',
  'Whoever made the proposal, or the chair of the round, takes it back.':
    'Den som lade förslaget, eller granskningens ordförande, tar tillbaka det.',
  'There is no proposal to vote on.': 'Det finns inget förslag att rösta om.',
  "The round's chair or its rapporteur proposes the opinion.":
    'Granskningens ordförande eller föredragande föreslår yttrandet.',
  "The regime's rule knows no such outcome.": 'Regeln har inget sådant utfall.',
  "Choose one of the rule's outcomes.": 'Välj ett av regelns utfall.',
  "The opinion must name one of the rule's risk profiles.": 'Yttrandet måste ange en av regelns riskprofiler.',
  'Name none: the rule knows no risk profiles.': 'Ange ingen: regeln har inga riskprofiler.',
  "Choose one of the rule's profiles.": 'Välj en av regelns profiler.',
  'Who asked the question, or the secretary, takes it back.':
    'Den som ställde frågan, eller sekreteraren, tar tillbaka den.',
  'One of the two must act.': 'En av de två måste göra det.',
  'The agency answers questions of the round.': 'Myndigheten besvarar granskningens frågor.',
  'Somebody who writes for the agency must answer.': 'Någon som skriver för myndigheten måste svara.',
  'The question was answered or taken back.': 'Frågan är besvarad eller tillbakatagen.',
  'A further question is raised anew.': 'En ny fråga ställs på nytt.',
  'No question with this id is open.': 'Ingen sådan fråga är öppen.',
  'Take the id from the questions of the round.': 'Se granskningens frågor.',
  'The agency has the question already.': 'Myndigheten har redan frågan.',
  'Wait for the answer.': 'Vänta på svaret.',
  'The question is an information request of the project, and is {1} there.':
    'Frågan är en begäran om uppgifter i projektet och är {1} där.',
  'Act on the information request of the project with the same id.':
    'Använd begäran om uppgifter i projektet med samma beteckning.',
  "The council's secretary puts questions to the agency.": 'Rådets sekreterare ställer frågor till myndigheten.',
  'Raise the question; the secretary passes it on.': 'Ställ frågan; sekreteraren lämnar den vidare.',
  'A question with this id was raised already.': 'Frågan är redan ställd.',
  'Raise the question under an id of its own.': 'Ställ frågan under en egen beteckning.',
  'A text is missing.': 'En text saknas.',
  'Name a criterion of the rule, or none.': 'Ange ett av regelns kriterier, eller inget.',
  "The round's chair signs the opinion.": 'Granskningens ordförande skriver under yttrandet.',
  "In the chair's place only somebody signs who could chair the round.":
    'I ordförandens ställe skriver bara den under som kunde leda granskningen.',
  'The chair signs himself, or another chair of the council who is a clear member of this round.':
    'Ordföranden skriver under själv, eller en annan ordförande i rådet som är ojävig ledamot i granskningen.',
  'The timetable of a round is kept by its secretary.': 'Granskningens tidsplan hålls av sekreteraren.',
  'The secretary or a chair of the council must act.': 'Rådets sekreterare eller en ordförande måste göra det.',
  'That day has not come yet, is not in the timetable, or was recorded.':
    'Dagen har inte kommit än, finns inte i tidsplanen eller är redan registrerad.',
  'It must be said what came of the day.': 'Det måste anges vad det blev av dagen.',
  'A member declares his interests before he does anything in the case.':
    'En ledamot lämnar jävsdeklaration innan hon eller han gör något i ärendet.',
  'Declare first.': 'Lämna jävsdeklaration först.',
  'The rule does not allow a member to abstain.': 'Regeln låter inte en ledamot avstå.',
  'Vote for or against.': 'Rösta för eller emot.',
  'The rule lets a member abstain only if he says why.': 'Regeln låter en ledamot avstå bara med angivet skäl.',
  'State the reason, or vote for or against.': 'Ange skälet, eller rösta för eller emot.',
  'Dissent is recorded with a vote against, where the rule has it.':
    'En skiljaktig mening antecknas med en röst emot, där regeln tillåter det.',
  'Dissent is of who voted against, where the rule has it recorded.':
    'En skiljaktig mening har den som röstade emot, där regeln låter den antecknas.',
  'Vote against first.': 'Rösta emot först.',
  'No such round was opened.': 'Granskningen finns inte.',
  'The round is over; nothing can happen in it any more.': 'Granskningen är avslutad; det går inte att göra mer i den.',
  'A further question needs a further round.': 'En ny fråga kräver en ny granskning.',
  'The rule lets the council vote only after it has met with a quorum.':
    'Enligt regeln röstar rådet först när det har sammanträtt beslutfört.',
  'The secretary calls the meeting, and records who was there once it was held.':
    'Sekreteraren kallar till sammanträdet och registrerar efteråt vilka som var där.',
} as const;
