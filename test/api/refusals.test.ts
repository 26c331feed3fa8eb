import { REFUSAL_STATUS, refusalStatus } from '../../api/refusal-status';
import { REFUSALS } from '../../api/refusal-status/codes';
import { faultOf, remedyOf } from '../../api/refusals';

describe('what the law refuses, as HTTP has it', () => {
  it('has a place for every code: who acts, what there is, how the case stands, what the request says', () => {
    expect([...REFUSAL_STATUS.keys()].sort()).toEqual(Object.keys(REFUSALS).sort());
  });

  it('is about somebody else where it names a field: another token would not help', () => {
    expect(refusalStatus({ code: 'recused' })).toBe(403);
    expect(refusalStatus({ code: 'recused', field: '/candidate' })).toBe(409);
    expect(refusalStatus({ code: 'not-a-member', field: '/personId' })).toBe(409);
  });

  it('always says what to do', () => {
    for (const code of Object.keys(REFUSALS)) expect(remedyOf({ code, message: 'No.' })).not.toBe('');
  });

  it('points into the request as it was sent', () => {
    const places = {
      '/amount': { in: 'body', pointer: '/amount/amount' },
      '/submission': { in: 'draft', pointer: '' },
      '/requestId': { in: 'path', pointer: '/requestId' },
    } as const;
    const at = (field: string) => {
      const { in: place, pointer } = faultOf({ code: 'text-missing', message: 'No.', field }, places)!;
      return `${place} ${pointer}`;
    };
    expect(at('/amount')).toBe('body /amount/amount');
    expect(at('/submission/cost/currency')).toBe('draft /cost/currency');
    expect(at('/requestId')).toBe('path /requestId');
    expect(at('/amounts')).toBe('body /amounts');
    expect(faultOf({ code: 'text-missing', message: 'No.' }, places)).toBeNull();
  });
});
