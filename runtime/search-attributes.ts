import { isGrpcServiceError, type Connection } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '../contracts/names';

/** The protocol's numbers of the two types that we use. */
const INDEXED_VALUE_TYPE = { Keyword: 2, KeywordList: 7 } as const;
/** gRPC's ALREADY_EXISTS. */
const ALREADY_EXISTS = 6;

/**
 * Makes the search attributes known to Temporal, where they are not. A procedure that names an unknown one would wait
 * until it is known.
 *
 * @throws Error where Temporal leaves this to its operators, as Temporal Cloud does
 */
export async function ensureSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const searchAttributes = Object.fromEntries(
    Object.entries(SEARCH_ATTRIBUTES).map(([name, type]) => [name, INDEXED_VALUE_TYPE[type]]),
  );
  try {
    await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
  } catch (error) {
    const code: number | null = isGrpcServiceError(error) ? error.code : null;
    if (code !== ALREADY_EXISTS) throw error;
  }
}
