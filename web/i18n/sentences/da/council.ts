import type { council as said } from '../sv/council';

export const council = {
  "The council's secretary or chair calls its meetings and records them.":
    'Rådets sekretær eller formand indkalder til dets møder og registrerer dem.',
  'A secretary or chair who is not waiting to declare must act.':
    'En sekretær eller formand, der ikke mangler at afgive habilitetserklæring, skal gøre det.',
  'The calendar does not reach so far.': 'Kalenderen rækker ikke så langt.',
  'Those invited get the notice that the rule gives them.': 'De indkaldte får det varsel, reglen giver dem.',
  'Call it for {1} or later.': 'Indkald til {1} eller senere.',
  'Who was recused from this round is not heard in it either.':
    'Den, der er trådt ud af reviewet, høres heller ikke i det.',
  'Hear somebody else.': 'Hør en anden.',
  'The meeting was held or called off already.': 'Mødet er allerede holdt eller aflyst.',
  'Call another meeting.': 'Indkald til et nyt møde.',
  'A meeting is recorded once it has begun.': 'Et møde registreres, når det er begyndt.',
  'Record it from {1} on, or move it.': 'Registrér det fra {1}, eller flyt det.',
  'Every member, and nobody who was not invited, is named once.':
    'Hvert medlem, og ingen der ikke var indkaldt, nævnes én gang.',
  'Say of every member whether he was there.': 'Skriv for hvert medlem, om vedkommende var der.',
  'Who has not declared his interests takes no part in a meeting.':
    'Den, der ikke har afgivet habilitetserklæring, deltager ikke i et møde.',
  'The member declares first; until then he is absent.':
    'Medlemmet afgiver sin erklæring først; indtil da er vedkommende fraværende.',
  "The agency's head was invited: the record says whether he came and was heard.":
    'Myndighedens leder var indkaldt: det skal fremgå, om lederen kom og blev hørt.',
  "The agency's head was not invited.": 'Myndighedens leder var ikke indkaldt.',
  'The round has no such meeting.': 'Reviewet har intet sådant møde.',
  "The council's {1} assigns members.": 'Rådets {1} udpeger medlemmer.',
  'A {1} who is not waiting to declare must act.':
    'En {1}, der ikke mangler at afgive habilitetserklæring, skal gøre det.',
  'The candidate was recused from this round.': 'Personen er trådt ud af dette review.',
  'Assign somebody else.': 'Udpeg en anden.',
  'The candidate is a member of this round already.': 'Personen er allerede medlem af reviewet.',
  'The round has as many members as the rule allows.': 'Reviewet har så mange medlemmer, som reglen tillader.',
  'The round has a chair.': 'Reviewet har en formand.',
  'Assign the candidate as a member, or wait until the chair is recused.':
    'Udpeg personen som medlem, eller vent, til formanden er trådt ud.',
  'Assign somebody from the pool, or have the candidate appointed first.':
    'Udpeg en fra rådet, eller få personen udpeget til rådet først.',
  "The last day of the candidate's term has passed.": 'Personens periode er udløbet.',
  'Assign somebody else, or have the candidate appointed for another term.':
    'Udpeg en anden, eller få personen udpeget for en ny periode.',
  'The candidate is not appointed as a chair of the council.': 'Personen er ikke udpeget som formand for rådet.',
  'Assign somebody who is appointed as a chair, or appoint the candidate first.':
    'Udpeg en, der er udpeget som formand, eller udpeg personen først.',
  "The council's secretary writes the minutes.": 'Rådets sekretær skriver referatet.',
  'A chair who did not write them approves the minutes.': 'En formand, der ikke har skrevet referatet, godkender det.',
  'Another chair of the council must approve them.': 'En anden formand i rådet skal godkende det.',
  'There are no minutes of this meeting yet.': 'Der er intet referat af mødet endnu.',
  'The secretary writes them first.': 'Sekretæren skriver det først.',
  'The minutes were written anew since.': 'Referatet er skrevet om siden.',
  'Read the latest version, and approve that one.': 'Læs den seneste version, og godkend den.',
  'Minutes are of a meeting that was held.': 'Et referat er af et møde, der er holdt.',
  'Record the meeting first.': 'Registrér mødet først.',
  'The minutes are approved and stand.': 'Referatet er godkendt og står fast.',
  'Not enough of the entitled members have voted.': 'Ikke tilstrækkeligt mange af de stemmeberettigede har stemt.',
  '{1} more must vote.': '{1} mere skal stemme.',
  'The rule demands that the chair has voted.': 'Reglen kræver, at formanden har stemt.',
  'The chair must vote.': 'Formanden skal stemme.',
  'The votes are equal, and no casting vote that the rule gives was used.':
    'Stemmerne er lige, og ingen afgørende stemme, som reglen giver, er brugt.',
  'The proposal did not find the majority that the rule demands.': 'Forslaget fik ikke det flertal, reglen kræver.',
  'Members may change their votes, or a new proposal may be made.':
    'Medlemmerne kan ændre deres stemmer, eller der kan stilles et nyt forslag.',
  'Whoever made the proposal, or the chair of the round, takes it back.':
    'Den, der stillede forslaget, eller reviewets formand, trækker det tilbage.',
  'There is no proposal to vote on.': 'Der er intet forslag at stemme om.',
  "The round's chair or its rapporteur proposes the opinion.": 'Reviewets formand eller ordfører foreslår udtalelsen.',
  "The regime's rule knows no such outcome.": 'Reglen kender intet sådant udfald.',
  "Choose one of the rule's outcomes.": 'Vælg et af reglens udfald.',
  "The opinion must name one of the rule's risk profiles.": 'Udtalelsen skal angive en af reglens risikoprofiler.',
  'Name none: the rule knows no risk profiles.': 'Angiv ingen: reglen kender ingen risikoprofiler.',
  "Choose one of the rule's profiles.": 'Vælg en af reglens profiler.',
  'Who asked the question, or the secretary, takes it back.':
    'Den, der stillede spørgsmålet, eller sekretæren, trækker det tilbage.',
  'One of the two must act.': 'En af de to skal gøre det.',
  'The agency answers questions of the round.': 'Myndigheden besvarer reviewets spørgsmål.',
  'Somebody who writes for the agency must answer.': 'En, der skriver for myndigheden, skal svare.',
  'The question was answered or taken back.': 'Spørgsmålet er besvaret eller trukket tilbage.',
  'A further question is raised anew.': 'Et nyt spørgsmål stilles på ny.',
  'No question with this id is open.': 'Intet sådant spørgsmål er åbent.',
  'Take the id from the questions of the round.': 'Se reviewets spørgsmål.',
  'The agency has the question already.': 'Myndigheden har allerede spørgsmålet.',
  'Wait for the answer.': 'Vent på svaret.',
  'The question is an information request of the project, and is {1} there.':
    'Spørgsmålet er en anmodning om oplysninger i projektet og er {1} der.',
  'Act on the information request of the project with the same id.':
    'Brug anmodningen om oplysninger i projektet med samme betegnelse.',
  "The council's secretary puts questions to the agency.": 'Rådets sekretær stiller spørgsmål til myndigheden.',
  'Raise the question; the secretary passes it on.': 'Stil spørgsmålet; sekretæren sender det videre.',
  'A question with this id was raised already.': 'Spørgsmålet er allerede stillet.',
  'Raise the question under an id of its own.': 'Stil spørgsmålet under sin egen betegnelse.',
  'A text is missing.': 'En tekst mangler.',
  'Name a criterion of the rule, or none.': 'Angiv et af reglens kriterier, eller intet.',
  "The round's chair signs the opinion.": 'Reviewets formand underskriver udtalelsen.',
  "In the chair's place only somebody signs who could chair the round.":
    'I formandens sted underskriver kun en, der kunne lede reviewet.',
  'The chair signs himself, or another chair of the council who is a clear member of this round.':
    'Formanden underskriver selv, eller en anden formand i rådet, der er habilt medlem af reviewet.',
  'The timetable of a round is kept by its secretary.': 'Reviewets tidsplan føres af sekretæren.',
  'The secretary or a chair of the council must act.': 'Rådets sekretær eller en formand skal gøre det.',
  'That day has not come yet, is not in the timetable, or was recorded.':
    'Dagen er ikke kommet endnu, er ikke i tidsplanen eller er allerede registreret.',
  'It must be said what came of the day.': 'Det skal angives, hvad der kom ud af dagen.',
  'A member declares his interests before he does anything in the case.':
    'Et medlem afgiver habilitetserklæring, før det gør noget i sagen.',
  'Declare first.': 'Afgiv habilitetserklæring først.',
  'The rule does not allow a member to abstain.': 'Reglen lader ikke et medlem undlade at stemme.',
  'Vote for or against.': 'Stem for eller imod.',
  'The rule lets a member abstain only if he says why.': 'Reglen lader kun et medlem undlade at stemme med en grund.',
  'State the reason, or vote for or against.': 'Angiv grunden, eller stem for eller imod.',
  'Dissent is recorded with a vote against, where the rule has it.':
    'En mindretalsudtalelse noteres med en stemme imod, hvor reglen har det.',
  'Dissent is of who voted against, where the rule has it recorded.':
    'En mindretalsudtalelse har den, der stemte imod, hvor reglen lader den notere.',
  'Vote against first.': 'Stem imod først.',
  'No such round was opened.': 'Reviewet findes ikke.',
  'The round is over; nothing can happen in it any more.': 'Reviewet er afsluttet; der kan ikke gøres mere i det.',
  'A further question needs a further round.': 'Et nyt spørgsmål kræver et nyt review.',
  'The rule lets the council vote only after it has met with a quorum.':
    'Efter reglen stemmer rådet først, når det har holdt et beslutningsdygtigt møde.',
  'The secretary calls the meeting, and records who was there once it was held.':
    'Sekretæren indkalder til mødet og registrerer bagefter, hvem der var der.',
} satisfies Readonly<Record<keyof typeof said, string>>;
