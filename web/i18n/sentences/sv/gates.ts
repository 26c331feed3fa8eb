/** Sentences of submissions, gates and appeals. */
export const gates = {
  'Under these rules no body gives a project its tier.':
    'Enligt dessa regler bestämmer inget organ ett projekts granskningsnivå.',
  'The tier follows from what the submission states; have that corrected.':
    'Nivån följer av vad anmälan anger; låt rätta det.',
  'The rules know no such tier.': 'Reglerna har ingen sådan granskningsnivå.',
  'Name one of the tiers.': 'Ange en av nivåerna.',
  'The project has this tier already.': 'Projektet har redan den nivån.',
  'Leave it, or give another tier.': 'Låt den vara, eller bestäm en annan nivå.',
  'Under these rules no body calls projects in.': 'Enligt dessa regler väljer inget organ ut projekt särskilt.',
  'A project comes under oversight by its own lines.': 'Ett projekt omfattas av tillsyn genom reglernas egna gränser.',
  'A body has called the project in already.': 'Ett organ har redan valt ut projektet.',
  'Leave it at that.': 'Låt det vara så.',
  'The project stands under oversight by its own lines.': 'Projektet omfattas av tillsyn genom reglernas egna gränser.',
  'Nothing needs to be done.': 'Inget behöver göras.',
  'The rule wants the reason for which a project is called in.': 'Regeln kräver skälet till att ett projekt väljs ut.',
  'State the reason.': 'Ange skälet.',
  'No body has called the project in.': 'Inget organ har valt ut projektet.',
  'Nothing needs to be lifted.': 'Inget behöver hävas.',
  'A decision awaits its second signature.': 'Ett beslut väntar på sin andra underskrift.',
  'Have it signed or refused first.': 'Låt skriva under eller avböja det först.',
  'This appeal is on the record already.': 'Överklagandet finns redan i ärendet.',
  'Who appeals himself appeals today.': 'Den som själv överklagar gör det i dag.',
  'Leave it out.': 'Utelämna det.',
  'A decision is received and appealed against once it is issued.':
    'Ett beslut tas emot och överklagas när det har meddelats.',
  'The rules give this party no appeal against such a decision.':
    'Reglerna låter inte den parten överklaga ett sådant beslut.',
  'Only the routes of the rule are open.': 'Bara regelns vägar är öppna.',
  'No such decision stands on the record.': 'Inget sådant beslut finns i ärendet.',
  'Name a decision of the case.': 'Ange ett beslut i ärendet.',
  'The rules do not let the body change its own decision.': 'Reglerna låter inte organet ändra sitt eget beslut.',
  'Hand the appeal on.': 'Lämna över överklagandet.',
  'The appeal came in time; only who decides on it may dismiss it.':
    'Överklagandet kom i tid; bara den som prövar det får avvisa det.',
  'Hand it on.': 'Lämna över det.',
  'The appeal came after its time; it is dismissed, not handed on.':
    'Överklagandet kom för sent; det avvisas och lämnas inte över.',
  'Who decides for the body dismisses it.': 'Den som beslutar för organet avvisar det.',
  'The appeal is still with the body that took the decision.':
    'Överklagandet är fortfarande hos det organ som beslutade.',
  'Hand it on first.': 'Lämna över det först.',
  'Only a decision at a gate is changed into another.': 'Bara ett beslut vid en beslutspunkt ändras till ett annat.',
  'It must be said what the changed decision says now.': 'Det måste anges vad det ändrade beslutet säger nu.',
  'State its value.': 'Ange vad det nya beslutet är.',
  'A correction names what stood and what stands now.': 'En rättelse anger vad som stod och vad som står nu.',
  'No appeal with this id is open.': 'Inget sådant överklagande är öppet.',
  'The appeal was handed on; the body decides nothing about it any more.':
    'Överklagandet är överlämnat; organet beslutar inget mer om det.',
  'Record what who decides on it decides.': 'Registrera vad den som prövar det beslutar.',
  'Nobody has asked for a stay that is not decided, nor has a court ordered one.':
    'Ingen har begärt inhibition som inte är prövad, och ingen domstol har beslutat om det.',
  'Name the order of the court, where there is one.': 'Ange domstolens beslut, om det finns ett.',
  'The project stands at no gate.': 'Projektet står inte vid någon beslutspunkt.',
  'The submission was confirmed to be complete already.': 'Anmälan är redan bekräftad som fullständig.',
  'What was learnt up to the last gate is not shared, or not confirmed.':
    'Det som lärts fram till den senaste beslutspunkten är inte delat eller inte bekräftat.',
  'The agency shares the lesson, and another person of it confirms it.':
    'Myndigheten delar lärdomen, och en annan person där bekräftar den.',
  'Documents that the gate requires are not on file.': 'Handlingar som beslutspunkten kräver finns inte i ärendet.',
  'The agency files them, by itself or in answer to a request for information.':
    'Myndigheten lämnar in dem, självmant eller som svar på en begäran om uppgifter.',
  'Requests for information are not answered yet.': 'Begäran om uppgifter är inte besvarad än.',
  'Wait for the answers, or withdraw the requests.': 'Vänta på svaren, eller återta begäran.',
  'The body has given its statement already.': 'Remissinstansen har redan svarat.',
  'The body is not consulted at this gate.': 'Organet är inte remissinstans vid den här beslutspunkten.',
  'Nothing waits for this body beyond its time.': 'Inget väntar på det här organet efter dess tid.',
  'Its time has to run out first.': 'Tiden måste ha gått ut först.',
  'The case goes on without more.': 'Ärendet går vidare utan mer.',
  'The body has given its statement, or its questions wait for the officer.':
    'Remissinstansen har svarat, eller dess frågor väntar på handläggaren.',
  'A pause order is in force; the gate is not decided while it lasts.':
    'En paus gäller; beslutspunkten avgörs inte medan den varar.',
  'The gate cannot be decided before the submission is complete.':
    'Beslutspunkten kan inte avgöras innan anmälan är fullständig.',
  'The body that checks completeness must confirm it first.':
    'Det organ som kontrollerar anmälan måste bekräfta det först.',
  'The gate cannot be decided before the lead time is over.':
    'Beslutspunkten kan inte avgöras innan väntetiden är slut.',
  'Wait until the lead time is over.': 'Vänta tills väntetiden är slut.',
  'The council has neither given its opinion nor run out of time.':
    'Rådet har inte yttrat sig, och dess tid har inte gått ut.',
  "Wait for the council's opinion.": 'Vänta på rådets yttrande.',
  'A consulted body has neither answered nor run out of time.':
    'En remissinstans har varken svarat eller fått slut på sin tid.',
  'Wait for the statements.': 'Vänta på remissvaren.',
  'The rule does not know this decision.': 'Regeln har inget sådant beslut.',
  'State each of them on its own.': 'Ange var och en för sig.',
  'The decision has a part that does not belong to its value.':
    'Beslutet har en del som inte hör till det valda beslutet.',
  'Leave it out, or choose the value that it belongs to.': 'Ta bort den, eller välj det beslut som den hör till.',
  'An approval with conditions states at least one.': 'Ett godkännande med villkor anger minst ett villkor.',
  'State a condition, or approve without.': 'Ange ett villkor, eller godkänn utan.',
  "The decision departs from the council's opinion and does not say why.":
    'Beslutet avviker från rådets yttrande och säger inte varför.',
  'Say why, or follow the opinion.': 'Ange varför, eller följ yttrandet.',
  'A direction was asked for already.': 'Ett politiskt beslut är redan begärt.',
  'Wait for the direction, or decide.': 'Vänta på det, eller besluta.',
  'No direction with this id awaits a signature.': 'Inget sådant politiskt beslut väntar på underskrift.',
  'The rule knows no political direction.': 'Regeln har inget politiskt beslut.',
  'The decision stands with the body that the rule names.': 'Beslutet ligger hos det organ som regeln anger.',
  'There is neither a negative decision nor a negative opinion to go on against.':
    'Det finns varken ett negativt beslut eller ett negativt yttrande att gå emot.',
  'Wait for the opinion and the decision, or let the body decide that the rule names.':
    'Vänta på yttrandet och beslutet, eller låt det organ besluta som regeln anger.',
  'A direction awaits its second signature.': 'Ett politiskt beslut väntar på sin andra underskrift.',
  'The rule wants the direction in writing on the file.':
    'Regeln kräver att det politiska beslutet finns skriftligt i ärendet.',
  'File the signed direction and name it.': 'Lämna in det undertecknade beslutet och ange det.',
  'A project with this id was filed already.': 'Projektet är redan anmält.',
  'Amend the project that exists.': 'Komplettera det projekt som finns.',
  'Who wrote a submission may not file it.': 'Den som har skrivit en anmälan får inte lämna in den.',
  'Another authorised approver of the agency must file it.':
    'En annan behörig godkännare vid myndigheten måste lämna in den.',
  'The file may not change under a decision that awaits its signature.':
    'Ärendet får inte ändras under ett beslut som väntar på underskrift.',
  'Wait until the second signature is given or refused.': 'Vänta tills den andra underskriften är given eller avböjd.',
  'A restricted document needs the provision that restricts it.':
    'En begränsad handling kräver den bestämmelse som begränsar den.',
  'Name the provision, or choose another classification.': 'Ange bestämmelsen, eller välj en annan klassning.',
  'A project that was approved is closed, not withdrawn.':
    'Ett projekt som har godkänts avslutas; det återkallas inte.',
  'Close the project, stating why.': 'Avsluta projektet, och ange varför.',
  'A request with this id was made already.': 'Begäran är redan gjord.',
  'Every question of the request needs an answer.': 'Varje fråga i begäran måste besvaras.',
  'Answer each question, in its order.': 'Besvara varje fråga, i ordning.',
  'No request with this id is open.': 'Ingen sådan begäran är öppen.',
  'There is no negative decision that may be looked at again.': 'Det finns inget negativt beslut att ompröva.',
  'It may be asked for once, after a refusal, by those for whom the rule holds, and within its time.':
    'Det får begäras en gång, efter ett avslag, av dem som regeln gäller och inom dess tid.',
  'No decision of this id is looked at.': 'Inget sådant beslut kontrolleras.',
  'Nobody has asked for a decision in haste.': 'Ingen har begärt ett brådskande beslut.',
  'In haste the body consents, or declines the haste.': 'I brådskande fall samtycker organet eller avböjer brådskan.',
  'Decline the urgency; the gate then takes its ordinary course, in which it may be refused.':
    'Avböj brådskan; beslutspunkten handläggs då som vanligt, och där kan avslag ges.',
  'The rules do not let this be decided in haste, or not now.':
    'Reglerna låter inte detta avgöras brådskande, eller inte nu.',
  'Wait for the decision in the ordinary course.': 'Vänta på det vanliga beslutet.',
  'Nothing was filed under this id.': 'Inget är anmält under den beteckningen.',
  'The project has ended; nothing can be done about it any more.':
    'Projektet är avslutat; det går inte att göra något mer.',
  'A further project is filed anew.': 'Ett nytt projekt anmäls på nytt.',
} as const;
