import { Client } from 'pg';

/** Owns the schema and runs the migrations. */
export const OWNER_ROLE = 'tollgate_owner';
/** What API and worker sign in as; it has no right to change or delete an event. */
export const APPLICATION_ROLE = 'tollgate_app';

export interface RolePasswords {
  readonly owner: string;
  readonly application: string;
}

/** Makes the two roles, or gives them these passwords if they exist. */
export async function ensureRoles(superuserUrl: string, passwords: RolePasswords): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    for (const [role, password] of [
      [OWNER_ROLE, passwords.owner],
      [APPLICATION_ROLE, passwords.application],
    ] as const) {
      const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      const verb = known.rowCount === 0 ? 'CREATE' : 'ALTER';
      await client.query(
        `${verb} ROLE ${client.escapeIdentifier(role)} LOGIN PASSWORD ${client.escapeLiteral(password)}`,
      );
    }
  });
}

/** Makes a database owned by the owner role, unless it exists. */
export async function ensureDatabase(superuserUrl: string, name: string): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (known.rowCount !== 0) return;
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER ${OWNER_ROLE}`);
    await client.query(`REVOKE CREATE ON DATABASE ${client.escapeIdentifier(name)} FROM PUBLIC`);
  });
}

/** Runs `use` on one connection and closes it whatever happens. */
export async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** The address of a database for a role of the same server. */
export function urlFor(superuserUrl: string, role: string, password: string, database: string): string {
  const url = new URL(superuserUrl);
  url.username = role;
  url.password = password;
  url.pathname = `/${database}`;
  return url.toString();
}
