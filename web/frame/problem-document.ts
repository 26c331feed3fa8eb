import type { RequestOccasion } from '../../api/occasion';
import { renderProblem, type Problem } from '../../api/problem';
import type { Services } from '../../api/services';
import type { ProblemDocument } from '../../contracts/api/problem';

/** A problem as pages get it: as it would go out, with the number by which the request is found in the log. */
export const problemDocument = (
  { config }: Pick<Services, 'config'>,
  { requestId, language }: Pick<RequestOccasion, 'requestId' | 'language'>,
  fault: Problem,
): ProblemDocument =>
  renderProblem(fault, { publicUrl: config.publicUrl, language, instance: `urn:uuid:${requestId}` });
