import type { DocumentFault } from '../../../register/documents';
import { fault, type Answer } from '../../answer';
import { invalid } from '../../problem';

/** What a document may be. */
export const ACCEPTED_DOCUMENTS = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'text/plain',
  'text/csv',
  'text/markdown',
  'application/json',
  'application/xml',
  'application/vnd.openxmlformats-officedocument.*',
  'application/vnd.oasis.opendocument.*',
];

/** Why a document was not taken. */
export function notTaken(stored: DocumentFault): Answer {
  const at = { in: 'body', pointer: '' } as const;
  switch (stored.code) {
    case 'document-too-large':
      return fault('too-large', { facts: { limit: stored.most } });
    case 'document-empty':
      return {
        problem: invalid({ ...at, rule: stored.code, message: 'is empty', remedy: 'Send the file as the body.' }),
      };
    case 'document-type-not-accepted':
      return fault('unsupported-media-type', { facts: { declared: stored.declared, accepted: ACCEPTED_DOCUMENTS } });
    case 'document-type-differs':
      return {
        problem: invalid({
          ...at,
          rule: stored.code,
          message: `is ${stored.found}, not ${stored.declared}`,
          remedy: `Send it with Content-Type: ${stored.found}, or send the right file.`,
        }),
      };
  }
}
