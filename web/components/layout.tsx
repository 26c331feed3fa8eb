import type { ComponentChildren } from 'preact';
import { instantText } from '../format';
import { languages, messagesIn, type Language } from '../i18n';

/** What every page knows of its request. */
export interface Visit {
  readonly language: Language;
  /** Domain time of the answer. */
  readonly now: string;
  /** Path and query without the choice of language. */
  readonly address: string;
  /** Address of the stylesheet, with the hash of its content. */
  readonly stylesheet: string;
}

interface LayoutProps {
  readonly visit: Visit;
  readonly title: string;
  readonly children: ComponentChildren;
  readonly licence?: string | null;
}

const withLanguage = (address: string, language: Language): string =>
  `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;

/** The frame of every page: skip link, heading of the service, content, and what the page stands on. */
export function Layout({ visit, title, children, licence = null }: LayoutProps) {
  const { language, now, address, stylesheet } = visit;
  const says = messagesIn(language);
  return (
    <html lang={language} data-color-scheme="auto">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${says.service}`}</title>
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body>
        <a class="ds-skip-link" href="#main">
          {says.skip}
        </a>
        <header class="tg-header">
          <div class="tg-width tg-bar">
            <a class="tg-name" href="/register">
              {says.service}
            </a>
            <nav aria-label={says.nav.main}>
              <ul class="tg-links">
                <li>
                  <a class="ds-link" href="/register">
                    {says.nav.register}
                  </a>
                </li>
                <li>
                  <a class="ds-link" href="/docs">
                    {says.nav.api}
                  </a>
                </li>
              </ul>
            </nav>
            <nav aria-label={says.nav.language}>
              <ul class="tg-links">
                {languages.map((each) => (
                  <li key={each}>
                    <a
                      class="ds-link"
                      href={withLanguage(address, each)}
                      lang={each}
                      hreflang={each}
                      {...(each === language ? { 'aria-current': 'true' } : {})}
                    >
                      {messagesIn(each).name}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        </header>
        <main id="main" class="tg-width" tabindex={-1}>
          {children}
        </main>
        <footer class="tg-footer">
          <div class="tg-width">
            <p>
              {says.footer.asOf(instantText(now, language))} {says.footer.source}
              {licence === null ? null : ` ${says.footer.licence(licence)}`}
            </p>
          </div>
        </footer>
      </body>
    </html>
  );
}
