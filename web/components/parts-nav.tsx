interface Props {
  readonly label: string;
  readonly parts: readonly { readonly href: string; readonly text: string }[];
  /** Path of the page that is shown. */
  readonly here: string;
}

/** The parts of one thing, each a page, and which of them this is. */
export const PartsNav = ({ label, parts, here }: Props) => (
  <nav aria-label={label}>
    <ul class="tg-links tg-tabs">
      {parts.map(({ href, text }) => (
        <li key={href}>
          <a class="ds-link" href={href} {...(href === here ? { 'aria-current': 'page' } : {})}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
