import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageFolder } from '../register/package-folder';

/** Parts of Designsystemet that the pages use; the others are not sent. */
const PARTS = [
  'base',
  'heading',
  'paragraph',
  'link',
  'button',
  'card',
  'input',
  'label',
  'field',
  'table',
  'tag',
  'skip-link',
  'details',
  'alert',
  'badge',
  'fieldset',
  'validation-message',
  'list',
];

/** The one stylesheet of all pages, and its address, which changes with its content. */
export interface Stylesheet {
  readonly path: string;
  readonly text: string;
}

/** Puts the stylesheet together from Designsystemet's theme and parts and from our own. */
export function composeStylesheet(): Stylesheet {
  const design = dirname(require.resolve('@digdir/designsystemet-css/base.css'));
  const theme = require.resolve('@digdir/designsystemet-css/theme.css');
  const files = [
    theme,
    ...PARTS.map((part) => join(design, `${part}.css`)),
    ...['tollgate', 'charts', 'agency', 'council', 'oversight'].map((name) =>
      join(packageFolder(), `web/assets/${name}.css`),
    ),
  ];
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return { path: `/assets/tollgate-${hash}.css`, text };
}
