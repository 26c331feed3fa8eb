import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { environmentSchema } from '../runtime/config';
import { packageFolder } from '../register/package-folder';

/** The page `docs/reference/configuration.md`: every environment variable, from the schema that reads them. */
export function configurationReference(): string {
  const schema = z.toJSONSchema(environmentSchema, { io: 'input' });
  const rows = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const { description = '', default: standard, enum: values } = property as z.core.JSONSchema.JSONSchema;
    const choice = values ? ` One of: ${values.map((value) => `\`${String(value)}\``).join(', ')}.` : '';
    const without = standard === undefined ? '' : `\`${JSON.stringify(standard).replaceAll('"', '')}\``;
    return `| \`${name}\` | ${description}${choice} | ${without} |`;
  });
  return [
    '# Configuration',
    '',
    'Generated from the schema by `npm run reference:configuration`.',
    '',
    'Tollgate reads these environment variables once, when a process starts. One that is set to nothing counts as not',
    'set. Options of the command line go before them.',
    '',
    '| variable | meaning | default |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

if (process.argv[1] === __filename) {
  writeFileSync(join(packageFolder(), 'docs/reference/configuration.md'), configurationReference());
}
