import type { ComponentChildren } from 'preact';
import { instantText } from '../format';
import { navigation } from '../frame/navigation';
import type { Visit } from '../frame/visit';
import { languages, messagesIn, type Language } from '../i18n';
import { CSRF_FIELD } from '../session/csrf';

interface LayoutProps {
  readonly visit: Visit;
  readonly title: string;
  readonly children: ComponentChildren;
  readonly licence?: string | null;
  /** The case that the page shows, as of this version: the reader is told when it changes. */
  readonly live?: { readonly projectId: string; readonly version: number };
  /** Something that goes on while the page is open: `rollout/<id>`, `simulation/<id>`. */
  readonly progress?: string;
}

const withLanguage = (address: string, language: Language): string =>
  `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;

/** The frame of every page: skip link, heading of the service, content, and what the page stands on. */
export function Layout({ visit, title, children, licence = null, live, progress }: LayoutProps) {
  const { language, now, address, stylesheet, script, icon, signedIn, said } = visit;
  const says = messagesIn(language);
  return (
    <html lang={language} data-color-scheme="auto" data-session-ends={signedIn?.endsAt}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${says.service}`}</title>
        <link rel="icon" type="image/svg+xml" href={icon} />
        <link rel="stylesheet" href={stylesheet} />
        <script src={script} type="module" />
      </head>
      <body>
        <a class="ds-skip-link" href="#main">
          {says.skip}
        </a>
        <header class="tg-header">
          <div class="tg-width tg-bar">
            <a class="tg-name" href={signedIn ? '/start' : '/register'}>
              {says.service}
            </a>
            <div class="tg-aside">
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
              <Who visit={visit} />
            </div>
          </div>
          <nav class="tg-width tg-places" aria-label={says.nav.main}>
            <ul class="tg-links">
              {navigation(visit).map(({ href, text }) => (
                <li key={href}>
                  <a class="ds-link" href={href} {...(isWithin(address, href) ? { 'aria-current': 'page' } : {})}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="main" class="tg-width" tabindex={-1}>
          <Live visit={visit} live={live} progress={progress} />
          {said === null || !(said in says.said) ? null : (
            <p class="ds-alert tg-said" data-color="success" role="status">
              {says.said[said as keyof typeof says.said]}
            </p>
          )}
          {children}
        </main>
        <footer class="tg-footer">
          <div class="tg-width">
            <p>
              {says.footer.asOf(instantText(now, language))} {says.footer.source}{' '}
              <a class="ds-link" href="/proof">
                {says.footer.proof}
              </a>
              {licence === null ? null : ` ${says.footer.licence(licence)}`}
            </p>
          </div>
        </footer>
      </body>
    </html>
  );
}

const isWithin = (address: string, href: string): boolean =>
  address === href || address.startsWith(`${href}/`) || address.startsWith(`${href}?`);

/** Who is signed in, what he was told, and the way out; or the way in. */
function Who({ visit: { language, signedIn, csrf, address } }: { readonly visit: Visit }) {
  const { who } = messagesIn(language);
  if (!signedIn) {
    return (
      <a class="ds-link tg-who" href={`/sign-in?${new URLSearchParams({ return: address }).toString()}`}>
        {who.signIn}
      </a>
    );
  }
  return (
    <div class="tg-who">
      <a class="ds-link" href="/notifications">
        {who.notifications}
        <span
          class="ds-badge tg-count"
          id="unread"
          data-color="danger"
          data-count={signedIn.unread}
          hidden={signedIn.unread === 0}
          aria-hidden="true"
        />
        {signedIn.unread === 0 ? null : (
          <span class="tg-only-read">
            {' '}
            ({signedIn.unread} {who.unread})
          </span>
        )}
      </a>
      <span>{signedIn.name}</span>
      <form method="post" action="/sign-out">
        <input type="hidden" name={CSRF_FIELD} value={csrf ?? ''} />
        <button class="ds-button" data-variant="tertiary" data-size="sm">
          {who.signOut}
        </button>
      </form>
    </div>
  );
}

/** What the script shows when its time has come: the session ends, it has ended, the case has changed. */
function Live({ visit, live, progress }: Pick<LayoutProps, 'visit' | 'live' | 'progress'>) {
  const says = messagesIn(visit.language).live;
  if (!visit.signedIn) return null;
  return (
    <div id="live" data-case={live?.projectId} data-version={live?.version} data-progress={progress} aria-live="polite">
      <div class="ds-alert tg-said" data-color="warning" id="session-ends" hidden>
        <p class="ds-paragraph">{says.ends}</p>
        <form method="post" action="/session/extend">
          <input type="hidden" name={CSRF_FIELD} value={visit.csrf ?? ''} />
          <input type="hidden" name="return" value={visit.address} />
          <button class="ds-button">{says.stay}</button>
        </form>
      </div>
      <p class="ds-alert tg-said" data-color="warning" id="session-ended" hidden>
        {says.ended}
      </p>
      <p class="ds-alert tg-said" data-color="info" id="case-changed" hidden>
        {says.changed}{' '}
        <a class="ds-link" href={visit.address}>
          {says.show}
        </a>
      </p>
      {progress === undefined ? null : (
        <p class="ds-alert tg-said" data-color="info" id="progress-ended" hidden>
          {says.ready}{' '}
          <a class="ds-link" href={visit.address}>
            {says.show}
          </a>
        </p>
      )}
    </div>
  );
}
