import { readInvoice } from '../../register/invoices/read';
import { presets } from '../../register/regimes';
import { invoiceDocument } from '../../runtime/demo/invoice';
import { whoIs } from '../../runtime/demo/play';
import { readPortfolio } from '../../runtime/demo/portfolio';
import { momentsOf } from '../../runtime/demo/schedule';
import { assetPaths } from '../../runtime/paths';
import { loadCalendar } from '../../register/calendars';

const portfolio = readPortfolio(assetPaths().regimes);
const handles = new Set(portfolio.people.map(({ handle }) => handle));
const bodies = new Set(portfolio.bodies.map(({ id }) => id));
const rules = new Set(presets().map(({ regime }) => regime.id));

describe('the demo portfolio', () => {
  it('lets nobody act whom it does not know, under rules that there are', () => {
    for (const { handle, roles } of portfolio.people)
      for (const { body } of roles) expect([handle, bodies.has(body)]).toEqual([handle, true]);
    for (const project of portfolio.projects) {
      const { name, author, approver, agency, regime, acts } = project;
      expect([name, bodies.has(agency), rules.has(regime)]).toEqual([name, true, true]);
      const actors = acts.map((act) => ('report' in act ? author : whoIs(act.as, project)));
      for (const who of [author, approver, ...actors]) expect([name, who, handles.has(who)]).toEqual([name, who, true]);
    }
    for (const { who } of portfolio.cast) expect([who, who === 'admin' || handles.has(who)]).toEqual([who, true]);
  });

  it('speaks in no act of something that no act before has made', () => {
    for (const { name, acts } of portfolio.projects) {
      const made = new Set(['project', 'review', 'intervention', 'author', 'day', 'today']);
      for (const act of acts) {
        const words = 'report' in act ? '' : 'get' in act ? act.get : `${act.post} ${JSON.stringify(act.body)}`;
        const spoken = [...words.matchAll(/\{(\w+)[\d+-]*\}/g)].map(([, of = '']) => of);
        expect([name, words, spoken.filter((of) => !made.has(of))]).toEqual([name, words, []]);
        if (!('report' in act)) for (const of of Object.keys(act.keep)) made.add(of);
      }
    }
  });

  it('has a name of its own for each case, by which it goes on where it was cut off', () => {
    const names = portfolio.projects.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('brings e-invoices that can be read', () => {
    expect(portfolio.invoices.length).toBeGreaterThan(1);
    for (const invoice of portfolio.invoices)
      expect(readInvoice(Buffer.from(invoiceDocument(invoice, '2026-03-02')))).toMatchObject({ ok: true });
  });
});

describe('the moments of a history', () => {
  const sweden = loadCalendar('SE');
  if (!sweden.ok) throw new Error('There is no Swedish calendar.');
  /** A Wednesday at noon. */
  const present = { today: '2026-03-18', now: '2026-03-18T12:00:00.000Z' };
  const daysOf = (...whens: (string | undefined)[]) => momentsOf(whens, present, sweden.value).map(({ at }) => at);

  it('are local, and by days, months, or what is told ahead', () => {
    expect(daysOf('-30d', '+2d 14:30', undefined)).toEqual([
      '2026-02-16T08:00:00.000Z',
      '2026-02-18T13:30:00.000Z',
      '2026-02-18T13:40:00.000Z',
    ]);
    expect(daysOf('-8m+5d 10:00')).toEqual(['2025-07-07T08:00:00.000Z']);
  });

  it('move from a day off to the next working day, or back to the last one where that is yet to come', () => {
    // Christmas Eve of 2025 is a Wednesday; the next working day is Monday 29 December.
    expect(daysOf('-84d')).toEqual(['2025-12-29T08:00:00.000Z']);
    const saturday = { today: '2026-03-21', now: '2026-03-21T12:00:00.000Z' };
    expect(momentsOf(['-0d'], saturday, sweden.value)).toEqual([{ at: '2026-03-20T08:00:00.000Z', day: '2026-03-20' }]);
  });

  it('never run backwards, and never beyond the present', () => {
    const moments = daysOf('-1d', '-5d', '+0d 08:00', '+40d');
    expect([...moments].sort()).toEqual(moments);
    expect(moments.at(-1)! <= present.now).toBe(true);
  });
});
