import { addDays } from '../../domain/calendar/dates';
import { SATURDAY, lastBefore, on } from './rules';
import type { CalendarSource } from './source';

const SE_NOTE = 'a day for time limits only: lag (1930:173) 2 §';
const FI_NOTE = 'a day for time limits only: laki (150/1930) 5 §';

/** The Friday before the Saturday that falls from 20 to 26 June, in Sweden and in Finland. */
const midsummerEve = (year: number): string => addDays(lastBefore(SATURDAY, on(year, 6, 27)), -1);

const DK: CalendarSource = {
  id: 'DK',
  label: 'Denmark',
  timeZone: 'Europe/Copenhagen',
  library: { country: 'DK', language: 'da', types: ['public'] },
  counts:
    'The public holidays (helligdage). Store Bededag (Great Prayer Day, the fourth Friday after Easter) is one up to ' +
    '2023 and a working day from 2024 (lov nr. 214 af 6. marts 2023).',
  leavesOut:
    '5 June (Constitution Day), 24 and 31 December are no helligdage: Højesteret held so for 31 December on 24 March ' +
    '2017 (case 311/2016). Only single Acts extend limits beyond them (forældelsesloven § 27, stk. 2; ' +
    'restaurationsloven § 36 a, stk. 5), and offices close on them, and on the Friday after Ascension Day, by their ' +
    'own rule. A regime lists those that hold for it: `{ monthDay: 06-05 }`, `{ monthDay: 12-24 }`, ' +
    '`{ monthDay: 12-31 }`, `{ after: Kristi himmelfartsdag, days: 1 }`.',
  read: [
    'https://danskelove.dk/forældelsesloven/27',
    'https://www.elov.dk/restaurationsloven/paragraf/36a/',
    'http://www.hoejesteret.dk/hoejesteret/nyheder/Afgorelser/Pages/AabningstidervedGroenlandsLandsret.aspx',
    'https://ft.dk/samling/20222/almdel/kiu/spm/19/svar/1931096/2662590/index.htm (which days are helligdage, and the abolition)',
    'https://jyllands-posten.dk/debat/leder/ECE15144284/klokkerne-ringer-for-store-bededag/ (from 1 January 2024)',
  ],
  cited: ['Lov nr. 214 af 6. marts 2023 om konsekvenser ved afskaffelsen af store bededag som helligdag'],
  rename: {
    'Kristi Himmelfartsdag': 'Kristi himmelfartsdag',
    'Anden Pinsedag': 'Anden pinsedag',
    'Anden Juledag': 'Anden juledag',
    'Store Bededag': 'Store bededag',
  },
  corrections: [],
};

const SE: CalendarSource = {
  id: 'SE',
  label: 'Sweden',
  timeZone: 'Europe/Stockholm',
  library: { country: 'SE', language: 'sv', types: ['public'] },
  counts:
    'The public holidays of lag (1989:253) om allmänna helgdagar 1 § (National Day, 6 June, since 2005; Whit Monday ' +
    'no longer since 2005), and the three eves that lag (1930:173) 2 § puts beside them for time limits: ' +
    'Midsummer Eve, Christmas Eve, New Year’s Eve.',
  leavesOut:
    'Twelfth Night, Maundy Thursday, Walpurgis Night and the eve of All Saints are ordinary working days (RÅ 2004 not 40).',
  read: [
    'http://www.riksdagen.se/sv/Dokument-Lagar/Lagar/Svenskforfattningssamling/Lag-1989253-om-allmanna-hel_sfs-1989-253/',
    'https://lagar.nj.se/processratt/SFS1930-0173',
    'https://lagen.nu/dom/ra/2004/not/40',
  ],
  cited: [],
  corrections: [
    {
      why: 'The library lists the three eves as bank holidays; here they say by which rule they count.',
      source: 'lag (1930:173) om beräkning av lagstadgad tid, 2 §; lag (1989:253) om allmänna helgdagar, 2 §',
      add: (year) => [
        { date: midsummerEve(year), name: 'midsommarafton', note: SE_NOTE },
        { date: on(year, 12, 24), name: 'julafton', note: SE_NOTE },
        { date: on(year, 12, 31), name: 'nyårsafton', note: SE_NOTE },
      ],
    },
  ],
};

const NO: CalendarSource = {
  id: 'NO',
  label: 'Norway',
  timeZone: 'Europe/Oslo',
  library: { country: 'NO', language: 'no', types: ['public'] },
  counts:
    'The holy days of lov 24. februar 1995 nr. 12 § 2 with 1 and 17 May, which lov 26. april 1947 nr. 1 puts beside ' +
    'them; a limit that ends on one of them or on a Saturday runs on to the next working day (domstolloven § 149).',
  leavesOut:
    'Easter Eve is a Saturday in any case; Christmas Eve and New Year’s Eve are working days in law, closed at many ' +
    'offices: a regime adds them. The court vacations of domstolloven § 140 are no matter of the administration.',
  read: [
    'https://www.rettsdata.no/rettsdata-apen/helligdagsfredloven/l-gl19950224z2d12-r100001/',
    'https://www.arbeidstilsynet.no/regelverk/lover/lov-om-1-og-17-mai/1/',
    'https://www.advokat-teigstad.no/straffeloven-13/ (quotes domstolloven §§ 148 and 149)',
    'https://advokatwulff.no/rettsferie-i-pasken/ (domstolloven § 140)',
  ],
  cited: [],
  corrections: [],
};

const FI: CalendarSource = {
  id: 'FI',
  label: 'Finland',
  timeZone: 'Europe/Helsinki',
  library: { country: 'FI', language: 'fi', types: ['public'] },
  counts:
    'What laki säädettyjen määräaikain laskemisesta (150/1930) 5 § names: church holidays (among them Epiphany and ' +
    'Ascension Day, on their own days), Independence Day, 1 May, Christmas Eve and Midsummer Eve; Saturdays are weekend.',
  leavesOut: 'New Year’s Eve is a working day; the library lists it as a bank holiday.',
  read: ['https://finlex.fi/fi/laki/ajantasa/1930/19300150'],
  cited: [],
  corrections: [
    {
      why: 'Of the library’s three bank holidays the Act knows the two eves only, not New Year’s Eve.',
      source: 'laki säädettyjen määräaikain laskemisesta (150/1930), 5 §',
      add: (year) => [
        { date: midsummerEve(year), name: 'juhannusaatto', note: FI_NOTE },
        { date: on(year, 12, 24), name: 'jouluaatto', note: FI_NOTE },
      ],
    },
  ],
};

export const NORDIC: readonly CalendarSource[] = [DK, SE, NO, FI];
