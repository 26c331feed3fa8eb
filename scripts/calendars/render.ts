import { workingDaysBetween } from '../../domain/calendar/calendar';
import { weekday } from '../../domain/calendar/dates';
import type { Calendar, Holiday } from '../../domain/calendar/types';
import type { CalendarSource } from './source';

/** The calendar as JSON, one holiday and one offset a line, so that a change of the law is a readable difference. */
export function renderJson(calendar: Calendar): string {
  const { holidays, offsets, ...head } = calendar;
  const fields = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  const rows = (items: readonly object[]): string => items.map((item) => `    ${JSON.stringify(item)}`).join(',\n');
  return `{\n${fields.join('\n')}\n  "holidays": [\n${rows(holidays)}\n  ],\n  "offsets": [\n${rows(offsets)}\n  ]\n}\n`;
}

/** Where every calendar comes from, and what the review changed. */
export function renderSources(sources: readonly CalendarSource[], library: string): string {
  const chapters = sources.map((source) =>
    [
      `## ${source.id}: ${source.label}`,
      `Zone: ${source.timeZone}. Library: country ${source.library.country}${source.library.state ? `, state ${source.library.state}` : ''}, days of type ${source.library.types.join(' and ')}.`,
      `**Counts.** ${source.counts}`,
      `**Leaves out.** ${source.leavesOut}`,
      source.corrections.length === 0 ? '**Corrected.** Nothing.' : '**Corrected.**',
      ...(source.corrections.length === 0
        ? []
        : [source.corrections.map(({ why, source: law }) => `- ${why} (${law})`).join('\n')]),
      ...listOf('Read', source.read),
      ...listOf('Cited, not read for this review', source.cited),
    ].join('\n\n'),
  );
  return `# Where the calendars come from

Made by \`npm run calendars\`; edit \`scripts/calendars/\`, not these files.

The days come from [date-holidays](https://github.com/commenthol/date-holidays) ${library}, and each country was then
held against its law; every deviation from the library is listed with its reason. date-holidays is licensed
"ISC AND CC-BY-3.0" by its package.json, and its LICENSE file puts the data, which rest on Wikipedia articles, under
CC BY-SA 3.0. The JSON files of this folder are adapted from that data: they are offered under CC BY-SA 3.0, with
attribution to commenthol and the contributors of date-holidays and of the articles that its LICENSE file names.

UTC offsets come from the time-zone database in Node.js. They are forecasts: when a country changes its summer time,
the calendars are made anew, and the test that compares them with the generator says so.

What counts as a non-working day: one that time limits skip by national law or, where the law says nothing of limits,
one on which the national authorities do not work because it is a public holiday. Where the law leaves that to the
place, the seat of government decides. Days on which only some offices close belong to a regime (\`closedDays\`).

${chapters.join('\n\n')}
`;
}

const listOf = (title: string, entries: readonly string[]): string[] =>
  entries.length === 0 ? [] : [`**${title}.**\n\n${entries.map((entry) => `- ${entry}`).join('\n')}`];

const SHOWN = [2024, 2025, 2026, 2027, 2028, 2029, 2030] as const;

/** The overview for readers: every calendar with its weekday holidays of some years and its working days a year. */
export function renderReference(calendars: readonly Calendar[]): string {
  const rows = calendars.map(
    ({ id, label, timeZone, from, to }) =>
      `| [${id}](#${id.toLowerCase()}) | ${label ?? id} | ${timeZone} | ${from} to ${to} |`,
  );
  return `# Calendars

Working days and UTC offsets are data in \`regimes/calendars/\`, made by \`npm run calendars\` and reviewed; why each
day counts is said in \`regimes/calendars/SOURCES.md\`. Saturdays and Sundays never are working days. The tables list
the holidays that fall on weekdays. A date outside the years covered is refused (\`calendar-too-short\`), never guessed.

| id | calendar | zone | covers |
| --- | --- | --- | --- |
${rows.join('\n')}

${calendars.map(chapterOf).join('\n')}`;
}

function chapterOf(calendar: Calendar): string {
  const names = new Map<string, Map<number, string[]>>();
  for (const { name, date } of calendar.holidays.filter(onWeekday)) {
    const year = Number(date.slice(0, 4));
    if (!SHOWN.some((shown) => shown === year)) continue;
    const years = names.get(name) ?? new Map<number, string[]>();
    years.set(year, [...(years.get(year) ?? []), date.slice(5)]);
    names.set(name, years);
  }
  const rows = [...names].map(
    ([name, years]) => `| ${name} | ${SHOWN.map((year) => (years.get(year) ?? ['']).join(', ')).join(' | ')} |`,
  );
  return `## ${calendar.id}

${calendar.label ?? calendar.id}, ${calendar.timeZone}.

| holiday | ${SHOWN.join(' | ')} |
| --- |${SHOWN.map(() => ' --- |').join('')}
${rows.join('\n')}
| *working days* | ${SHOWN.map((year) => workingDaysOf(year, calendar)).join(' | ')} |
`;
}

const onWeekday = (holiday: Holiday): boolean => weekday(holiday.date) <= 5;

function workingDaysOf(year: number, calendar: Calendar): number {
  const count = workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`, calendar);
  if (!count.ok) throw new Error(`${calendar.id} does not cover ${year}`);
  return count.value;
}
