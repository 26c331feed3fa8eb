import type { money as said } from '../sv/money';

export const money = {
  'The project has ended; nothing is released any more.': 'Projektet er afsluttet, og der frigives ikke flere midler.',
  'What lies unspent is paid back.': 'Det, der ikke er brugt, betales tilbage.',
  'The commitment has ended.': 'Tilsagnet er ophørt.',
  'There is no money where there is no approval.': 'Uden godkendelse er der ingen midler.',
  'Wait for the decision at the gate.': 'Vent på beslutningen ved beslutningspunktet.',
  'While the project is paused no money is released.': 'Mens projektet er på pause, frigives der ingen midler.',
  'Wait for the resumption.': 'Vent, til projektet genoptages.',
  'The money of a class that this pays for is frozen.':
    'Midlerne til en udgiftstype, som dette betaler, er indefrosset.',
  'Wait until the freeze is lifted.': 'Vent, til indefrysningen ophæves.',
  'The amount is in another currency than the regime reckons in.':
    'Beløbet er i en anden valuta end den, reglerne regner i.',
  'State the amount in {1}.': 'Angiv beløbet i {1}.',
  'The amount is not a positive whole number of minor units.':
    'Beløbet er ikke et positivt helt antal af valutaens mindste enhed.',
  'State a positive amount with no more decimals than the currency has.':
    'Angiv et beløb over nul med højst så mange decimaler, som valutaen har.',
  'A text is missing or blank.': 'En tekst mangler eller er tom.',
  'Fill in the field.': 'Udfyld feltet.',
  'The date does not exist.': 'Datoen findes ikke.',
  'The end lies before the start.': 'Slutningen ligger før begyndelsen.',
  'The date has not come yet.': 'Dagen er ikke kommet endnu.',
  'The date must lie in the future.': 'Dagen skal ligge i fremtiden.',
  'Choose a date after today.': 'Vælg en dag efter i dag.',
  'The calendar does not reach the day of the act.': 'Kalenderen rækker ikke til dagen for handlingen.',
  'Have a calendar installed that reaches further.': 'Få indlæst en kalender, der rækker længere.',
  'The sum is too large to be reckoned with exactly.': 'Summen er for stor til at blive regnet nøjagtigt.',
  'The account has no such commitment.': 'Kontoen har intet sådant tilsagn.',
  'The account holds as many of these as it can.': 'Kontoen har så mange af disse, som den kan have.',
  'End one of those that are open first.': 'Afslut først et af dem, der er åbne.',
  'The regime lets nothing be asked back.': 'Reglerne lader intet kræve tilbage.',
  'No more is asked back than was paid and not spent.':
    'Der kan ikke kræves mere tilbage, end der er udbetalt og ikke brugt.',
  'Ask for no more than lies unspent.': 'Kræv ikke mere, end der ligger ubrugt.',
  'No demand with this id is open.': 'Intet sådant tilbagebetalingskrav er åbent.',
  'The demand was answered already.': 'Kravet er allerede besvaret.',
  'The amount is more than is left of the demand.': 'Beløbet er større end det, der er tilbage af kravet.',
  'The regime knows no such body that gives money.': 'Reglerne kender intet sådant organ, der giver penge.',
  'A share is above zero, at most a hundred percent, with two decimals.':
    'En andel er over nul, højst hundrede procent og har højst to decimaler.',
  'A class is named twice.': 'En udgiftstype er nævnt to gange.',
  'The regime lets this funding not pay for the class.': 'Reglerne lader ikke disse midler betale udgiftstypen.',
  'Leave the class out.': 'Udelad udgiftstypen.',
  'The funders together would bear more than the whole of a class.':
    'Bevillingsgiverne ville tilsammen bære mere end hele udgiftstypen.',
  'Lower the share, or leave the class out.': 'Sænk andelen, eller udelad udgiftstypen.',
  'The commitment has no such tranche.': 'Tilsagnet har ingen sådan rate.',
  'No release of this tranche awaits a signature.': 'Ingen frigivelse af denne rate afventer underskrift.',
  'What may be released cannot be computed: {1} is missing.':
    'Det kan ikke beregnes, hvad der må frigives: {1} mangler.',
  'Have a baseline set that states it.': 'Få fastlagt en baseline, der angiver det.',
  'The amount is more than may be released.': 'Beløbet er større end det, der må frigives.',
  'Ask the holder of the reserve for more.': 'Bed den, der holder reserven, om resten.',
  'Release less.': 'Frigiv mindre.',
  'The tranche has not been claimed.': 'Ingen har anmodet om raten.',
  'The agency claims it, with its evidence.': 'Myndigheden anmoder om den og viser dokumentationen.',
  'The tranche was claimed already.': 'Der er allerede anmodet om raten.',
  'A release awaits its signature.': 'En frigivelse afventer underskrift.',
  'The tranche was released already.': 'Raten er allerede frigivet.',
  'The amount is more than the tranche, or than was claimed.':
    'Beløbet er større end raten eller end det, der blev anmodet om.',
  'State no more than that.': 'Angiv ikke mere end det.',
  'No payment with this id is ordered.': 'Ingen sådan betaling er besluttet.',
  'Read the account: it names what is to be paid.': 'Se kontoen: der står, hvad der skal betales.',
  'The regime holds back no reserve.': 'Reglerne holder ingen reserve tilbage.',
  'No wish to draw on the reserve with this id is open.': 'Intet sådant ønske om træk på reserven er åbent.',
  'The reserve cannot be computed: {1} is missing.': 'Reserven kan ikke beregnes: {1} mangler.',
  'Have a baseline set that states P50 and P85 for every line.':
    'Få fastlagt en baseline, der angiver P50 og P85 for hver linje.',
  'The amount is more than is left of the reserve.': 'Beløbet er større end det, der er tilbage af reserven.',
  'Ask for less; more than the P85 takes another baseline.': 'Bed om mindre; mere end P85 kræver en ny baseline.',
  'Two tranches have the same id.': 'To rater har samme betegnelse.',
  'The tranches together are more than the commitment.': 'Raterne er tilsammen større end tilsagnet.',
  'Lower the tranches, or raise the commitment.': 'Sænk raterne, eller hæv tilsagnet.',
  'What the regime says of its tranche is not agreed otherwise.':
    'Det, reglerne siger om raten, kan ikke aftales anderledes.',
  'Leave it out, or agree a tranche under another id.': 'Udelad det, eller aftal en rate med en anden betegnelse.',
  'A tranche that is not of the regime states condition and evidence.':
    'En rate, der ikke står i reglerne, angiver betingelse og dokumentation.',
  'State what releases it and what proves that, or name a tranche of the regime.':
    'Angiv, hvad der udløser den, og hvad der viser det, eller vælg en rate i reglerne.',
  'The regime knows no such body.': 'Reglerne kender intet sådant organ.',
  'Only the procedure itself does this.': 'Det gør kun systemet selv.',
  'The project has no account.': 'Projektet har ingen konto.',
  'The actor holds no office that may do this in this case.':
    'Den, der handler, har ingen rolle, der må gøre dette i sagen.',
  'Somebody with one of these offices must act.': 'En med en af de nævnte roller skal gøre det.',
  'Every signature must be by another person.': 'Hver underskrift skal være en anden persons.',
  'Another person must act.': 'En anden person skal gøre det.',
  'No invoice came in under this id.': 'Fakturaen findes ikke.',
  'Nothing is remembered with this invoice under this contract.': 'Intet er gemt fra fakturaen for denne kontrakt.',
  'Name a contract under which something is remembered, or none where it was said without one.':
    'Angiv en kontrakt, som noget er gemt for, eller ingen, hvor det skete uden.',
  'The invoice was rejected; nothing more can be done with it.':
    'Fakturaen er afvist; der kan ikke gøres mere ved den.',
  'The seller sends a further invoice, with a number of its own.': 'Sælgeren sender en ny faktura med sit eget nummer.',
  'This invoice came in before: same seller, number, date and type.':
    'Fakturaen er kommet ind før: samme sælger, nummer, dato og type.',
  'Nothing needs to be done; a correction has a number of its own, or is a credit note.':
    'Der skal ikke gøres noget; en rettelse har sit eget nummer eller er en kreditnota.',
  'The amount is too large to be reckoned with exactly.': 'Beløbet er for stort til at blive regnet nøjagtigt.',
  'The project is not one of the agency that owes the invoice.':
    'Projektet hører ikke til den myndighed, der skylder fakturaen.',
  'Name a project of this agency, or reject the invoice.': 'Vælg et af myndighedens projekter, eller afvis fakturaen.',
  'The rules of the project reckon in another currency.': 'Projektets regler regner i en anden valuta.',
  'Name a project whose rules reckon in the same currency.': 'Vælg et projekt, hvis regler regner i samme valuta.',
  'The project has recorded no such contract.': 'Projektet har ikke registreret en sådan kontrakt.',
  'Record the contract at the project first, or leave it out.':
    'Registrér kontrakten i projektet først, eller udelad den.',
  'Only one class for all lines can be kept for further invoices.':
    'Kun én udgiftstype for alle linjer kan gemmes til flere fakturaer.',
  'Share this invoice out without remembering it.': 'Fordel fakturaen uden at gemme valget.',
  'Say why.': 'Skriv hvorfor.',
  'The lines are not shared out over cost classes as a whole.': 'Linjerne er ikke fordelt helt på udgiftstyper.',
  'Give each class what its lines have; together they are the sum of all lines.':
    'Giv hver udgiftstype, hvad dens linjer har; tilsammen er de summen af alle linjer.',
  'The invoice is matched so already.': 'Fakturaen er allerede knyttet sådan.',
  'The invoice waits for no rate.': 'Fakturaen venter ikke på nogen valutakurs.',
  'The rate is no positive decimal of a day that has come, or has no source.':
    'Kursen er ikke et positivt decimaltal fra en dag, der er kommet, eller mangler kilde.',
  'State a plain decimal, its day, and who published it.':
    'Angiv et almindeligt decimaltal, dagen og hvem der har offentliggjort det.',
  'The actor holds no office that may do this with this invoice.':
    'Den, der handler, har ingen rolle, der må gøre dette med fakturaen.',
  'Somebody of the agency must act, or, where it is about matching, the case officer.':
    'En i myndigheden skal gøre det eller, når det gælder tilknytningen, sagsbehandleren.',
} satisfies Readonly<Record<keyof typeof said, string>>;
