import type { ChartWords } from './en';

export const sv: ChartWords = {
  asTable: 'Visa som tabell',
  csv: 'Hämta som CSV',
  source: (source, day) => `Källa: ${source}. Läget den ${day}.`,
  noPicture: 'Bilden kunde inte ritas; tabellen har samma siffror.',
  none: '–',
  tableOf: (title) => `${title}: siffrorna`,
  unit: { one: '', thousand: 'tusen', million: 'miljoner', billion: 'miljarder' },
  inUnit: (unit, currency) => (unit === '' ? currency : `${unit} ${currency}`),
  raters: { self: 'Myndigheten', council: 'Rådet', oversight: 'Tillsynsorganet', machine: 'Beräknat' },
  days: (days) => `${days} dagar`,

  cost: {
    title: 'Kostnad över tid',
    empty: 'Det finns ingen referensplan än, och inget har förbrukats: det finns inget att jämföra.',
    columns: { day: 'Datum', what: 'Vad', amount: 'Belopp' },
    first: 'Första referensplan',
    latest: 'Senaste referensplan',
    spent: 'Förbrukat',
    stated: 'Myndighetens prognos',
    fan: 'Prognos av erfarenhet',
    shortFirst: 'Första',
    shortLatest: 'Senaste',
    shortStated: 'Prognos',
    quantile: { p50: 'P50', p80: 'P80', p90: 'P90' },
    quantileLong: {
      p50: 'Prognos P50 (lika troligt under som över)',
      p80: 'Prognos P80 (fyra av fem håller sig inom)',
      p90: 'Prognos P90 (nio av tio håller sig inom)',
    },
    baselineWas: (amount, end) => `Den första referensplanen är ${amount} till den ${end}.`,
    baselineIs: (amount, end, change) =>
      `Den senaste referensplanen är ${amount} till den ${end}, ${change} mot den första.`,
    spentIs: (amount, day) => `Till och med den ${day} hade ${amount} förbrukats.`,
    statedIs: (amount, day) => `Den ${day} räknade myndigheten med ${amount} till slut.`,
    fanIs: (p50, p80, p90) => `Liknande projekt slutar på ${p50} vid P50, ${p80} vid P80 och ${p90} vid P90.`,
  },

  portfolio: {
    title: 'Portföljen efter bedömning och pengar',
    empty: 'Inget projekt som du får se följer dessa regler.',
    columns: {
      rater: 'Vem bedömer',
      level: 'Bedömning',
      projects: 'Projekt',
      money: 'Kostnad',
      unknown: 'Okänd kostnad',
    },
    notRated: 'Inte bedömt',
    bar: (projects, amount) => `${projects} · ${amount}`,
    projects: (count, text) => (count === 1 ? '1 projekt' : `${text} projekt`),
    summary: (projects, amount) => `${projects}, tillsammans ${amount}.`,
    ofRater: (rater, worst, projects, amount) => `${rater}: ${projects} på ${amount} bedömda som ”${worst}”.`,
    unknown: (projects) => `Kostnaden för ${projects} är okänd eller i en annan valuta och ingår inte i summorna.`,
  },

  slip: {
    title: 'Hur milstolparna har flyttats',
    empty: 'Referensplanen har inga milstolpar än.',
    tooFew: 'Färre än två datum har uppgetts för dessa milstolpar: från den andra rapporten syns hur de flyttas.',
    axisExpected: 'Väntas den',
    columns: {
      milestone: 'Milstolpe',
      said: 'Uppgett den',
      expected: 'Väntas eller nådd',
      reached: 'Nådd',
      first: 'Först planerad',
      days: 'Dagar senare än först planerat',
    },
    yes: 'ja',
    no: 'nej',
    none: 'Ingen milstolpe är senare än först planerat.',
    worst: (name, days) => `”${name}” har flyttats mest: ${days} senare än först planerat.`,
    late: (late, all) => `${late} av ${all} milstolpar är senare än först planerat.`,
    shown: (shown) => `Bilden visar de ${shown} som har flyttats mest; tabellen har alla.`,
  },

  load: {
    title: 'Rådets belastning',
    empty: 'Ingen av rådets granskningar ligger i denna tid.',
    axis: 'Persondagar',
    columns: {
      month: 'Månad',
      load: 'Persondagar som behövs',
      capacity: 'Persondagar som finns',
      rounds: 'Granskningar',
    },
    load: 'Behövs',
    over: 'Behövs utöver det som finns',
    capacity: 'Finns',
    within: 'I ingen månad behöver rådet fler dagar än det har.',
    beyond: (months, worst, load, capacity) =>
      `I ${months} månader behöver rådet fler dagar än det har; mest i ${worst}: ${load} mot ${capacity}.`,
    noCapacity: (worst, load) =>
      `Mest behövs i ${worst}: ${load} persondagar. Ingen har sagt hur många dagar rådet har.`,
    assumed: (days) => `Antaget: ${days} arbetsdagar för varje plats i en granskning.`,
  },

  sweep: {
    title: 'Vad en annan gräns skulle innebära',
    empty: 'En gräns som inte flyttas visar inget: välj två olika belopp.',
    axis: 'Gränsens belopp',
    projects: 'Projekt som omfattas',
    money: 'Deras kostnad',
    now: 'I dag',
    columns: { amount: 'Gräns', projects: 'Projekt som omfattas', share: 'Andel av projekten', money: 'Deras kostnad' },
    summary: (low, lowCount, high, highCount) =>
      `Med gränsen vid ${low} omfattas ${lowCount}; vid ${high} ${highCount}.`,
    today: (amount, count, money) => `Dagens gräns på ${amount}: ${count} på ${money}.`,
  },

  funnel: {
    title: 'Från anmälan till beslut',
    empty: 'Inget projekt anmäldes i denna tid.',
    columns: {
      step: 'Steg',
      projects: 'Projekt',
      median: 'Väntan i dagar (median)',
      p80: 'Fyra av fem väntade högst',
      waiting: 'Väntar fortfarande',
    },
    steps: {
      submitted: 'Anmält',
      assessed: 'Tillämpning prövad',
      in_scope: 'Omfattas av tillsyn',
      round_opened: 'Granskning öppnad',
      opinion: 'Yttrande lämnat',
      decided: 'Beslutat',
    },
    wait: (median, p80) => `median ${median} dagar, 4 av 5 inom ${p80}`,
    summary: (submitted, decided) => `Av ${submitted} anmälda projekt har ${decided} ett beslut.`,
    slowest: (step, median) => `Längst är väntan på ”${step}”: ${median} dagar i median.`,
  },

  history: {
    title: 'Bedömningar över tid',
    empty: 'Ingen har bedömt projektet än.',
    columns: { day: 'Datum', rater: 'Vem bedömer', level: 'Bedömning', until: 'Till' },
    now: (rater, level, day) => `${rater}: ”${level}” sedan den ${day}.`,
    noLight: 'Ingen bedömning',
  },
};
