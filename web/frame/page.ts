import type { VNode } from 'preact';
import type { Services } from '../../api/services';
import type { ProblemDocument } from '../../contracts/api/problem';
import type { Actor } from '../../domain/kernel';
import type { Desk, FileAnswer } from './desk';
import type { Entries } from './form/fields';
import type { Visit } from './visit';

/** A file that was sent with a form. */
export interface SentFile {
  readonly pointer: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** What a page is given. */
export interface PageContext {
  readonly visit: Visit;
  /** Of the path: `/cases/:projectId`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Of a POST: what the form sent, without its hidden controls. */
  readonly entries: Entries;
  readonly files: readonly SentFile[];
  /** The key of the act and the version that was looked at, as the form carried them. */
  readonly actKey: string;
  readonly version: string | null;
  /** The interface in the name of the person who is signed in. */
  readonly desk: Desk;
  /** The person; throws on a page for everybody when nobody is signed in. */
  readonly actor: Actor;
  readonly services: Services;
}

/** What a page answers: itself, another address, a file, what its script asked, or the problem of what it read. */
export type PageAnswer =
  | { readonly page: VNode; readonly status?: number }
  /** `said`: a key of the catalogue's `said`, shown once at the top of the next page. */
  | { readonly to: string; readonly said?: string }
  | { readonly file: FileAnswer }
  | { readonly data: Readonly<Record<string, string | null>>; readonly status: number }
  | { readonly problem: ProblemDocument };

/** A page: where it stands, who may come, and what it answers. */
export interface Page {
  readonly method: 'get' | 'post';
  /** As Express has it. Pages stand beside the interface, never below `/api`. */
  readonly path: string;
  readonly audience: 'everybody' | 'signed_in';
  answer(context: PageContext): Promise<PageAnswer>;
}
