import { useTemporal } from '../support/temporal';

describe('the time-skipping Temporal of a test file', () => {
  const temporal = useTemporal('time-skipping');

  test('lets a month pass at once', async () => {
    const before = await temporal.env.currentTimeMs();
    await temporal.env.sleep('30 days');
    const passed = (await temporal.env.currentTimeMs()) - before;
    expect(passed).toBeGreaterThanOrEqual(30 * 86_400_000);
    expect(passed).toBeLessThan(30 * 86_400_000 + 60_000);
  });
});
