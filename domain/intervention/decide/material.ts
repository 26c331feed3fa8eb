import type { Context, Decision } from '../../kernel';
import { replyClock } from '../clocks';
import type { ShareMaterial } from '../commands';
import type { InterventionEvent } from '../events';
import { notice } from '../notices';
import { refuseIntervention } from '../refusals';
import { citeHearing } from '../rules';
import type { InterventionState } from '../state';
import { agency, unlessOfBody } from '../who';
import { textMissing } from './opening';
import { refusePending } from './order';

/**
 * Material that came up later is shown to the agency before anything is decided on it, and the agency has its whole time
 * to answer, counted from now.
 */
export function shareMaterial(
  state: InterventionState,
  { material, reason }: ShareMaterial,
  context: Context,
): Decision<InterventionEvent> {
  const refusal = unlessOfBody(state, context) ?? refusePending(state);
  if (refusal) return refusal;
  const { hearing } = context.regime;
  const waived = state.heard.waived !== null;
  if (!hearing || waived || (state.status !== 'hearing' && state.status !== 'deciding')) {
    return refuseIntervention('hearing-not-open', 'Material is shown between the notice and the decision.', {
      rule: citeHearing(hearing),
      facts: { status: state.status, waived },
    });
  }
  if (material.length === 0) {
    return refuseIntervention('material-missing', 'At least one document must be shown.', { field: '/material' });
  }
  if (reason.trim() === '') return textMissing('/reason');
  const facts = { documents: material.map(({ documentId }) => documentId) };
  return {
    events: [{ type: 'MaterialShared', material, reason, clock: replyClock(state, hearing, context) }],
    notices: [notice('material_shared', state, [agency(state)], facts)],
  };
}
