import { interventionLetters } from '../../domain/intervention/letters';
import { intervention } from '../../domain/intervention';
import type { EventMeta } from '../../domain/kernel';
import type { LetterDue } from '../../domain/letter';
import { projectAggregate } from '../../domain/project';
import { projectLetters } from '../../domain/project/letters';
import { review } from '../../domain/review';
import { reviewLetters } from '../../domain/review/letters';
import type { Regime } from '../../domain/regime/types';
import type { LetterCause, LetterSource } from '../../letters/source';
import { calendarOf } from '../domain/review/regime';
import { calendarFor } from '../domain/fixtures/regimes';

type Recorded = readonly { readonly event: { readonly type: string }; readonly meta: EventMeta }[];

const LAWS = { project: projectAggregate, review, intervention } as const;
const LETTERS = { project: projectLetters, review: reviewLetters, intervention: interventionLetters } as const;

export const AGENCY_NAME = 'Åland & Ørsted Æther Agency';
const BODIES = [
  { id: 'agency-1', key: null, name: AGENCY_NAME },
  { id: 'agency', key: null, name: AGENCY_NAME },
];

/** The letters that a play of one stream has made due, each with all that it is made of. */
export function sourcesOf(on: LetterCause['on'], recorded: Recorded, regime: Regime): LetterSource[] {
  const law = LAWS[on] as never as {
    evolve(state: object, event: object, meta: EventMeta): object;
    initial: object;
  };
  const dueOf = LETTERS[on] as never as (event: object, after: object, regime: Regime) => readonly LetterDue[];
  const calendar = regime.id === 'test' ? calendarOf(regime.calendar.id) : calendarFor(regime);
  const found: LetterSource[] = [];
  let before = law.initial;
  recorded.forEach(({ event, meta }, index) => {
    const after = law.evolve(before, event, meta);
    const trail = recorded.slice(0, index + 1).map((each) => ({ ...each.meta, event: each.event }));
    for (const { kind, subject, to, copies } of dueOf(event, after, regime)) {
      found.push({
        id: `${on}-letter-${meta.seq}`,
        kind,
        subject,
        number: found.length + 1,
        stream: `${on}/x`,
        seq: meta.seq,
        at: meta.at,
        actor: meta.actor,
        onBehalfOf: meta.onBehalfOf ?? null,
        cause: { on, event, before, after, trail } as never,
        to,
        copies,
        project: { id: 'p1', reference: 'TG-2025-0042', title: 'Nya ärendehanteringen «Œuvre»' },
        regime,
        regimeHash: 'hash',
        calendar,
        bodies: BODIES,
      });
    }
    before = after;
  });
  return found;
}

/** Names for everybody in the plays. */
export const NAMES: ReadonlyMap<string, string> = new Map(
  ['chair', 'm1', 'm2', 'm3', 'sec', 'dora', 'dan', 'olga', 'sven', 'bo', 'anna'].map((id) => [id, `Zoë ${id} Łukasz`]),
);
