import { approved, toTheCouncil } from './case';
import { useOffice } from './office';
import { refuses } from './record';

const office = useOffice();
const fifteen = { n: 15, unit: 'working_day' };

/** A pause is proposed, and the agency is to be heard within fifteen working days. */
async function proposed(): Promise<string> {
  const projectId = await approved(office);
  const proposal = { kind: 'pause', grounds: ['no-longer-appropriate'], facts: 'The law behind it has changed.' };
  return (await office.act('olof', `/projects/${projectId}/interventions`, proposal)).interventionId;
}

describe('more time for the hearing', () => {
  let path = '';
  let id = '';
  let due = '';

  it('is given by the body that the rule names; the clock shows by whom, and what may still be given', async () => {
    id = await proposed();
    path = `/interventions/${id}/clocks/hearing/extensions`;
    const [before] = (await office.read('anders', `/interventions/${id}/clocks`)).items;
    expect(before).toMatchObject({
      ...{ clockId: 'hearing', ruleId: 'hearing', extensions: [], reminders: [{ before: 3 }], cap: null },
      extendable: { by: 'oversight', most: fifteen, reasonRequired: true },
    });
    due = before.dueDate;
    const body = { by: { n: 5, unit: 'working_day' }, reason: 'The agency asked for it.' };
    expect(await office.act('olof', path, body)).toMatchObject({ events: [{ type: 'ClockExtended' }] });
    const [after] = (await office.read('anders', `/interventions/${id}/clocks`)).items;
    expect(after.dueDate > due).toBe(true);
    expect(after).toMatchObject({ extensions: [{ by: body.by, grantedBy: 'olof' }], reminders: [{ before: 3 }] });
    expect(after.explanation).toContainEqual(
      expect.objectContaining({
        reason: 'extended',
        n: 5,
        unit: 'working_day',
        date: after.dueDate,
        grantedBy: 'olof',
      }),
    );
  });

  it('is told to the agency', async () => {
    const { items } = await office.read('anders', '/notifications');
    expect(items).toContainEqual(
      expect.objectContaining({
        kind: 'clock_extended',
        facts: expect.objectContaining({ clockId: 'hearing', before: due, reason: 'The agency asked for it.' }),
      }),
    );
  });

  it('comes to no more than the rule allows, with its reason, and from nobody else', async () => {
    const ask = (handle: string, body: object) => () => office.as(handle).post(`/api/v1${path}`, body);
    const rest = { n: 11, unit: 'working_day' };
    await refuses(office, ask('olof', { by: rest, reason: 'Again.' }), {
      ...{ status: 422, code: 'extension-too-long', at: 'body /by', rule: 'clocks.hearing.extension' },
    });
    await refuses(office, ask('olof', { by: rest }), { status: 422, code: 'text-missing', at: 'body /reason' });
    await refuses(office, ask('olof', { reason: 'Neither.' }), {
      status: 422,
      code: 'validation-failed',
      at: 'body /by',
    });
    await refuses(office, ask('siri', { by: rest, reason: 'Mine?' }), {
      ...{ status: 403, code: 'not-authorised', rule: 'clocks.hearing.extension' },
    });
    expect((await ask('anders', { by: rest, reason: 'Please.' })()).status).toBe(403);
    const other = `/api/v1/interventions/${id}/clocks/none/extensions`;
    await refuses(office, () => office.as('olof').post(other, { by: rest, reason: 'Which?' }), {
      ...{ status: 404, code: 'no-such-clock', at: 'path /clockId' },
    });
  });

  it('is the last: what silence closes is closed with the clock that explains it', async () => {
    await office.passes('2025-12-01T08:00:00.000Z');
    const found = await office.as('olof').post(`/api/v1${path}`, { by: { n: 1, unit: 'day' }, reason: 'Late.' });
    expect(found).toMatchObject({ status: 404, body: { code: 'no-such-clock' } });
    const { items } = await office
      .read('rut', `/interventions/${id}`)
      .then(async ({ project }) => office.read('rut', `/projects/${project.id}/timeline?limit=200`));
    const closed = items.find(({ type }: { type: string }) => type === 'HearingClosed');
    expect(closed.data).toMatchObject({ how: 'silence', ranOut: { ruleId: 'hearing' } });
    expect(closed.data.ranOut.dueDate > due).toBe(true);
  });
});

describe('the clocks of a round', () => {
  it('are read by those who may know of it, with the reminders to come', async () => {
    const { reviewId } = await toTheCouncil(office);
    const { items } = await office.read('siri', `/reviews/${reviewId}/clocks`);
    const opinion = items.find(({ clockId }: { clockId: string }) => clockId === 'opinion');
    expect(opinion).toMatchObject({ ruleId: 'opinion', state: 'running', reminders: [{ before: 3 }] });
    expect((await office.as('birgit').get(`/api/v1/reviews/${reviewId}/clocks`)).status).toBe(404);
    expect((await office.anonymous.get(`/api/v1/reviews/${reviewId}/clocks`)).status).toBe(401);
  });
});
