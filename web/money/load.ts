import { z } from 'zod';
import { accountRecordEventSchema, accountSchema } from '../../contracts/api/account';
import type { ProblemDocument } from '../../contracts/api/problem';
import { decidingAppointment } from '../../domain/regime/bodies';
import type { Power } from '../../domain/regime/intervention';
import { parseMoney, type WireMoney } from '../../domain/money';
import { ok, type Result } from '../../domain/result';
import type { PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import { openCase, type OpenCase } from '../oversight/open-case';
import type { Terms } from '../terms';

/** The money of a case. */
export type Account = z.infer<typeof accountSchema>;
export type Commitment = Account['commitments'][number];
export type Tranche = Commitment['tranches'][number];
export type AccountEvent = z.infer<typeof accountRecordEventSchema>;

/** A case with its money, for a page on which something is done about it; the version is the account's. */
export interface OpenMoney extends OpenCase {
  readonly account: Account;
}

/** The account of a case, or what the interface says of that: 404 where the project has none yet. */
export const readAccount = ({ desk }: PageContext, projectId: string) =>
  desk.read(accountSchema, at`/projects/${projectId}/account`);

export async function openMoney(context: PageContext): Promise<Result<OpenMoney, ProblemDocument>> {
  const opened = await openCase(context);
  if (!opened.ok) return opened;
  const read = await readAccount(context, opened.value.found.id);
  if (!read.ok) return read;
  return ok({ ...opened.value, account: read.value.value, version: read.value.version });
}

const recordSchema = z.object({ items: z.array(accountRecordEventSchema) });

/** What was done with the money of a case, oldest first. */
export async function recordOf({ desk }: PageContext, projectId: string): Promise<readonly AccountEvent[]> {
  const read = await desk.read(recordSchema, at`/projects/${projectId}/account/record`);
  return read.ok ? read.value.value.items : [];
}

/** Who gives the money of a commitment: the body by its name in the rules, or the organisation outside. */
export const funderName = ({ funder }: Pick<Commitment, 'funder'>, terms: Terms): string =>
  funder['kind'] === 'body' ? terms.body(funder['bodyKey'] ?? '') : (funder['name'] ?? '');

/** What a part of a commitment is called. */
export const trancheName = ({ label, trancheId }: Pick<Tranche, 'label' | 'trancheId'>, terms: Terms): string =>
  label['en'] === undefined ? trancheId : terms.text({ ...label, en: label['en'] });

/** Whether the person decides for a body that has a power under the rules of the case. */
export const holdsPower = ({ actor }: PageContext, { rules }: Pick<OpenCase, 'rules'>, power: Power): boolean =>
  rules !== null &&
  rules.powers.some(({ body, may }) => may.includes(power) && decidingAppointment(actor, body, rules) !== undefined);

/** Whether the person decides for a body, by its key. */
export const decidesFor = ({ actor }: PageContext, { rules }: Pick<OpenCase, 'rules'>, bodyKey: string): boolean =>
  rules !== null && decidingAppointment(actor, bodyKey, rules) !== undefined;

/** Whether the person is an authorised signatory of the agency. */
export const signsForAgency = ({ actor }: PageContext, { found }: Pick<OpenCase, 'found'>): boolean =>
  actor.appointments.some(({ role, bodyId }) => role === 'agency_approver' && bodyId === found.agency.id);

/** An amount in minor units; what is none counts as nothing. */
export function minorOf(money: WireMoney): number {
  const parsed = parseMoney(money);
  return parsed.ok ? parsed.value.minor : 0;
}
