import type { Fault } from '../../../contracts/api/problem';
import type { Language } from '..';
import { sentencesIn } from '../sentences';
import { da } from './da';
import { en } from './en';
import { sv } from './sv';
import type { FaultWords } from './words';

const CATALOGUES: Readonly<Record<Language, FaultWords>> = { en, sv, da };

type Say = (words: FaultWords, fault: Fault) => string;

/** What the rules of the interface's own schemas come to, by their names. */
export const BY_RULE: Readonly<Record<string, Say>> = {
  required: (words) => words.required,
  'reason-given': (words) => words.required,
  'not-blank': (words) => words.blank,
  maximum: (words, { remedy }) => (isText(remedy) ? words.longest : words.most)(numberIn(remedy)),
  minimum: (words, { remedy }) => (isText(remedy) ? words.shortest : words.fewest)(numberIn(remedy)),
  'allowed-values': (words) => words.allowed,
  type: (words, { remedy }) => (/number/.test(remedy) ? words.number : words.required),
  'malformed-amount': (words) => words.money,
  'too-many-decimals': (words) => words.money,
  'not-negative': (words) => words.negative,
  overflow: (words) => words.tooLarge,
  'unknown-currency': (words) => words.currency,
  'currency-mismatch': (words) => words.oneCurrency,
  'regime-currency': (words) => words.oneCurrency,
  'local-date': (words) => words.date,
  'end-after-start': (words) => words.order,
  'after-from': (words) => words.later,
  'not-in-the-past': (words) => words.past,
  'format-date': (words) => words.date,
  'format-datetime': (words) => words.instant,
  'format-email': (words) => words.mail,
  'format-url': (words) => words.address,
  whole: (words) => words.whole,
  positive: (words) => words.positive,
  'name-taken': (words) => words.taken,
  unique: (words) => words.taken,
  'too-many': (words) => words.tooMany,
  'one-of': (words) => words.oneOf,
  'amount-with-economic': (words) => words.amount,
  'class-or-classes': (words) => words.classes,
  'years-with-per-year': (words) => words.years,
  'open-ended-without-end': (words) => words.openEnded,
  distinct: (words) => words.once,
  'employer-of-author': (words) => words.party,
  'reserved-fact': (words) => words.noFact,
  'unknown-fact': (words) => words.noFact,
  'fact-type': (words) => words.factForm,
  known: (words) => words.known,
  'role-at-body': (words) => words.office,
  'regime-in-force': (words) => words.notInForce,
  'regime-unknown': (words) => words.notInForce,
  'unknown-version': (words) => words.notInForce,
  'no-such-project': (words) => words.project,
  'draft-unknown': (words) => words.draft,
  'draft-invalid': (words) => words.draft,
  'line-unknown': (words) => words.line,
  'unknown-agency': (words) => words.agency,
  'agency-unclear': (words) => words.agency,
  'empty-file': (words) => words.file,
  'document-empty': (words) => words.noFile,
  'document-type-differs': (words) => words.file,
  damaged: (words) => words.file,
  'not-packed-so': (words) => words.file,
  'unknown-column': (words) => words.notHere,
  'profile-unknown': (words) => words.profile,
  'unknown-filter': (words) => words.filter,
  'signed-in-filter': (words) => words.filter,
  'unknown-field': (words) => words.notHere,
  'no-body': (words) => words.notHere,
  text: (words) => words.control,
};

/** A pattern's rule names no rule; what its schema says of it does. */
const BY_MESSAGE: Readonly<Record<string, Say>> = {
  'contains control characters': (words) => words.control,
  'is not an id': (words) => words.id,
  'is no tag': (words) => words.tag,
  'is not a handle': (words) => words.handle,
  'is not a name': (words) => words.handle,
  'is not an ISO 3166 code': (words) => words.country,
  'is no period': (words) => words.period,
  'is no plain decimal': (words) => words.number,
  'is not a decimal number': (words) => words.number,
  'is zero': (words) => words.positive,
  'lies before the first day': (words) => words.order,
  'lies below the beginning': (words) => words.order,
  'and `issuer` are given together or not at all': (words) => words.together,
};

/** The law's sentences begin like sentences; those of schemas go on after the name of a field. */
const ofTheLaw = ({ message }: Fault): boolean => /^["“]?\p{Lu}/u.test(message);

/** What is wrong with a control and what to do, in the reader's language. */
export function faultText(fault: Fault, language: Language): string {
  const words = CATALOGUES[language];
  if (ofTheLaw(fault)) return sentencesIn([fault.message, fault.remedy], language) ?? words.other;
  const say = BY_RULE[fault.rule] ?? BY_MESSAGE[fault.message];
  return say ? say(words, fault) : words.other;
}

const numberIn = (remedy: string): string => /\d+/.exec(remedy)?.[0] ?? '';
const isText = (remedy: string): boolean => /characters/.test(remedy);
