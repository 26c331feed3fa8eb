import type { InvoiceParty } from '../../domain/invoice/essentials';
import { attributeOf, childrenOf, elementAt, textAt, textOf, type Element } from './element';

/** More identifiers than a party has. */
const MOST_IDS = 10;

const LONGEST = 200;

/** Code of the EAS list for a mail address, which may be a person's and is kept in the document alone. */
const MAIL = 'EM';

/** Seller or buyer: the organisation alone; its contact person and address stay in the document. */
export function partyOf(root: Element, role: 'AccountingSupplierParty' | 'AccountingCustomerParty'): InvoiceParty {
  const party = elementAt(root, role, 'Party');
  const vat = childrenOf(party, 'PartyTaxScheme').find((each) => textAt(each, 'TaxScheme', 'ID') === 'VAT');
  const ids = [
    elementAt(party, 'EndpointID'),
    elementAt(party, 'PartyLegalEntity', 'CompanyID'),
    ...childrenOf(party, 'PartyIdentification').map((each) => elementAt(each, 'ID')),
  ].flatMap(identifierOf);
  const name = textAt(party, 'PartyLegalEntity', 'RegistrationName') ?? textAt(party, 'PartyName', 'Name') ?? '';
  return {
    name: name.slice(0, LONGEST),
    ids: [...new Set(ids)].slice(0, MOST_IDS),
    vatId: textAt(vat, 'CompanyID')?.slice(0, LONGEST) ?? null,
  };
}

/** `scheme:id`, or the id alone where no scheme is stated. */
function identifierOf(element: Element | undefined): string[] {
  const id = textOf(element);
  if (id === null) return [];
  const scheme = attributeOf(element, 'schemeID');
  if (scheme === MAIL) return [];
  return [(scheme === null ? id : `${scheme}:${id}`).slice(0, LONGEST)];
}
