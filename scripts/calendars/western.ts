import { addDays } from '../../domain/calendar/dates';
import { easter, on } from './rules';
import type { CalendarSource } from './source';

const NL: CalendarSource = {
  id: 'NL',
  label: 'Netherlands',
  timeZone: 'Europe/Amsterdam',
  library: { country: 'NL', language: 'nl', types: ['public'] },
  counts:
    'The generally recognised holidays of Algemene termijnenwet art. 3 (1), which has 5 May every year (that only every ' +
    'fifth is a day off in many collective agreements does not matter for time limits), with Good Friday, which (2) ' +
    'puts beside them. King’s Day is 27 April, or Saturday 26 April when the 27th is a Sunday.',
  leavesOut:
    'Single days that a royal decree under art. 3 (3) puts beside the holidays for the end of time limits: offices ' +
    'work on them, and they are known for three years at a time only. A regime under which they count lists them as ' +
    'closed days. Found: 2017-04-28, 2017-05-26, 2018-05-11, 2018-12-24, 2018-12-31, 2019-05-31, 2019-12-27 (decree ' +
    'of 24 October 2016); 2023-04-28, 2023-05-19, 2024-05-10, 2024-12-27, 2025-05-30; 2026-01-02, 2026-05-15, ' +
    '2027-05-07, 2028-04-28, 2028-05-26. The decrees for 2014–2016 and 2020–2022 were not found.',
  read: [
    'https://staatsrechtpraktijk.nl/nieuwjaarsdag-en-kerstmis-in-het-staatsrecht/ (quotes Algemene termijnenwet art. 1 and 3)',
    'http://wetten.overheid.nl/BWBR0032908/geldigheidsdatum_01-01-2014 (Koningsdag)',
    'http://wetten.overheid.nl/BWBR0038666/2016-11-01 (decree for 2017–2019)',
    'https://www.uitvaart.nl/juridisch/overige/uitvaartplechtigheid/is-28-april-2017-geen-werkdag/50535 (such a day is a working day)',
    'https://sterfgeval.nl/juridisch/overige/vragen-van-uitvaartondernemers/gemeentelijke-feestdag-bij-lijkbezorging-feestdagen-in-2026-2028/70745 (decrees for 2023–2025 and 2026–2028)',
  ],
  cited: [],
  rename: {
    Nieuwjaar: 'Nieuwjaarsdag',
    Pasen: 'Eerste paasdag',
    Pinksteren: 'Eerste pinksterdag',
    Kerstmis: 'Eerste kerstdag',
  },
  corrections: [
    {
      why: 'The library has Good Friday and 5 May as school holidays; for time limits both count, every year.',
      source: 'Algemene termijnenwet, art. 3 (1) and (2)',
      add: (year) => [
        { date: addDays(easter(year), -2), name: 'Goede Vrijdag', note: 'Algemene termijnenwet art. 3 (2)' },
        { date: on(year, 5, 5), name: 'Bevrijdingsdag', note: 'Algemene termijnenwet art. 3 (1)' },
      ],
    },
  ],
};

const FR: CalendarSource = {
  id: 'FR',
  label: 'France',
  timeZone: 'Europe/Paris',
  library: { country: 'FR', language: 'fr', types: ['public'] },
  counts:
    'The eleven jours fériés of Code du travail L3133-1. Whit Monday is one, whether or not the solidarity day is ' +
    'worked on it. Easter Sunday and Whit Sunday are Sundays, not jours fériés.',
  leavesOut:
    'Good Friday and 26 December are kept in Alsace and Moselle only (L3134-13), and the days of the abolition of ' +
    'slavery overseas only.',
  read: [
    'https://www.maitredata.com/app/code/travail/l3133-1',
    'https://cyclo-rh.fr/?p=1223 (L3134-13 and the overseas days)',
  ],
  cited: [],
  rename: { 'Fête Nationale de la France': 'Fête nationale', 'Nouvel An': 'Jour de l’an' },
  corrections: [],
};

const DE: CalendarSource = {
  id: 'DE',
  label: 'Germany (holidays of all Länder)',
  timeZone: 'Europe/Berlin',
  library: { country: 'DE', language: 'de', types: ['public'] },
  counts:
    'The nine days that are holidays in all sixteen Länder. Only the Day of German Unity is federal law ' +
    '(Einigungsvertrag art. 2 (2)); the others are the law of each Land and the same everywhere. In 2017 all Länder ' +
    'kept Reformation Day once, 500 years after.',
  leavesOut:
    'Holidays of single Länder (Epiphany, Corpus Christi, Reformation Day, All Saints, 8 March and others): § 193 BGB ' +
    'and § 31 VwVfG look to the place, and the federal authorities sit in several Länder. A regime lists those of its ' +
    'seat. 24 and 31 December are no holidays in law, though the federal administration is closed.',
  read: [
    'https://domradio.de/artikel/gesetzliche-feiertage-2018-anzahl-nach-bundeslaendern (the nine, and 2017)',
    'https://www.nwzonline.de/politik/hannover-feiertage-in-den-bundeslaendern-wer-hat-wann-frei_a_50,1,3527165801.html',
  ],
  cited: ['§ 193 BGB', '§ 31 VwVfG', 'Einigungsvertrag art. 2 (2)'],
  corrections: [],
};

const GB: CalendarSource = {
  id: 'GB',
  label: 'United Kingdom (England and Wales)',
  timeZone: 'Europe/London',
  library: { country: 'GB', state: 'ENG', language: 'en', types: ['public'] },
  counts:
    'The bank holidays of England and Wales with their substitute days, among them those that were moved or ' +
    'proclaimed once: 8 May 2020 instead of 4 May, 2 June 2022 instead of 30 May, 3 June 2022 (Platinum Jubilee), ' +
    '19 September 2022 (State Funeral), 8 May 2023 (Coronation).',
  leavesOut:
    'Scotland (2 January, St Andrew’s Day, another summer day, no Easter Monday) and Northern Ireland (17 March, ' +
    '12 July). Privilege days of the Civil Service: a regime lists them.',
  read: [],
  cited: [
    'https://www.gov.uk/bank-holidays',
    'Banking and Financial Dealings Act 1971, schedule 1, and the proclamations under it',
  ],
  rename: {
    'Queen’s Platinum Jubilee': 'Platinum Jubilee bank holiday',
    "Queen Elizabeth's Funeral Day": 'Bank holiday for the State Funeral of Queen Elizabeth II',
    "King Charles III's Coronation": 'Bank holiday for the Coronation of King Charles III',
  },
  corrections: [],
};

export const WESTERN: readonly CalendarSource[] = [NL, FR, GB, DE];
