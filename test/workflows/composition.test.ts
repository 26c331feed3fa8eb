import type { Regime } from '../../domain/regime/types';
import type { RequestIndependenceCheck } from '../../domain/review/commands';
import { presets, regimeHash } from '../../register/regimes';
import { SYSTEM } from '../../domain/kernel';
import { declare, submit, toTheCouncil } from './line-of-life';
import { useOffice } from './office';
import { CHAIR, member, SECRETARY } from './people';

const START = '2025-02-03T08:00:00.000Z';
const office = useOffice('time-skipping', { at: START });

const POOL = ['maja', 'mats', 'mona', 'malin'];

/** The Swedish rules, but that the procedure itself assigns the least loaded. */
function selfComposing(): Regime {
  const found = presets().find(({ regime }) => regime.jurisdiction === 'SE');
  if (!found) throw new Error('There is no Swedish preset.');
  const { regime } = found;
  const reviews = regime.reviews.map((rule) => ({
    ...rule,
    composition: { ...rule.composition, assignment: 'least_loaded' as const },
  }));
  return { ...regime, version: `${regime.version}-self-composing`, reviews };
}

async function entersPool(id: string, role = 'council_member'): Promise<void> {
  const { prisma } = office().database;
  const [at, stamps] = [office().clock.now(), { createdAt: START, updatedAt: START }];
  await prisma.person.create({
    data: { id, handle: id, name: `Person ${id}`, expertise: [], employers: [], ...stamps },
  });
  const appointment = { personId: id, bodyId: 'council-1', role, validFrom: at, createdBy: 'admin', createdAt: at };
  await prisma.appointment.create({ data: { id: `seat-${id}`, ...appointment } });
}

beforeAll(async () => {
  const regime = selfComposing();
  const hash = regimeHash(regime);
  await office().register.regimes.insert({ hash, regime, by: SYSTEM, at: office().clock.now() });
  Object.assign(office().regimes, { [regime.id]: hash });
  const stamps = { createdAt: START, updatedAt: START };
  const council = { id: 'council-1', kind: 'council', name: 'Council', jurisdiction: 'SE', key: 'council', facts: {} };
  await office().database.prisma.body.create({ data: { ...council, ...stamps } });
  await entersPool(CHAIR.id, 'council_chair');
  for (const id of POOL) await entersPool(id);
});

const sitting = async (review: string): Promise<string[]> => {
  const where = { stream: review, standing: { not: 'recused' } };
  const rows = await office().database.prisma.reviewMember.findMany({ where, orderBy: { personId: 'asc' } });
  return rows.map(({ personId }) => personId);
};

test('the procedure composes the round, replaces who is recused, and asks for more when the pool is used up', async () => {
  const project = await submit(office());
  const review = await toTheCouncil(office(), project);
  expect(await office().events(review)).toEqual([
    'RoundOpened',
    'CompositionProposed',
    'MemberAssigned',
    'MemberAssigned',
    'MemberAssigned',
  ]);
  expect(await sitting(review)).toEqual(['carin', 'maja', 'malin']);

  for (const id of ['maja', 'malin']) await declare(office(), review, member(id), 'own-interest');
  await office().settled();
  expect(await sitting(review)).toEqual(['carin', 'mats', 'mona']);
  const told = (await office().events(review)).slice(5);
  expect(told.filter((type) => type === 'RoundSuspended')).toHaveLength(2);
  expect(told.filter((type) => type === 'RoundResumed')).toHaveLength(2);
  expect(told).not.toContain('SeatsUnfilled');

  await declare(office(), review, member('mats'), 'own-interest');
  await office().settled();
  expect(await sitting(review)).toEqual(['carin', 'mona']);
  expect((await office().events(review)).slice(-2)).toEqual(['CompositionProposed', 'SeatsUnfilled']);
  const clock = await office().database.prisma.clock.findFirst({ where: { stream: review, clockId: 'opinion' } });
  expect(clock).toMatchObject({ state: 'suspended', dueDate: null });

  await office().moveTo('2025-02-12T09:00:00.000Z');
  expect(await office().events(review)).toContain('UnfilledSeatsEscalated');

  await entersPool('mira');
  const facts = await office().register.rounds.pool(review.split('/')[1]!, office().clock.now());
  const seats = [{ personId: 'mira', role: 'member' }];
  await office().act(
    review,
    { type: 'AcceptComposition', ...facts, seats, departures: [] } as { type: string },
    SECRETARY,
  );
  await office().settled();
  expect(await sitting(review)).toEqual(['carin', 'mira', 'mona']);
  expect((await office().events(review)).slice(-3)).toEqual(['MemberAssigned', 'SeatsFilled', 'RoundResumed']);
  await office().replay(project, review);
});

test('a tie that comes to light is checked by the procedure, and the member has to declare again', async () => {
  const { prisma } = office().database;
  const review = await toTheCouncil(office(), await submit(office()));
  const [first] = (await sitting(review)).filter((id) => id !== CHAIR.id);
  await declare(office(), review, member(first!));
  const asked: RequestIndependenceCheck = {
    type: 'RequestIndependenceCheck',
    why: 'ties_changed',
    at: office().clock.now(),
  };
  await office().act(review, asked, SYSTEM);
  await office().settled();
  expect((await office().events(review)).slice(-2)).toEqual(['IndependenceQuestioned', 'IndependenceChecked']);
  expect((await prisma.reviewMember.findFirst({ where: { stream: review, personId: first } }))?.standing).toBe('clear');

  const tie = {
    id: 'tie-1',
    personId: first!,
    kind: 'adviser',
    name: 'The agency',
    bodyId: 'agency-1',
    createdBy: 'siri',
  };
  const at = office().clock.now();
  await prisma.memberTie.create({ data: { ...tie, createdAt: at, updatedAt: at } });
  const again: RequestIndependenceCheck = { ...asked, at };
  await office().act(review, again, SYSTEM);
  await office().settled();
  expect((await prisma.reviewMember.findFirst({ where: { stream: review, personId: first } }))?.standing).toBe(
    'undeclared',
  );
  await office().replay(review);
});
