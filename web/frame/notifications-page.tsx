import type { z } from 'zod';
import { notificationRowSchema } from '../../contracts/api/cases';
import { pageOf } from '../../contracts/api/common';
import { Layout } from '../components/layout';
import { dayText } from '../format';
import { wordOf } from '../components/standing';
import { messagesIn } from '../i18n';
import { noticeWords } from '../i18n/notices';
import { mailWords } from '../mail/words';
import { CSRF_FIELD } from '../session/csrf';
import type { Page } from './page';
import { at } from './route-at';
import type { Visit } from './visit';
import { NextPageAlone } from '../components/next-page';

type Notification = z.infer<typeof notificationRowSchema>;

const notificationsSchema = pageOf(notificationRowSchema);

/** What the person was told, newest first, and the button that marks a message as read. */
export const notificationPages: readonly Page[] = [
  {
    method: 'get',
    path: '/notifications',
    audience: 'signed_in',
    answer: async ({ visit, query, desk }) => {
      const wanted = new URLSearchParams();
      for (const name of ['cursor', 'unread']) {
        const value = query.get(name);
        if (value !== null) wanted.set(name, value);
      }
      const found = await desk.read(notificationsSchema, `/notifications?${wanted.toString()}`);
      if (!found.ok) return { problem: found.fault };
      const { items, next } = found.value.value;
      return { page: <NotificationsPage visit={visit} items={items} next={next} unread={wanted.has('unread')} /> };
    },
  },
  {
    method: 'post',
    path: '/notifications/read',
    audience: 'signed_in',
    answer: async ({ desk }) => {
      const done = await desk.act('/notifications/read', { body: {} });
      return done.ok ? { to: '/notifications', said: 'read' } : { problem: done.fault };
    },
  },
  {
    method: 'post',
    path: '/notifications/:notificationId/read',
    audience: 'signed_in',
    answer: async ({ params, desk }) => {
      const done = await desk.act(at`/notifications/${params['notificationId'] ?? ''}/read`, { body: {} });
      return done.ok ? { to: '/notifications', said: 'read' } : { problem: done.fault };
    },
  },
];

interface Props {
  readonly visit: Visit;
  readonly items: readonly Notification[];
  readonly next: string | null;
  /** Only those that were not read are shown. */
  readonly unread: boolean;
}

function NotificationsPage({ visit, items, next, unread }: Props) {
  const { notifications: says } = messagesIn(visit.language);
  return (
    <Layout visit={visit} title={says.title}>
      <h1 class="ds-heading" data-size="lg">
        {says.title}
      </h1>
      <ul class="tg-links">
        <li>
          <a class="ds-link" href={unread ? '/notifications' : '/notifications?unread=true'}>
            {unread ? says.all : says.onlyUnread}
          </a>
        </li>
        <li>
          <a class="ds-link" href="/settings/mail">
            {mailWords(visit.language).settings.title}
          </a>
        </li>
        {items.some(({ readAt }) => readAt === null) ? (
          <li>
            <form method="post" action="/notifications/read">
              <input type="hidden" name={CSRF_FIELD} value={visit.csrf ?? ''} />
              <button class="ds-button" data-variant="tertiary" data-size="sm">
                {says.markAllRead}
              </button>
            </form>
          </li>
        ) : null}
      </ul>
      {items.length === 0 ? <p class="ds-card tg-empty">{says.none}</p> : null}
      <ul class="tg-messages">
        {items.map((item) => (
          <Message visit={visit} item={item} key={item.id} />
        ))}
      </ul>
      <NextPageAlone
        path="/notifications"
        filters={new URLSearchParams(unread ? { unread: 'true' } : {})}
        next={next}
        text={says.more}
      />
    </Layout>
  );
}

function Message({ visit, item }: { readonly visit: Visit; readonly item: Notification }) {
  const { id, kind, projectId, project, createdAt, readAt } = item;
  const { notifications: says } = messagesIn(visit.language);
  const title = wordOf(noticeWords(visit.language), kind);
  return (
    <li class="tg-message" data-unread={readAt === null ? '' : undefined}>
      <div>
        {projectId === null ? (
          title
        ) : (
          <a class="ds-link" href={at`/cases/${projectId}`}>
            {title}
          </a>
        )}
        {readAt === null ? (
          <span class="ds-tag" data-color="info" data-size="sm">
            {says.unread}
          </span>
        ) : null}
        {project === null ? null : (
          <span class="tg-hint">
            {project.title} ({project.reference})
          </span>
        )}
        <time class="tg-hint" dateTime={createdAt}>
          {dayText(createdAt, visit.language)}
        </time>
      </div>
      {readAt === null ? (
        <form method="post" action={at`/notifications/${id}/read`}>
          <input type="hidden" name={CSRF_FIELD} value={visit.csrf ?? ''} />
          <button class="ds-button" data-variant="tertiary" data-size="sm">
            {says.markRead}
            <span class="tg-only-read">
              : {title}
              {project === null ? null : `, ${project.title}`}
            </span>
          </button>
        </form>
      ) : null}
    </li>
  );
}
