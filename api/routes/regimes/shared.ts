import { z } from 'zod';

/** The name of a version. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, { error: 'is not the hash of a regime version' });
