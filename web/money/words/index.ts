import type { Language } from '../../i18n';
import { da as accountDa } from './account/da';
import { en as accountEn, type AccountWords } from './account/en';
import { sv as accountSv } from './account/sv';
import { da as actsDa } from './acts/da';
import { en as actsEn, type MoneyActWords } from './acts/en';
import { sv as actsSv } from './acts/sv';
import { da as invoicesDa } from './invoices/da';
import { en as invoicesEn, type InvoicePageWords } from './invoices/en';
import { sv as invoicesSv } from './invoices/sv';

export type { AccountWords } from './account/en';
export type { MoneyActWords } from './acts/en';
export type { InvoicePageWords } from './invoices/en';

const ACCOUNT: Readonly<Record<Language, AccountWords>> = { en: accountEn, sv: accountSv, da: accountDa };
const ACTS: Readonly<Record<Language, MoneyActWords>> = { en: actsEn, sv: actsSv, da: actsDa };
const INVOICES: Readonly<Record<Language, InvoicePageWords>> = { en: invoicesEn, sv: invoicesSv, da: invoicesDa };

/** What the page of a case's money, its ledger and its record say, in a language. */
export const accountWords = (language: Language): AccountWords => ACCOUNT[language];

/** What the acts about money say, in a language. */
export const moneyActWords = (language: Language): MoneyActWords => ACTS[language];

/** What the pages of e-invoices say, in a language. */
export const invoiceWords = (language: Language): InvoicePageWords => INVOICES[language];
