import { parseArgs } from 'node:util';
import { connectDatabase } from '../../prisma/client';
import { nameAdministrator } from '../../register/directory/first-administrator';
import { withDatabase } from '../attach';
import { wallClock } from '../clock-port';
import { readConfig } from '../config';
import { StartProblem } from '../problem';
import { createProgress } from '../progress';

/** `tollgate administrator`: names the first administrator of an empty register, who then sets up everybody else. */
export async function administratorCommand(args: string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const options = { data: text, issuer: text, subject: text, handle: text, name: text };
  const { values } = parseArgs({ args, options });
  const config = readConfig({ TOLLGATE_DATA: values.data });
  const { subject, handle, name, issuer = config.oidcIssuer } = values;
  if (!issuer || !subject || !handle || !name) {
    throw new StartProblem('An administrator needs an issuer, a subject, a handle and a name.', [
      'tollgate administrator --issuer https://login.example --subject 4711 --handle ada --name "Ada Admin"',
    ]);
  }
  const progress = createProgress(process.stdout);
  await withDatabase(config, progress, async ({ applicationUrl }) => {
    const database = connectDatabase({ url: applicationUrl, maxConnections: 2, onIdleError: () => undefined });
    try {
      const id = await nameAdministrator(database.prisma, { issuer, subject, handle, name }, wallClock.now());
      progress.step(`${name} (${id}) is an administrator`);
    } finally {
      await database.close();
    }
  });
  return 0;
}
