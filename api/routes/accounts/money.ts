import { moneyFromWire, type MoneyOnWire } from '../../../contracts/api/common';
import type { Places } from '../../refusals';

/** Amount and currency of the command are one amount of money in the body. */
export const MONEY: Places = {
  '/amount': { in: 'body', pointer: '/amount/amount' },
  '/currency': { in: 'body', pointer: '/amount/currency' },
};

/** An amount of money as a command has it. */
export const minor = (wire: MoneyOnWire): { readonly amount: number; readonly currency: string } => {
  const { minor: amount, currency } = moneyFromWire(wire);
  return { amount, currency };
};

/** The same where it may be left out. */
export const minorIf = (wire: MoneyOnWire | undefined): { readonly amount?: number; readonly currency?: string } =>
  wire ? minor(wire) : {};
