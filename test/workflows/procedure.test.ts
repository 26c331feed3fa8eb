import {
  approved,
  CANCELLATION,
  decide,
  opinion,
  order,
  pauseUntil,
  propose,
  submit,
  toTheCouncil,
} from './line-of-life';
import { useOffice } from './office';

const office = useOffice('time-skipping', { at: '2025-02-03T08:00:00.000Z' });

test('a submission is assessed and comes to its gate by itself', async () => {
  const project = await submit(office());
  console.log(await office().events(project));
  const review = await toTheCouncil(office(), project);
  console.log(await office().events(project), review);
  await opinion(office(), review);
  console.log(await office().events(project), await office().events(review));
  await decide(office(), project, 'approve');
  console.log(await office().events(project));
  const pause = await propose(office(), project, 'pause');
  await order(office(), pause, pauseUntil('2025-06-02', 'auto_resume'));
  console.log(await office().events(pause));
  await office().moveTo('2025-06-03T00:00:00.000Z');
  console.log(await office().events(pause), await office().events(project));
  const cancel = await propose(office(), project, 'cancellation');
  await order(office(), cancel, CANCELLATION);
  console.log(await office().events(cancel), await office().events(project));
  await office().replay(project, review, pause, cancel);
});
