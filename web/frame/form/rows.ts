import { rowsOf, type Entries } from './fields';

/** Buttons that change the form and send nothing on: `_add` a row to the list named, `_remove` the row named. */
export const ADD = '_add';
export const REMOVE = '_remove';

/** The entries after one of those buttons; null if none was pressed. */
export function withRowsChanged(entries: Entries): Entries | null {
  const [add] = entries.get(ADD) ?? [];
  if (add !== undefined) return new Map([...entries, [`${add}/${rowsOf(entries, add)}`, ['']]]);
  const [remove] = entries.get(REMOVE) ?? [];
  const [, list, place] = /^(.+)\/(\d{1,4})$/.exec(remove ?? '') ?? [];
  return list === undefined ? null : withoutRow(entries, list, Number(place));
}

function withoutRow(entries: Entries, list: string, gone: number): Entries {
  const kept = new Map<string, readonly string[]>();
  for (const [name, all] of entries) {
    const [, place = '', rest = ''] = name.startsWith(`${list}/`)
      ? (/^\/(\d{1,4})(.*)$/s.exec(name.slice(list.length)) ?? [])
      : [];
    if (place === '' || Number(place) < gone) kept.set(name, all);
    else if (Number(place) > gone) kept.set(`${list}/${Number(place) - 1}${rest}`, all);
  }
  return kept;
}
