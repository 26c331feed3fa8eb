import fc from 'fast-check';
import { fieldAt, type Field } from '../../web/frame/form/fields';
import { bodyOf, entriesOf, plainNumber } from '../../web/frame/form/read';
import { ADD, REMOVE, withRowsChanged } from '../../web/frame/form/rows';

const FIELDS: readonly Field[] = [
  { kind: 'text', pointer: '/title', label: 'Title' },
  { kind: 'longText', pointer: '/reasons/facts', label: 'Facts' },
  { kind: 'money', pointer: '/cost', label: 'Cost', currency: 'SEK' },
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
    expect(bodyOf(FIELDS, entries)).toEqual({
      ...{ title: 'Isläge', cost: { amount: '13900000.50', currency: 'SEK' }, urgent: false, value: 'approve' },
      ...{ classes: ['delivery', 'licences'], questions: ['One?', 'Two?'] },
      conditions: [{ text: 'First', days: 10 }, { due: '2026-01-31' }],
    });
  });

  test('a body that is shown and sent again is the same body', () => {
    const word = fc.stringMatching(/^[a-zåäö<>"' ]{0,20}[a-z]$/).map((each) => each.trim());
    const body = fc.record({
      title: word,
      reasons: fc.record({ facts: word }),
      cost: fc.record({ amount: fc.integer({ min: 0, max: 10 ** 12 }).map(String), currency: fc.constant('SEK') }),
      urgent: fc.boolean(),
      classes: fc.array(word, { minLength: 1 }),
      questions: fc.array(word, { minLength: 1 }),
      value: fc.constant('approve'),
      conditions: fc.array(fc.record({ text: word, days: fc.nat() }), { minLength: 1, maxLength: 12 }),
    });
    fc.assert(fc.property(body, (each) => expect(bodyOf(FIELDS, entriesOf(FIELDS, each))).toEqual(each)));
  });

  test.each([
    ['13 900 000', '13900000'],
    ['13.900.000,50', '13900000.50'],
    ['13,900,000.50', '13900000.50'],
    ["13'900'000", '13900000'],
    ['13900000.50', '13900000.50'],
    ['0,5', '0.5'],
    // One point may be either: nothing is guessed, and three decimals of money are refused.
    ['15.000', '15.000'],
    ['fifteen', 'fifteen'],
  ])('a number as people write it: %s', (written, plain) => {
    expect(plainNumber(written)).toBe(plain);
  });

  test('a row is added at the end, and taken out without the others being lost', () => {
    const two = posted({ '/title': 'T', '/conditions/0/text': 'A', '/conditions/1/text': 'B' });
    expect(withRowsChanged(two)).toBeNull();
    const added = withRowsChanged(new Map([...two, [ADD, ['/conditions']]]))!;
    expect([...added.keys()]).toContain('/conditions/2');
    const removed = withRowsChanged(new Map([...two, [REMOVE, ['/conditions/0']]]))!;
    expect(bodyOf(FIELDS, removed)).toMatchObject({ title: 'T', conditions: [{ text: 'B' }] });
  });

  test('a fault leads to the control whose value it is in', () => {
    expect(fieldAt(FIELDS, '/cost/amount')).toMatchObject({ pointer: '/cost', label: 'Cost' });
    expect(fieldAt(FIELDS, '/conditions/3/due')).toMatchObject({ pointer: '/conditions/3/due', label: 'Due' });
    expect(fieldAt(FIELDS, '/conditions')).toMatchObject({ label: 'Conditions' });
    expect(fieldAt(FIELDS, '/nothing')).toBeNull();
  });
});
