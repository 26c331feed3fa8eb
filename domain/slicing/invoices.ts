/** A number that goes up by one with each invoice: what stands before it, and its digits at the end. */
const SERIAL = /^(.*?)(\d{1,15})$/;

/**
 * The two steps of a seller's numbering that an invoice is at: from the one before it, and to the one after it. Invoices
 * whose numbers follow each other have one step in common, whichever projects they were posted to: what was done in one
 * go and billed in parts. None where a number is no serial.
 *
 * @param seller as sellers are compared
 * @param number as the invoice states it
 */
export function serialsOf(seller: string, number: string): readonly string[] {
  const [, before, digits] = SERIAL.exec(number.trim()) ?? [];
  if (seller === '' || before === undefined || digits === undefined) return [];
  const serial = Number(digits);
  return [serial - 1, serial].map((from) => `${seller} ${before}${from}/${from + 1}`);
}
