import type { Pool } from 'pg';
import type { InvoiceEssentials } from '../../domain/invoice/essentials';
import { keyOfReference, sellerKeyOf, type MatchFacts, type ProjectCandidate } from '../../domain/invoice/match';

/** So many of a seller's latest invoices are looked at for the project that the next may belong to. */
const LATEST = 200;
/** More projects than one invoice can be about. */
const MOST_PROJECTS = 50;

/**
 * One round trip. `named`: the projects of the agency ($1) whose own references are among the words of the invoice ($2),
 * or which have a contract that it names or with its seller ($3); and those that were matched with him lately.
 */
const FACTS = {
  name: 'invoice_match_facts',
  text: `WITH latest AS (
      SELECT id, number, project_id, contract_id, shares, received_at FROM invoice
       WHERE agency_id = $1 AND seller_key = $4 AND status <> 'rejected' ORDER BY received_at DESC, id LIMIT ${LATEST}
    ), preceding AS (
      SELECT id, number, project_id, contract_id, shares, received_at FROM invoice
       WHERE agency_id = $1 AND seller_key = $4 AND status <> 'rejected' AND number = ANY($5)
    ), earlier AS (
      SELECT id, number, project_id, contract_id, shares FROM preceding WHERE project_id IS NOT NULL AND shares IS NOT NULL
      UNION ALL
      (SELECT DISTINCT ON (project_id) id, number, project_id, contract_id, shares FROM latest
        WHERE project_id IS NOT NULL AND shares IS NOT NULL ORDER BY project_id, received_at DESC, id)
    ), named AS (
      SELECT p.id FROM project p WHERE p.agency_id = $1 AND (
             upper(regexp_replace(p.reference, '[\\s\\-_./]', '', 'g')) = ANY($2)
          OR upper(regexp_replace(p.external_ref, '[\\s\\-_./]', '', 'g')) = ANY($2))
      UNION SELECT project_id FROM contract WHERE agency_id = $1 AND reference_key = ANY($2)
      UNION SELECT project_id FROM contract WHERE agency_id = $1 AND supplier_key = $3
      UNION SELECT project_id FROM earlier
      LIMIT ${MOST_PROJECTS}
    )
    SELECT (SELECT COALESCE(jsonb_agg(jsonb_build_object(
                     'projectId', p.id, 'reference', p.reference, 'externalRef', p.external_ref, 'contracts',
                     COALESCE((SELECT jsonb_agg(jsonb_build_object('contractId', k.contract_id, 'reference', k.reference,
                                        'supplier', k.supplier, 'class', k.class) ORDER BY k.seq)
                                 FROM contract k WHERE k.project_id = p.id), '[]'::jsonb)) ORDER BY p.id), '[]'::jsonb)
              FROM project p JOIN named n ON n.id = p.id) AS projects,
           (SELECT COALESCE(jsonb_agg(jsonb_build_object('invoiceId', id, 'number', number, 'projectId', project_id,
                     'contractId', contract_id, 'shares', shares)), '[]'::jsonb) FROM earlier) AS earlier,
           (SELECT COALESCE(jsonb_agg(jsonb_build_object('sellerKey', $4::text, 'contractId', c.contract_id,
                     'code', NULL, 'class', c.class)), '[]'::jsonb)
              FROM (SELECT DISTINCT ON (contract_id) contract_id, class FROM invoice_choice
                     WHERE agency_id = $1 AND seller_key = $4 ORDER BY contract_id, at DESC, stream, seq DESC) c
             WHERE c.class IS NOT NULL) AS choices`,
};

/** What an agency's records know that may decide where an invoice belongs; the newest choice counts. */
export async function matchFacts(
  pool: Pick<Pool, 'query'>,
  agencyId: string,
  essentials: InvoiceEssentials,
): Promise<MatchFacts> {
  const { seller, precedes } = essentials;
  const values = [
    agencyId,
    referenceWords(essentials),
    keyOfReference(seller.name),
    sellerKeyOf(seller),
    precedes.map(({ number }) => number),
  ];
  const { rows } = await pool.query<MatchFacts>({ ...FACTS, values });
  return rows[0] ?? { projects: [] as readonly ProjectCandidate[], choices: [], earlier: [] };
}

/** Every reference of the invoice, whole and by its words, in the spelling by which references are compared. */
function referenceWords(essentials: InvoiceEssentials): readonly string[] {
  const { projectReference, contractReference, orderReference, buyerReference } = essentials;
  const given = [projectReference, contractReference, orderReference, buyerReference].filter((each) => each !== null);
  const words = given.flatMap((each) => [each, ...each.split(/[\s,;/]+/)].map(keyOfReference));
  return [...new Set(words.filter((word) => word !== ''))];
}
