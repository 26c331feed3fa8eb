import { tmpdir } from 'node:os';
import { requireFreeSpace } from '../../runtime/embedded/disk';
import { StartProblem } from '../../runtime/problem';

const PETABYTE = 1024 ** 3;

describe('a disk that is too full', () => {
  test('is noticed before anything is written, and the message says what to do', async () => {
    const refusal = await requireFreeSpace(tmpdir(), PETABYTE, 'a new database').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StartProblem);
    expect((refusal as StartProblem).explain()).toMatch(
      /not enough disk space for a new database: \d+ MiB are free, 1073741824 MiB are needed[^]*--data DIR/,
    );
  });

  test('is not suspected where there is room', async () => {
    await expect(requireFreeSpace(tmpdir(), 1, 'a new database')).resolves.toBeUndefined();
  });
});
