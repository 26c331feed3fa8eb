import { addDays, weekday } from '../../domain/calendar/dates';
import type { Holiday } from '../../domain/calendar/types';
import { MONDAY, SATURDAY, SUNDAY, easter, lastBefore, nth, on, once, stretch, withDaysInLieu } from './rules';
import type { CalendarSource } from './source';

const CLOSED_BY_ORDER = 'closed by executive order';

const US: CalendarSource = {
  id: 'US',
  label: 'United States (federal, Washington DC)',
  timeZone: 'America/New_York',
  library: { country: 'US', language: 'en', types: ['public', 'bank'] },
  counts:
    'The legal public holidays of 5 U.S.C. 6103 (a), Juneteenth from 2021; kept on Friday when they fall on a Saturday ' +
    '(6103 (b)) and on Monday when on a Sunday (Executive Order 11582); Inauguration Day in the Washington area ' +
    '(6103 (c)); and the days on which a President closed all executive departments.',
  leavesOut:
    'Half days, weather closures, lapses of appropriations, holidays of states. Closures ordered after 2025 are not ' +
    'known: a regime lists them as they are ordered.',
  read: [
    'https://www.okwb.uscourts.gov/holidays (5 U.S.C. 6103)',
    'https://webarchive.library.unt.edu/web/20201218020854/https://chcoc.gov/content/federal-holidays-and-human-resources-flexibilities-employees-located-washington-dc-area-1 (CPM 2020-17)',
    'https://www.fedweek.com/fedweek/inauguration-day-holiday/ (no day in lieu)',
    'https://regulations.vlex.com/vid/providing-for-the-closing-774576449 (EO 13854)',
    'https://federal-newsgroup.blogspot.com/2019/12/executive-order-on-providing-for.html',
    'https://theepochtimes.com/president-trump-makes-christmas-eve-a-federal-holiday-except-for-certain-employees_3617589.html',
    'https://rss.newsmax.com/amp/politics/holidays-joe-biden-christmas-eve/2024/12/19/id/1192302 (2024, and the years without)',
    'https://legistrack.vercel.app/bills/eo/cmga4y0fk003bvgjog16g3u8f (9 January 2025)',
    'https://www.lcwlegal.com/news/executive-order-on-the-closure-of-executive-departments-and-agencies-on-december-24-and-26 (2025)',
  ],
  cited: ['Executive Order of 1 December 2018 (5 December 2018)', 'Executive Order 11582'],
  rename: {
    'Labour Day': 'Labor Day',
    'Martin Luther King Jr. Day': 'Birthday of Martin Luther King, Jr.',
    Juneteenth: 'Juneteenth National Independence Day',
    'Juneteenth (substitute day)': 'Juneteenth National Independence Day (substitute day)',
  },
  corrections: [
    {
      why: 'Inauguration Day every fourth year: kept on Monday if on a Sunday, not replaced if on a Saturday (2029).',
      source: '5 U.S.C. 6103 (c); OPM memorandum CPM 2020-17',
      add: (year) => inaugurationDay(year),
    },
    {
      why: 'Days on which all executive departments and agencies were closed and employees excused.',
      source:
        'Executive Orders of 2018-12-01, 2018-12-18 (EO 13854), 2019-12-17, 2020-12-11, 2024-12-19, 2024-12-30 and 2025-12-18',
      add: once(
        [
          ['2018-12-05', 'National Day of Mourning for George H. W. Bush'],
          ['2018-12-24', 'Christmas Eve'],
          ['2019-12-24', 'Christmas Eve'],
          ['2020-12-24', 'Christmas Eve'],
          ['2024-12-24', 'Christmas Eve'],
          ['2025-01-09', 'National Day of Mourning for James Earl Carter, Jr.'],
          ['2025-12-24', 'Christmas Eve'],
          ['2025-12-26', 'Day after Christmas Day'],
        ].map(([date = '', name = '']) => ({ date, name, note: CLOSED_BY_ORDER })),
      ),
    },
  ],
};

function inaugurationDay(year: number): readonly Holiday[] {
  const date = on(year, 1, 20);
  if (year % 4 !== 1 || weekday(date) === SATURDAY) return [];
  const kept = weekday(date) === SUNDAY ? addDays(date, 1) : date;
  return [{ date: kept, name: 'Inauguration Day', note: 'Washington area: 5 U.S.C. 6103 (c)' }];
}

const CA_FIXED = new Set(["New Year's Day", 'Canada Day', 'Christmas Day']);
const IN_LIEU = 'day in lieu: first working day after the weekend';

const CA: CalendarSource = {
  id: 'CA',
  label: 'Canada (federal, Ottawa)',
  timeZone: 'America/Toronto',
  library: { country: 'CA', language: 'en', types: ['public'] },
  counts:
    'The designated paid holidays of the federal public service in Ottawa: those of Interpretation Act s. 35 ' +
    '(National Day for Truth and Reconciliation from 2021), Thanksgiving, Boxing Day, and as the one provincial or ' +
    'civic holiday the first Monday in August; moved to the first working day after a weekend; and the Day of ' +
    'Mourning of 19 September 2022.',
  leavesOut:
    'Saint-Jean-Baptiste Day (24 June), which federal offices in Quebec keep instead of the civic holiday, and the ' +
    'holidays of the other provinces (Family Day among them).',
  read: [
    'http://www.parl.ca/DocumentViewer/en/43-2/bill/C-5/royal-assent',
    'https://ippractice.ca/2021/09/holiday (Interpretation Act s. 35)',
    'https://parl.ca/Content/Bills/352/Private/C-323/C-323_1/352239bE.html (quotes the whole definition)',
    'https://www.canada.ca/en/treasury-board-secretariat/services/information-notice/national-day-truth-reconciliation.html',
    'https://www.canada.ca/en/treasury-board-secretariat/services/information-notice/day-mourning-canada-honour-majesty-queen-elizabeth-ii.html',
    'https://redlib.reallyaweso.me/r/CanadaPublicServants/comments/11l5grp/a_guide_to_statutory_holidays_for_federal_public (days in lieu, civic holiday)',
  ],
  cited: ['collective agreements of the core public administration'],
  corrections: [
    {
      why: 'The fixed days are made anew below, with their days in lieu, which the library does not have.',
      source: 'collective agreements of the core public administration, article on designated paid holidays',
      remove: (holiday) => CA_FIXED.has(holiday.name),
    },
    {
      why: 'The library has neither Boxing Day nor Remembrance Day at federal level, the National Day for Truth and Reconciliation as an observance only, and no days in lieu.',
      source: 'Interpretation Act s. 35; collective agreements of the core public administration',
      add: (year) =>
        withDaysInLieu(
          [
            { date: on(year, 1, 1), name: "New Year's Day" },
            { date: on(year, 7, 1), name: 'Canada Day' },
            ...(year < 2021 ? [] : [{ date: on(year, 9, 30), name: 'National Day for Truth and Reconciliation' }]),
            { date: on(year, 11, 11), name: 'Remembrance Day' },
            { date: on(year, 12, 25), name: 'Christmas Day' },
            { date: on(year, 12, 26), name: 'Boxing Day' },
          ],
          IN_LIEU,
        ),
    },
    {
      why: 'The movable federal days that the library leaves to the provinces, and the civic holiday of Ottawa.',
      source: 'Interpretation Act s. 35; collective agreements of the core public administration',
      add: (year) => [
        { date: addDays(easter(year), 1), name: 'Easter Monday' },
        { date: lastBefore(MONDAY, on(year, 5, 25)), name: 'Victoria Day' },
        {
          date: nth(1, MONDAY, year, 8),
          name: 'Civic Holiday',
          note: 'the one provincial or civic holiday, in Ottawa',
        },
        { date: nth(2, MONDAY, year, 10), name: 'Thanksgiving Day' },
      ],
    },
    {
      why: 'A single day off for the core public administration.',
      source: 'Treasury Board information notice of 2022-09-16',
      add: once([{ date: '2022-09-19', name: 'Day of Mourning for Queen Elizabeth II', note: 'one-off' }]),
    },
  ],
};

const AU: CalendarSource = {
  id: 'AU',
  label: 'Australia (Commonwealth authorities in Canberra)',
  timeZone: 'Australia/Sydney',
  library: { country: 'AU', state: 'ACT', language: 'en', types: ['public'] },
  counts:
    'The public holidays of the Australian Capital Territory: Acts Interpretation Act 1901 (Cth) s. 36 (3) looks to ' +
    'the place where the thing is done, and the Commonwealth’s oversight sits in Canberra.',
  leavesOut:
    'Holidays of the states, the bank holiday of August, and the closedown of the Australian Public Service between ' +
    'Christmas and New Year: a regime lists it.',
  read: [
    'https://www.ato.gov.au/law/view/print?DocID=PAC%2F19010002%2F36&PiT=99991231235958 (Acts Interpretation Act 1901 s. 36)',
    'https://casechat.au/cases/au/holidays-amendment-act-2014-act (Holidays Amendment Act 2014)',
    'https://www.officeholidays.com/countries/australia/act/familyandcommunity_day.php',
    'https://www.abc.net.au/news/2021-04-22/is-anzac-day-a-public-holiday-weekend/100084060',
    'https://region.com.au/business-chamber-blasts-decision-to-grant-anzac-day-holiday-on-monday-in-2026/926544',
  ],
  cited: ['Holidays Act 1958 (ACT), https://www.legislation.act.gov.au/a/1958-19'],
  corrections: [
    {
      why: 'Reconciliation Day began in 2018; the library has it before.',
      source: 'Holidays Act 1958 (ACT) as amended by A2017-29 from 1 January 2018',
      remove: ({ name, date }) => name === 'Reconciliation Day' && date < '2018',
    },
    {
      why: 'Family & Community Day, which Reconciliation Day replaced.',
      source: 'Holidays Act 1958 (ACT); dates as proclaimed',
      add: once(['2015-09-28', '2016-09-26', '2017-09-25'].map((date) => ({ date, name: 'Family & Community Day' }))),
    },
    {
      why: 'When Anzac Day is a Saturday the Monday is a holiday only if declared, as in 2020 and 2026; the library has it always, and in 2020 twice.',
      source: 'ABC News 2021-04-22; Region Canberra on 27 April 2026',
      remove: ({ name, date }) =>
        name === 'Declared public holiday' ||
        (name.startsWith('Anzac Day (') && weekday(date.slice(0, 5) + '04-25') === SATURDAY && !DECLARED.has(date)),
    },
  ],
};

const DECLARED = new Set(['2020-04-27', '2026-04-27']);
const NZ_NOTE = 'no working day for time limits: Legislation Act 2019 s. 13';

const NZ: CalendarSource = {
  id: 'NZ',
  label: 'New Zealand',
  timeZone: 'Pacific/Auckland',
  library: { country: 'NZ', language: 'en', types: ['public'] },
  counts:
    'The days that are no working day by Legislation Act 2019 s. 13 (before it Interpretation Act 1999 s. 29): the ' +
    'public holidays that all New Zealand keeps, Waitangi Day and Anzac Day moved to Monday from a weekend, Matariki ' +
    'from 2022 on the dates of its Act, and all of 25 December to 2 January with the days that follow a New Year’s ' +
    'weekend; and Queen Elizabeth II Memorial Day, 26 September 2022.',
  leavesOut:
    'Anniversary days of the provinces (Wellington’s is the Monday nearest 22 January): a regime lists its own.',
  read: [
    'https://accountabilitynz.wordpress.com/2016/01/03/auckland-council-working-days/ (quotes Interpretation Act 1999 s. 29)',
    'https://demo.legislation.govt.nz/Acts/public/2010/24/096be8ed81f94f7d/DLM4929207 (Mondayisation Act 2013)',
    'https://demo.legislation.govt.nz/Acts/public/2006/43/096be8ed81f9f5c2/LMS557848 (Matariki Act 2022)',
    'https://www.mbie.govt.nz/business-and-employment/employment-and-skills/employment-legislation-reviews/queen-elizabeth-ii-memorial-day (no working day for time limits)',
  ],
  cited: ['Legislation Act 2019 s. 13'],
  rename: { 'National Day of Mourning for Queen Elizabeth II': 'Queen Elizabeth II Memorial Day' },
  corrections: [
    {
      why: '27 to 31 December are no public holidays, but no working days either; the library has their substitute days only.',
      source: 'Legislation Act 2019 s. 13; Interpretation Act 1999 s. 29',
      add: (year) =>
        stretch(year, 12, 27, 31).map((date) => ({ date, name: 'Between Christmas and New Year', note: NZ_NOTE })),
    },
  ],
};

export const OVERSEAS: readonly CalendarSource[] = [US, CA, AU, NZ];
