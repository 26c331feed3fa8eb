import type { Page } from '../frame/page';
import { accountPages } from './account-page';
import { commitmentPages } from './commit';
import { freezePages } from './freezes';
import { invoiceActPages } from './invoices/acts';
import { arrivalPages } from './invoices/arrivals';
import { bringPages } from './invoices/bring';
import { choicePages } from './invoices/choices';
import { invoiceListPages } from './invoices/list';
import { invoicePages } from './invoices/one';
import { ledgerPages } from './ledger';
import { otherActPages } from './other-acts';
import { recordPages } from './record';
import { tranchePages } from './tranche-acts';

/** The pages about money: a case's account and ledger, the acts about it, and e-invoices. */
export const moneyPages: readonly Page[] = [
  ...[...accountPages, ...ledgerPages, ...recordPages],
  ...[...commitmentPages, ...tranchePages, ...otherActPages, ...freezePages],
  ...[...invoiceListPages, ...arrivalPages, ...bringPages, ...choicePages, ...invoicePages, ...invoiceActPages],
];
