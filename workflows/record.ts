import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { DeliveryActivities, RecordActivities, RolloutActivities } from '../contracts/procedure';

/**
 * Our own database: milliseconds, and idempotent, since a step's command id is derived from the step. So it runs inside
 * the workflow task. A hiccup is retried there for some seconds; a longer absence is the procedure's to wait out, so
 * that it fills no history with attempts and can be woken as soon as the record is back.
 */
export const recordActivities = proxyLocalActivities<RecordActivities>({
  startToCloseTimeout: '10 seconds',
  scheduleToCloseTimeout: '20 seconds',
  retry: { initialInterval: '50 milliseconds', backoffCoefficient: 3, maximumAttempts: 5 },
});

/**
 * Other people's machines: slow, away for days; and letters, which take their time to write. An attempt may have sent
 * some before it broke off; each is marked when it is sent, so that a retry goes on after the last mark and repeats at
 * most the one in between. A letter is marked with its issue, and not even that one is repeated.
 */
export const deliveryActivities = proxyActivities<DeliveryActivities>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '1 second', backoffCoefficient: 3, maximumInterval: '15 minutes' },
});

/**
 * Our own database again, some dozens of projects at a time: less than a second. Whatever an attempt has done stays done,
 * and the next goes on after it: so it is retried for as long as it takes, and soon, since a worker that was killed says
 * nothing. One that is only slow goes on beside the next, which does no harm.
 */
export const rolloutActivities = proxyActivities<RolloutActivities>({
  startToCloseTimeout: '15 seconds',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '1 minute' },
});
