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

/** Areas with rules of their own, which may draw differently what is drawn alike elsewhere. */
const AREAS = ['charts', 'agency', 'council', 'oversight', 'money', 'progress', 'rules'];

/**
 * Tables that are cards, a row each, on screens with less room than their columns need: by their class. The room is that
 * of the text, so that who has larger letters gets cards sooner.
 */
const CARDS = [
  ['.tg-table', '45.99rem'],
  ['.tg-board', '61.99rem'],
] as const;

/** Designsystemet's theme and parts, and our own. */
function textOfStyle(): string {
  const design = dirname(require.resolve('@digdir/designsystemet-css/base.css'));
  const ours = (name: string): string => read(join(packageFolder(), `web/assets/${name}.css`));
  const cards = ours('cards');
  return [
    read(require.resolve('@digdir/designsystemet-css/theme.css')),
    ...PARTS.map((part) => read(join(design, `${part}.css`))),
    ours('tollgate'),
    ...CARDS.map(
      ([table, most]) =>
        `@media screen {\n@container (max-width: ${most}) {\n${cards.replaceAll('.tg-cards', table)}}\n}`,
    ),
    ...AREAS.map(ours),
  ].join('\n');
}

const read = (file: string): string => readFileSync(file, 'utf8');

/** The one stylesheet of all pages. */
export const STYLESHEET: Asset = assetOf('css', textOfStyle());
