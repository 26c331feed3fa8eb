import { readPortfolio } from '../../runtime/demo/portfolio';
import { invoiceDocument } from '../../runtime/demo/invoice';
import { assetPaths } from '../../runtime/paths';
import { readInvoice } from '../../register/invoices/read';
import { presets } from '../../register/regimes';

const portfolio = readPortfolio(assetPaths().regimes);
const handles = new Set(portfolio.people.map(({ handle }) => handle));
const bodies = new Set(portfolio.bodies.map(({ id }) => id));
const rules = new Set([...presets().map(({ regime }) => regime.id), ...portfolio.variants.map(({ id }) => id)]);

describe('the demo portfolio', () => {
  it('lets nobody act whom it does not know, under rules that there are', () => {
    for (const { handle, roles } of portfolio.people)
      for (const { body } of roles) expect([handle, bodies.has(body)]).toEqual([handle, true]);
    for (const { name, author, approver, agency, regime, acts } of portfolio.projects) {
      expect([name, bodies.has(agency), rules.has(regime)]).toEqual([name, true, true]);
      for (const who of [author, approver, ...acts.map(({ as }) => as)])
        expect([name, who, handles.has(who)]).toEqual([name, who, true]);
    }
    for (const { who } of portfolio.cast) expect([who, who === 'admin' || handles.has(who)]).toEqual([who, true]);
  });

  it('speaks in no act of something that no act before has made', () => {
    for (const { name, acts } of portfolio.projects) {
      const made = new Set(['project', 'review', 'intervention']);
      for (const { post, body, keep } of acts) {
        const spoken = [...`${post} ${JSON.stringify(body)}`.matchAll(/\{(\w+)\}/g)].map(([, of = '']) => of);
        expect([name, post, spoken.filter((of) => !made.has(of))]).toEqual([name, post, []]);
        for (const of of Object.keys(keep)) made.add(of);
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
