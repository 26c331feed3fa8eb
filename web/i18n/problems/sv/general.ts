import type { SomeProblemWords } from '../words';

export const general = {
  'not-authorised': {
    title: 'Du har inget uppdrag som får göra detta här',
    remedy: 'Be någon som har det, eller få uppdraget delegerat till dig.',
  },
  'system-only': {
    title: 'Detta sköts av systemet självt',
    remedy: 'Du behöver inte göra något. Det sker av sig självt.',
  },
  'four-eyes': {
    title: 'Den som skrivit anmälan får inte lämna in den',
    remedy: 'Låt en annan behörig person lämna in den.',
  },
  'same-signatory': {
    title: 'Den andra underskriften måste vara någon annans',
    remedy: 'Be en annan person vid organet att skriva under.',
  },
  'signature-pending': { title: 'Något väntar på underskrift', remedy: 'Skriv under eller avstå från det först.' },
  'no-signature-pending': { title: 'Inget väntar på underskrift', remedy: 'Se hur ärendet ligger till.' },
  'power-not-given': {
    title: 'Ingen har den befogenheten enligt reglerna',
    remedy: 'Välj en annan väg som reglerna tillåter.',
  },
  'power-not-held': { title: 'Ditt organ har inte den befogenheten', remedy: 'Vänd dig till det organ som har den.' },
  'power-needs-office': { title: 'Du beslutar inte för ditt organ', remedy: 'Be den som gör det.' },
  'power-over-limit': {
    title: 'Beloppet är större än ditt organ får besluta om',
    remedy: 'Vänd dig till det organ som får det.',
  },
  'text-missing': { title: 'En text saknas', remedy: 'Fyll i den text som är markerad.' },
  'reasons-missing': { title: 'Motiveringen är inte fullständig', remedy: 'Ange alla skäl som reglerna kräver.' },
  'date-impossible': { title: 'Datumet finns inte', remedy: 'Kontrollera dag, månad och år.' },
  'date-in-future': { title: 'Dagen har inte kommit än', remedy: 'Ange dagens datum eller ett tidigare.' },
  'date-passed': { title: 'Dagen har passerat', remedy: 'Ange ett datum framåt i tiden.' },
  'dates-reversed': { title: 'Slutet ligger före början', remedy: 'Rätta något av de två datumen.' },
  'amount-not-positive': { title: 'Beloppet måste vara större än noll', remedy: 'Ange ett belopp större än noll.' },
  'amount-overflow': { title: 'Beloppet är för stort', remedy: 'Kontrollera antalet siffror.' },
  'amount-invalid': {
    title: 'Beloppet går inte att använda',
    remedy: 'Ange ett belopp i reglernas valuta, lägst noll.',
  },
  'currency-mismatch': { title: 'Beloppet är i en annan valuta', remedy: 'Ange det i reglernas valuta.' },
  'calendar-too-short': {
    title: 'Kalendern räcker inte så långt',
    remedy: 'Be administratören lägga in en längre kalender.',
  },
  'item-repeated': { title: 'Samma sak anges två gånger', remedy: 'Ta bort den ena.' },
  'condition-repeated': { title: 'Två villkor har samma namn', remedy: 'Ge vart och ett ett eget namn.' },
  'already-answered': { title: 'Detta är redan besvarat', remedy: 'Det finns inget mer att göra.' },
  'no-such-clock': { title: 'Det finns ingen sådan tidsfrist', remedy: 'Ladda om sidan för att se vilka som löper.' },
  'clock-run-out': { title: 'Tiden har redan gått ut', remedy: 'Den kan inte längre förlängas.' },
  'stay-exists': {
    title: 'Domstolens beslut finns redan i ärendet',
    remedy: 'Ange en annan beteckning om det är ett annat beslut.',
  },
  'no-such-stay': { title: 'Inget sådant domstolsbeslut gäller', remedy: 'Kontrollera beslutets beteckning.' },
  'extension-not-provided': { title: 'Den här fristen kan inte förlängas', remedy: 'Reglerna tillåter inte anstånd.' },
  'extension-unclear': {
    title: 'Ange hur långt anståndet är',
    remedy: 'Ange antingen en tid eller en sista dag, inte båda.',
  },
  'extension-too-long': { title: 'Anståndet är längre än tillåtet', remedy: 'Välj en tidigare dag.' },
  'version-unknown': { title: 'De här reglerna finns inte i registret', remedy: 'Välj en version som finns i listan.' },
  'regime-unknown': { title: 'De här reglerna finns inte i registret', remedy: 'Välj regler som finns i listan.' },
  'regime-move-hindered': {
    title: 'Projektet kan inte föras över till reglerna som det är',
    remedy: 'Se vad som hindrar och lös det först.',
  },
  'delegated-further': {
    title: 'En delegerad befogenhet kan inte delegeras vidare',
    remedy: 'Be den som har uppdraget att delegera det.',
  },
  'not-delegable': { title: 'Uppdraget är personligt', remedy: 'Det kan inte delegeras.' },
  'delegated-to-oneself': { title: 'Du kan inte delegera till dig själv', remedy: 'Välj en annan person.' },
  'office-not-held': { title: 'Uppdraget gäller inte den första dagen', remedy: 'Välj en dag då det gäller.' },
  'delegation-too-long': { title: 'En delegering gäller högst ett år', remedy: 'Välj en tidigare sista dag.' },
  'delegate-could-not-act': {
    title: 'Personen kan inte ha uppdraget',
    remedy: 'Välj någon som inte hör till den andra sidan.',
  },
  'both-halves': { title: 'En person skulle få båda delarna av en tvåpersonsåtgärd', remedy: 'Välj en annan person.' },
  'action-not-held': { title: 'Uppdraget ger inte den rätten', remedy: 'Delegera bara det som uppdraget omfattar.' },
  'outside-delegation': {
    title: 'Din delegering omfattar inte detta',
    remedy: 'Be den som har uppdraget göra det eller utöka delegeringen.',
  },
  'term-too-long': { title: 'Förordnandet är längre än en period får vara', remedy: 'Välj en tidigare sista dag.' },
  'too-many-terms': { title: 'Personen har haft så många perioder som är tillåtet', remedy: 'Förordna någon annan.' },
} satisfies SomeProblemWords;
