import type { Route } from '../../route';
import { invoiceActs } from './acts';
import { arrivalRoutes } from './arrivals';
import { checkInvoiceRoute } from './check-invoice';
import { readInvoiceRoutes } from './read';
import { receiveBatchRoute } from './receive-batch';
import { receiveInvoiceRoute } from './receive-invoice';
import { spendingRoutes } from './spending';

export const invoiceRoutes: readonly Route[] = [
  checkInvoiceRoute,
  receiveInvoiceRoute,
  receiveBatchRoute,
  ...readInvoiceRoutes,
  ...invoiceActs,
  ...arrivalRoutes,
  ...spendingRoutes,
];
