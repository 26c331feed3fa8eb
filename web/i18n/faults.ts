import type { Fault } from '../../contracts/api/problem';
import type { Language } from '.';

/** What is wrong with one control, by the name of the rule that the interface gives. */
interface FaultWords {
  readonly required: string;
  readonly blank: string;
  readonly longest: (n: string) => string;
  readonly shortest: (n: string) => string;
  readonly allowed: string;
  readonly number: string;
  readonly money: string;
  readonly date: string;
  readonly mail: string;
  readonly address: string;
  readonly whole: string;
  readonly taken: string;
  /** Whatever has no words of its own. */
  readonly other: string;
}

const en: FaultWords = {
  required: 'Fill this in.',
  blank: 'Write something here.',
  longest: (n) => `This is too much: at most ${n}.`,
  shortest: (n) => `This is too little: at least ${n}.`,
  allowed: 'Choose one of the answers.',
  number: 'Write a number in digits, with a point before decimals: 1125 or 1.5.',
  money: 'Write an amount such as 13900000 or 13,900,000.50, with as many decimals as the currency has.',
  date: 'Give a day that exists.',
  mail: 'Write one mail address.',
  address: 'Write a whole address that begins with https://.',
  whole: 'Write a whole number.',
  taken: 'Another one of yours has this name. Give another name.',
  other: 'This cannot be used as it is. Check it.',
};

const sv: FaultWords = {
  required: 'Fyll i det här.',
  blank: 'Skriv något här.',
  longest: (n) => `Det är för mycket: högst ${n}.`,
  shortest: (n) => `Det är för lite: minst ${n}.`,
  allowed: 'Välj ett av svaren.',
  number: 'Skriv ett tal med siffror, med komma före decimaler: 1125 eller 1,5.',
  money: 'Skriv ett belopp som 13900000 eller 13 900 000,50, med så många decimaler som valutan har.',
  date: 'Ange en dag som finns.',
  mail: 'Skriv en e-postadress.',
  address: 'Skriv en hel adress som börjar med https://.',
  whole: 'Skriv ett heltal.',
  taken: 'En annan av dina heter så. Ange ett annat namn.',
  other: 'Det går inte att använda så här. Kontrollera det.',
};

const da: FaultWords = {
  required: 'Udfyld dette.',
  blank: 'Skriv noget her.',
  longest: (n) => `Det er for meget: højst ${n}.`,
  shortest: (n) => `Det er for lidt: mindst ${n}.`,
  allowed: 'Vælg et af svarene.',
  number: 'Skriv et tal med cifre, med komma før decimaler: 1125 eller 1,5.',
  money: 'Skriv et beløb som 13900000 eller 13.900.000,50 med så mange decimaler, som valutaen har.',
  date: 'Angiv en dag, der findes.',
  mail: 'Skriv én e-mailadresse.',
  address: 'Skriv en hel adresse, der begynder med https://.',
  whole: 'Skriv et helt tal.',
  taken: 'En anden af dine hedder sådan. Giv et andet navn.',
  other: 'Det kan ikke bruges, som det er. Tjek det.',
};

const CATALOGUES: Readonly<Record<Language, FaultWords>> = { en, sv, da };

/** The rules of the interface's own schemas; a rule of the law has words of its own in the answer, in English. */
const BY_RULE: Readonly<Record<string, (words: FaultWords, fault: Fault) => string>> = {
  required: (words) => words.required,
  'not-blank': (words) => words.blank,
  maximum: (words, { remedy }) => words.longest(numberIn(remedy)),
  minimum: (words, { remedy }) => words.shortest(numberIn(remedy)),
  'allowed-values': (words) => words.allowed,
  type: (words, { remedy }) => (/number/.test(remedy) ? words.number : words.required),
  'malformed-amount': (words) => words.money,
  'too-many-decimals': (words) => words.money,
  'not-negative': (words) => words.money,
  overflow: (words) => words.money,
  'local-date': (words) => words.date,
  'format-date': (words) => words.date,
  'format-email': (words) => words.mail,
  'format-url': (words) => words.address,
  whole: (words) => words.whole,
  'name-taken': (words) => words.taken,
};

/** What is wrong with a control and what to do, in the reader's language. */
export function faultText(fault: Fault, language: Language): string {
  const words = CATALOGUES[language];
  const say = BY_RULE[fault.rule];
  if (say) return say(words, fault);
  return language === 'en' ? `${fault.message} ${fault.remedy}` : words.other;
}

const numberIn = (remedy: string): string => /\d+/.exec(remedy)?.[0] ?? '';
