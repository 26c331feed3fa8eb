import { SYSTEM } from '../../domain/kernel';
import type { FileAppeal } from '../../domain/project/commands';
import type { Regime } from '../../domain/regime/types';
import type { LetterSource } from '../../letters/source';
import { decisionOf, ProjectPlay } from '../domain/fixtures/project-play';
import { FR, SE } from '../domain/fixtures/regimes';
import { approver, author } from '../domain/fixtures/people';
import { costOf, documentOf, submissionOf } from '../domain/fixtures/submissions';
import {
  cancel,
  DECIDER,
  DISMISS,
  heard,
  inForce,
  PROPOSE_CANCELLATION,
  REASONS,
  SIGN,
  SIGNATORY,
} from '../domain/intervention/proceeding';
import { advised, ANSWERING, running, SPLIT } from '../domain/project/advice';
import { REGIME } from '../domain/review/regime';
import { CHAIR, member, PROPOSAL, seated, vote } from '../domain/review/round';
import { sourcesOf } from './sources';

/** A round whose opinion has everything in it that an opinion can have, and a slip of the pen. */
export function opinionSources(regime: Regime = REGIME): LetterSource[] {
  const conditions = [
    { id: 'c1', text: 'Split it.\n\nIn two.', due: '2025-09-30', evidence: 'A contract.', ifMissed: 'notify' as const },
  ];
  const play = seated(3, regime).does(CHAIR, { ...PROPOSAL, conditions });
  play.does(CHAIR, vote('for')).does(member('m1'), vote('for')).does(member('m2'), vote('for'));
  play.does(member('m3'), vote('against', 'The benefit is not shown.'));
  play.does(CHAIR, { type: 'GiveOpinion' }).does(CHAIR, {
    type: 'CorrectOpinion',
    corrections: [{ field: '/recommendations/rec-1/due', from: '2025-09-01', to: '2025-10-01' }],
    reason: 'A wrong month.',
  });
  return sourcesOf('review', play.recorded, regime);
}

/** A pause that was renewed and then resumed; a cancellation; a proceeding that was dismissed. */
export function orderSources(regime: Regime = REGIME): LetterSource[] {
  const paused = inForce({}, regime)
    .does(DECIDER, { type: 'RenewPause', until: '2025-11-01', reasons: REASONS })
    .does(SIGNATORY, SIGN)
    .does(DECIDER, {
      type: 'ResumeProject',
      reasons: REASONS,
      conditions: [{ id: 'c1', text: 'Report each month.', due: '2025-12-01' }],
    });
  const cancelled = heard(regime, PROPOSE_CANCELLATION).does(DECIDER, cancel()).does(SIGNATORY, SIGN);
  const dismissed = heard(regime).does(DECIDER, DISMISS);
  return [paused, cancelled, dismissed].flatMap(({ recorded }) => sourcesOf('intervention', recorded, regime));
}

/** A project that two bodies are consulted on, that is asked a question, and that silence approves. */
export function silenceSources(regime: Regime = FR): LetterSource[] {
  const file = submissionOf(costOf(9.6, 'EUR', 'included'), { documents: [documentOf('project-file')] });
  const play = new ProjectPlay(regime, '2025-03-03T08:00:00.000Z', { oversight: 'dinum', council: 'dinum-panel' });
  play.files(file, { 'agency.type': 'ministry' }).until('2025-03-20T09:00:00.000Z');
  play.then(play.officer, { type: 'RequestInformation', requestId: 'q-1', questions: ['Which years?'] });
  play.passes('2025-04-07T09:00:00.000Z');
  play.then(author, { type: 'AnswerInformation', requestId: 'q-1', answers: ['Two.'], documents: [] });
  play.passes('2025-05-05T08:00:00.000Z');
  return sourcesOf('project', play.recorded, regime);
}

/** A project that was refused with two signatures, and goes on by a direction after an objection. */
export function directionSources(regime: Regime = ANSWERING): LetterSource[] {
  const play = advised(regime, [SPLIT], 'not-supported');
  play.then(play.decider, { type: 'SeekDirection', objection: 'The money is not well spent.' });
  play.then(play.decider, decisionOf('reject')).then(play.signatory, { type: 'SignDecision', decisionId: 'dec-1' });
  play.then(play.official('mia', 'government', 'oversight_decider'), {
    type: 'GiveDirection',
    directionId: 'dir-1',
    text: 'The authority shall go on with the project.',
    reasons: 'The benefits for citizens outweigh the risk.',
    documents: [{ documentId: 'd', type: 'direction', name: 'Direction.pdf' }],
  });
  return sourcesOf('project', play.recorded, regime);
}

/** Money of two classes is frozen by two signatures, and let go again by one who acts for the decider, and another. */
export function freezeSources(regime: Regime = SE): LetterSource[] {
  const play = running(regime, []).until('2025-05-30T08:00:00.000Z');
  const reasons = { rule: 'The power.', facts: 'The forecast grew.', proportionality: 'Only what is not needed now.' };
  const sign = { type: 'SignFreeze', freezeId: 'f1' } as const;
  play.does(play.decider, { type: 'OrderFreeze', freezeId: 'f1', classes: ['delivery', 'hardware'], reasons });
  play.does(play.signatory, sign).until('2025-06-30T08:00:00.000Z');
  play.does({ ...play.decider, onBehalfOf: 'dan' }, { type: 'LiftFreeze', freezeId: 'f1', reasons });
  play.does(play.signatory, sign);
  return sourcesOf('project', play.recorded, regime);
}

/** Every letter about appeals against a pause and a cancellation, and a slip of the pen in the order of the pause. */
export function appealSources(regime: Regime = SE): LetterSource[] {
  const issued = '2025-05-30T08:00:00.000Z';
  const pause = { until: '2025-11-28', expiry: 'decision_required', allowedWork: ['security'] } as const;
  const paused = running(regime, [])
    .until(issued)
    .does(SYSTEM, { type: 'ApplyPause', interventionId: 'i1', at: issued, ...pause });
  paused.does(paused.decider, {
    ...{ type: 'CorrectDecision', decision: { kind: 'pause', ref: 'i1' }, reason: 'A digit was missing.' },
    corrections: [{ field: 'burnCap', from: '10000', to: '100000' }],
  });
  const appeal = (appealId: string, more: Partial<FileAppeal> = {}): FileAppeal => ({
    ...{ type: 'FileAppeal', appealId, decision: { kind: 'pause', ref: 'i1' }, party: 'agency', documents: [] },
    ...{ grounds: 'The forecast was misread.', asksStay: true, ...more },
  });
  paused.does(approver, appeal('a1'));
  paused.does(paused.decider, {
    type: 'DecideAppealStay',
    appealId: 'a1',
    value: 'grant',
    reason: 'Not to be undone.',
  });
  paused.does(paused.decider, { type: 'ReconsiderDecision', appealId: 'a1', value: 'maintain', reasons: 'It holds.' });
  paused
    .until('2025-06-26T08:00:00.000Z')
    .does(paused.officer, { type: 'ForwardAppeal', appealId: 'a1', reference: 'Dnr 7' });
  const supplier = { party: 'supplier', name: 'Data AB', receivedOn: '2025-06-02' } as const;
  paused.does(paused.officer, appeal('a2', { ...supplier, filedOn: '2025-06-24' }));
  paused.does(paused.decider, { type: 'DismissLateAppeal', appealId: 'a2', reasons: 'A day late.' });
  paused.does(paused.officer, appeal('a3', { ...supplier, filedOn: '2025-06-23' }));
  paused.does(paused.decider, { type: 'DecideAppealStay', appealId: 'a3', value: 'deny', reason: 'Money is lost.' });
  paused.does(paused.officer, { type: 'WithdrawAppeal', appealId: 'a3', reason: 'Settled.' });
  paused.does(paused.officer, {
    ...{ type: 'RecordAppealOutcome', appealId: 'a1', outcome: 'annulled', decidedOn: '2025-06-25' },
    ...{ reference: 'Fi2025/1', text: 'The order is set aside.' },
  });
  return sourcesOf('project', paused.recorded, regime);
}
