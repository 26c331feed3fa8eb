import { costOf, files, leaves, seats, sek, submissionOf, toTheCouncil } from './case';
import { useOffice } from './office';

const office = useOffice();

const TAX = submissionOf(10, {
  title: 'Assessment of property tax',
  summary: 'Replaces the register of property tax assessments.',
  plannedStart: '2024-01-01',
  plannedEnd: '2025-01-01',
  systems: ['TaxReg'],
});
const idsOf = (answer: { items: { project: { id: string } }[] }) => answer.items.map(({ project }) => project.id);
const similar = (handle: string, projectId: string) => office.read(handle, `/projects/${projectId}/similar`);
const draftCheck = (content: object) => ({
  regimes: ['SE-proposed'],
  agencyFacts: { type: 'agency' },
  cost: null,
  title: 'Property tax',
  ...content,
});

/** A project below the line that cost twice its plan and ended two months late. */
async function overran(content: object = TAX): Promise<string> {
  const projectId = await files(office, content);
  const forecast = { cost: costOf(19), end: '2026-01-01', reason: 'Final.' };
  await office.act('astrid', `/projects/${projectId}/forecasts`, forecast);
  await leaves(office, projectId, { finalCost: [{ class: 'delivery', amount: sek(19) }] });
  return projectId;
}

describe('projects like yours', () => {
  it('are earlier ones, each with the reasons why it is alike and how it came out', async () => {
    const earlier = await overran();
    const unlike = await files(
      office,
      submissionOf(10, { title: 'Ferry timetable', summary: 'Boats.', suppliers: [] }),
    );
    const projectId = await files(office, { ...TAX, title: 'Tax on property' });
    const found = await similar('olof', projectId);
    expect(idsOf(found)).toEqual([earlier]);
    expect(idsOf(found)).not.toContain(unlike);
    expect(found).toMatchObject({ outcomeKnown: 1, overran: 1 });
    const [first] = found.items;
    expect(first).toMatchObject({
      status: 'closed',
      outcome: { plannedCost: sek(10), finalCost: sek(19), costPercent: 190, daysLate: 61, overran: true },
    });
    expect(first.reasons).toContainEqual(expect.objectContaining({ feature: 'systems', shared: ['taxreg'] }));
    expect(first.reasons[0]).toMatchObject({ feature: 'words', shared: expect.arrayContaining(['property', 'tax']) });
  });

  it('name the event behind each number of how it came out, and it says the same', async () => {
    const earlier = await overran({ ...TAX, title: 'Register of dogs', summary: 'Replaces the register of dogs.' });
    const projectId = await files(office, { ...TAX, title: 'Dogs', summary: 'The register of dogs again.' });
    const { items } = await similar('olof', projectId);
    const { outcome } = items.find(({ project }: { project: { id: string } }) => project.id === earlier);
    const story = (await office.read('olof', `/projects/${earlier}/timeline?limit=200`)).items;
    const dataOf = ({ seq, event, at }: { seq: number; event: string; at: string }) => {
      const found = story.find(
        (each: { stream: string; seq: number }) => each.stream === `project/${earlier}` && each.seq === seq,
      );
      expect([found.type, found.at]).toEqual([event, at]);
      return found.data;
    };
    const { plannedCost, plannedEnd, finalCost, finalEnd } = outcome.origins;
    const minor = ({ amount }: { amount: string }) => Number(amount) * 100;
    expect(dataOf(plannedCost).finding.sums[0].total.minor).toBe(minor(outcome.plannedCost));
    expect(dataOf(plannedEnd).submission.plannedEnd).toBe(outcome.plannedEnd);
    const stated: readonly { amount: number }[] = dataOf(finalCost).finalCost;
    expect(stated.reduce((sum, { amount }) => sum + amount, 0)).toBe(minor(outcome.finalCost));
    expect(dataOf(finalEnd).completedOn).toBe(outcome.finalEnd);
  });

  it('of other agencies are compared and shown by what is published of them alone: an embargoed cost is not', async () => {
    const earlier = await overran();
    const answer = await office.anonymous.post('/api/v1/scope-checks', draftCheck({ systems: ['TaxReg'] }));
    const shown = answer.body.items[0].similar.items.find(
      ({ project }: { project: { id: string } }) => project.id === earlier,
    );
    expect(shown.outcome).toMatchObject({ plannedCost: null, finalCost: null, costPercent: null, daysLate: 61 });
    expect(shown.outcome.origins).toBeNull();
    expect(shown.reasons.map(({ feature }: { feature: string }) => feature)).not.toContain('systems');
    const inside = await office.as('olof').post('/api/v1/scope-checks', draftCheck({ systems: ['TaxReg'] }));
    const whole = inside.body.items[0].similar.items.find(
      ({ project }: { project: { id: string } }) => project.id === earlier,
    );
    expect(whole.outcome.costPercent).toBe(190);
  });

  it('leave out every case from which the reader was recused, be it published', async () => {
    const { projectId, reviewId } = await toTheCouncil(office, {
      ...submissionOf(30),
      title: 'Census of reindeer herds',
      summary: 'Counts reindeer.',
    });
    await seats(office, reviewId);
    const grounds = draftCheck({ title: 'Census of reindeer' });
    const seenBy = async (handle: string) =>
      idsOf((await office.as(handle).post('/api/v1/scope-checks', grounds)).body.items[0].similar);
    expect(await seenBy('maja')).toEqual([projectId]);
    const recusal = { personId: 'maja', ground: 'own-interest', reason: 'She owns a herd.' };
    await office.act('siri', `/reviews/${reviewId}/recusals`, recusal);
    expect(await seenBy('maja')).toEqual([]);
    expect(await seenBy('siri')).toEqual([projectId]);
  });

  it('are for who sees the case only', async () => {
    const projectId = await files(office, TAX);
    expect((await office.as('birgit').get(`/api/v1/projects/${projectId}/similar`)).status).toBe(404);
    expect((await office.anonymous.get(`/api/v1/projects/${projectId}/similar`)).status).toBe(401);
  });

  it('without words there are none', async () => {
    const { title: _, ...rest } = draftCheck({});
    const answer = await office.anonymous.post('/api/v1/scope-checks', rest);
    expect(answer.body.items[0].similar).toEqual({ items: [], outcomeKnown: 0, overran: 0 });
  });
});
