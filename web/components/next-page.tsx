interface Props {
  /** The address of the list, without its filters. */
  readonly path: string;
  readonly filters: URLSearchParams;
  readonly next: string | null;
  readonly text: string;
}

/** The way to the next part of a list, with the filters of this one; nothing where this is the last. */
export function NextPage({ path, filters, next, text }: Props) {
  if (next === null) return null;
  const query = new URLSearchParams([...filters, ['cursor', next]]).toString();
  return (
    <li>
      <a class="ds-link" rel="next" href={`${path}?${query}`}>
        {text}
      </a>
    </li>
  );
}
