import type { RequestHandler } from 'express';
import { occasionOf } from '../occasion';
import { sendProblem } from '../send';
import type { Services } from '../services';

/** Puts the acting person on the request; a token that is not accepted counts against the address's sign-in attempts. */
export const authenticate =
  ({ authenticator }: Services, countFailure: RequestHandler): RequestHandler =>
  async (request, response, next) => {
    const occasion = occasionOf(response);
    const viewer = await authenticator.identify({
      authorization: request.get('authorization'),
      onBehalfOf: request.get('tollgate-on-behalf-of'),
      now: occasion.now,
    });
    if (viewer.ok) {
      occasion.viewer = viewer.value;
      next();
      return;
    }
    const refuse = () => sendProblem(response, viewer.fault);
    if (viewer.fault.status === 401) await countFailure(request, response, refuse);
    else refuse();
  };
