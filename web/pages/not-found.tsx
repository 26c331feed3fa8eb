import { Layout } from '../components/layout';
import type { Visit } from '../frame/visit';
import { messagesIn } from '../i18n';

/** There is no such page, or none that is published. */
export function NotFoundPage({ visit }: { readonly visit: Visit }) {
  const { problems } = messagesIn(visit.language);
  return (
    <Layout visit={visit} title={problems.notFoundTitle}>
      <h1 class="ds-heading" data-size="lg">
        {problems.notFoundTitle}
      </h1>
      <p class="ds-paragraph">{problems.notFound}</p>
      <p>
        <a class="ds-link" href={visit.signedIn ? '/start' : '/register'}>
          {visit.signedIn ? problems.back : problems.toRegister}
        </a>
      </p>
    </Layout>
  );
}
