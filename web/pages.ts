import { administrationPages } from './administration';
import { agencyPages } from './agency';
import { appealPages } from './appeals';
import { auditPages } from './audit';
import { casePages } from './case';
import { councilPages } from './council';
import { mailPages } from './mail/settings-page';
import { moneyPages } from './money';
import { endingPages } from './ending';
import { notificationPages } from './frame/notifications-page';
import type { Page } from './frame/page';
import { tasksPage } from './frame/tasks-page';
import { openPages } from './open';
import { oversightPages } from './oversight';
import { pilotPages } from './pilots';
import { progressPages } from './progress';
import { registerPages } from './register-pages';
import { rulesPages } from './rules';
import { standingPages } from './standing';
import { statementPages } from './statements';

/** All pages, area by area. */
export const PAGES: readonly Page[] = [
  tasksPage,
  ...notificationPages,
  ...mailPages,
  ...casePages,
  ...progressPages,
  ...endingPages,
  ...pilotPages,
  ...agencyPages,
  ...standingPages,
  ...statementPages,
  ...councilPages,
  ...oversightPages,
  ...appealPages,
  ...moneyPages,
  ...registerPages,
  ...openPages,
  ...auditPages,
  ...rulesPages,
  ...administrationPages,
];
