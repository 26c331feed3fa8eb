/** Sentences of accounts and invoices. */
export const money = {
  'The project has ended; nothing is released any more.': 'Projektet är avslutat och inga fler medel betalas ut.',
  'What lies unspent is paid back.': 'Det som inte har använts betalas tillbaka.',
  'The commitment has ended.': 'Utfästelsen har upphört.',
  'There is no money where there is no approval.': 'Utan godkännande finns inga medel.',
  'Wait for the decision at the gate.': 'Vänta på beslutet vid beslutspunkten.',
  'While the project is paused no money is released.': 'Medan projektet är pausat betalas inga medel ut.',
  'Wait for the resumption.': 'Vänta tills projektet återupptas.',
  'The money of a class that this pays for is frozen.': 'Medlen för ett kostnadsslag som detta betalar är frysta.',
  'Wait until the freeze is lifted.': 'Vänta tills frysningen hävs.',
  'The amount is in another currency than the regime reckons in.':
    'Beloppet är i en annan valuta än den som reglerna räknar i.',
  'State the amount in {1}.': 'Ange beloppet i {1}.',
  'The amount is not a positive whole number of minor units.':
    'Beloppet är inte ett positivt helt antal av valutans minsta enhet.',
  'State a positive amount with no more decimals than the currency has.':
    'Ange ett belopp större än noll med högst så många decimaler som valutan har.',
  'A text is missing or blank.': 'En text saknas eller är tom.',
  'Fill in the field.': 'Fyll i fältet.',
  'The date does not exist.': 'Datumet finns inte.',
  'The end lies before the start.': 'Slutet ligger före början.',
  'The date has not come yet.': 'Dagen har inte kommit än.',
  'The date must lie in the future.': 'Dagen måste ligga i framtiden.',
  'Choose a date after today.': 'Välj en dag efter i dag.',
  'The calendar does not reach the day of the act.': 'Kalendern når inte fram till dagen för åtgärden.',
  'Have a calendar installed that reaches further.': 'Låt lägga in en kalender som når längre.',
  'The sum is too large to be reckoned with exactly.': 'Summan är för stor för att räknas exakt.',
  'The account has no such commitment.': 'Kontot har ingen sådan utfästelse.',
  'The account holds as many of these as it can.': 'Kontot har så många av dessa som det kan ha.',
  'End one of those that are open first.': 'Avsluta något av dem som är öppna först.',
  'The regime lets nothing be asked back.': 'Reglerna låter ingenting krävas tillbaka.',
  'No more is asked back than was paid and not spent.':
    'Det går inte att kräva tillbaka mer än det som är utbetalt och inte använt.',
  'Ask for no more than lies unspent.': 'Kräv inte mer än det som ligger oanvänt.',
  'No demand with this id is open.': 'Inget sådant återkrav är öppet.',
  'The demand was answered already.': 'Återkravet är redan besvarat.',
  'The amount is more than is left of the demand.': 'Beloppet är större än det som återstår av kravet.',
  'The regime knows no such body that gives money.': 'Reglerna känner inget sådant organ som ger pengar.',
  'A share is above zero, at most a hundred percent, with two decimals.':
    'En andel är större än noll, högst hundra procent och har högst två decimaler.',
  'A class is named twice.': 'Ett kostnadsslag nämns två gånger.',
  'The regime lets this funding not pay for the class.': 'Reglerna låter inte dessa medel betala kostnadsslaget.',
  'Leave the class out.': 'Ta bort kostnadsslaget.',
  'The funders together would bear more than the whole of a class.':
    'Finansiärerna skulle tillsammans bära mer än hela kostnadsslaget.',
  'Lower the share, or leave the class out.': 'Sänk andelen eller ta bort kostnadsslaget.',
  'The commitment has no such tranche.': 'Utfästelsen har ingen sådan del.',
  'No release of this tranche awaits a signature.': 'Ingen utbetalning av denna del väntar på underskrift.',
  'What may be released cannot be computed: {1} is missing.':
    'Det går inte att beräkna vad som får betalas ut: {1} saknas.',
  'Have a baseline set that states it.': 'Låt fastställa en referensplan som anger det.',
  'The amount is more than may be released.': 'Beloppet är större än det som får betalas ut.',
  'Ask the holder of the reserve for more.': 'Begär resten av den som håller reserven.',
  'Release less.': 'Betala ut mindre.',
  'The tranche has not been claimed.': 'Ingen har begärt delen.',
  'The agency claims it, with its evidence.': 'Myndigheten begär den och visar underlaget.',
  'The tranche was claimed already.': 'Delen är redan begärd.',
  'A release awaits its signature.': 'En utbetalning väntar på underskrift.',
  'The tranche was released already.': 'Delen är redan utbetald.',
  'The amount is more than the tranche, or than was claimed.': 'Beloppet är större än delen eller än det som begärdes.',
  'State no more than that.': 'Ange inte mer än det.',
  'No payment with this id is ordered.': 'Ingen sådan betalning är beslutad.',
  'Read the account: it names what is to be paid.': 'Se kontot: där står vad som ska betalas.',
  'The regime holds back no reserve.': 'Reglerna håller inte inne någon reserv.',
  'No wish to draw on the reserve with this id is open.': 'Inget sådant önskemål om uttag ur reserven är öppet.',
  'The reserve cannot be computed: {1} is missing.': 'Reserven kan inte beräknas: {1} saknas.',
  'Have a baseline set that states P50 and P85 for every line.':
    'Låt fastställa en referensplan som anger P50 och P85 för varje rad.',
  'The amount is more than is left of the reserve.': 'Beloppet är större än det som återstår av reserven.',
  'Ask for less; more than the P85 takes another baseline.': 'Begär mindre; mer än P85 kräver en ny referensplan.',
  'Two tranches have the same id.': 'Två delar har samma beteckning.',
  'The tranches together are more than the commitment.': 'Delarna är tillsammans större än utfästelsen.',
  'Lower the tranches, or raise the commitment.': 'Sänk delarna eller höj utfästelsen.',
  'What the regime says of its tranche is not agreed otherwise.':
    'Det som reglerna säger om delen kan inte avtalas på annat sätt.',
  'Leave it out, or agree a tranche under another id.': 'Lämna det tomt eller avtala en del med en annan beteckning.',
  'A tranche that is not of the regime states condition and evidence.':
    'En del som inte står i reglerna anger villkor och underlag.',
  'State what releases it and what proves that, or name a tranche of the regime.':
    'Ange vad som krävs för att den betalas ut och vad som visar det, eller välj en del i reglerna.',
  'The regime knows no such body.': 'Reglerna känner inget sådant organ.',
  'Only the procedure itself does this.': 'Det gör bara systemet självt.',
  'The project has no account.': 'Projektet har inget konto.',
  'The actor holds no office that may do this in this case.':
    'Den som handlar har inget uppdrag som får göra detta i ärendet.',
  'Somebody with one of these offices must act.': 'Någon med ett av de angivna uppdragen måste göra det.',
  'Every signature must be by another person.': 'Varje underskrift måste vara en annan persons.',
  'Another person must act.': 'En annan person måste göra det.',
  'No invoice came in under this id.': 'Fakturan finns inte.',
  'Nothing is remembered with this invoice under this contract.': 'Inget är sparat från fakturan för det här avtalet.',
  'Name a contract under which something is remembered, or none where it was said without one.':
    'Ange ett avtal som något är sparat för, eller inget där det sades utan avtal.',
  'The invoice was rejected; nothing more can be done with it.':
    'Fakturan är avvisad; det går inte att göra mer med den.',
  'The seller sends a further invoice, with a number of its own.': 'Säljaren sänder en ny faktura med eget nummer.',
  'This invoice came in before: same seller, number, date and type.':
    'Fakturan har kommit in tidigare: samma säljare, nummer, datum och typ.',
  'Nothing needs to be done; a correction has a number of its own, or is a credit note.':
    'Inget behöver göras; en rättelse har eget nummer eller är en kreditfaktura.',
  'The amount is too large to be reckoned with exactly.': 'Beloppet är för stort för att räknas exakt.',
  'The project is not one of the agency that owes the invoice.':
    'Projektet hör inte till den myndighet som ska betala fakturan.',
  'Name a project of this agency, or reject the invoice.': 'Välj ett av myndighetens projekt, eller avvisa fakturan.',
  'The rules of the project reckon in another currency.': 'Projektets regler räknar i en annan valuta.',
  'Name a project whose rules reckon in the same currency.': 'Välj ett projekt vars regler räknar i samma valuta.',
  'The project has recorded no such contract.': 'Projektet har inget sådant avtal registrerat.',
  'Record the contract at the project first, or leave it out.':
    'Registrera avtalet i projektet först, eller ange inget avtal.',
  'Only one class for all lines can be kept for further invoices.':
    'Bara ett kostnadsslag för alla rader kan sparas för fler fakturor.',
  'Share this invoice out without remembering it.': 'Fördela fakturan utan att spara valet.',
  'Say why.': 'Ange varför.',
  'The lines are not shared out over cost classes as a whole.': 'Raderna är inte helt fördelade på kostnadsslag.',
  'Give each class what its lines have; together they are the sum of all lines.':
    'Ge varje kostnadsslag vad dess rader har; tillsammans är de summan av alla rader.',
  'The invoice is matched so already.': 'Fakturan är redan kopplad så.',
  'The invoice waits for no rate.': 'Fakturan väntar inte på någon växelkurs.',
  'The rate is no positive decimal of a day that has come, or has no source.':
    'Kursen är inget positivt decimaltal från en dag som har kommit, eller saknar källa.',
  'State a plain decimal, its day, and who published it.':
    'Ange ett vanligt decimaltal, dess dag och vem som har publicerat det.',
  'The actor holds no office that may do this with this invoice.':
    'Den som handlar har inget uppdrag som får göra detta med fakturan.',
  'Somebody of the agency must act, or, where it is about matching, the case officer.':
    'Någon vid myndigheten måste göra det eller, när det gäller kopplingen, handläggaren.',
} as const;
