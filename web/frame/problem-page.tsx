import type { ProblemDocument } from '../../contracts/api/problem';
import { Layout } from '../components/layout';
import { messagesIn } from '../i18n';
import { NotFoundPage } from '../pages/not-found';
import { problemWords } from './problem-words';
import type { Visit } from './visit';

/** A page that could not be shown: what is wrong, what to do, and the number by which it is found in the log. */
export function ProblemPage({ visit, problem }: { readonly visit: Visit; readonly problem: ProblemDocument }) {
  if (problem.status === 404) return <NotFoundPage visit={visit} />;
  const { problems } = messagesIn(visit.language);
  const { title, detail, remedy } = problemWords(problem, visit.language);
  return (
    <Layout visit={visit} title={title}>
      <h1 class="ds-heading" data-size="lg">
        {title}
      </h1>
      {detail === undefined ? null : <p class="ds-paragraph tg-lead">{detail}</p>}
      {remedy === undefined ? null : <p class="ds-paragraph tg-lead">{remedy}</p>}
      <p class="ds-paragraph">
        <a class="ds-link" href={visit.signedIn ? '/start' : '/register'}>
          {problems.back}
        </a>
      </p>
      <p class="ds-paragraph tg-hint">{problems.number(problem.instance)}</p>
    </Layout>
  );
}

/** A form that was not made by this service, or whose session is another one by now. */
export function ForgedPage({ visit }: { readonly visit: Visit }) {
  const { problems } = messagesIn(visit.language);
  return (
    <Layout visit={visit} title={problems.forgedTitle}>
      <h1 class="ds-heading" data-size="lg">
        {problems.forgedTitle}
      </h1>
      <p class="ds-paragraph tg-lead">{problems.forged}</p>
      <p class="ds-paragraph">
        <a class="ds-link" href={visit.address}>
          {problems.again}
        </a>
      </p>
    </Layout>
  );
}
