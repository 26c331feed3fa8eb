/** What a column may mean to a profile. */
export type Meaning =
  | 'key'
  | 'agency.code'
  | 'agency.name'
  | 'title'
  | 'summary'
  | 'start'
  | 'end'
  | 'duration'
  | 'cost'
  | 'cost.latest'
  | 'spent'
  | 'rating'
  | 'edition'
  | 'budgetLine'
  | 'externalRef';

/**
 * Words of headings without accents and capitals, and what they speak for: English, French, German, Danish, Norwegian,
 * Swedish, Dutch, Spanish. The first list that a heading has a word of counts most; longer phrases come before their parts.
 */
export const HEADINGS: Readonly<Record<Meaning, readonly string[]>> = {
  'cost.latest': [
    ...[
      'latest budget',
      'latestbudget',
      'current cost',
      'current estimate',
      'latest cost',
      'revised budget',
      'projected cost',
    ],
    ...['projected/actual cost', 'actuele kosten', 'huidige raming', 'cout actuel', 'cout revise', 'aktuelle kosten'],
    ...['aktuelt budget', 'forventet total', 'nuvarande kostnad', 'prognos', 'prognose', 'forecast'],
  ],
  spent: [
    ...['spent to date', 'actual spend', 'expenditure to date', 'depense a ce jour', 'montant depense', 'ausgegeben'],
    ...['forbrugt', 'forbrukt', 'forbrug', 'upparbetat', 'uitgegeven', 'gerealiseerd', 'gastado', 'ejecutado'],
  ],
  cost: [
    ...[
      'whole life cost',
      'wlc',
      'life cycle cost',
      'lifecycle cost',
      'total cost',
      'total budget',
      'totalbudget',
      'original budget',
    ],
    ...[
      'cout estime',
      'cout total',
      'cout',
      'gesamtkosten',
      'kosten',
      'totalkostnad',
      'kostnad',
      'samlet budget',
      'samlede udgifter',
    ],
    ...['udgift', 'omkostning', 'kostnadsramme', 'totale kosten', 'raming', 'coste', 'costo', 'presupuesto', 'importe'],
    ...['cost', 'budget', 'funding', 'amount', 'montant', 'betrag', 'belob', 'belop', 'bedrag', 'monto'],
  ],
  rating: [
    ...[
      'delivery confidence',
      'dca',
      'colour rating',
      'color rating',
      'cio rating',
      'evaluation',
      'rag',
      'rating',
      'traffic light',
    ],
    ...['trafiklys', 'trafikkljus', 'trafikklys', 'ampel', 'stoplicht', 'feu', 'semaforo', 'health'],
  ],
  edition: [
    'edition',
    'reporting year',
    'snapshot',
    'published',
    'publication date',
    'date de publication',
    'year',
    'as of',
    'asofdate',
  ],
  duration: [
    'duration',
    'duree',
    'dauer',
    'laufzeit',
    'varighed',
    'varaktighet',
    'varighet',
    'looptijd',
    'doorlooptijd',
    'duracion',
  ],
  end: [
    ...[
      'end date',
      'enddate',
      'end year',
      'completion',
      'finish',
      'date de fin',
      'fin prevue',
      'fin',
      'enddatum',
      'ende',
      'slutdato',
    ],
    ...['sluttdato', 'slutdatum', 'afslutning', 'avslut', 'einddatum', 'fecha de fin', 'termino', 'end'],
  ],
  start: [
    ...[
      'start date',
      'startdate',
      'start year',
      'start',
      'debut',
      'date de debut',
      'beginn',
      'startdato',
      'startdatum',
      'begin',
    ],
    ...['opstart', 'aanvang', 'fecha de inicio', 'inicio'],
  ],
  key: [
    ...[
      'unique investment identifier',
      'unique project id',
      'uniqueid',
      'project number',
      'project id',
      'projectid',
      'gmpp id',
    ],
    ...[
      'projektnummer',
      'prosjektnummer',
      'projectnummer',
      'numero du projet',
      'identifiant',
      'kennung',
      'identifier',
      'uuid',
      'id',
    ],
  ],
  'agency.code': [
    ...[
      'agency code',
      'deptacronym',
      'acronym',
      'department code',
      'ministere porteur',
      'sigle',
      'kurzel',
      'ressortcode',
      'code ministere',
    ],
  ],
  'agency.name': [
    ...[
      'agency name',
      'agency',
      'department',
      'ministry',
      'ministere',
      'ministerium',
      'ministerie',
      'ministerium',
      'departement',
    ],
    ...[
      'myndighed',
      'myndighet',
      'behorde',
      'etat',
      'virksomhed',
      'organisation',
      'organization',
      'ministerio',
      'organismo',
      'entidad',
    ],
  ],
  summary: [
    ...[
      'brief summary',
      'description',
      'summary',
      'aims',
      'objectives',
      'descriptif',
      'objectifs',
      'beschreibung',
      'beskrivelse',
    ],
    ...['beskrivning', 'formal', 'omschrijving', 'toelichting', 'descripcion', 'objetivo'],
  ],
  title: [
    ...[
      'project name',
      'projectname',
      'project title',
      'investment title',
      'nom du projet',
      'projektname',
      'projektnavn',
      'prosjektnavn',
    ],
    ...[
      'projektnamn',
      'projectnaam',
      'nombre del proyecto',
      'title',
      'name',
      'titre',
      'titel',
      'tittel',
      'nom',
      'navn',
      'namn',
      'naam',
    ],
    ...['nombre', 'project', 'projet', 'projekt', 'prosjekt', 'proyecto', 'programme'],
  ],
  budgetLine: [
    'budget line',
    'funding programme',
    'financement',
    'haushaltstitel',
    'finanslov',
    'anslag',
    'begrotingsartikel',
    'bureau',
  ],
  externalRef: [
    'reference',
    'business case id',
    'journalnummer',
    'diarienummer',
    'aktenzeichen',
    'kenmerk',
    'expediente',
  ],
};

/** Words with which cells say that a value is kept back. */
export const WITHHELD: readonly string[] =
  'exempt|withheld|redacted|confidential|fortroligt|sekretess|hemlig|vertraulich|confidentiel|vertrouwelijk'.split('|');

/** Words with which cells say that a value is not known. */
export const UNKNOWN: readonly string[] =
  'n/a|na|tbd|tbc|to be determined|not provided|not set|unknown|none|-|en cadrage|inconnu|ukendt|okant|ukjent|unbekannt|onbekend|nvt|null'.split(
    '|',
  );

/** A heading or a cell, for comparison. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/[æ]/g, 'ae')
    .replace(/[_\s]+/g, ' ')
    .trim();
