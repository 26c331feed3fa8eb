import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageFolder } from '../register/package-folder';
import { assetOf, type Asset } from './asset';

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

/** Designsystemet's theme and parts, and our own. */
function filesOfStyle(): readonly string[] {
  const design = dirname(require.resolve('@digdir/designsystemet-css/base.css'));
  return [
    require.resolve('@digdir/designsystemet-css/theme.css'),
    ...PARTS.map((part) => join(design, `${part}.css`)),
    ...['tollgate', 'charts', 'agency', 'council', 'oversight', 'money', 'progress', 'rules'].map((name) =>
      join(packageFolder(), `web/assets/${name}.css`),
    ),
  ];
}

/** The one stylesheet of all pages. */
export const STYLESHEET: Asset = assetOf(
  'css',
  filesOfStyle()
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n'),
);
