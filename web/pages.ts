import { casePages } from './case';
import { notificationPages } from './frame/notifications-page';
import type { Page } from './frame/page';
import { tasksPage } from './frame/tasks-page';
import { oversightPages } from './oversight';
import { registerPages } from './register-pages';

/** All pages, area by area. */
export const PAGES: readonly Page[] = [
  tasksPage,
  ...notificationPages,
  ...casePages,
  ...oversightPages,
  ...registerPages,
];
