import type { ComponentChildren } from 'preact';
import { Layout } from '../components/layout';
import type { Visit } from '../frame/visit';
import { signInWords } from '../i18n/sign-in';
import type { Notice } from '../i18n/sign-in/words';

interface NoticeProps {
  readonly visit: Visit;
  readonly notice: Notice;
  /** Where somebody who signs in again goes; null: signing in is not what helps. */
  readonly again: { readonly label: string; readonly address: string } | null;
  /** Number of the request in the log. */
  readonly reference?: string;
  readonly children?: ComponentChildren;
}

/** What happened with a sign-in, and how to go on. */
export function NoticePage({ visit, notice, again, reference, children }: NoticeProps) {
  const says = signInWords(visit.language);
  return (
    <Layout visit={visit} title={notice.title}>
      <h1 class="ds-heading" data-size="lg">
        {notice.title}
      </h1>
      <p class="ds-paragraph tg-lead">{notice.text}</p>
      {children}
      {reference === undefined ? null : <p class="ds-paragraph tg-lead">{says.reference(reference)}</p>}
      <ul class="tg-links tg-after">
        {again === null ? null : (
          <li>
            <a class="ds-button" href={again.address}>
              {again.label}
            </a>
          </li>
        )}
        <li>
          <a class="ds-link" href="/register">
            {says.toRegister}
          </a>
        </li>
      </ul>
    </Layout>
  );
}

/** The sign-in, and after it the page at `back`. */
export const signInAddress = (back: string): string =>
  back === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ return: back }).toString()}`;
