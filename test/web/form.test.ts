import fc from 'fast-check';
import { moneySchema } from '../../contracts/api/common';
import { languages } from '../../web/i18n';
import { faultText } from '../../web/i18n/faults';
import { fieldAt, type Field } from '../../web/frame/form/fields';
import { bodyOf, entriesOf, plainNumber } from '../../web/frame/form/read';
import { ADD, REMOVE, withRowsChanged } from '../../web/frame/form/rows';

const FIELDS: readonly Field[] = [
  { kind: 'text', pointer: '/title', label: 'Title' },
  { kind: 'longText', pointer: '/reasons/facts', label: 'Facts' },
  { kind: 'money', pointer: '/cost', label: 'Cost', currency: 'SEK' },
  { kind: 'decimal', pointer: '/share', label: 'Share', asNumber: true },
  { kind: 'yesNo', pointer: '/urgent', label: 'Urgent' },
  { kind: 'choices', pointer: '/classes', label: 'Classes', options: [] },
  { kind: 'lines', pointer: '/questions', label: 'Questions' },
  { kind: 'fixed', pointer: '/value', value: 'approve' },
  {
    ...{ kind: 'list', pointer: '/conditions', label: 'Conditions', add: 'Add', remove: 'Remove' },
    entry: (place) => `Condition ${place}`,
    fields: [
      { kind: 'text', pointer: '/text', label: 'Text' },
      { kind: 'date', pointer: '/due', label: 'Due' },
      { kind: 'whole', pointer: '/days', label: 'Days' },
    ],
  },
];
const posted = (entries: Record<string, string | string[]>) =>
  new Map(Object.entries(entries).map(([name, value]) => [name, [value].flat()]));

describe('a form as data', () => {
  test('what was posted becomes the body of the act; what was left empty is not there', () => {
    const entries = posted({
      '/title': ' Isläge ',
      '/cost': '13 900 000,50',
      '/urgent': 'no',
      '/classes': ['delivery', 'licences'],
      '/questions': 'One?\r\n\r\n Two?',
      '/conditions/0/text': 'First',
      '/conditions/0/days': '10',
      '/conditions/1/text': '',
      '/conditions/2/due': '2026-01-31',
    });
    expect(bodyOf(FIELDS, entries, 'en')).toEqual({
      ...{ title: 'Isläge', cost: { amount: '13900000.50', currency: 'SEK' }, urgent: false, value: 'approve' },
      ...{ classes: ['delivery', 'licences'], questions: ['One?', 'Two?'] },
      conditions: [{ text: 'First', days: 10 }, { due: '2026-01-31' }],
    });
  });

  test('a body that is shown and sent again is the same body', () => {
    const word = fc.stringMatching(/^[a-zåäö<>"' ]{0,20}[a-z]$/).map((each) => each.trim());
    const amount = fc
      .tuple(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 99 }))
      .map(([whole, rest]) => (rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(2, '0')}`));
    const body = fc.record({
      title: word,
      reasons: fc.record({ facts: word }),
      cost: fc.record({ amount, currency: fc.constant('SEK') }),
      share: fc.integer({ min: -100_000, max: 100_000 }).map((thousandths) => thousandths / 1000),
      urgent: fc.boolean(),
      classes: fc.array(word, { minLength: 1 }),
      questions: fc.array(word, { minLength: 1 }),
      value: fc.constant('approve'),
      conditions: fc.array(fc.record({ text: word, days: fc.nat() }), { minLength: 1, maxLength: 12 }),
    });
    const inAny = fc.constantFrom(...languages);
    const again = fc.property(body, inAny, (each, language) =>
      expect(bodyOf(FIELDS, entriesOf(FIELDS, each, language), language)).toEqual(each),
    );
    fc.assert(again);
  });

  test.each([
    ['4 000 000', '4000000'],
    ['4\u00a0000\u00a0000,50', '4000000.50'],
    ['4.000.000,50', '4000000.50'],
    ['4,000,000.50', '4000000.50'],
    ['4,000.50', '4000.50'],
    ['4.000,50', '4000.50'],
    ['4.000.000', '4000000'],
    ["4'000'000", '4000000'],
    ['4000000.50', '4000000.50'],
    ['0,5', '0.5'],
    ['0.125', '0.125'],
    ['fifteen', 'fifteen'],
    ['4,00,000', '4,00,000'],
    ['4.000,000.50', '4.000,000.50'],
  ])('%s can be read in one way only, and is in every language', (written, plain) => {
    for (const language of languages) {
      expect(plainNumber(written, language, 'money')).toBe(plain);
      expect(plainNumber(written, language, 'quantity')).toBe(plain);
    }
  });

  test.each([
    ['en', '4,000', 'money', '4000'],
    ['da', '4.000', 'money', '4000'],
    ['en', '1.125', 'quantity', '1.125'],
    ['sv', '1,125', 'quantity', '1.125'],
    ['da', '1,125', 'quantity', '1.125'],
  ] as const)('what may be either is read as the language has it: %s %s as %s', (language, written, meant, plain) => {
    expect(plainNumber(written, language, meant)).toBe(plain);
  });

  test.each([
    ['en', '4.000', 'money'],
    ['sv', '4.000', 'money'],
    ['sv', '4,000', 'money'],
    ['da', '4,000', 'money'],
    ['en', '1,125', 'quantity'],
    ['sv', '1.125', 'quantity'],
    ['da', '1.125', 'quantity'],
  ] as const)('what could be meant otherwise is refused, never guessed: %s %s as %s', (language, written, meant) => {
    const plain = plainNumber(written, language, meant);
    const refused = moneySchema.safeParse({ amount: plain, currency: 'SEK' });
    expect(refused.success).toBe(false);
    const [issue] = refused.error?.issues ?? [];
    const { rule } = (issue as unknown as { readonly params: { readonly rule: string } }).params;
    const fault = { in: 'body', pointer: '/cost/amount', rule, message: '', remedy: '' } as const;
    expect(faultText(fault, language)).toMatch(/13900000/);
    // What a draft keeps of it is in doubt for a reader of any language.
    for (const other of languages) expect(plainNumber(plain, other, meant)).toBe(`${written} ?`);
  });

  test('a row is added at the end, and taken out without the others being lost', () => {
    const two = posted({ '/title': 'T', '/conditions/0/text': 'A', '/conditions/1/text': 'B' });
    expect(withRowsChanged(two)).toBeNull();
    const added = withRowsChanged(new Map([...two, [ADD, ['/conditions']]]))!;
    expect([...added.keys()]).toContain('/conditions/2');
    const removed = withRowsChanged(new Map([...two, [REMOVE, ['/conditions/0']]]))!;
    expect(bodyOf(FIELDS, removed, 'en')).toMatchObject({ title: 'T', conditions: [{ text: 'B' }] });
  });

  test('a fault leads to the control whose value it is in', () => {
    expect(fieldAt(FIELDS, '/cost/amount')).toMatchObject({ pointer: '/cost', label: 'Cost' });
    expect(fieldAt(FIELDS, '/conditions/3/due')).toMatchObject({ pointer: '/conditions/3/due', label: 'Due' });
    expect(fieldAt(FIELDS, '/conditions')).toMatchObject({ label: 'Conditions' });
    expect(fieldAt(FIELDS, '/nothing')).toBeNull();
  });
});
