import { Router, type RequestHandler } from 'express';
import type { DevelopmentIssuer } from '../../api/auth/development-issuer';
import { CHOICE_PATH } from '../../api/auth/sign-in-paths';
import { occasionOf } from '../../api/occasion';
import type { Services } from '../../api/services';
import { choosablePeople } from '../../register/directory/choosable';
import { sendPage, textOf } from '../visit';
import { ChoosePage } from './choose-page';
import { isForged } from './csrf';
import type { SignInAnswers } from './answers';

const AT_MOST = 400;

/** The page of the development issuer on which one chooses who to be; elsewhere there is none. */
export function choiceRoutes(
  { db }: Pick<Services, 'db'>,
  issuer: DevelopmentIssuer,
  { readForm, answers }: { readonly readForm: RequestHandler; readonly answers: SignInAnswers },
): Router {
  const router = Router();
  const page = `${CHOICE_PATH}/:uid`;
  router.get(page, async (request, response) => {
    if (!(await issuer.awaitsChoice(request, response))) {
      answers.failed(response, 'stale');
      return;
    }
    const words = textOf(request.query['q']).trim().slice(0, 200);
    const people = await choosablePeople(db, {
      ...{ now: occasionOf(response).now, atMost: AT_MOST },
      words: words.split(/\s+/).filter(Boolean),
    });
    const visit = answers.visitOf(request, response);
    sendPage(response, 200, ChoosePage({ visit, path: request.path, words, people }));
  });
  router.post(page, readForm, async (request, response) => {
    if (isForged(request, null)) answers.forged(request, response);
    else if (!(await issuer.choose(request, response, handleIn(request.body)))) answers.failed(response, 'stale');
  });
  return router;
}

const handleIn = (body: unknown): string => textOf((body as { handle?: unknown } | undefined)?.handle);
