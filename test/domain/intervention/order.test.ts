import { official } from '../review/regime';
import {
  AGENCY,
  CANCELLATION,
  DECIDER,
  DISMISS,
  OFFICER,
  PROPOSE_CANCELLATION,
  REASONS,
  SIGNATORY,
  TERMS,
  cancel,
  heard,
  noticed,
  pause,
  proposed,
  withCancel,
  withPause,
  withPowers,
} from './proceeding';

describe('a decision waits for the hearing', () => {
  test.each([
    ['before the notice', proposed()],
    ['while the agency may reply', noticed()],
  ])('%s nothing is decided', (_when, proceeding) => {
    for (const command of [pause(), DISMISS])
      expect(proceeding.refused(DECIDER, command)).toMatchObject({
        code: 'hearing-open',
        rule: { legalRef: 'Act § 20' },
      });
  });

  test('after silence it may be decided, with no step of the procedure in between', () => {
    noticed().until('2025-06-27T08:00:00.000Z').does(DECIDER, pause());
  });
});

describe('who decides', () => {
  test('somebody who decides for the body that proposed', () => {
    expect(heard().refused(OFFICER, pause()).code).toBe('power-needs-office');
    expect(heard().refused(SIGNATORY, pause()).code).toBe('power-needs-office');
    expect(heard().refused(AGENCY, pause()).code).toBe('power-not-held');
  });

  test('not another body, even one with the same power', () => {
    const both = withPowers(
      { body: 'oversight', may: ['pause', 'resume'], secondSignature: [] },
      { body: 'ministry', may: ['pause', 'resume'], secondSignature: [] },
    );
    expect(heard(both).refused(official('m', 'oversight_decider', 'ministry'), pause()).code).toBe('power-not-held');
    heard(both).does(DECIDER, pause());
  });
});

describe('the terms of a pause', () => {
  test.each([
    ['no date', { until: '2025-13-01' }, 'date-impossible', '/pause/until'],
    ['a date that has passed', { until: '2025-06-02' }, 'date-passed', '/pause/until'],
    ['today', { until: '2025-06-03' }, 'date-passed', '/pause/until'],
    ['a day beyond the longest duration', { until: '2025-12-04' }, 'pause-too-long', '/pause/until'],
    ['a day beyond the calendar', { until: '2041-01-01' }, 'calendar-too-short', '/pause/until'],
    [
      'work that the rule does not know',
      { allowedWork: ['security', 'no_regret'] },
      'work-not-allowed',
      '/pause/allowedWork/1',
    ],
    ['no questions', { questions: [] }, 'questions-missing', '/pause/questions'],
    ['a blank question', { questions: ['Why?', ' '] }, 'text-missing', '/pause/questions/1'],
    ['no expert', { independentExperts: [] }, 'experts-missing', '/pause/independentExperts'],
    ['the same expert twice', { independentExperts: ['e', 'e'] }, 'experts-missing', '/pause/independentExperts'],
    ['no limit of money', { burnCap: undefined }, 'burn-cap-missing', '/pause/burnCap'],
    ['a negative limit', { burnCap: { amount: -1, currency: 'SEK' } }, 'amount-invalid', '/pause/burnCap'],
    ['a limit in another currency', { burnCap: { amount: 1, currency: 'EUR' } }, 'amount-invalid', '/pause/burnCap'],
    ['half a unit of money', { burnCap: { amount: 0.5, currency: 'SEK' } }, 'amount-invalid', '/pause/burnCap'],
  ] as const)('%s is refused', (_what, terms, code, field) => {
    const proceeding = heard();
    const refusal = proceeding.refused(DECIDER, pause(terms));
    expect(refusal).toMatchObject({ code, field });
    expect(proceeding.sent('ApplyPause')).toEqual([]);
  });

  test('the last day that the rule allows is allowed', () => {
    heard().does(DECIDER, pause({ until: '2025-12-03' }));
  });

  test('an effect of the end that the rule does not offer is refused', () => {
    const regime = withPause({ expiry: ['decision_required'] });
    expect(heard(regime).refused(DECIDER, pause({ expiry: 'auto_resume' }))).toMatchObject({
      code: 'expiry-not-allowed',
      facts: { allowed: ['decision_required'] },
    });
  });

  test('what the rule does not demand may be left out', () => {
    const regime = withPause({ questionsRequired: false, independentExpertsMinimum: 0, burnCapRequired: false });
    heard(regime).does(DECIDER, pause({ questions: [], independentExperts: [], burnCap: undefined }));
  });

  test('an order that waits for a decision needs somebody who may take it', () => {
    const regime = withPowers({ body: 'oversight', may: ['pause'], secondSignature: [] });
    expect(heard(regime).refused(DECIDER, pause())).toMatchObject({
      code: 'expiry-not-allowed',
      field: '/pause/expiry',
      facts: { powers: ['resume', 'cancel'] },
    });
    heard(regime).does(DECIDER, pause({ expiry: 'auto_resume' }));
  });

  test('an order that cancels by itself needs the power to cancel', () => {
    const regime = withPowers({ body: 'oversight', may: ['pause', 'resume'], secondSignature: [] });
    expect(heard(regime).refused(DECIDER, pause({ expiry: 'auto_cancel' }))).toMatchObject({
      code: 'power-not-given',
      field: '/pause/expiry',
    });
  });

  test('and the second signature that cancelling needs', () => {
    const regime = withPowers({ body: 'oversight', may: ['pause', 'cancel'], secondSignature: ['cancel'] });
    expect(heard(regime).does(DECIDER, pause({ expiry: 'auto_cancel' })).state.pending).not.toBeNull();
    expect(heard(regime).does(DECIDER, pause()).state.status).toBe('in_force');
  });

  test('are demanded, and no others', () => {
    expect(heard().refused(DECIDER, { ...pause(), pause: undefined })).toMatchObject({
      code: 'terms-missing',
      field: '/pause',
    });
    expect(heard().refused(DECIDER, { ...pause(), cancellation: CANCELLATION }).code).toBe('terms-do-not-fit');
    expect(heard().refused(DECIDER, { ...DISMISS, pause: TERMS }).code).toBe('terms-do-not-fit');
  });

  test('every part of the reasons is demanded, of a dismissal too', () => {
    const reasons = { ...REASONS, facts: ' ', proportionality: undefined };
    for (const command of [pause(), DISMISS])
      expect(heard().refused(DECIDER, { ...command, reasons })).toMatchObject({
        code: 'reasons-missing',
        field: '/reasons/facts',
        facts: { missing: ['facts', 'proportionality'] },
      });
  });
});

describe('the terms of a cancellation', () => {
  const ready = () => heard(undefined, PROPOSE_CANCELLATION);

  test.each([
    ['without alternatives', { alternatives: [] }, 'alternatives-missing'],
    ['with a blank alternative', { alternatives: [{ id: 'a', text: '' }] }, 'text-missing'],
    ['without the exposure under contracts', { contractExposure: null }, 'contract-exposure-missing'],
    ['with an exposure below zero', { contractExposure: { amount: -1, currency: 'SEK' } }, 'amount-invalid'],
    ['without continuity', { continuity: ' ' }, 'continuity-missing'],
  ] as const)('%s is refused', (_what, terms, code) => {
    expect(ready().refused(DECIDER, cancel(terms))).toMatchObject({ code });
  });

  test('what the rule does not demand may be left out', () => {
    const regime = withCancel({
      alternativesRequired: false,
      contractExposureRequired: false,
      continuityPlanRequired: false,
    });
    const terms = { alternatives: [], contractExposure: null, continuity: '' };
    heard(regime, PROPOSE_CANCELLATION).does(DECIDER, cancel(terms));
  });

  test('are demanded, and no others', () => {
    expect(ready().refused(DECIDER, { ...cancel(), cancellation: undefined }).code).toBe('terms-missing');
    expect(ready().refused(DECIDER, { ...cancel(), pause: TERMS })).toMatchObject({
      code: 'terms-do-not-fit',
      field: '/pause',
    });
  });
});
