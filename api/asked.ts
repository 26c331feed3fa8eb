import type { Readable } from 'node:stream';
import type { Request } from 'express';

/**
 * A request as far as a route looks at it: one of Express's, or what a page of the same service asks. It is read as a
 * stream only where the route's body is one; otherwise `body` has its bytes.
 */
export type Asked = Readable &
  Pick<Request, 'method' | 'originalUrl' | 'params' | 'query'> & {
    readonly body?: unknown;
    get(header: string): string | undefined;
    /** The media type, if it is one of these; false otherwise, null without a body. */
    is(types: string | string[]): string | false | null;
  };
