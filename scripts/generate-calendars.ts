import { version } from 'date-holidays/package.json';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SOURCES, buildCalendar } from './calendars/build';
import { renderJson, renderReference, renderSources } from './calendars/render';

/** Everything that `npm run calendars` writes, by path below the root of the package. */
export function generateCalendars(): ReadonlyMap<string, string> {
  const calendars = SOURCES.map(buildCalendar);
  return new Map([
    ...calendars.map((calendar) => [`regimes/calendars/${calendar.id}.json`, renderJson(calendar)] as const),
    ['regimes/calendars/SOURCES.md', renderSources(SOURCES, version)],
    ['docs/reference/calendars.md', renderReference(calendars)],
  ]);
}

if (process.argv[1] === __filename) {
  for (const [path, text] of generateCalendars()) {
    const target = join(process.cwd(), path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    console.log(path);
  }
}
