import type { Route } from '../../route';
import { createAmendmentRoute } from './create-amendment';
import { createDraftRoute } from './create-draft';
import { deleteDraftRoute } from './delete-draft';
import { listDraftsRoute } from './list-drafts';
import { putPaperRoute, readPaperRoute } from './papers';
import { readDraftRoute } from './read-draft';
import { readSimilarRoute } from './read-similar';
import { readSlicesRoute } from './slices';
import { submitDraftRoute } from './submit-draft';
import { patchDraftRoute, replaceDraftRoute } from './write-draft';

export const draftRoutes: readonly Route[] = [
  listDraftsRoute,
  createDraftRoute,
  readDraftRoute,
  readSimilarRoute,
  readSlicesRoute,
  replaceDraftRoute,
  patchDraftRoute,
  deleteDraftRoute,
  putPaperRoute,
  readPaperRoute,
  submitDraftRoute,
  createAmendmentRoute,
];
