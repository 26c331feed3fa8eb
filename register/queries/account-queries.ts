import type { AccountDetail, AccountListRequest, AccountListRow, PostingRow, PostingsRequest } from './account';
import type { AccountRecordEvent } from './account-record';
import type { ContractRow } from './contracts';
import type { Page, Paged, Viewer } from './types';
import type { Result } from '../../domain/result';

/** Reading of money; null for whoever does not see the whole case, and where a project has no account. */
export interface AccountQueries {
  account(viewer: Viewer, projectId: string): Promise<AccountDetail | null>;
  /** What was done with the money of a case, oldest first. */
  accountRecord(viewer: Viewer, projectId: string): Promise<readonly AccountRecordEvent[] | null>;
  postings(
    viewer: Viewer,
    projectId: string,
    request: PostingsRequest,
  ): Promise<Result<Page<PostingRow>, 'invalid-cursor'> | null>;
  contracts(viewer: Viewer, projectId: string): Promise<readonly ContractRow[] | null>;
  accountList(request: AccountListRequest): Paged<AccountListRow>;
}
