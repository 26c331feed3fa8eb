/** Sentences of a round of the council: its members, their ratings, the draft. */
export const review = {
  'Not everybody who has to rate has called his ratings final.':
    'Alla som ska bedöma har inte förklarat sina bedömningar slutliga.',
  'These members must complete their ratings and submit them.':
    'Dessa ledamöter måste göra sina bedömningar klara och lämna dem.',
  'The round is not composed as the rule demands.': 'Granskningen har inte de ledamöter som regeln kräver.',
  'Who is missing must be assigned first.': 'De som saknas måste utses först.',
  'The calendar does not cover this day.': 'Kalendern täcker inte den här dagen.',
  'Two have the same id.': 'Två har samma beteckning.',
  'It is due on a day that has passed, or that does not exist.': 'Dagen har passerat eller finns inte.',
  'Name a day from today on, or none.': 'Ange en dag från och med i dag, eller ingen.',
  'The regime knows no such owner.': 'Reglerna har ingen sådan ansvarig.',
  'Name the agency, or a body of the regime.': 'Ange myndigheten eller ett organ i reglerna.',
  'The owner cannot verify his own work.': 'Den ansvariga kan inte kontrollera sitt eget arbete.',
  'The regime knows no such verifier.': 'Reglerna har inget sådant organ som kontrollerar.',
  'Name another body of the regime.': 'Ange ett annat organ i reglerna.',
  'In this round the rapporteur rates.': 'I den här granskningen bedömer föredraganden.',
  'Discuss the ratings once they are open.': 'Diskutera bedömningarna när de är öppna.',
  'In this round nobody rates.': 'I den här granskningen bedömer ingen.',
  'What is to be said goes into the opinion.': 'Det som ska sägas skrivs i yttrandet.',
  'Ratings that were called final stay as they are in the blind phase.':
    'Bedömningar som har förklarats slutliga ligger fast tills alla är öppna.',
  'Change them, with a reason, once the ratings of all are open.':
    'Ändra dem, med skäl, när allas bedömningar är öppna.',
  'The level of this criterion is its worst aspect; it is not stated.':
    'Kriteriets betyg är det sämsta av delarnas; det anges inte.',
  'Rate its aspects.': 'Bedöm dess delar.',
  'The rule knows no such criterion or aspect.': 'Regeln har inget sådant kriterium och ingen sådan del.',
  'Rate what the rule names.': 'Bedöm det som regeln anger.',
  'One act rates a criterion or aspect once.': 'Ett kriterium eller en del bedöms en gång åt gången.',
  'Leave out all but one.': 'Ta bort alla utom en.',
  "The rule's scale has no such mark.": 'Regelns skala har inget sådant betyg.',
  'Choose a mark of the scale.': 'Välj ett betyg på skalan.',
  'The document named as the source is not on file in this case.':
    'Handlingen som anges som källa finns inte i ärendet.',
  'Have the document filed in the case, or name the source.': 'Låt lämna in handlingen i ärendet, eller ange källan.',
  'What is stated is blank.': 'Det som anges är tomt.',
  'State it, or leave it out.': 'Ange det, eller utelämna det.',
  'A rating that was final or open to the others is changed with a reason.':
    'En bedömning som var slutlig eller öppen för de andra ändras med skäl.',
  'State why the rating is changed.': 'Ange varför bedömningen ändras.',
  'A criterion is not rated, or lacks what its mark demands.':
    'Ett kriterium är inte bedömt eller saknar det som betyget kräver.',
  'Rate everything, with the findings and the advice that the marks demand.':
    'Bedöm allt, med de iakttagelser och råd som betygen kräver.',
  'The member has called his ratings final already.': 'Ledamoten har redan förklarat sina bedömningar slutliga.',
  'Nothing more is needed; once the ratings are open a change is possible, with its reason.':
    'Inget mer behövs; när bedömningarna är öppna går det att ändra, med skäl.',
  'The ratings are sealed; they are discussed when all are open.':
    'Bedömningarna är förseglade; de diskuteras när alla är öppna.',
  'Wait until all ratings are in, or the time of the blind phase has passed.':
    'Vänta tills alla bedömningar är lämnade eller tiden för dem är slut.',
  'The rule knows no such criterion.': 'Regeln har inget sådant kriterium.',
  'Name a criterion of the rule.': 'Ange ett av regelns kriterier.',
  'The text is missing.': 'Texten saknas.',
  'Write it.': 'Skriv den.',
  'Who departs from the proposed composition says why, for each person.':
    'Den som avviker från den föreslagna sammansättningen anger varför, för varje person.',
  'State a reason for each of these persons, or take the proposal over.':
    'Ange ett skäl för var och en av dessa personer, eller ta över förslaget.',
  'The candidate is not appointed to the council at this time.': 'Personen är inte förordnad i rådet för närvarande.',
  'The declaration cannot be changed after the member has voted.':
    'Deklarationen kan inte ändras när ledamoten har röstat.',
  'If a ground has come up since, the member must be recused.':
    'Om ett skäl har tillkommit sedan dess måste ledamoten avträda.',
  'A declared ground awaits a ruling and cannot be taken back.':
    'Ett uppgivet skäl väntar på prövning och kan inte tas tillbaka.',
  'Declare these grounds as well, or wait for the ruling.': 'Uppge även dessa skäl, eller vänta på prövningen.',
  'Something on the directory hints at a ground that the member does not answer.':
    'Något i förteckningen tyder på ett skäl som ledamoten inte besvarar.',
  'Declare a ground that applies, or say of each of these why it does not.':
    'Uppge ett skäl som gäller, eller ange för vart och ett varför det inte gör det.',
  'A chair who is not concerned rules on a conflict of interest.': 'En ordförande som inte berörs prövar jäv.',
  'Another chair of the council must rule; where the chair is concerned, or none sits, the secretary may.':
    'En annan ordförande i rådet måste pröva det; om ordföranden berörs eller saknas får sekreteraren göra det.',
  'The member declared no ground on which a ruling is awaited.':
    'Ledamoten har inte uppgett något skäl som väntar på prövning.',
  'The member himself, a chair or the secretary recuses a member.':
    'Ledamoten själv, en ordförande eller sekreteraren låter en ledamot avträda.',
  'The member is recused already.': 'Ledamoten har redan avträtt.',
  "The regime's rule knows no such ground of conflict.": 'Regeln har inget sådant jävsskäl.',
  'Name one of the grounds that the rule knows.': 'Ange ett av regelns skäl.',
  'The person was not assigned to this round.': 'Personen ingår inte i granskningen.',
  'There is no opinion to correct.': 'Det finns inget yttrande att rätta.',
  'Before it is given, propose another opinion.': 'Föreslå ett annat yttrande innan det lämnas.',
  'The opinion does not say this at this place.': 'Yttrandet säger inte detta på det här stället.',
  'Name a text, an evidence or a due date of the opinion, once, as it stands and as it was meant.':
    'Ange en text, ett underlag eller en dag i yttrandet, en gang, så som det står och så som det menades.',
  'The rule provides for no check of the facts.': 'Regeln har ingen faktagranskning.',
  'The members vote on the proposal.': 'Ledamöterna röstar om förslaget.',
  "The round's chair or its rapporteur sends the draft to the agency.":
    'Granskningens ordförande eller föredragande sänder utkastet till myndigheten.',
  'The chair or the rapporteur must act.': 'Ordföranden eller föredraganden måste göra det.',
  'There is no draft opinion whose facts could be checked.':
    'Det finns inget utkast till yttrande vars fakta kan granskas.',
  'The chair or the rapporteur must propose an opinion first.':
    'Ordföranden eller föredraganden måste föreslå ett yttrande först.',
  'The agency has a draft and its time runs.': 'Myndigheten har ett utkast och dess tid löper.',
  'Wait for its reply, or for the end of its time.': 'Vänta på svaret eller på att tiden går ut.',
  "The calendar ends before the agency's time does.": 'Kalendern slutar före myndighetens tid.',
  'The calendar must be carried on.': 'Kalendern måste förlängas.',
  'The agency checks the facts.': 'Myndigheten granskar fakta.',
  'Somebody who writes for the agency must act.': 'Någon som skriver för myndigheten måste göra det.',
  'No draft lies with the agency, or its time is over.': 'Inget utkast ligger hos myndigheten, eller dess tid är slut.',
  'The time for the facts is over; the project can still be amended, or the opinion answered.':
    'Tiden för faktagranskning är slut; projektet kan fortfarande kompletteras, eller yttrandet besvaras.',
  'A correction says where, what and by which source.': 'En rättelse anger var, vad och med vilken källa.',
  'The agency checks the facts of the draft before anybody votes on it.':
    'Myndigheten granskar utkastets fakta innan någon röstar om det.',
  'The chair or the rapporteur must send the draft to the agency.':
    'Ordföranden eller föredraganden måste sända utkastet till myndigheten.',
  'Wait for the reply, or for the end of its time: silence is no objection.':
    'Vänta på svaret eller på att tiden går ut: tystnad är ingen invändning.',
  'Assign somebody whom the agency does not employ.': 'Utse någon som inte är anställd vid myndigheten.',
  'The candidate left the agency too recently.': 'Personen lämnade myndigheten för nyligen.',
  'Assign somebody else, or wait until {1}.': 'Utse någon annan, eller vänta till {1}.',
  'The actor was recused from this round and takes no part in it.':
    'Den som handlar har avträtt från granskningen och deltar inte i den.',
  'The other members go on without the one who was recused.':
    'De andra ledamöterna går vidare utan den som har avträtt.',
  'A member acts in person; membership cannot be delegated.':
    'En ledamot handlar personligen; ledamotskapet kan inte delegeras.',
  'The member must act himself.': 'Ledamoten måste göra det själv.',
  'The actor was not assigned to this round.': 'Den som handlar ingår inte i granskningen.',
  'Before anything else the member declares his interests in this case.':
    'Före allt annat lämnar ledamoten sin jävsdeklaration i ärendet.',
  'The chair must rule on the ground declared.': 'Ordföranden måste pröva det uppgivna skälet.',
  'The agency whose project is reviewed employs the candidate.':
    'Personen är anställd vid den myndighet vars projekt granskas.',
} as const;
