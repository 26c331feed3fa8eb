import { connectDatabase } from '../../prisma/client';
import { createRegister } from '../../register';
import { createEngineRecord } from '../../register/engine';
import { createTurns } from '../../register/one-at-a-time';
import { createTransport } from 'nodemailer';
import { DropFolder } from '../invoices/drop-folder';
import { Mailer } from '../mail/mailer';
import { startProcedures } from '../procedures';
import { type ProcessBody, type ProcessContext } from '../process-shell';
import { StartProblem } from '../problem';
import { Repeated } from '../repeated';
import { publicUrlOf } from '../config';
import { composeClock } from './clock';

/** The proof is never further behind the record than this, and a batch. */
const SEAL_EVERY_MS = 2_000;

const LOOK_FOR_RATES_EVERY_MS = 60_000;

/** Puts the worker together from its parts and lets it take tasks. */
export async function composeWorker({ config, logger }: ProcessContext): Promise<ProcessBody> {
  if (config.databaseUrl === undefined || config.temporal === undefined) {
    throw new StartProblem('DATABASE_URL or TEMPORAL_ADDRESS is not set.', [
      'Set both, or start the whole system: tollgate start.',
    ]);
  }
  const database = connectDatabase({
    url: config.databaseUrl,
    maxConnections: config.databasePoolSize,
    onIdleError: (error) => logger.warn({ err: error }, 'a database connection was lost'),
  });
  const time = await composeClock(config, false);
  const register = createRegister({
    ...database,
    clock: time.clock,
    log: logger,
    publicUrl: publicUrlOf(config),
  });
  const procedures = startProcedures({
    temporal: config.temporal,
    register,
    record: createEngineRecord(database.pool),
    clock: time.clock,
    offsetMs: time.offset,
    profile: config.workerProfile,
    log: logger,
  });
  const { invoiceFolder: folder } = config;
  const turns = createTurns(database.pool, 'invoice_folder');
  const invoices =
    folder === undefined
      ? null
      : new DropFolder({
          ...{ folder, register, clock: time.clock, turns, publicUrl: publicUrlOf(config), log: logger },
          wake: (streams) => procedures.wake(streams),
        });
  invoices?.start();
  const { mail } = config;
  const mailer =
    mail === undefined
      ? null
      : new Mailer({
          ...{ prisma: database.prisma, clock: time.clock, turns: createTurns(database.pool, 'mail') },
          ...{ from: mail.from, hour: mail.hour, language: mail.language, publicUrl: publicUrlOf(config), log: logger },
          transport: createTransport(mail.smtpUrl),
        });
  mailer?.start();
  const sealing = new Repeated(async () => (await register.proof.seal(time.clock.now())) > 0, {
    ...{ restMs: SEAL_EVERY_MS, log: logger, failed: 'the record could not be sealed; tried again' },
  });
  sealing.start();
  // Whoever adds a rate has them posted at once; what that missed is found here.
  const rating = new Repeated(
    async () => {
      procedures.wake(await register.postWaitingInvoices(time.clock.now()));
      return false;
    },
    {
      restMs: LOOK_FOR_RATES_EVERY_MS,
      log: logger,
      failed: 'invoices that wait for a rate were not posted; tried again',
    },
  );
  rating.start();
  return {
    stop: async () => {
      await invoices?.stop();
      await mailer?.stop();
      await sealing.stop();
      await rating.stop();
      await procedures.stop();
      await time.close();
      await database.close();
    },
  };
}
