import type { ChartWords } from './en';

export const da: ChartWords = {
  asTable: 'Vis som tabel',
  csv: 'Hent som CSV',
  source: (source, day) => `Kilde: ${source}. Status pr. ${day}.`,
  noPicture: 'Billedet kunne ikke tegnes; tabellen har de samme tal.',
  none: '–',
  tableOf: (title) => `${title}: tallene`,
  unit: { one: '', thousand: 'tusind', million: 'mio.', billion: 'mia.' },
  inUnit: (unit, currency) => (unit === '' ? currency : `${unit} ${currency}`),
  raters: { self: 'Myndigheden', council: 'Rådet', oversight: 'Tilsynet', machine: 'Beregnet' },
  days: (days) => `${days} dage`,

  cost: {
    title: 'Omkostninger over tid',
    empty: 'Der er endnu ingen baseline, og der er intet forbrug: der er intet at sammenligne.',
    columns: { day: 'Dato', what: 'Hvad', amount: 'Beløb' },
    first: 'Første baseline',
    latest: 'Seneste baseline',
    spent: 'Forbrugt',
    stated: 'Myndighedens prognose',
    fan: 'Prognose ud fra erfaring',
    shortFirst: 'Første',
    shortLatest: 'Seneste',
    shortStated: 'Prognose',
    quantile: { p50: 'P50', p80: 'P80', p90: 'P90' },
    quantileLong: {
      p50: 'Prognose P50 (lige så sandsynligt under som over)',
      p80: 'Prognose P80 (fire ud af fem holder sig inden for)',
      p90: 'Prognose P90 (ni ud af ti holder sig inden for)',
    },
    baselineWas: (amount, end) => `Den første baseline er ${amount} indtil ${end}.`,
    baselineIs: (amount, end, change) =>
      `Den seneste baseline er ${amount} indtil ${end}, ${change} i forhold til den første.`,
    spentIs: (amount, day) => `Til og med ${day} var der forbrugt ${amount}.`,
    statedIs: (amount, day) => `Den ${day} regnede myndigheden med ${amount} i alt.`,
    fanIs: (p50, p80, p90) => `Lignende projekter ender på ${p50} ved P50, ${p80} ved P80 og ${p90} ved P90.`,
  },

  portfolio: {
    title: 'Porteføljen efter vurdering og penge',
    empty: 'Intet projekt, som du må se, følger disse regler.',
    columns: {
      rater: 'Hvem vurderer',
      level: 'Vurdering',
      projects: 'Projekter',
      money: 'Omkostninger',
      unknown: 'Ukendte omkostninger',
    },
    notRated: 'Ikke vurderet',
    bar: (projects, amount) => `${projects} · ${amount}`,
    projects: (count, text) => (count === 1 ? '1 projekt' : `${text} projekter`),
    summary: (projects, amount) => `${projects}, i alt ${amount}.`,
    ofRater: (rater, worst, projects, amount) => `${rater}: ${projects} til ${amount} vurderet som “${worst}”.`,
    unknown: (projects) =>
      `Omkostningerne for ${projects} er ukendte eller i en anden valuta og indgår ikke i summerne.`,
  },

  slip: {
    title: 'Sådan har milepælene flyttet sig',
    empty: 'Baseline har endnu ingen milepæle.',
    tooFew:
      'Der er oplyst færre end to datoer for disse milepæle: fra den anden rapport ses det, hvordan de flytter sig.',
    axisExpected: 'Ventes den',
    columns: {
      milestone: 'Milepæl',
      said: 'Oplyst den',
      expected: 'Ventes eller nået',
      reached: 'Nået',
      first: 'Først planlagt',
      days: 'Dage senere end først planlagt',
    },
    yes: 'ja',
    no: 'nej',
    none: 'Ingen milepæl er senere end først planlagt.',
    worst: (name, days) => `“${name}” har flyttet sig mest: ${days} senere end først planlagt.`,
    late: (late, all) => `${late} af ${all} milepæle er senere end først planlagt.`,
    shown: (shown) => `Billedet viser de ${shown}, der har flyttet sig mest; tabellen har alle.`,
  },

  load: {
    title: 'Rådets belastning',
    empty: 'Ingen af rådets vurderinger falder i denne periode.',
    axis: 'Persondage',
    columns: { month: 'Måned', load: 'Persondage, der behøves', capacity: 'Persondage, der er', rounds: 'Vurderinger' },
    load: 'Behøves',
    over: 'Behøves ud over det, der er',
    capacity: 'Er til rådighed',
    within: 'I ingen måned behøver rådet flere dage, end det har.',
    beyond: (months, worst, load, capacity) =>
      `I ${months} måneder behøver rådet flere dage, end det har; mest i ${worst}: ${load} mod ${capacity}.`,
    noCapacity: (worst, load) =>
      `Der behøves mest i ${worst}: ${load} persondage. Ingen har sagt, hvor mange dage rådet har.`,
    assumed: (days) => `Antaget: ${days} arbejdsdage for hver plads i en vurdering.`,
  },

  sweep: {
    title: 'Hvad en anden grænse ville betyde',
    empty: 'En grænse, der ikke flyttes, viser intet: vælg to forskellige beløb.',
    axis: 'Grænsens beløb',
    projects: 'Projekter, der er omfattet',
    money: 'Deres omkostninger',
    now: 'I dag',
    columns: {
      amount: 'Grænse',
      projects: 'Projekter, der er omfattet',
      share: 'Andel af projekterne',
      money: 'Deres omkostninger',
    },
    summary: (low, lowCount, high, highCount) =>
      `Med grænsen ved ${low} er ${lowCount} omfattet; ved ${high} ${highCount}.`,
    today: (amount, count, money) => `Grænsen i dag på ${amount}: ${count} til ${money}.`,
  },

  funnel: {
    title: 'Fra indsendelse til afgørelse',
    empty: 'Intet projekt blev indsendt i denne periode.',
    columns: {
      step: 'Trin',
      projects: 'Projekter',
      median: 'Ventetid i dage (median)',
      p80: 'Fire ud af fem ventede højst',
      waiting: 'Venter stadig',
    },
    steps: {
      submitted: 'Indsendt',
      assessed: 'Omfang afklaret',
      in_scope: 'Under tilsyn',
      round_opened: 'Vurdering åbnet',
      opinion: 'Udtalelse afgivet',
      decided: 'Afgjort',
    },
    wait: (median, p80) => `median ${median} dage, 4 ud af 5 inden for ${p80}`,
    summary: (submitted, decided) => `Af ${submitted} indsendte projekter har ${decided} en afgørelse.`,
    slowest: (step, median) => `Længst er ventetiden på “${step}”: ${median} dage ved medianen.`,
  },

  history: {
    title: 'Vurderinger over tid',
    empty: 'Ingen har vurderet projektet endnu.',
    columns: { day: 'Dato', rater: 'Hvem vurderer', level: 'Vurdering', until: 'Indtil' },
    now: (rater, level, day) => `${rater}: “${level}” siden ${day}.`,
    noLight: 'Ingen vurdering',
  },
};
