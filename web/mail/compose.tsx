import { render } from 'preact-render-to-string';
import type { DueMail, DueMessage } from '../../register/mail';
import { wordOf } from '../components/standing';
import { dayText } from '../format';
import { at } from '../frame/route-at';
import type { Language } from '../i18n';
import { noticeWords } from '../i18n/notices';
import { mailWords } from './words';

/** A mail as it is handed to the mail server. */
export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * What somebody is told by mail: the title of each message with the reference of its case and the way there. What the
 * case says stays where rights are checked.
 */
export function composeMail(due: DueMail, language: Language, publicUrl: string): ComposedMail {
  const words = mailWords(language);
  const items = due.messages.map((message) => itemOf(message, language, publicUrl));
  const [first] = items;
  const lead = due.choice === 'at_once' ? words.lead.at_once : words.lead.daily;
  const [all, change] = [`${publicUrl}/notifications`, `${publicUrl}/settings/mail`];
  const text = [
    words.greeting(due.name),
    '',
    lead,
    '',
    ...items.flatMap(({ title, where, day, href }) => [
      `- ${[title, where].filter(Boolean).join(', ')} (${day})`,
      `  ${href}`,
    ]),
    '',
    `${words.all}: ${all}`,
    '',
    '-- ',
    words.why,
    `${words.change}: ${change}`,
    '',
  ].join('\n');
  const html = render(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
      </head>
      <body>
        <p>{words.greeting(due.name)}</p>
        <p>{lead}</p>
        <ul>
          {items.map(({ title, where, day, href }) => (
            <li key={href}>
              <a href={href}>{title}</a>
              {where === null ? '' : `, ${where}`} ({day})
            </li>
          ))}
        </ul>
        <p>
          <a href={all}>{words.all}</a>
        </p>
        <p>
          {words.why} <a href={change}>{words.change}</a>
        </p>
      </body>
    </html>,
  );
  const subject = items.length === 1 && first ? words.one(subjectOf(first)) : words.many(items.length);
  return { subject, text, html: `<!doctype html>${html}` };
}

const subjectOf = ({ title, where }: { readonly title: string; readonly where: string | null }): string =>
  where === null ? title : `${title} (${where})`;

function itemOf({ kind, createdAt, project }: DueMessage, language: Language, publicUrl: string) {
  return {
    title: wordOf(noticeWords(language), kind),
    where: project?.reference ?? null,
    day: dayText(createdAt, language),
    href: publicUrl + (project === null ? '/notifications' : at`/cases/${project.id}`),
  };
}
