import { reportFormSchema, reportSchema } from '../../../contracts/api/reports';
import { ok } from '../../../domain/result';
import { CaseFrame } from '../../case/frame';
import { dayText } from '../../format';
import type { Page, PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { Visit } from '../../frame/visit';
import { stageWords } from '../../i18n/stages';
import { openCase, type OpenCase } from '../../oversight/open-case';
import { baselinesSchema, namesOf } from '../load';
import { periodText } from '../period';
import { actWords, viewWords } from '../words';
import { courseActPages } from './act-page';
import { reportBegins, reportBody, reportFields } from './report-form';
import { ReportText } from './report-text';

const NO_BASELINES = { items: [], first: null, latest: null, comparison: null, indexed: [] };

/** What a report is read beside. */
async function baselinesIn({ desk }: PageContext, projectId: string) {
  const read = await desk.read(baselinesSchema, at`/projects/${projectId}/baselines`);
  return read.ok ? read.value.value : NO_BASELINES;
}

/** The report on a period, or the one that corrects it. */
const filePages = courseActPages('/cases/:projectId/reporting/:period', async (context, opened) => {
  const { desk, visit, params } = context;
  const { language } = visit;
  const { found } = opened;
  const { period = '' } = params;
  const { report: words } = actWords(language);
  const read = await desk.read(
    reportFormSchema,
    `${at`/projects/${found.id}/report-form`}?${new URLSearchParams({ period })}`,
  );
  const act = at`/projects/${found.id}/reports`;
  if (!read.ok) {
    if (read.fault.status !== 404 && read.fault.status !== 422) return read;
    const form = { fields: [], submit: words.submit };
    return ok({ title: words.title(periodText(period, language)), lead: words.none, closed: words.none, form, act });
  }
  const { value: form } = read.value;
  const reporting = { form, opened, language, baselines: await baselinesIn(context, found.id) };
  const { signer } = stageWords(language).course;
  const ends = [dayText(form.from, language), dayText(form.to, language)] as const;
  const signers = form.signOff.map((role) => signer[role as keyof typeof signer]).join(', ');
  return ok({
    title: words.title(periodText(form.period, language)),
    lead: form.corrects === null ? words.lead(...ends) : words.correctLead(...ends),
    above: (
      <p class="ds-paragraph">
        {form.dueOn === null ? null : <strong>{words.due(dayText(form.dueOn, language))} </strong>}
        {signers === '' ? null : words.chain(signers)}
      </p>
    ),
    form: { fields: reportFields(reporting), submit: words.submit },
    begins: reportBegins(reporting),
    act,
    body: reportBody(reporting),
    said: 'sent',
  });
});

/** The report of the page's address with the baselines and the names that go with it. */
async function openReport(context: PageContext, { found }: OpenCase) {
  const { desk, params } = context;
  const read = await desk.read(reportSchema, at`/projects/${found.id}/reports/${params['reportId'] ?? ''}`);
  if (!read.ok) return read;
  const { value: report } = read.value;
  const people = [report.submittedBy, ...report.signatures.flatMap(({ by }) => by)];
  const [baselines, names] = await Promise.all([baselinesIn(context, found.id), namesOf(context, people)]);
  return ok({ report, baselines, names });
}

/** The signature of the next in the chain, under the report itself. */
const signPages = courseActPages('/cases/:projectId/reports/:reportId/sign', async (context, opened) => {
  const { visit } = context;
  const read = await openReport(context, opened);
  if (!read.ok) return read;
  const { report } = read.value;
  const { sign: words } = actWords(visit.language);
  return ok({
    title: words.title(periodText(report.period, visit.language)),
    lead: words.lead,
    above: <ReportText visit={visit} opened={opened} {...read.value} />,
    tasks: ['sign_report'],
    about: ({ subject }) => subject?.['reportId'] === report.reportId,
    form: {
      fields: [
        {
          ...{ kind: 'choice', pointer: '/value', label: words.value, required: true },
          options: (['sign', 'return'] as const).map((value) => ({ value, label: words[value] })),
        },
        { kind: 'longText', pointer: '/reason', label: words.reason, hint: words.reasonHint, most: 4_000, rows: 3 },
      ],
      submit: words.submit,
    },
    act: at`/projects/${opened.found.id}/reports/${report.reportId}/signature`,
    said: 'signed',
  });
});

/** Whether the person is the one at this agency who hands reports in, and so corrects them. */
function reportsHere({ signedIn }: Visit, { found, rules }: OpenCase): boolean {
  const office = `agency_${rules?.reporting.signOff[0] ?? 'author'}`;
  return signedIn?.appointments.some(({ role, bodyId }) => role === office && bodyId === found.agency.id) ?? false;
}

/** One report as it was handed in, and what became of it. */
const reportPage: Page = {
  method: 'get',
  path: '/cases/:projectId/reports/:reportId',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit } = context;
    const opened = await openCase(context);
    if (!opened.ok) return { problem: opened.fault };
    const found = await openReport(context, opened.value);
    if (!found.ok) return { problem: found.fault };
    const { report } = found.value;
    const { report: words } = viewWords(visit.language);
    const { found: project, rules } = opened.value;
    const corrects = report.status === 'in' && reportsHere(visit, opened.value);
    return {
      page: (
        <CaseFrame
          visit={visit}
          found={project}
          rules={rules}
          title={words.title(periodText(report.period, visit.language))}
        >
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          <ReportText visit={visit} opened={opened.value} {...found.value} />
          <ul class="tg-links tg-after">
            {corrects ? (
              <li>
                <a class="ds-link" href={at`/cases/${project.id}/reporting/${report.period}`}>
                  {words.correct}
                </a>
              </li>
            ) : null}
            <li>
              <a class="ds-link" href={`${at`/cases/${project.id}/progress`}#reports`}>
                {words.back}
              </a>
            </li>
          </ul>
        </CaseFrame>
      ),
    };
  },
};

/** The agency's plan to report better, and the officer's finding that it does. */
const dataQualityPages = (['begin', 'end'] as const).flatMap((step) =>
  courseActPages(`/cases/:projectId/data-quality/${step}`, (context, { found }) => {
    const { visit } = context;
    const { dataQuality, reasons } = actWords(visit.language);
    const { trouble } = stageWords(visit.language).course;
    const kind = step === 'begin' ? 'begin_data_quality' : 'end_data_quality';
    const subject = found.tasks.find((task) => task.kind === kind)?.subject;
    const troubles = Array.isArray(subject?.['troubles']) ? (subject['troubles'] as readonly string[]) : [];
    const period = typeof subject?.['period'] === 'string' ? subject['period'] : '';
    const said = troubles.map((each) => trouble[each as keyof typeof trouble]).join(', ');
    const { title, lead, submit } = dataQuality[step];
    return Promise.resolve(
      ok({
        title,
        lead,
        tasks: [kind],
        above:
          said === '' ? null : (
            <p class="ds-paragraph">{dataQuality.begin.why(said, periodText(period, visit.language))}</p>
          ),
        form: {
          fields: [
            {
              ...({ kind: 'longText', most: 10_000, required: true } as const),
              pointer: step === 'begin' ? '/plan' : '/reasons',
              label: step === 'begin' ? dataQuality.begin.field : reasons,
            },
          ],
          submit,
        },
        act: at`/projects/${found.id}/data-quality` + (step === 'begin' ? '/plan' : '/end'),
      }),
    );
  }),
);

/** Reports and what they are asked for when they cannot be relied on; the address with a word stands first. */
export const reportPages: readonly Page[] = [...filePages, ...signPages, reportPage, ...dataQualityPages];
