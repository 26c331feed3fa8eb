import { DemoCaller } from './caller';
import { invoiceDocument } from './invoice';
import { inLanes } from './lanes';
import { file, play } from './play';
import type { DemoPortfolio, DemoVariant } from './portfolio';

const ADMINISTRATOR = 'admin';

/** Cases that are played at the same time. */
const LANES = 4;

interface Items<T> {
  readonly items: readonly T[];
}

/**
 * Fills an empty register with the demo portfolio, by the same HTTP calls as anybody's. Does nothing where others have
 * begun to work; goes on where it was cut off.
 *
 * @param report - is told which case is being filed
 * @returns whether the demo's people are in the register
 */
export async function fillRegister(
  url: string,
  portfolio: DemoPortfolio,
  report: (line: string) => void,
): Promise<boolean> {
  const caller = new DemoCaller(url);
  const { items: agencies } = await caller.get<Items<{ id: string }>>(ADMINISTRATOR, '/bodies?kind=agency&limit=200');
  const ours = portfolio.bodies.some((body) => agencies.some(({ id }) => id === body.id));
  if (agencies.length > 0 && !ours) return false;
  if (ours && (await isFilled(caller, portfolio))) return true;
  report('Filling the register with a demo portfolio');
  await setUp(caller, portfolio);
  report(`  ${portfolio.bodies.length} bodies, ${portfolio.people.length} people`);
  for (const variant of portfolio.variants) await bringIntoForce(caller, variant);
  const { now } = await caller.get<{ now: string }>(ADMINISTRATOR, '/me');
  // The longest first, so that no lane is left with it at the end.
  const longestFirst = portfolio.projects.toSorted((one, other) => other.acts.length - one.acts.length);
  await inLanes(LANES, longestFirst, async (project) => {
    await play(caller, await file(caller, project), now);
    report(`  ${project.name}`);
  });
  for (const invoice of portfolio.invoices)
    await caller.post(invoice.as, '/invoices', `invoice ${invoice.number}`, invoiceDocument(invoice, now.slice(0, 10)));
  for (const { author, agency, regime, content } of portfolio.drafts) {
    await caller.post(author, '/drafts', `draft ${String(content.title)}`, {
      agencyId: agency,
      regimeId: regime,
      content,
    });
  }
  return true;
}

/** The drafts are written last. */
async function isFilled(caller: DemoCaller, { drafts, people }: DemoPortfolio): Promise<boolean> {
  const [last] = drafts.slice(-1);
  if (!last) return true;
  const { items } = await caller.get<Items<{ handle: string }>>(ADMINISTRATOR, '/people?limit=200');
  if (!people.every(({ handle }) => items.some((person) => person.handle === handle))) return false;
  const page = await caller.get<Items<{ title: string | null }>>(last.author, '/drafts');
  return page.items.some(({ title }) => title === last.content.title);
}

async function setUp(caller: DemoCaller, { bodies, people }: DemoPortfolio): Promise<void> {
  await inLanes(LANES, bodies, (body) => caller.post(ADMINISTRATOR, '/bodies', `body ${body.id}`, body));
  await inLanes(LANES, people, async ({ handle, name, roles }) => {
    await caller.post(ADMINISTRATOR, '/people', `person ${handle}`, { id: handle, handle, name });
    for (const { role, body } of roles) {
      const appointment = { personId: handle, bodyId: body, role };
      await caller.post(ADMINISTRATOR, '/appointments', `appointment ${handle} ${role} ${body}`, appointment);
    }
  });
}

/** Rules of the product without some of their parts, added, proposed, approved by another person, and published. */
async function bringIntoForce(caller: DemoCaller, variant: DemoVariant): Promise<void> {
  const { of, id, label, without, proposes, approves, reason } = variant;
  const { items } = await caller.get<Items<{ hash: string }>>(ADMINISTRATOR, `/regimes/${of}`);
  const { document } = await caller.get<{ document: Record<string, unknown> }>(
    ADMINISTRATOR,
    `/regimes/${of}/versions/${items[0]?.hash ?? ''}`,
  );
  const rules = { ...document, id, label };
  for (const pointer of without) leaveOut(rules, pointer.split('/').slice(1));
  const { hash } = await caller.post<{ hash: string }>(ADMINISTRATOR, '/regimes', `rules ${id}`, rules);
  const version = `/regimes/${id}/versions/${hash}`;
  await caller.post(proposes, `${version}/proposal`, `propose ${id}`, { reason });
  await caller.post(approves, `${version}/approval`, `approve ${id}`, { reason });
  await caller.post(ADMINISTRATOR, `${version}/activation`, `publish ${id}`, {});
}

function leaveOut(rules: unknown, [step = '', ...further]: readonly string[]): void {
  const holder = rules as Record<string, unknown>;
  if (further.length > 0) leaveOut(holder[step], further);
  else if (Array.isArray(rules)) rules.splice(Number(step), 1);
  else Reflect.deleteProperty(holder, step);
}
