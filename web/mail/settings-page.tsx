import { mailChoiceSchema } from '../../contracts/api/mail';
import { ok } from '../../domain/result';
import { Layout } from '../components/layout';
import { formPages, type FormPageSpec } from '../frame/form-page';
import { languages, messagesIn } from '../i18n';
import { mailWords } from './words';

/** How often the person is told by mail, and in which language. */
const load: FormPageSpec['load'] = async ({ visit, desk }) => {
  const read = await desk.read(mailChoiceSchema, '/me/mail');
  if (!read.ok) return read;
  const { choice, language, address } = read.value.value;
  const { settings: words } = mailWords(visit.language);
  return ok({
    form: {
      fields: [
        {
          ...{ kind: 'choice', pointer: '/choice', label: words.choice, required: true },
          options: (['at_once', 'daily', 'none'] as const).map((value) => ({ value, ...words.habits[value] })),
        },
        {
          ...{ kind: 'choice', pointer: '/language', label: words.language, required: true },
          options: languages.map((value) => ({ value, label: messagesIn(value).name })),
        },
      ],
      submit: words.submit,
    },
    begins: { choice, language: language ?? visit.language },
    act: '/me/mail',
    method: 'put',
    render: (form) => (
      <Layout visit={visit} title={words.title}>
        <p class="ds-paragraph">
          <a class="ds-link" href="/notifications">
            {messagesIn(visit.language).notifications.title}
          </a>
        </p>
        <h1 class="ds-heading" data-size="lg">
          {words.title}
        </h1>
        <p class="ds-paragraph tg-lead">{words.lead}</p>
        <p class="ds-paragraph">{address === null ? words.noAddress : words.to(address)}</p>
        {form}
      </Layout>
    ),
    done: () => ({ to: '/settings/mail', said: 'saved' }),
  });
};

export const mailPages = formPages({ path: '/settings/mail', load });
