import { createDirectory } from '../../register/directory/directory';
import type { Directory } from '../../register/directory/types';
import {
  dropPersonalNote,
  erasePersonalNotes,
  isTextOf,
  readPersonalNote,
  writePersonalNote,
} from '../../register/directory/notes';
import { SE } from '../domain/fixtures/regimes';
import { useDesk } from './support';

const desk = useDesk(undefined, [SE]);
const COUNCIL = { bodyKey: 'council', jurisdiction: 'SE' };
const NOW = '2025-06-02T08:00:00.000Z';
let directory: Directory;

const person = (id: string, more: object = {}) =>
  desk.database.prisma.person.create({
    data: { id, handle: id, name: `Person ${id}`, createdAt: NOW, updatedAt: NOW, ...more },
  });

const body = (id: string, jurisdiction: string) =>
  desk.database.prisma.body.create({
    data: { id, kind: 'council', name: id, jurisdiction, key: 'council', createdAt: NOW, updatedAt: NOW },
  });

let appointments = 0;
const appoint = (personId: string, validFrom: string, validTo: string | null, more: object = {}) =>
  desk.database.prisma.appointment.create({
    data: {
      id: `appointment-${++appointments}`,
      personId,
      bodyId: 'se-council',
      role: 'council_member',
      validFrom,
      validTo,
      createdBy: 'admin',
      createdAt: NOW,
      ...more,
    },
  });

/** A round as its projection leaves it: people's standings in a round of this status. */
async function round(id: string, bodyKey: string, status: string, standings: Readonly<Record<string, string>>) {
  const { prisma } = desk.database;
  const stream = `review/${id}`;
  const shared = { stream, projectId: `project-${id}` };
  await prisma.review.create({
    data: {
      ...shared,
      id,
      agencyId: 'agency',
      jurisdiction: 'SE',
      gate: 'start',
      ruleId: 'review',
      bodyKey,
      status,
      openedAt: NOW,
      updatedAt: NOW,
      version: 1,
    },
  });
  for (const [personId, standing] of Object.entries(standings)) {
    const row = { ...shared, reviewId: id, personId, standing, role: 'member', since: NOW };
    await prisma.reviewMember.create({ data: { ...row, assignedAt: `2025-05-0${id.length}T08:00:00.000Z` } });
  }
}

beforeAll(async () => {
  const { prisma } = desk.database;
  directory = createDirectory({ prisma, regimes: desk.register.regimes, wallMs: () => 0 });
  await body('se-council', 'SE');
  await body('dk-council', 'DK');
  for (const id of ['alva', 'bengt', 'cilla', 'danish', 'former', 'stand-in']) await person(id);
  await person('gone', { active: false });
  await appoint('alva', '2022-12-31T23:00:00.000Z', '2025-12-31T23:00:00.000Z');
  await appoint('bengt', '2019-01-01T00:00:00.000Z', '2022-01-01T00:00:00.000Z');
  await appoint('bengt', '2022-01-01T00:00:00.000Z', '2025-06-30T09:00:00.000Z');
  await appoint('bengt', '2024-01-01T00:00:00.000Z', '2025-06-30T09:00:00.000Z', { role: 'council_chair' });
  await appoint('cilla', '2025-01-01T00:00:00.000Z', null);
  await appoint('danish', '2025-01-01T00:00:00.000Z', null, { bodyId: 'dk-council' });
  await appoint('former', '2019-01-01T00:00:00.000Z', '2025-06-02T08:00:00.000Z');
  await appoint('gone', '2025-01-01T00:00:00.000Z', null);
  await appoint('stand-in', '2025-01-01T00:00:00.000Z', null, { delegatedFrom: 'cilla' });
});

const pool = async () => (await directory.candidates(COUNCIL, NOW)).map(({ personId }) => personId);

describe('the pool of a council', () => {
  it('is who is appointed there at the time, by themselves', async () => {
    expect(await pool()).toEqual(['alva', 'bengt', 'cilla']);
    expect(await directory.candidate('gone', COUNCIL, NOW)).toBeNull();
    expect(await directory.candidate('former', COUNCIL, NOW)).toMatchObject({ inPool: false, terms: 1 });
    expect(await directory.candidate('danish', COUNCIL, NOW)).toMatchObject({ inPool: false, terms: 0 });
  });

  it('gives each the number of the term and its last day in the calendar of the regime', async () => {
    const terms = (await directory.candidates(COUNCIL, NOW)).map((each) => [each.terms, each.termEnds, each.chair]);
    expect(terms).toEqual([
      [1, '2025-12-31', false],
      [2, '2025-06-30', true],
      [1, null, false],
    ]);
  });

  it('knows the open rounds of this council where one sits and is not recused, and the last assignment', async () => {
    await round('r', 'council', 'open', { alva: 'clear', bengt: 'recused', cilla: 'undeclared' });
    await round('rr', 'council', 'open', { alva: 'asks_chair' });
    await round('rrr', 'council', 'given', { alva: 'clear', bengt: 'clear' });
    await round('rrrr', 'other-council', 'open', { alva: 'clear', cilla: 'clear' });
    const load = (await directory.candidates(COUNCIL, NOW)).map((each) => [each.openRounds, each.lastAssignedAt]);
    expect(load).toEqual([
      [2, '2025-05-03T08:00:00.000Z'],
      [0, '2025-05-03T08:00:00.000Z'],
      [1, '2025-05-01T08:00:00.000Z'],
    ]);
  });

  it('knows ties, days away and a cap of one’s own, but nothing that was withdrawn or is over', async () => {
    const { prisma } = desk.database;
    const by = { personId: 'alva', createdBy: 'alva', createdAt: NOW };
    const tie = { ...by, kind: 'board', name: 'Nordsystem AB', updatedAt: NOW };
    await prisma.memberTie.createMany({
      data: [
        { ...tie, id: 'tie-1', number: '556000-1111', fromDay: new Date('2020-01-01') },
        { ...tie, id: 'tie-2', withdrawnAt: NOW },
      ],
    });
    const days = (from: string, until: string) => ({ fromDay: new Date(from), untilDay: new Date(until) });
    await prisma.absence.createMany({
      data: [
        { ...by, id: 'away-1', ...days('2025-07-01', '2025-07-31') },
        { ...by, id: 'away-2', ...days('2025-01-01', '2025-01-31') },
        { ...by, id: 'away-3', ...days('2025-08-01', '2025-08-02'), withdrawnAt: NOW },
      ],
    });
    await prisma.person.update({ where: { id: 'alva' }, data: { workloadCap: 2 } });
    expect(await directory.candidate('alva', COUNCIL, NOW)).toMatchObject({
      ties: [
        { id: 'tie-1', kind: 'board', name: 'Nordsystem AB', number: '556000-1111', from: '2020-01-01', until: null },
      ],
      away: [{ from: '2025-07-01', until: '2025-07-31' }],
      workloadCap: 2,
    });
  });
});

describe('a text about a person', () => {
  const note = {
    noteId: 'note-1',
    personId: 'alva',
    about: 'review/r',
    text: 'My sister works there.',
    writtenAt: NOW,
  };

  it('is written once for one act, and proves itself against the hash in the event', async () => {
    const { prisma } = desk.database;
    const first = await writePersonalNote(prisma, note);
    const again = await writePersonalNote(prisma, { ...note, text: 'Something else.' });
    expect(again).toEqual({ ...first, written: false });
    const kept = await readPersonalNote(prisma, 'note-1');
    expect(kept).toMatchObject({ text: note.text, sha256: first.sha256, erasedAt: null });
    expect(kept && isTextOf(kept, note.text)).toBe(true);
    expect(kept && isTextOf(kept, 'Something else.')).toBe(false);
  });

  it('can be erased, and then not even be guessed', async () => {
    const { prisma } = desk.database;
    await writePersonalNote(prisma, { ...note, noteId: 'note-2', personId: 'bengt' });
    expect(await erasePersonalNotes(prisma, 'alva', NOW)).toBe(1);
    const erased = await readPersonalNote(prisma, 'note-1');
    expect(erased).toMatchObject({ text: null, salt: null, erasedAt: NOW });
    expect(erased && isTextOf(erased, note.text)).toBe(false);
    expect(await readPersonalNote(prisma, 'note-2')).toMatchObject({ text: note.text });
  });

  it('of an act that was refused is taken away', async () => {
    const { prisma } = desk.database;
    await writePersonalNote(prisma, { ...note, noteId: 'note-3' });
    await dropPersonalNote(prisma, 'note-3');
    expect(await readPersonalNote(prisma, 'note-3')).toBeNull();
  });
});
