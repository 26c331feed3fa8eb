/** How a page is looked at. */
export interface Look {
  readonly name: string;
  /** Pixels of the window. */
  readonly width: number;
  readonly dark: boolean;
}

export interface Picture {
  readonly audience: string;
  readonly person: string;
  readonly language: string;
  readonly title: string;
  readonly path: string;
  /** `page`, or what went wrong. */
  readonly state: string;
  readonly look: Look;
  /** Beside the sheet. */
  readonly file: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const slug = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]+/g, '-');

/** Things of one kind together, in the order in which they first come. */
function grouped<T>(all: readonly T[], by: (each: T) => string): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const each of all) groups.set(by(each), [...(groups.get(by(each)) ?? []), each]);
  return [...groups];
}

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d5d9de, #3b4148); --soft: light-dark(#f3f5f7, #1d2024); --dim: light-dark(#5b6470, #a5aeb8); }
* { box-sizing: border-box }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; background: light-dark(#fff, #131518); color: light-dark(#15191e, #eceff2) }
header { padding: 2rem 2rem 1rem } h1 { margin: 0 0 .25rem; font-size: 2rem; line-height: 1.2 }
nav { position: sticky; top: 0; z-index: 1; padding: .75rem 2rem; background: var(--soft); border-block: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: center }
nav a { color: inherit } nav label { display: inline-flex; gap: .35rem; align-items: center } nav .looks { margin-inline-start: auto; display: flex; gap: 1rem; flex-wrap: wrap }
section { padding: 1.5rem 2rem; scroll-margin-top: 4rem } h2 { margin: 0; font-size: 1.5rem } h3 { margin: 0; font-size: 1.05rem }
.dim { color: var(--dim); margin: 0 } code { font-size: .85em; overflow-wrap: anywhere }
article { border-block-start: 1px solid var(--line); padding-block: 1rem; display: grid; grid-template-columns: minmax(12rem, 18rem) 1fr; gap: 1.5rem }
.state { display: inline-block; margin-block-start: .5rem; padding: 0 .6rem; border-radius: 1rem; background: light-dark(#fde8e6, #4a1f1b); font-size: .85rem }
.row { display: flex; gap: 1rem; align-items: flex-start; flex-wrap: wrap }
figure { margin: 0 } figure a { display: block; block-size: 22rem; overflow: hidden; border: 1px solid var(--line); border-radius: .5rem }
figure img { display: block; inline-size: 100% } figcaption { color: var(--dim); font-size: .85rem; margin-block-start: .25rem }
.desktop, .desktop-dark { inline-size: 30rem } .phone, .phone-dark { inline-size: 11rem }
${['desktop', 'phone', 'desktop-dark', 'phone-dark'].map((look) => `body:has(#look-${look}:not(:checked)) figure.${look} { display: none }`).join('\n')}
@media (max-width: 60rem) { article { grid-template-columns: 1fr } .desktop, .desktop-dark { inline-size: 100% } }
`;

const lookName = ({ width, dark }: Look): string => `${width} px, ${dark ? 'dark' : 'light'}`;

function figureOf({ look, file, title, state }: Picture): string {
  const alt = `${title}, ${state}, ${lookName(look)}`;
  return `<figure class="${look.name}"><a href="${escaped(file)}"><img src="${escaped(file)}" alt="${escaped(alt)}" loading="lazy"></a><figcaption>${lookName(look)}</figcaption></figure>`;
}

function pageOf(pictures: readonly Picture[]): string {
  const [first] = pictures;
  if (!first) return '';
  const { title, path, state, language } = first;
  return `<article><div><h3 lang="${language}">${escaped(title)}</h3><p class="dim"><code>${escaped(path)}</code></p>${
    state === 'page' ? '' : `<p class="state">${escaped(state)}</p>`
  }</div><div class="row">${pictures.map(figureOf).join('')}</div></article>`;
}

function audienceOf(audience: string, pictures: readonly Picture[]): string {
  const pages = grouped(pictures, ({ file, look }) => file.slice(0, -`-${look.name}.png`.length));
  const [{ person, language } = { person: '', language: '' }] = pictures;
  return `<section id="${slug(audience)}"><h2>${escaped(audience)}</h2><p class="dim">${escaped(person)}, reads ${language}; ${pages.length} pages and states</p>${pages.map(([, own]) => pageOf(own)).join('')}</section>`;
}

/** The sheet that shows all pictures: by audience, page by page, each in every look; looks can be hidden. */
export function sheetOf(pictures: readonly Picture[], home: string): string {
  const audiences = grouped(pictures, ({ audience }) => audience);
  const looks = [...new Map(pictures.map(({ look }) => [look.name, look])).values()];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Gallery of Tollgate’s pages</title><style>${STYLE}</style></head>
<body><header><h1>Gallery of Tollgate’s pages</h1><p class="dim">${pictures.length} pictures of ${escaped(home)}. Each opens in full.</p></header>
<nav aria-label="Audiences">${audiences.map(([name]) => `<a href="#${slug(name)}">${escaped(name)}</a>`).join('')}<span class="looks">${looks
    .map((look) => `<label><input type="checkbox" id="look-${look.name}" checked> ${lookName(look)}</label>`)
    .join('')}</span></nav>
${audiences.map(([name, own]) => audienceOf(name, own)).join('\n')}
</body></html>
`;
}
