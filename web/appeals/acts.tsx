import { ok } from '../../domain/result';
import { CaseFrame } from '../case/frame';
import { formPages, type FormPageSpec } from '../frame/form-page';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import { papersNamed, papersOf } from '../oversight/papers';
import { ACT_FORMS, correctionForm, filingForm, recordForm } from './forms';
import { decisionName, openAppeals, type Way } from './load';
import { AppealFacts } from './one';
import { appealWords } from './words';

type Filing = 'new' | 'record' | 'correction';

/** The decision of the page's address. */
const aboutOf = (params: Readonly<Record<string, string>>) => ({
  kind: (params['kind'] ?? '') as Way['decision']['kind'],
  ref: params['ref'] ?? '',
});

/** An appeal against a decision, that of somebody else, or a slip of the pen in it. */
const load =
  (filing: Filing): FormPageSpec['load'] =>
  async (context) => {
    const opened = await openAppeals(context);
    if (!opened.ok) return opened;
    const { visit, params } = context;
    const { language } = visit;
    const { found, rules, ways } = opened.value;
    const words = appealWords(language);
    const { title, lead } = words.acts[filing === 'new' ? 'file' : filing === 'record' ? 'record' : 'correct'];
    const decision = aboutOf(params);
    const own = ways.filter(
      ({ decision: of, who }) =>
        of.kind === decision.kind && of.ref === decision.ref && (filing !== 'new' || who.includes('agency')),
    );
    const papers = filing === 'correction' ? [] : await papersOf(context, found.id);
    const forms = {
      new: () => filingForm(own, papers, language),
      record: () =>
        recordForm(
          own.filter(({ who }) => !who.includes('agency')),
          papers,
          language,
        ),
      correction: () => correctionForm(language),
    };
    return ok({
      form: forms[filing](),
      act: at`/projects/${found.id}/` + (filing === 'correction' ? 'decision-corrections' : 'appeals'),
      body: ({ documents, ...fields }) => ({
        decision,
        ...(filing === 'new' ? { party: 'agency' } : {}),
        ...fields,
        ...(filing === 'correction' ? {} : { documents: papersNamed(documents, papers) }),
      }),
      render: (form) => (
        <CaseFrame visit={visit} found={found} rules={rules} title={title}>
          <p class="ds-paragraph tg-lead">{lead}</p>
          <p class="ds-paragraph tg-strong">{decisionName(opened.value, decision, language)}</p>
          {form}
        </CaseFrame>
      ),
      done: () => ({ to: at`/cases/${found.id}/appeals`, said: 'done' }),
    });
  };

const loadAct =
  (act: keyof typeof ACT_FORMS): FormPageSpec['load'] =>
  async (context) => {
    const opened = await openAppeals(context);
    if (!opened.ok) return opened;
    const { visit, params } = context;
    const { found, rules, appeals } = opened.value;
    const words = appealWords(visit.language);
    const { title, lead, submit } = words.acts[act];
    const appealId = params['appealId'] ?? '';
    const appeal = appeals.find(({ id }) => id === appealId);
    return ok({
      form: { fields: appeal === undefined ? [] : ACT_FORMS[act](appeal, visit.language), submit },
      act: at`/projects/${found.id}/appeals/${appealId}/${act}`,
      render: (form) => (
        <CaseFrame visit={visit} found={found} rules={rules} title={title}>
          <p class="ds-paragraph tg-lead">{lead}</p>
          {appeal === undefined ? (
            <p class="ds-alert tg-said">{words.gone}</p>
          ) : (
            <>
              <AppealFacts visit={visit} opened={opened.value} appeal={appeal} />
              {form}
            </>
          )}
        </CaseFrame>
      ),
      done: () => ({ to: at`/cases/${found.id}/appeals/${appealId}`, said: act === 'stay' ? 'decided' : 'done' }),
    });
  };

const acts = Object.keys(ACT_FORMS) as readonly (keyof typeof ACT_FORMS)[];

/** Everything that is done about appeals. */
export const appealActPages: readonly Page[] = [
  ...(['new', 'record', 'correction'] as const).flatMap((filing) =>
    formPages({ path: `/cases/:projectId/appeals/decisions/:kind/:ref/${filing}`, load: load(filing) }),
  ),
  ...acts.flatMap((act) => formPages({ path: `/cases/:projectId/appeals/:appealId/${act}`, load: loadAct(act) })),
];
