import { addDays } from '../../domain/calendar/dates';
import type { DemoCaller } from './caller';
import { PLANNED_END, type Days, type FiledCase } from './play';
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

/** What a project has reported, the latest first, and for which periods it owes a report. */
interface Reports {
  readonly periods: readonly { readonly status: string }[];
  readonly items: readonly { readonly reportId: string; readonly submittedAt: string }[];
}

const OWED: readonly string[] = ['due', 'overdue'];

/** Under which name a case keeps how much of its spending is booked. */
const BOOKED = 'booked';

/** In what a case counts its cost. */
interface Priced {
  readonly currency: string;
  readonly vat: string;
}

const NOTHING_NEW = 'Inget nytt / intet nyt.';

/**
 * Hands in the report that is due, as the author, has it signed, and books what was spent since the last. One that was
 * handed in on this day is taken as it is; where nothing is due, nothing is handed in.
 */
export async function reportOn(
  caller: DemoCaller,
  { project, made }: FiledCase,
  told: DemoReport,
  key: string,
  days: Days,
): Promise<void> {
  const path = `/projects/${made.get('project') ?? ''}`;
  const { author, approver, signers } = project;
  const cost = project.content.cost as Priced;
  const { periods, items } = await caller.get<Reports>(author, `${path}/reports`);
  // What is known changes with each report, so that the same could not be handed in once more by its key.
  const there = items.find(({ submittedAt }) => submittedAt.slice(0, 10) === days.day)?.reportId;
  if (there === undefined && !periods.some(({ status }) => OWED.includes(status))) return;
  const reportId = there ?? (await handIn());
  for (const [index, signer] of [approver, ...signers].entries()) {
    await caller.post(signer, `${path}/reports/${reportId}/signature`, `${key}: signature ${index}`, { value: 'sign' });
  }
  if (told.booked) await book();

  async function handIn(): Promise<string> {
    const form = await caller.get<Form>(author, `${path}/report-form`);
    const body = bodyOf(form, cost, told, { ...days, made });
    return (await caller.post<{ reportId: string }>(author, `${path}/reports`, key, body)).reportId;
  }

  async function book(): Promise<void> {
    const since = Number(told.spent) - Number(made.get(BOOKED) ?? 0);
    made.set(BOOKED, told.spent);
    const until = addDays(`${days.day.slice(0, 7)}-01`, -1);
    await caller.post(author, `${path}/spending`, `${key}: spending`, {
      ...{ class: 'delivery', amount: moneyOf(`${since.toFixed(2)} M${cost.currency}`), date: until },
      reference: until.slice(0, 7),
      ...(told.light === undefined && { allowedWork: 'no_regret' }),
    });
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
      end:
        told.end === undefined
          ? (forecast.end?.value ?? known.made.get(PLANNED_END) ?? null)
          : filledText(told.end, known),
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
