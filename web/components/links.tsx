interface Props {
  /** What is done rather than looked at is drawn as a button. */
  readonly links: readonly { readonly href: string; readonly text: string; readonly act?: boolean }[];
}

/** What can be done, and where to go on, below what was read; nothing where there is nothing. */
export const Links = ({ links }: Props) =>
  links.length === 0 ? null : (
    <ul class="tg-links tg-after">
      {links.map(({ href, text, act }) => (
        <li key={href}>
          <a class={act ? 'ds-button' : 'ds-link'} data-variant={act ? 'secondary' : undefined} href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
