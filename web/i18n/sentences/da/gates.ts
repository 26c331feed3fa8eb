import type { gates as said } from '../sv/gates';

export const gates = {
  'Under these rules no body gives a project its tier.':
    'Efter disse regler fastsætter intet organ et projekts kontrolniveau.',
  'The tier follows from what the submission states; have that corrected.':
    'Niveauet følger af det, indmeldingen oplyser; få det rettet.',
  'The rules know no such tier.': 'Reglerne kender intet sådant kontrolniveau.',
  'Name one of the tiers.': 'Angiv et af niveauerne.',
  'The project has this tier already.': 'Projektet har allerede det niveau.',
  'Leave it, or give another tier.': 'Lad det være, eller giv et andet niveau.',
  'Under these rules no body calls projects in.': 'Efter disse regler udtager intet organ projekter.',
  'A project comes under oversight by its own lines.': 'Et projekt omfattes af tilsyn efter reglernes egne grænser.',
  'A body has called the project in already.': 'Et organ har allerede udtaget projektet.',
  'Leave it at that.': 'Lad det blive ved det.',
  'The project stands under oversight by its own lines.':
    'Projektet er omfattet af tilsyn efter reglernes egne grænser.',
  'Nothing needs to be done.': 'Der skal ikke gøres noget.',
  'The rule wants the reason for which a project is called in.': 'Reglen kræver grunden til, at et projekt udtages.',
  'State the reason.': 'Angiv grunden.',
  'No body has called the project in.': 'Intet organ har udtaget projektet.',
  'Nothing needs to be lifted.': 'Der er intet at ophæve.',
  'A decision awaits its second signature.': 'En beslutning afventer sin anden underskrift.',
  'Have it signed or refused first.': 'Få den underskrevet eller afvist først.',
  'This appeal is on the record already.': 'Klagen er allerede på sagen.',
  'Who appeals himself appeals today.': 'Den, der selv klager, klager i dag.',
  'Leave it out.': 'Udelad det.',
  'A decision is received and appealed against once it is issued.':
    'En beslutning modtages og påklages, når den er meddelt.',
  'The rules give this party no appeal against such a decision.':
    'Reglerne giver ikke denne part klageadgang over en sådan beslutning.',
  'Only the routes of the rule are open.': 'Kun reglens veje er åbne.',
  'No such decision stands on the record.': 'Ingen sådan beslutning er på sagen.',
  'Name a decision of the case.': 'Angiv en beslutning i sagen.',
  'The rules do not let the body change its own decision.': 'Reglerne lader ikke organet ændre sin egen beslutning.',
  'Hand the appeal on.': 'Send klagen videre.',
  'The appeal came in time; only who decides on it may dismiss it.':
    'Klagen kom til tiden; kun den, der afgør den, må afvise den.',
  'Hand it on.': 'Send den videre.',
  'The appeal came after its time; it is dismissed, not handed on.':
    'Klagen kom for sent; den afvises og sendes ikke videre.',
  'Who decides for the body dismisses it.': 'Den, der beslutter for organet, afviser den.',
  'The appeal is still with the body that took the decision.': 'Klagen er stadig hos det organ, der traf beslutningen.',
  'Hand it on first.': 'Send den videre først.',
  'Only a decision at a gate is changed into another.':
    'Kun en beslutning ved et beslutningspunkt ændres til en anden.',
  'It must be said what the changed decision says now.': 'Det skal angives, hvad den ændrede beslutning siger nu.',
  'State its value.': 'Angiv, hvad den nye beslutning er.',
  'A correction names what stood and what stands now.': 'En rettelse angiver, hvad der stod, og hvad der står nu.',
  'No appeal with this id is open.': 'Ingen sådan klage er åben.',
  'The appeal was handed on; the body decides nothing about it any more.':
    'Klagen er sendt videre; organet beslutter ikke mere om den.',
  'Record what who decides on it decides.': 'Registrér, hvad den, der afgør den, beslutter.',
  'Nobody has asked for a stay that is not decided, nor has a court ordered one.':
    'Ingen har bedt om opsættende virkning, der ikke er afgjort, og ingen domstol har besluttet det.',
  'Name the order of the court, where there is one.': 'Angiv domstolens beslutning, hvis der er en.',
  'The project stands at no gate.': 'Projektet står ikke ved et beslutningspunkt.',
  'The submission was confirmed to be complete already.': 'Indmeldingen er allerede bekræftet som fuldstændig.',
  'What was learnt up to the last gate is not shared, or not confirmed.':
    'Det, der er lært indtil det seneste beslutningspunkt, er ikke delt eller ikke bekræftet.',
  'The agency shares the lesson, and another person of it confirms it.':
    'Myndigheden deler erfaringen, og en anden person der bekræfter den.',
  'Documents that the gate requires are not on file.': 'Dokumenter, som beslutningspunktet kræver, er ikke på sagen.',
  'The agency files them, by itself or in answer to a request for information.':
    'Myndigheden indsender dem, af sig selv eller som svar på en anmodning om oplysninger.',
  'Requests for information are not answered yet.': 'Anmodninger om oplysninger er ikke besvaret endnu.',
  'Wait for the answers, or withdraw the requests.': 'Vent på svarene, eller træk anmodningerne tilbage.',
  'The body has given its statement already.': 'Høringsparten har allerede svaret.',
  'The body is not consulted at this gate.': 'Organet er ikke høringspart ved dette beslutningspunkt.',
  'Nothing waits for this body beyond its time.': 'Intet venter på dette organ ud over fristen.',
  'Its time has to run out first.': 'Fristen skal være udløbet først.',
  'The case goes on without more.': 'Sagen går videre uden mere.',
  'The body has given its statement, or its questions wait for the officer.':
    'Høringsparten har svaret, eller dens spørgsmål venter på sagsbehandleren.',
  'A pause order is in force; the gate is not decided while it lasts.':
    'En pause gælder; beslutningspunktet afgøres ikke, mens den varer.',
  'The gate cannot be decided before the submission is complete.':
    'Beslutningspunktet kan ikke afgøres, før indmeldingen er fuldstændig.',
  'The body that checks completeness must confirm it first.':
    'Det organ, der kontrollerer indmeldingen, skal bekræfte det først.',
  'The gate cannot be decided before the lead time is over.':
    'Beslutningspunktet kan ikke afgøres, før ventetiden er slut.',
  'Wait until the lead time is over.': 'Vent, til ventetiden er slut.',
  'The council has neither given its opinion nor run out of time.':
    'Rådet har ikke udtalt sig, og dets frist er ikke udløbet.',
  "Wait for the council's opinion.": 'Vent på rådets udtalelse.',
  'A consulted body has neither answered nor run out of time.':
    'En høringspart har hverken svaret eller overskredet sin frist.',
  'Wait for the statements.': 'Vent på høringssvarene.',
  'The rule does not know this decision.': 'Reglen kender ikke denne beslutning.',
  'State each of them on its own.': 'Angiv hver for sig.',
  'The decision has a part that does not belong to its value.':
    'Beslutningen har en del, der ikke hører til det valgte udfald.',
  'Leave it out, or choose the value that it belongs to.': 'Udelad den, eller vælg det udfald, den hører til.',
  'An approval with conditions states at least one.': 'En godkendelse på vilkår angiver mindst ét vilkår.',
  'State a condition, or approve without.': 'Angiv et vilkår, eller godkend uden.',
  "The decision departs from the council's opinion and does not say why.":
    'Beslutningen afviger fra rådets udtalelse og siger ikke hvorfor.',
  'Say why, or follow the opinion.': 'Skriv hvorfor, eller følg udtalelsen.',
  'A direction was asked for already.': 'Der er allerede bedt om en politisk beslutning.',
  'Wait for the direction, or decide.': 'Vent på den, eller træf beslutningen.',
  'No direction with this id awaits a signature.': 'Ingen sådan politisk beslutning afventer underskrift.',
  'The rule knows no political direction.': 'Reglen kender ingen politisk beslutning.',
  'The decision stands with the body that the rule names.': 'Beslutningen ligger hos det organ, reglen nævner.',
  'There is neither a negative decision nor a negative opinion to go on against.':
    'Der er hverken et afslag eller en negativ udtalelse at gå imod.',
  'Wait for the opinion and the decision, or let the body decide that the rule names.':
    'Vent på udtalelsen og beslutningen, eller lad det organ beslutte, som reglen nævner.',
  'A direction awaits its second signature.': 'En politisk beslutning afventer sin anden underskrift.',
  'The rule wants the direction in writing on the file.':
    'Reglen kræver, at den politiske beslutning er skriftligt på sagen.',
  'File the signed direction and name it.': 'Indsend den underskrevne beslutning, og angiv den.',
  'A project with this id was filed already.': 'Projektet er allerede indmeldt.',
  'Amend the project that exists.': 'Ret det projekt, der findes.',
  'Who wrote a submission may not file it.': 'Den, der har skrevet en indmelding, må ikke indsende den.',
  'Another authorised approver of the agency must file it.':
    'En anden bemyndiget godkender i myndigheden skal indsende den.',
  'The file may not change under a decision that awaits its signature.':
    'Sagen må ikke ændres under en beslutning, der afventer underskrift.',
  'Wait until the second signature is given or refused.': 'Vent, til den anden underskrift er givet eller afvist.',
  'A restricted document needs the provision that restricts it.':
    'Et begrænset dokument kræver den bestemmelse, der begrænser det.',
  'Name the provision, or choose another classification.': 'Angiv bestemmelsen, eller vælg en anden klassifikation.',
  'A project that was approved is closed, not withdrawn.':
    'Et projekt, der er godkendt, afsluttes; det trækkes ikke tilbage.',
  'Close the project, stating why.': 'Afslut projektet, og skriv hvorfor.',
  'A request with this id was made already.': 'Anmodningen er allerede sendt.',
  'Every question of the request needs an answer.': 'Hvert spørgsmål i anmodningen skal besvares.',
  'Answer each question, in its order.': 'Besvar hvert spørgsmål i rækkefølge.',
  'No request with this id is open.': 'Ingen sådan anmodning er åben.',
  'There is no negative decision that may be looked at again.': 'Der er ingen negativ beslutning at genvurdere.',
  'It may be asked for once, after a refusal, by those for whom the rule holds, and within its time.':
    'Der kan bedes om det én gang, efter et afslag, af dem reglen gælder for og inden for fristen.',
  'No decision of this id is looked at.': 'Ingen sådan beslutning kontrolleres.',
  'Nobody has asked for a decision in haste.': 'Ingen har bedt om en hastebeslutning.',
  'In haste the body consents, or declines the haste.': 'I hastesager samtykker organet eller afviser hasten.',
  'Decline the urgency; the gate then takes its ordinary course, in which it may be refused.':
    'Afvis hasten; beslutningspunktet går så sin sædvanlige vej, hvor der kan gives afslag.',
  'The rules do not let this be decided in haste, or not now.':
    'Reglerne lader ikke dette afgøre i hast, eller ikke nu.',
  'Wait for the decision in the ordinary course.': 'Vent på den almindelige beslutning.',
  'Nothing was filed under this id.': 'Intet er indmeldt under den betegnelse.',
  'The project has ended; nothing can be done about it any more.':
    'Projektet er afsluttet; der kan ikke gøres mere ved det.',
  'A further project is filed anew.': 'Et nyt projekt indmeldes på ny.',
} satisfies Readonly<Record<keyof typeof said, string>>;
