import type { ComponentChildren } from 'preact';

interface Props {
  /** For those who cannot see what stands around it. */
  readonly caption: string;
  readonly headings: readonly string[];
  /** Rows of several lines each, read from the top. */
  readonly board?: boolean;
  /** Rows; on a phone each becomes a card, in which a cell is named by its `data-label`. */
  readonly children: ComponentChildren;
}

/** A table of one heading a column. */
export const Table = ({ caption, headings, board = false, children }: Props) => (
  <table class={`ds-table tg-table${board ? ' tg-board' : ''}`}>
    <caption class="tg-only-read">{caption}</caption>
    <thead>
      <tr>
        {headings.map((heading) => (
          <th scope="col" key={heading}>
            {heading}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
);
