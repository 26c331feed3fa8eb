import type { review as said } from '../sv/review';

export const review = {
  'Not everybody who has to rate has called his ratings final.':
    'Ikke alle, der skal vurdere, har gjort deres vurderinger endelige.',
  'These members must complete their ratings and submit them.':
    'Disse medlemmer skal gøre deres vurderinger færdige og aflevere dem.',
  'The round is not composed as the rule demands.': 'Reviewet er ikke sammensat, som reglen kræver.',
  'Who is missing must be assigned first.': 'De, der mangler, skal udpeges først.',
  'The calendar does not cover this day.': 'Kalenderen dækker ikke denne dag.',
  'Two have the same id.': 'To har samme betegnelse.',
  'It is due on a day that has passed, or that does not exist.': 'Datoen er passeret eller findes ikke.',
  'Name a day from today on, or none.': 'Angiv en dag fra i dag, eller ingen.',
  'The regime knows no such owner.': 'Reglerne kender ingen sådan ansvarlig.',
  'Name the agency, or a body of the regime.': 'Angiv myndigheden eller et organ i reglerne.',
  'The owner cannot verify his own work.': 'Den ansvarlige kan ikke kontrollere sit eget arbejde.',
  'The regime knows no such verifier.': 'Reglerne kender intet sådant kontrollerende organ.',
  'Name another body of the regime.': 'Angiv et andet organ i reglerne.',
  'In this round the rapporteur rates.': 'I dette review er det ordføreren, der vurderer.',
  'Discuss the ratings once they are open.': 'Drøft vurderingerne, når de er åbne.',
  'In this round nobody rates.': 'I dette review giver ingen karakterer.',
  'What is to be said goes into the opinion.': 'Det, der skal siges, skrives i udtalelsen.',
  'Ratings that were called final stay as they are in the blind phase.':
    'Vurderinger, der er gjort endelige, ligger fast, så længe de er forseglet.',
  'Change them, with a reason, once the ratings of all are open.':
    'Ret dem, med en grund, når alles vurderinger er åbne.',
  'The level of this criterion is its worst aspect; it is not stated.':
    'Kriteriets karakter er den dårligste af delenes; den angives ikke.',
  'Rate its aspects.': 'Vurdér dets dele.',
  'The rule knows no such criterion or aspect.': 'Reglen kender intet sådant kriterium og ingen sådan del.',
  'Rate what the rule names.': 'Vurdér det, reglen nævner.',
  'One act rates a criterion or aspect once.': 'Et kriterium eller en del vurderes én gang ad gangen.',
  'Leave out all but one.': 'Udelad alle på nær én.',
  "The rule's scale has no such mark.": 'Reglens skala har ingen sådan karakter.',
  'Choose a mark of the scale.': 'Vælg en karakter på skalaen.',
  'The document named as the source is not on file in this case.':
    'Dokumentet, der angives som kilde, er ikke på sagen.',
  'Have the document filed in the case, or name the source.': 'Få dokumentet lagt på sagen, eller angiv kilden.',
  'What is stated is blank.': 'Det, der angives, er tomt.',
  'State it, or leave it out.': 'Angiv det, eller udelad det.',
  'A rating that was final or open to the others is changed with a reason.':
    'En vurdering, der var endelig eller åben for de andre, ændres med en grund.',
  'State why the rating is changed.': 'Skriv, hvorfor vurderingen ændres.',
  'A criterion is not rated, or lacks what its mark demands.':
    'Et kriterium er ikke vurderet eller mangler det, karakteren kræver.',
  'Rate everything, with the findings and the advice that the marks demand.':
    'Vurdér alt, med de iagttagelser og råd, karaktererne kræver.',
  'The member has called his ratings final already.': 'Medlemmet har allerede gjort sine vurderinger endelige.',
  'Nothing more is needed; once the ratings are open a change is possible, with its reason.':
    'Der skal ikke mere til; når vurderingerne er åbne, kan de ændres med en grund.',
  'The ratings are sealed; they are discussed when all are open.':
    'Vurderingerne er forseglet; de drøftes, når alle er åbne.',
  'Wait until all ratings are in, or the time of the blind phase has passed.':
    'Vent, til alle vurderinger er afgivet, eller fristen for dem er udløbet.',
  'The rule knows no such criterion.': 'Reglen kender intet sådant kriterium.',
  'Name a criterion of the rule.': 'Angiv et af reglens kriterier.',
  'The text is missing.': 'Teksten mangler.',
  'Write it.': 'Skriv den.',
  'Who departs from the proposed composition says why, for each person.':
    'Den, der afviger fra den foreslåede sammensætning, skriver hvorfor for hver person.',
  'State a reason for each of these persons, or take the proposal over.':
    'Angiv en grund for hver af disse personer, eller overtag forslaget.',
  'The candidate is not appointed to the council at this time.':
    'Personen er ikke udpeget til rådet på dette tidspunkt.',
  'The declaration cannot be changed after the member has voted.':
    'Erklæringen kan ikke ændres, når medlemmet har stemt.',
  'If a ground has come up since, the member must be recused.':
    'Hvis en grund er kommet til siden, skal medlemmet træde ud.',
  'A declared ground awaits a ruling and cannot be taken back.':
    'En oplyst grund afventer afgørelse og kan ikke trækkes tilbage.',
  'Declare these grounds as well, or wait for the ruling.': 'Oplys også disse grunde, eller vent på afgørelsen.',
  'Something on the directory hints at a ground that the member does not answer.':
    'Noget i fortegnelsen tyder på en grund, som medlemmet ikke svarer på.',
  'Declare a ground that applies, or say of each of these why it does not.':
    'Oplys en grund, der gælder, eller skriv for hver af disse, hvorfor den ikke gør.',
  'A chair who is not concerned rules on a conflict of interest.':
    'En formand, der ikke er berørt, afgør spørgsmål om inhabilitet.',
  'Another chair of the council must rule; where the chair is concerned, or none sits, the secretary may.':
    'En anden formand i rådet skal afgøre det; er formanden berørt, eller er der ingen, kan sekretæren.',
  'The member declared no ground on which a ruling is awaited.':
    'Medlemmet har ikke oplyst en grund, der afventer afgørelse.',
  'The member himself, a chair or the secretary recuses a member.':
    'Medlemmet selv, en formand eller sekretæren lader et medlem træde ud.',
  'The member is recused already.': 'Medlemmet er allerede trådt ud.',
  "The regime's rule knows no such ground of conflict.": 'Reglen kender ingen sådan grund til inhabilitet.',
  'Name one of the grounds that the rule knows.': 'Angiv en af reglens grunde.',
  'The person was not assigned to this round.': 'Personen er ikke med i reviewet.',
  'There is no opinion to correct.': 'Der er ingen udtalelse at rette.',
  'Before it is given, propose another opinion.': 'Foreslå en anden udtalelse, før den afgives.',
  'The opinion does not say this at this place.': 'Udtalelsen siger ikke dette på dette sted.',
  'Name a text, an evidence or a due date of the opinion, once, as it stands and as it was meant.':
    'Angiv en tekst, en dokumentation eller en dato i udtalelsen, én gang, som det står, og som det var ment.',
  'The rule provides for no check of the facts.': 'Reglen har intet faktatjek.',
  'The members vote on the proposal.': 'Medlemmerne stemmer om forslaget.',
  "The round's chair or its rapporteur sends the draft to the agency.":
    'Reviewets formand eller ordfører sender udkastet til myndigheden.',
  'The chair or the rapporteur must act.': 'Formanden eller ordføreren skal gøre det.',
  'There is no draft opinion whose facts could be checked.':
    'Der er intet udkast til udtalelse, hvis fakta kan tjekkes.',
  'The chair or the rapporteur must propose an opinion first.':
    'Formanden eller ordføreren skal foreslå en udtalelse først.',
  'The agency has a draft and its time runs.': 'Myndigheden har et udkast, og dens frist løber.',
  'Wait for its reply, or for the end of its time.': 'Vent på svaret eller fristens udløb.',
  "The calendar ends before the agency's time does.": 'Kalenderen slutter før myndighedens frist.',
  'The calendar must be carried on.': 'Kalenderen skal forlænges.',
  'The agency checks the facts.': 'Myndigheden tjekker fakta.',
  'Somebody who writes for the agency must act.': 'En, der skriver for myndigheden, skal gøre det.',
  'No draft lies with the agency, or its time is over.':
    'Intet udkast ligger hos myndigheden, eller dens frist er udløbet.',
  'The time for the facts is over; the project can still be amended, or the opinion answered.':
    'Fristen for faktatjek er udløbet; projektet kan stadig rettes, eller udtalelsen besvares.',
  'A correction says where, what and by which source.': 'En rettelse siger hvor, hvad og med hvilken kilde.',
  'The agency checks the facts of the draft before anybody votes on it.':
    'Myndigheden tjekker udkastets fakta, før nogen stemmer om det.',
  'The chair or the rapporteur must send the draft to the agency.':
    'Formanden eller ordføreren skal sende udkastet til myndigheden.',
  'Wait for the reply, or for the end of its time: silence is no objection.':
    'Vent på svaret eller fristens udløb: tavshed er ingen indsigelse.',
  'Assign somebody whom the agency does not employ.': 'Udpeg en, der ikke er ansat i myndigheden.',
  'The candidate left the agency too recently.': 'Personen har forladt myndigheden for nylig.',
  'Assign somebody else, or wait until {1}.': 'Udpeg en anden, eller vent til {1}.',
  'The actor was recused from this round and takes no part in it.':
    'Den, der handler, er trådt ud af reviewet og deltager ikke i det.',
  'The other members go on without the one who was recused.':
    'De andre medlemmer går videre uden den, der er trådt ud.',
  'A member acts in person; membership cannot be delegated.':
    'Et medlem handler personligt; medlemskabet kan ikke delegeres.',
  'The member must act himself.': 'Medlemmet skal gøre det selv.',
  'The actor was not assigned to this round.': 'Den, der handler, er ikke med i reviewet.',
  'Before anything else the member declares his interests in this case.':
    'Før alt andet afgiver medlemmet sin habilitetserklæring i sagen.',
  'The chair must rule on the ground declared.': 'Formanden skal afgøre den oplyste grund.',
  'The agency whose project is reviewed employs the candidate.':
    'Personen er ansat i den myndighed, hvis projekt vurderes.',
} satisfies Readonly<Record<keyof typeof said, string>>;
