import type { Actor } from '../../domain/kernel';
import type { Instant } from '../../domain/time';
import type { Paged, Paging } from './types';

/** What somebody was told. */
export interface NotificationRow {
  readonly id: string;
  readonly stream: string;
  /** Null for news of rules. */
  readonly projectId: string | null;
  readonly project: { readonly title: string; readonly reference: string } | null;
  readonly kind: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly createdAt: Instant;
  readonly readAt: Instant | null;
}

/** Queries of what a person was told. */
export interface NoticeQueries {
  /** Newest first; nothing of a case from which he is recused. */
  notificationsFor(actor: Actor, paging: Paging & { readonly unread?: boolean }): Paged<NotificationRow>;
  /** How many of them were not read, up to a hundred. */
  unreadCount(actor: Actor): Promise<number>;
  /** Marks one of the actor's notifications as read; false if it is not his. */
  markRead(actor: Actor, notificationId: string, at: Instant): Promise<boolean>;
  /** Marks everything that the actor was told until then as read; how much that was. */
  markAllRead(actor: Actor, at: Instant): Promise<number>;
}
