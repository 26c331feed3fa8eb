import { takeProcedureSteps } from '../../activities/without-engine';
import { useApi, type TestAnswer, type TestApi, type TestApiOptions } from '../support/api';

/** A body of the directory as a test sets it up. */
interface BodySpec {
  readonly id: string;
  readonly kind: string;
  readonly jurisdiction: string;
  readonly key?: string;
  readonly facts?: object;
}

/** Swedish bodies, two agencies among them, and one French body that imports. */
const BODIES: readonly BodySpec[] = [
  { id: 'se-agency', kind: 'agency', jurisdiction: 'SE', facts: { type: 'agency' } },
  { id: 'se-other-agency', kind: 'agency', jurisdiction: 'SE', facts: { type: 'agency' } },
  { id: 'se-oversight', kind: 'oversight', jurisdiction: 'SE', key: 'oversight' },
  { id: 'se-council', kind: 'council', jurisdiction: 'SE', key: 'council' },
  { id: 'se-audit', kind: 'audit', jurisdiction: 'SE', key: 'audit' },
  { id: 'fr-dinum', kind: 'oversight', jurisdiction: 'FR', key: 'dinum' },
];

/** Handle (also the person's id), body, role. */
const OFFICES: readonly (readonly [handle: string, bodyId: string, role: string])[] = [
  ['astrid', 'se-agency', 'agency_author'],
  ['anders', 'se-agency', 'agency_approver'],
  ['birgit', 'se-other-agency', 'agency_author'],
  ['bo', 'se-other-agency', 'agency_approver'],
  ['olof', 'se-oversight', 'oversight_officer'],
  ['doris', 'se-oversight', 'oversight_decider'],
  ['sten', 'se-oversight', 'second_signatory'],
  ['siri', 'se-council', 'council_secretary'],
  ['carin', 'se-council', 'council_chair'],
  ['maja', 'se-council', 'council_member'],
  ['mats', 'se-council', 'council_member'],
  ['moa', 'se-council', 'council_member'],
  ['rut', 'se-audit', 'auditor'],
  ['odile', 'fr-dinum', 'oversight_officer'],
  ['denis', 'fr-dinum', 'oversight_decider'],
];

/** The API with people in their offices. */
export interface Office extends TestApi {
  /** The procedures do everything that is due now. */
  settle(): Promise<void>;
  /** Time passes to an instant, and what falls due on the way happens. */
  passes(instant: string): Promise<void>;
  /** A POST that must be answered with 200 or 201; the procedures follow. The body of the answer. */
  act(handle: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<TestAnswer['body']>;
  /** A GET that must be answered with 200; its body. */
  read(handle: string, path: string): Promise<TestAnswer['body']>;
}

/** The API with an administrator's work done: bodies, people, offices. */
export function useOffice(options: TestApiOptions = {}): Office {
  const api = useApi(options);
  beforeAll(() => setUp(api));
  const settle = () => takeProcedureSteps(api.services.register, api.clock.now());
  const office: Omit<Office, keyof TestApi> = {
    settle,
    passes: async (instant) => {
      api.clock.set(instant);
      await settle();
    },
    act: async (handle, path, body, headers) => {
      const answer = await api.as(handle).post(`/api/v1${path}`, body, headers);
      if (answer.status > 201) throw new Error(`${handle} POST ${path}: ${answer.status} ${answer.text}`);
      await settle();
      return answer.body;
    },
    read: async (handle, path) => {
      const answer = await api.as(handle).get(`/api/v1${path}`);
      if (answer.status !== 200) throw new Error(`${handle} GET ${path}: ${answer.status} ${answer.text}`);
      return answer.body;
    },
  };
  return Object.defineProperties(Object.create(api) as Office, Object.getOwnPropertyDescriptors(office));
}

async function setUp(api: TestApi): Promise<void> {
  const admin = api.as('admin');
  const enter = async (path: string, body: object): Promise<void> => {
    const answer = await admin.post(`/api/v1${path}`, body);
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  };
  for (const body of BODIES) await enter('/bodies', { name: `Body ${body.id}`, ...body });
  for (const [handle, bodyId, role] of OFFICES) {
    await enter('/people', { id: handle, handle, name: `Person ${handle}` });
    await enter('/appointments', { personId: handle, bodyId, role });
  }
}
