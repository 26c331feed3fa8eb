import { refuseDelegation, yearAfter, type WantedDelegation } from '../../../domain/delegation/delegating';
import { reachesAction, reachesAll, reachesCase, withOffices } from '../../../domain/delegation/reach';
import { otherHalves, ownAgencies, type Delegate, type HeldOffice } from '../../../domain/delegation/sides';
import type { Appointment, BodyKind, Role } from '../../../domain/kernel';

const FROM = '2025-03-03T08:00:00.000Z';
const TO = '2025-06-01T00:00:00.000Z';

const held = (role: Role, bodyId: string, bodyKind: BodyKind, more: Partial<HeldOffice> = {}): HeldOffice => ({
  ...{ role, bodyId, bodyKind, jurisdiction: 'SE', from: '2020-01-01T00:00:00.000Z', to: null },
  ...more,
});
const DECIDER = held('oversight_decider', 'oversight', 'oversight');
const SIGNATORY = held('second_signatory', 'oversight', 'oversight');
const CHAIR = held('council_chair', 'council', 'council');
const AUTHOR = held('agency_author', 'agency', 'agency');
const APPROVER = held('agency_approver', 'agency', 'agency');

const delegate = (more: Partial<Delegate> = {}): Delegate => ({
  ...{ personId: 'deputy', offices: [], received: [], employers: [] },
  ...more,
});
const employed = (bodyId: string, bodyKind: BodyKind, until: string | null, jurisdiction = 'SE') =>
  delegate({ employers: [{ bodyId, bodyKind, jurisdiction, until }] });

const wanted = (office: HeldOffice | null, more: Partial<WantedDelegation> = {}): WantedDelegation => ({
  ...{ delegatorId: 'holder', onBehalf: false, from: FROM, to: TO, projects: null },
  office: office && { ...office, delegated: false },
  ...more,
});
const code = (office: HeldOffice | null, to: Delegate, more: Partial<WantedDelegation> = {}) =>
  refuseDelegation(wanted(office, more), to)?.code ?? null;

describe('an office is delegated', () => {
  it('to somebody who is on no side', () => {
    for (const office of [DECIDER, SIGNATORY, CHAIR, APPROVER]) expect(code(office, delegate())).toBeNull();
  });

  it('within the time in which it is held, for a year at most, to the millisecond', () => {
    const ends = { ...DECIDER, to: FROM };
    expect(code(ends, delegate())).toBe('office-not-held');
    expect(code({ ...DECIDER, from: '2025-03-03T08:00:00.001Z' }, delegate())).toBe('office-not-held');
    expect(code(null, delegate())).toBe('office-not-held');
    expect(yearAfter('2024-02-29T08:00:00.000Z')).toBe('2025-02-28T08:00:00.000Z');
    expect(code(DECIDER, delegate(), { to: '2026-03-03T08:00:00.000Z' })).toBeNull();
    expect(code(DECIDER, delegate(), { to: '2026-03-03T08:00:00.001Z' })).toBe('delegation-too-long');
  });

  it('by its holder only', () => {
    expect(code(DECIDER, delegate(), { onBehalf: true })).toBe('delegated-further');
    expect(code(DECIDER, delegate(), { office: { ...DECIDER, delegated: true } })).toBe('delegated-further');
    expect(code(DECIDER, delegate({ personId: 'holder' }))).toBe('delegated-to-oneself');
  });
});

describe('who belongs to an agency', () => {
  const other = [{ id: 'p1', agencyId: 'other-agency' }];
  const own = [{ id: 'p2', agencyId: 'agency' }];

  it('does not decide in the oversight’s place, but in the cases of others that are named', () => {
    for (const to of [employed('agency', 'agency', null), delegate({ offices: [AUTHOR] })]) {
      expect(code(DECIDER, to)).toBe('delegate-could-not-act');
      expect(code(DECIDER, to, { projects: [...other, ...own] })).toBe('delegate-could-not-act');
      expect(code(DECIDER, to, { projects: other })).toBeNull();
    }
  });

  it('may stand in at the council, whose people work elsewhere, and reaches no case of that agency', () => {
    const to = employed('agency', 'agency', null);
    expect(code(CHAIR, to)).toBeNull();
    expect(code(CHAIR, to, { projects: own })).toBe('delegate-could-not-act');
    expect(ownAgencies(CHAIR, to)).toEqual(['agency']);
  });

  it('has left it the day after the last, and agencies of elsewhere do not count', () => {
    expect(code(DECIDER, employed('agency', 'agency', '2025-03-03'))).toBe('delegate-could-not-act');
    expect(code(DECIDER, employed('agency', 'agency', '2025-03-02'))).toBeNull();
    expect(code(DECIDER, employed('agency', 'agency', null, 'DK'))).toBeNull();
    expect(code(DECIDER, delegate({ offices: [{ ...AUTHOR, to: FROM }] }))).toBeNull();
  });

  it('may stand in for it; who oversees it may not', () => {
    expect(code(APPROVER, delegate({ offices: [AUTHOR] }))).toBeNull();
    expect(code(APPROVER, delegate({ offices: [DECIDER] }))).toBe('delegate-could-not-act');
    expect(code(APPROVER, employed('council', 'council', null))).toBe('delegate-could-not-act');
  });
});

describe('both halves of an act', () => {
  const both: readonly (readonly [HeldOffice, HeldOffice])[] = [
    [DECIDER, SIGNATORY],
    [SIGNATORY, DECIDER],
    [CHAIR, SIGNATORY],
    [SIGNATORY, CHAIR],
  ];

  it.each(both)('are not held by one, of his own or by delegation', (given, has) => {
    expect(code(given, delegate({ offices: [has] }))).toBe('both-halves');
    expect(code(given, delegate({ received: [has] }))).toBe('both-halves');
  });

  it('are not held where they do not meet in time or place', () => {
    expect(
      otherHalves({ ...DECIDER, from: FROM, to: TO }, delegate({ offices: [{ ...SIGNATORY, to: FROM }] })),
    ).toEqual([]);
    expect(code(DECIDER, delegate({ offices: [{ ...SIGNATORY, from: TO }] }))).toBeNull();
    expect(code(DECIDER, delegate({ offices: [{ ...SIGNATORY, jurisdiction: 'DK' }] }))).toBeNull();
  });
});

describe('the reach of an office', () => {
  const own: Appointment = {
    role: 'oversight_officer',
    bodyId: 'o',
    bodyKind: 'oversight',
    bodyKey: 'o',
    jurisdiction: 'SE',
  };
  const reaching = (reach: Partial<NonNullable<Appointment['reach']>>): Appointment => ({
    ...own,
    reach: { actions: null, projects: null, exceptAgencies: [], ...reach },
  });
  const ofA = { projectId: 'p', agencyId: 'a' };

  it('is everything where it is one’s own', () => {
    expect([reachesAction(own, 'x.y'), reachesCase(own, ofA), reachesAll(own)]).toEqual([true, true, true]);
  });

  it('is what was named, and never an agency that is left out', () => {
    expect(reachesAction(reaching({ actions: ['a.b'] }), 'a.c')).toBe(false);
    expect(reachesCase(reaching({ projects: ['q'] }), ofA)).toBe(false);
    expect(reachesCase(reaching({ projects: ['p'] }), ofA)).toBe(true);
    expect(reachesCase(reaching({ projects: ['p'], exceptAgencies: ['a'] }), ofA)).toBe(false);
    expect(reachesAll(reaching({ projects: ['p'] }))).toBe(false);
  });

  it('leaves an actor as he is where nothing of him falls out of it', () => {
    const actor = { id: 'x', kind: 'person' as const, appointments: [own] };
    expect(withOffices(actor, () => true)).toBe(actor);
    expect(withOffices(actor, () => false).appointments).toEqual([]);
  });
});
