import type { Route } from '../../route';
import { fileDocumentRoute } from './file-document';
import { readDocumentRoutes } from './read-document';

export const documentRoutes: readonly Route[] = [fileDocumentRoute, ...readDocumentRoutes];
