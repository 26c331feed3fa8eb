import type { Letter, LetterBlock, LetterText } from '../../contracts/letter';

/** A text of a letter; a stretch in another language says so. */
const Text = ({ text }: { readonly text: LetterText }) => (
  <>
    {text.map(({ text: words, lang, strong }, place) => {
      const spoken = lang === undefined ? <>{words}</> : <span lang={lang}>{words}</span>;
      return strong ? <strong key={place}>{spoken}</strong> : <span key={place}>{spoken}</span>;
    })}
  </>
);

/** A letter on the page, as its PDF has it. Its headings lie below a heading of the second level. */
export function LetterView({ letter }: { readonly letter: Letter }) {
  const { language, from, to, copies, words, head, title, blocks } = letter;
  const named = (bodies: readonly LetterText[]) =>
    bodies.map((body, place) => (
      <span key={place}>
        {place === 0 ? '' : '; '}
        <Text text={body} />
      </span>
    ));
  return (
    <article class="tg-letter" lang={language}>
      <p class="tg-strong">
        <Text text={from} />
      </p>
      <p class="tg-hint">
        {words.to}: {named(to)}
      </p>
      {copies.length === 0 ? null : (
        <p class="tg-hint">
          {words.copies}: {named(copies)}
        </p>
      )}
      <dl class="tg-facts">
        {head.map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <Text text={value} />
            </dd>
          </div>
        ))}
      </dl>
      <h3 class="ds-heading" data-size="sm">
        <Text text={title} />
      </h3>
      {blocks.map((block, place) => (
        <Block block={block} key={place} />
      ))}
    </article>
  );
}

function Block({ block }: { readonly block: LetterBlock }) {
  switch (block.type) {
    case 'heading':
      return (
        <h4 class="ds-heading" data-size="2xs">
          <Text text={block.text} />
        </h4>
      );
    case 'paragraph':
      return (
        <p class={block.tone === 'note' ? 'tg-hint' : 'ds-paragraph'}>
          <Text text={block.text} />
        </p>
      );
    case 'list': {
      const items = block.items.map((item, place) => (
        <li key={place}>
          <Text text={item} />
        </li>
      ));
      return block.ordered ? <ol class="ds-list">{items}</ol> : <ul class="ds-list">{items}</ul>;
    }
    case 'table':
      return <Table block={block} />;
    case 'signatures':
      return (
        <>
          <p class="tg-hint">
            <Text text={block.note} />
          </p>
          {block.entries.map(({ name, office, onBehalfOf }) => (
            <p class="ds-paragraph" key={name}>
              <strong>{name}</strong>
              {onBehalfOf === null ? null : ` (${onBehalfOf})`}
              <span class="tg-hint">
                <Text text={office} />
              </span>
            </p>
          ))}
        </>
      );
  }
}

function Table({ block: { header, rows } }: { readonly block: Extract<LetterBlock, { type: 'table' }> }) {
  return (
    <table class="ds-table tg-table" data-size="sm">
      {header === null ? null : (
        <thead>
          <tr>
            {header.map((cell, place) => (
              <th scope="col" key={place}>
                <Text text={cell} />
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(([first = [], ...cells], row) => (
          <tr key={row}>
            <th scope="row">
              <Text text={first} />
            </th>
            {cells.map((cell, place) => (
              <td key={place}>
                <Text text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
