import { connectDatabase } from '../../prisma/client';
import { rebuild } from '../../register/rebuild';
import { presets } from '../../register/regimes';
import { approved, baselineOf, costOf, sek } from './case';
import { useOffice } from './office';
import { proclaim } from '../support/proclaim';

const office = useOffice();

const LABEL = { en: 'Red', sv: 'Rött' };
const GREEN = { fact: 'rating.machine', is: '=', value: 'green' } as const;

/** As in the United States: three red months bring a session, one red year freezes what is built. */
const TRIGGERS = [
  {
    ...{ id: 'three-red', label: LABEL, when: { fact: 'rating.redPeriods', is: '>=', value: 3 } },
    ...{ action: 'mandatory_session', deadline: { n: 30, unit: 'day' }, notice: { n: 2, unit: 'week' } },
    ...{ resetsWhen: GREEN, legalRef: 'Test act § 1' },
  },
  {
    ...{ id: 'red-year', label: LABEL, when: { fact: 'rating.redMonths', is: '>=', value: 12 } },
    ...{ action: 'freeze_commitments', freezes: ['delivery'], resetsWhen: GREEN, legalRef: 'Test act § 2' },
  },
];
const PLAN = {
  ...{ id: 'plan', label: LABEL, enterIf: { fact: 'rating.redPeriods', is: '>=', value: 1 }, body: 'oversight' },
  ...{ instrument: 'remediation_plan', deadline: { n: 20, unit: 'working_day' }, exitIf: GREEN, next: 'check' },
};
const CHECK = {
  ...{ ...PLAN, id: 'check', instrument: 'health_check', next: undefined },
  enterIf: { fact: 'escalation.failedSteps', is: 'contains', value: 'plan' },
};

/** Puts rules into force that are the Swedish ones but for triggers and ladder. */
async function inForce(id: string, triggers: readonly object[], escalation: readonly object[]): Promise<void> {
  const { regime } = presets().find((each) => each.regime.id === 'SE-proposed')!;
  const late = { effect: 'none' };
  const rules = { ...regime, id, triggers, escalation, reporting: { ...regime.reporting, late } };
  await proclaim((as, path, body) => office.as(as).post(`/api/v1${path}`, body), rules);
}

async function running(regimeId: string): Promise<string> {
  const projectId = await approved(office, undefined, regimeId);
  await office.act('anders', `/projects/${projectId}/baselines`, baselineOf(30));
  return projectId;
}

const says = (projectId: string, millions: number) =>
  office.act('astrid', `/projects/${projectId}/forecasts`, {
    ...{ cost: costOf(millions), end: '2027-06-30', reason: 'By what we see.' },
  });

/** Red, month after month; at the first of the next the last of them is over. */
async function red(projectId: string, from: number, months: number): Promise<void> {
  for (let at = from; at < from + months; at += 1) {
    const day = (month: number, of: string) =>
      `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${of}T10:00:00.000Z`;
    await office.passes(day(at, '25'));
    await says(projectId, 60);
    await office.passes(day(at + 1, '02'));
  }
}

const taskOf = async (handle: string, kind: string) =>
  (await office.read(handle, '/tasks')).items.find((each: { kind: string }) => each.kind === kind);

const tries = async (path: string, body: object, expected: readonly (readonly [string, number])[]) => {
  for (const [handle, status] of expected) {
    const answer = await office.as(handle).post(`/api/v1${path}`, body);
    expect([handle, answer.status]).toEqual([handle, status]);
  }
};

describe('three red months, and a red year', () => {
  let projectId: string;
  let from: number;

  beforeAll(async () => {
    await inForce('SE-watched', TRIGGERS, []);
    projectId = await running('SE-watched');
    from = new Date(office.clock.now()).getUTCMonth();
    await red(projectId, from, 3);
  });

  it('bring a session into the officer’s task list, with its deadline, and why', async () => {
    const task = await taskOf('olof', 'hold_session');
    const { measureId } = task.subject;
    expect(task).toMatchObject({
      dueDate: expect.any(String),
      acts: [{ href: `/api/v1/projects/${projectId}/measures/${measureId}/session` }],
    });
    const found = await office.read('olof', `/projects/${projectId}/escalation`);
    expect(found.triggers[0]).toMatchObject({
      ...{ id: 'three-red', status: 'fired', legalRef: 'Test act § 1', when: { result: 'true' } },
      resets: { result: 'false', facts: [{ name: 'rating.machine', value: 'red', source: expect.any(String) }] },
    });
    expect(found.measures).toMatchObject([{ measureId, due: task.dueDate, status: 'open' }]);
    expect(found.periods.map(({ light }: { light: string }) => light).slice(-3)).toEqual(['red', 'red', 'red']);
    expect(found.history).toMatchObject([{ type: 'TriggerFired', content: { facts: [{ value: 3 }] } }]);
    const { items } = await office.read('olof', '/escalations?open=true&source=trigger');
    expect(items).toMatchObject([{ measureId, project: { id: projectId }, instrument: 'session' }]);
    expect((await office.read('bo', '/escalations')).items).toEqual([]);
  });

  it('the session is held after its notice, by the office that the rules name, once', async () => {
    const task = await taskOf('olof', 'hold_session');
    const path = `/projects/${projectId}/measures/${task.subject.measureId}/session`;
    const words = { outcome: 'continue', causes: 'Too many interfaces.', actions: 'The scope is cut.' };
    const today = () => office.clock.now().slice(0, 10);
    const early = await office.as('olof').post(`/api/v1${path}`, { ...words, on: today() });
    expect(early).toMatchObject({ status: 409, body: { code: 'notice-runs', rule: { id: 'triggers.three-red' } } });
    await office.passes(`${task.subject.notBefore}T10:00:00.000Z`);
    const body = { ...words, on: today() };
    const refused = [
      ['astrid', 403],
      ['anders', 403],
      ['rut', 403],
      ['bo', 403],
    ] as const;
    await tries(path, body, refused);
    await office.act('olof', path, body);
    expect(await taskOf('olof', 'hold_session')).toBeUndefined();
    await tries(path, body, [['olof', 404]]);
    const { measures } = await office.read('rut', `/projects/${projectId}/escalation`);
    expect(measures).toMatchObject([{ status: 'closed', outcome: 'continue' }]);
  });

  it('freeze what is built after a year; spending is refused until the light is green again', async () => {
    await red(projectId, from + 3, 9);
    const spending = () => ({
      ...{ class: 'delivery', amount: sek(1), date: office.clock.now().slice(0, 10), reference: 'Invoice 1' },
    });
    const spends = () => office.as('astrid').post(`/api/v1/projects/${projectId}/spending`, spending());
    const { freezes, triggers } = await office.read('olof', `/projects/${projectId}/escalation`);
    expect(freezes).toMatchObject([{ source: 'trigger', ruleId: 'triggers.red-year' }]);
    expect(triggers.map(({ status }: { status: string }) => status)).toEqual(['fired', 'fired']);
    expect(await spends()).toMatchObject({
      status: 409,
      body: { code: 'class-locked', rule: { id: 'triggers.red-year' } },
    });
    expect((await office.read('olof', `/projects/${projectId}`)).overlays).toContain('frozen');
    await says(projectId, 30);
    expect((await office.read('olof', `/projects/${projectId}/escalation`)).freezes).toEqual([]);
    expect((await spends()).status).toBe(201);
  });
});

describe('the ladder', () => {
  it('is climbed from plan to independent check, from the task lists alone, and left by decision', async () => {
    await inForce('SE-ladder', [], [PLAN, CHECK]);
    const projectId = await running('SE-ladder');
    const at = new Date(office.clock.now());
    await red(projectId, at.getUTCMonth() + 12 * (at.getUTCFullYear() - 2025), 1);
    const task = await taskOf('anders', 'file_plan');
    expect((await office.read('olof', `/projects/${projectId}`)).overlays).toEqual(
      expect.arrayContaining(['remediation', 'escalated']),
    );
    const plans = task.acts[0].href.replace('/api/v1', '');
    await tries(plans, { text: 'We cut the scope.' }, [
      ['astrid', 403],
      ['olof', 403],
      ['bo', 404],
    ]);
    await office.act('anders', plans, { text: 'We cut the scope.' });
    const decision = (await taskOf('doris', 'decide_measure')).acts[0].href.replace('/api/v1', '');
    await tries(decision, { value: 'return', reasons: 'No dates.' }, [
      ['anders', 403],
      ['olof', 403],
    ]);
    await office.act('doris', decision, { value: 'return', reasons: 'No dates.' });
    await office.act('doris', decision, { value: 'fail', reasons: 'They will not say when.' });
    const check = (await taskOf('olof', 'file_health_check')).acts[0].href.replace('/api/v1', '');
    const found = {
      ...{ organisation: 'Statens revision', independence: 'It neither advises nor delivers here.' },
      ...{ viability: 'viable', summary: 'It can be saved.' },
    };
    await tries(check, found, [['anders', 403]]);
    await office.act('olof', check, found);
    const second = (await taskOf('doris', 'decide_measure')).acts[0].href.replace('/api/v1', '');
    await office.act('doris', second, { value: 'exit', reasons: 'The check has found it sound.' });
    const { position, history } = await office.read('anders', `/projects/${projectId}/escalation`);
    expect(position).toBeNull();
    expect(history.map(({ type }: { type: string }) => type)).toEqual([
      ...['EscalationRearmed', 'EscalationExited', 'HealthCheckFiled', 'EscalationEntered', 'MeasureDecided'],
      ...['MeasureDecided', 'PlanFiled', 'EscalationEntered'],
    ]);
  });

  it('can be made again from the record', async () => {
    const owner = connectDatabase({ url: office.database.ownerUrl, maxConnections: 2, onIdleError: () => undefined });
    expect(await rebuild(owner, { check: true })).toMatchObject({ differing: 0 });
    await owner.close();
  });
});
