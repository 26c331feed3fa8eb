interface Props {
  /** The address of the list, without its filters. */
  readonly path: string;
  readonly filters?: URLSearchParams;
  readonly next: string | null;
  readonly text: string;
}

/** The way to the next part of a list, with the filters of this one. */
const Link = ({ path, filters, next, text }: Props & { readonly next: string }) => (
  <a
    class="ds-link"
    rel="next"
    href={`${path}?${new URLSearchParams([...(filters ?? []), ['cursor', next]]).toString()}`}
  >
    {text}
  </a>
);

/** Among the links below a list; nothing where this is the last part. */
export const NextPage = ({ next, ...list }: Props) =>
  next === null ? null : (
    <li>
      <Link next={next} {...list} />
    </li>
  );

/** Alone below a list. */
export const NextPageAlone = ({ next, ...list }: Props) =>
  next === null ? null : (
    <p class="tg-after">
      <Link next={next} {...list} />
    </p>
  );
