import type { LocalDate } from '../../domain/time';
import { loadCalendar } from '../../register/calendars';
import type { DemoCaller } from './caller';
import type { PassingTime } from './clock';
import { invoiceDocument } from './invoice';
import { file, play, type FiledCase } from './play';
import type { DemoCase, DemoPortfolio } from './portfolio';
import { momentsOf, type Moment, type Present } from './schedule';

/** What happens in the history of the demonstration, and when. */
interface Happening extends Moment {
  /** Of which case; what was refused in one stops that one alone. */
  readonly of?: DemoCase;
  /** Whether the case begins with it. */
  readonly files?: boolean;
  readonly does: () => Promise<void>;
}

const AT_ONCE = 6;

/** What was told before the last week counts as read, so that nobody begins with a year of messages. */
const READ_UNTIL = '-7d 07:00';

export interface HistoryOptions {
  readonly caller: DemoCaller;
  readonly time: PassingTime;
  readonly portfolio: DemoPortfolio;
  readonly present: Present;
  /** Whether rules admit projects on a day. A case from before its rules, as in an early rehearsal, is left out. */
  readonly admits: (regime: string, day: LocalDate) => Promise<boolean>;
  /** Marks what a person was told so far as read. */
  readonly readsAll: (handle: string) => Promise<unknown>;
  readonly report: (line: string) => void;
}

/**
 * Lets everything happen that the portfolio tells, in the order of its moments, and all that follows from it by itself.
 * Safe to begin anew: what was done is not done again.
 *
 * @returns what the law refused, each with its case, which stands still from there on
 */
export async function happen(options: HistoryOptions): Promise<readonly string[]> {
  const { time, report, admits } = options;
  const stopped = new Map<DemoCase, string | null>();
  const happenings = historyOf(options).toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  const left = new Map<DemoCase, number>();
  for (const { of } of happenings) if (of) left.set(of, (left.get(of) ?? 0) + 1);

  const one = async ({ day, of, files, does }: Happening): Promise<void> => {
    if (of && stopped.has(of)) return;
    try {
      if (of && files && !(await admits(of.regime, day))) stopped.set(of, null);
      else await does();
    } catch (error) {
      if (!of) throw error;
      stopped.set(of, `${of.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (of && left.set(of, (left.get(of) ?? 0) - 1).get(of) === 0) report(`  ${of.name}`);
  };
  for (const together of atOneInstant(happenings)) {
    await time.until(together[0]?.at ?? '');
    await Promise.all(together.map(one));
    await time.settle();
  }
  await time.until(options.present.now);
  return [...stopped.values()].filter((fault) => fault !== null);
}

/** What happens at one instant in different cases happens at once, so many of them. */
function atOneInstant(happenings: readonly Happening[]): readonly (readonly Happening[])[] {
  const groups: Happening[][] = [];
  for (const happening of happenings) {
    const group = groups.at(-1);
    const joins =
      group !== undefined &&
      group.length < AT_ONCE &&
      group[0]?.at === happening.at &&
      group.every(({ of }) => of === undefined || of !== happening.of);
    if (joins) group.push(happening);
    else groups.push([happening]);
  }
  return groups;
}

function historyOf(options: HistoryOptions): readonly Happening[] {
  const { caller, portfolio, present, readsAll } = options;
  const { today } = present;
  const calendars = new Map(portfolio.bodies.map(({ id, jurisdiction }) => [id, jurisdiction]));
  const calendarOf = (agency: string) => {
    const found = loadCalendar(calendars.get(agency) ?? '');
    if (!found.ok) throw new Error(`The demo portfolio has no calendar for ${agency}.`);
    return found.value;
  };
  const once = (when: string, agency: string): Moment => {
    const [moment] = momentsOf([when], present, calendarOf(agency));
    if (!moment) throw new Error(`There is no moment for ${when}.`);
    return moment;
  };
  const cases = portfolio.projects.flatMap((project): Happening[] => {
    const whens = project.acts.map((act) => ('report' in act ? act.report.at : act.at));
    const filed: FiledCase = { project, made: new Map([['author', project.author]]) };
    return momentsOf([project.at, ...whens], present, calendarOf(project.agency)).map((moment, index) => {
      const days = { day: moment.day, today };
      const does = () => (index === 0 ? file(caller, filed, days) : play(caller, filed, index - 1, days));
      return { ...moment, of: project, files: index === 0, does };
    });
  });
  const [first] = portfolio.bodies.filter(({ kind }) => kind === 'agency');
  const reads = portfolio.people.map(({ handle }): Happening => ({
    ...once(READ_UNTIL, first?.id ?? ''),
    does: async () => {
      await readsAll(handle);
    },
  }));
  const invoices = portfolio.invoices.map((invoice): Happening => {
    const moment = once(invoice.at, invoice.agency);
    const does = async (): Promise<void> => {
      await caller.post(invoice.as, '/invoices', `invoice ${invoice.number}`, invoiceDocument(invoice, moment.day));
    };
    return { ...moment, does };
  });
  const drafts = portfolio.drafts.map(({ at, author, agency, regime, content }): Happening => {
    const draft = { agencyId: agency, regimeId: regime, content };
    const does = async (): Promise<void> => {
      await caller.post(author, '/drafts', `draft ${String(content.title)}`, draft);
    };
    return { ...once(at, agency), does };
  });
  return [...cases, ...reads, ...invoices, ...drafts];
}
