import type { DemoCaller } from './caller';
import type { Days, FiledCase } from './play';
import type { DemoReport } from './portfolio';
import { filledText, moneyOf, type Known } from './words';

interface Amount {
  readonly amount: string;
  readonly currency: string;
}

/** Of a report's form, what is taken over where the agency says nothing new. */
interface Form {
  readonly period: string;
  readonly asks: { readonly parts: readonly string[]; readonly texts: readonly string[] };
  readonly forecast: {
    readonly end: { readonly value: string } | null;
  };
  readonly milestones: readonly {
    readonly id: string;
    readonly reached: string | null;
    readonly expected: string | null;
  }[];
  readonly benefits: readonly { readonly id: string; readonly projected: number; readonly amount: Amount | null }[];
}

/** In what a case counts its cost. */
interface Priced {
  readonly currency: string;
  readonly vat: string;
}

const NOTHING_NEW = 'Inget nytt / intet nyt.';

/** Hands in the report that is due, as the author, and signs it as the approver. One that is in already is taken as it is. */
export async function reportOn(
  caller: DemoCaller,
  { project, made }: FiledCase,
  told: DemoReport,
  key: string,
  days: Days,
): Promise<void> {
  const path = `/projects/${made.get('project') ?? ''}`;
  // What is known changes with each report, so that the same could not be handed in once more by its key.
  const before = project.acts.filter((act) => 'report' in act).findIndex((act) => act.report === told);
  const { items } = await caller.get<{ items: readonly { reportId: string }[] }>(project.author, `${path}/reports`);
  const reportId = items[items.length - 1 - before]?.reportId ?? (await handIn());
  for (const [index, signer] of [project.approver, ...project.signers].entries()) {
    await caller.post(signer, `${path}/reports/${reportId}/signature`, `${key}: signature ${index}`, { value: 'sign' });
  }

  async function handIn(): Promise<string> {
    const form = await caller.get<Form>(project.author, `${path}/report-form`);
    const body = bodyOf(form, project.content.cost as Priced, told, { ...days, made });
    return (await caller.post<{ reportId: string }>(project.author, `${path}/reports`, key, body)).reportId;
  }
}

function bodyOf(form: Form, { currency, vat }: Priced, told: DemoReport, known: Known): object {
  const { period, asks, forecast, milestones, benefits } = form;
  const delivery = (millions: string) => moneyOf(`${millions} M${currency}`);
  const parts: Record<string, unknown> = {
    spent: [{ class: 'delivery', amount: delivery(told.spent) }],
    forecast: {
      cost: {
        ...{ currency, vat },
        lines: [{ class: 'delivery', point: delivery(told.cost) }],
      },
      end: told.end === undefined ? (forecast.end?.value ?? null) : filledText(told.end, known),
    },
    milestones: milestones.map((milestone) => milestoneOf(milestone, told, known)),
    benefits: benefits.map(({ id, projected, amount }) => ({
      ...{ id, projected: told.benefits[id] ?? projected },
      ...(amount !== null && { amount }),
    })),
  };
  const asked = Object.fromEntries(Object.entries(parts).filter(([part]) => asks.parts.includes(part)));
  return {
    ...{ period, ...asked, narrative: told.narrative ?? told.why },
    ...(told.light !== undefined && { rating: { level: told.light, reasons: told.why } }),
    texts: asks.texts.map((field) => ({ field, text: told.risks ?? NOTHING_NEW })),
    ...(told.plan !== undefined && { plan: told.plan }),
  };
}

function milestoneOf({ id, reached, expected }: Form['milestones'][number], told: DemoReport, known: Known): object {
  if (reached !== null) return { id, reached };
  const said = told.milestones[id];
  if (said === undefined) return { id, expected };
  const [what, day = ''] = said.split(' ');
  return what === 'reached' ? { id, reached: filledText(day, known) } : { id, expected: filledText(said, known) };
}
