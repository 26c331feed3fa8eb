import type { ProjectCommand } from '../../../domain/project/commands';
import type { EscalationStep, Trigger } from '../../../domain/regime/intervention';
import type { Regime } from '../../../domain/regime/types';
import { baselineOf, estimateOf } from '../fixtures/baselines';
import { approver, author } from '../fixtures/people';
import type { ProjectPlay } from '../fixtures/project-play';
import { SE } from '../fixtures/regimes';
import { running } from './advice';

export const GREEN = { fact: 'rating.machine', is: '=', value: 'green' } as const;
export const redPeriods = (value: number) => ({ fact: 'rating.redPeriods', is: '>=', value }) as const;
export const redMonths = (value: number) => ({ fact: 'rating.redMonths', is: '>=', value }) as const;

const LABEL = { en: 'Label' };
export const trigger = (changes: Partial<Trigger>): Trigger => ({
  ...{ id: 'three-red', label: LABEL, when: redPeriods(3), action: 'mandatory_session', ...changes },
});
export const step = (changes: Partial<EscalationStep>): EscalationStep => ({
  ...{ id: 'plan', label: LABEL, enterIf: redPeriods(2), body: 'oversight', instrument: 'remediation_plan' },
  exitIf: GREEN,
  ...changes,
});

/** Three red months bring a session within 30 days of which two weeks' notice is given, a red year freezes delivery. */
export const SESSION = trigger({
  ...{ deadline: { n: 30, unit: 'day' }, notice: { n: 2, unit: 'week' }, resetsWhen: GREEN },
  legalRef: 'Test act § 1',
});
export const YEAR = trigger({
  ...{ id: 'red-year', when: redMonths(12), action: 'freeze_commitments', freezes: ['delivery'], resetsWhen: GREEN },
});

export const rules = (triggers: readonly Trigger[], escalation: readonly EscalationStep[] = []): Regime => ({
  ...SE,
  reporting: { ...SE.reporting, late: { effect: 'none' } },
  triggers,
  escalation,
});

/** A project that runs since March 2025 against a baseline of forty million, and reports every month. */
export const watched = (law: Regime): ProjectPlay => running(law, []).then(approver, baselineOf(estimateOf(40, 'SEK')));

const LIGHTS = { g: 40, a: 46, r: 60 } as const;
type Letter = keyof typeof LIGHTS;

const monthOf = (index: number): string =>
  `${2025 + Math.floor((index + 2) / 12)}-${String(((index + 2) % 12) + 1).padStart(2, '0')}`;

/** The agency's forecast; what the machine makes of it is the light. */
export const forecast = (light: Letter, id: string): ProjectCommand => ({
  ...{ type: 'PostForecast', forecastId: id, cost: estimateOf(LIGHTS[light], 'SEK'), end: '2027-06-01' },
  reason: 'By what we see.',
});

/** Lets months pass with these lights, the first being March 2025 or the one after those played before; `u`: nothing said. */
export function months(play: ProjectPlay, lights: string): ProjectPlay {
  for (const light of lights as Iterable<string>) {
    const index = play.state.escalation.periods.length;
    play.passes(`${monthOf(index)}-28T08:00:00.000Z`);
    if (light !== 'u') play.then(author, forecast(light as Letter, `f-${index}`));
    play.passes(`${monthOf(index + 1)}-02T08:00:00.000Z`);
  }
  return play;
}

export const lightsOf = (play: ProjectPlay): string =>
  play.state.escalation.periods.map(({ light }) => light[0]).join('');
