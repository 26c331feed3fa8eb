import { approved, paused } from './case';
import { useOffice } from './office';

const office = useOffice();

test('a pause is appealed against, stayed on request, and set aside; everything is read and nothing is left to do', async () => {
  const id = await approved(office);
  const intervention = await paused(office, id);
  const path = `/projects/${id}/appeals`;
  const body = {
    decision: { kind: 'pause', ref: intervention },
    party: 'agency',
    grounds: 'The forecast was misread.',
  };
  const early = await office.as('astrid').post(`/api/v1${path}`, body);
  expect(early).toMatchObject({ status: 403 });
  const { appealId } = await office.act('anders', path, { ...body, asksStay: true });
  expect((await office.read('olof', `/projects/${id}`)).overlays).toEqual(['paused', 'under_appeal']);
  expect((await office.read('doris', '/tasks')).items).toContainEqual(
    expect.objectContaining({
      kind: 'decide_stay',
      acts: [{ method: 'POST', href: `/api/v1${path}/${appealId}/stay` }],
    }),
  );
  await office.act('doris', `${path}/${appealId}/stay`, { value: 'grant', reason: 'It could not be undone.' });
  expect((await office.read('olof', `/projects/${id}`)).overlays).toEqual(['under_appeal']);
  await office.act('olof', `${path}/${appealId}/forwarding`, { reference: 'Dnr 7' });
  const [open] = (await office.read('anders', path)).items;
  expect(open).toMatchObject({ late: false, stay: 'granted', status: 'forwarded', time: { from: 'issued' } });
  await office.act('olof', `${path}/${appealId}/outcome`, {
    outcome: 'annulled',
    decidedOn: open.filedOn,
    reference: 'Fi2025/1',
    text: 'The order is set aside.',
  });
  expect((await office.read('olof', `/projects/${id}`)).overlays).toEqual([]);
  expect(await office.read('olof', `/interventions/${intervention}`)).toMatchObject({ outcome: 'annulled' });
  expect((await office.read('anders', path)).items).toMatchObject([{ status: 'ended', outcome: 'annulled' }]);
  const again = await office.as('olof').post(`/api/v1${path}/${appealId}/forwarding`, { reference: 'Dnr 8' });
  expect(again).toMatchObject({ status: 404, body: { code: 'no-such-appeal' } });
});
