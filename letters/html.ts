import type { Letter, LetterBlock, LetterText } from '../contracts/letter';
import { subjectOf } from './compose';

/**
 * A letter as a plain page: no script, no style, nothing from elsewhere. Everything in it is text, so nothing that a
 * person wrote into a case is read as markup.
 */
export function renderHtml(letter: Letter): string {
  const { language, head, to, copies, words, title, from, blocks } = letter;
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}">`,
    `<head><meta charset="utf-8"><title>${escaped(subjectOf(letter))}</title></head>`,
    '<body><main>',
    `<p><strong>${html(from)}</strong></p>`,
    addressees(words.to, to),
    ...(copies.length > 0 ? [addressees(words.copies, copies)] : []),
    `<dl>${head.map(({ term, value }) => `<dt>${escaped(term)}</dt><dd>${html(value)}</dd>`).join('')}</dl>`,
    `<h1>${html(title)}</h1>`,
    ...blocks.map(blockHtml),
    '</main></body></html>',
    '',
  ].join('\n');
}

const addressees = (word: string, bodies: readonly LetterText[]): string =>
  `<p>${escaped(word)}: ${bodies.map(html).join('; ')}</p>`;

function blockHtml(block: LetterBlock): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level}>${html(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${html(block.text)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${html(item)}</li>`).join('')}</${tag}>`;
    }
    case 'table':
      return tableHtml(block);
    case 'signatures':
      return `<p>${html(block.note)}</p>${block.entries
        .map(({ name, office, onBehalfOf }) => {
          const behalf = onBehalfOf === null ? '' : `<br>${escaped(onBehalfOf)}`;
          return `<p><strong>${escaped(name)}</strong>${behalf}<br>${html(office)}</p>`;
        })
        .join('')}`;
  }
}

function tableHtml({ header, rows }: Extract<LetterBlock, { type: 'table' }>): string {
  const head = header
    ? `<thead><tr>${header.map((cell) => `<th scope="col">${html(cell)}</th>`).join('')}</tr></thead>`
    : '';
  const body = rows.map(([first = [], ...cells]) => {
    const others = cells.map((cell) => `<td>${html(cell)}</td>`).join('');
    return `<tr><th scope="row">${html(first)}</th>${others}</tr>`;
  });
  return `<table>${head}<tbody>${body.join('')}</tbody></table>`;
}

const html = (text: LetterText): string =>
  text
    .map(({ text: words, lang, strong }) => {
      const spoken = lang === undefined ? escaped(words) : `<span lang="${escaped(lang)}">${escaped(words)}</span>`;
      return strong ? `<strong>${spoken}</strong>` : spoken;
    })
    .join('');

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');
