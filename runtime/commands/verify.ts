import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { connectDatabase } from '../../prisma/client';
import { keptKey } from '../../register/proof/key';
import { openCheckpoint, type Checkpoint, type ProofKey } from '../../register/proof/note';
import { verifyProof, type ProofFault } from '../../register/proof/verify';
import { withDatabase } from '../attach';
import { readConfig } from '../config';
import { StartProblem } from '../problem';
import { createProgress } from '../progress';

/**
 * `tollgate verify`: computes the proof anew from the record, and holds it against every checkpoint of the register and
 * those that were kept elsewhere. 1 where anything does not fit.
 */
export async function verifyCommand(args: string[]): Promise<number> {
  const options = { data: { type: 'string' }, checkpoint: { type: 'string', multiple: true } } as const;
  const { values } = parseArgs({ args, options });
  const files = values.checkpoint ?? [];
  const config = readConfig({ TOLLGATE_DATA: values.data });
  const progress = createProgress(process.stdout);
  const outcome = { fits: false };
  await withDatabase(config, progress, async ({ applicationUrl }) => {
    const database = connectDatabase({ url: applicationUrl, maxConnections: 2, onIdleError: () => undefined });
    try {
      const key = await keptKey(database.pool);
      if (!key) {
        progress.say('Nothing has been sealed yet.');
        outcome.fits = files.length === 0;
        return;
      }
      const kept = files.map((file) => opened(file, key));
      const { size, checkpoints, faults, faultCount } = await verifyProof(database.pool, {
        kept,
        onProgress: ({ leaves, of }) => progress.step(`${leaves} of ${of} entries`),
      });
      for (const fault of faults) progress.say(sentence(fault));
      if (faultCount > faults.length) progress.say(`… and ${faultCount - faults.length} more`);
      const held = `${size} entries, ${checkpoints} checkpoints of the register, ${kept.length} kept elsewhere`;
      progress.step(`${held}: ${faultCount === 0 ? 'everything fits' : `${faultCount} do not fit`}`);
      outcome.fits = faultCount === 0;
    } finally {
      await database.close();
    }
  });
  return outcome.fits ? 0 : 1;
}

function opened(file: string, key: ProofKey): Checkpoint {
  const checkpoint = openCheckpoint(readFileSync(file, 'utf8'), key);
  if (checkpoint.ok) return checkpoint.value;
  throw new StartProblem(`${file} is no checkpoint of this register (${checkpoint.fault}).`, [
    'Give the file as it was taken along: name, number, root, an empty line, signature.',
  ]);
}

function sentence(fault: ProofFault): string {
  switch (fault.kind) {
    case 'changed':
      return `${fault.stream} ${fault.seq}: says something else than when it was sealed`;
    case 'missing':
      return `${fault.stream} ${fault.seq}: was sealed and is gone`;
    case 'unsealed':
      return `${fault.stream} ${fault.seq}: was put in among entries that are sealed`;
    case 'root':
      return `the first ${fault.size} entries do not come to the checkpoint ${fault.whose === 'kept' ? 'that was kept' : 'of the register'}`;
    case 'ahead':
      return `a checkpoint stands for ${fault.size} entries, and the record has fewer`;
  }
}
