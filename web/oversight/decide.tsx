import type { VNode } from 'preact';
import type { DecisionRule, DecisionValue } from '../../domain/regime/procedure';
import { ok } from '../../domain/result';
import { CaseFrame } from '../case/frame';
import { WhyDate } from '../case/why-date';
import { dayText, moneyText } from '../format';
import type { Field, Form } from '../frame/form/fields';
import { formPages, type FormPageSpec } from '../frame/form-page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { stageWords } from '../i18n/stages';
import { WaysInCase } from '../statements/in-case';
import { conditionsField, reasonFields, withConditionIds } from './conditions';
import { openCase, taskOf, wasSent, type OpenCase } from './open-case';
import { opinionAt, OpinionInShort, Statements } from './opinion';
import { oversightWords } from './words';

/** The decision at a gate: the question, what the council said, and the form that answers it. */
const load: FormPageSpec['load'] = async (context) => {
  const opened = await openCase(context);
  if (!opened.ok) return opened;
  const { visit } = context;
  const { found, version, terms } = opened.value;
  const rule = decisionRule(opened.value);
  const waits = taskOf(found.tasks, ['decide', 'decide_escalated'], visit);
  const opinion = await opinionAt(context, found);
  const { decide } = oversightWords(visit.language);
  const named = `c${found.decisions.length + 1}-`;
  const answers = waits?.mine === true || wasSent(context);
  return ok({
    form: formOf(rule, visit),
    version,
    act: at`/projects/${found.id}/decisions`,
    letter: { act: at`/projects/${found.id}/decisions/letter-preview` },
    body: (fields) => withConditionIds(fields, named),
    render: (form) => (
      <CaseFrame visit={visit} found={found} rules={opened.value.rules} title={decide.title(gateOf(opened.value))}>
        {waits === null && !wasSent(context) ? (
          <p class="ds-paragraph tg-lead">{decide.nothing}</p>
        ) : (
          <>
            <Question visit={visit} opened={opened.value} rule={rule} />
            <div class="tg-beside">
              <div>
                {answers ? form : <NotYours visit={visit} body={terms.body(rule?.body ?? '')} />}
                <WaysInCase visit={visit} found={found} rules={opened.value.rules} />
              </div>
              <aside aria-label={oversightWords(visit.language).opinion.title}>
                <OpinionInShort visit={visit} terms={terms} opinion={opinion} />
                <Statements visit={visit} terms={terms} found={found} />
              </aside>
            </div>
          </>
        )}
      </CaseFrame>
    ),
    done: () => ({ to: at`/cases/${found.id}`, said: 'decided' }),
  });
};

export const decidePages = formPages({ path: '/cases/:projectId/decide', load });

const gateRule = ({ found, rules }: OpenCase) => rules?.gates.find(({ id }) => id === found.gate);

const gateOf = (opened: OpenCase): string => opened.terms.gate(opened.found.gate ?? '');

function decisionRule(opened: OpenCase): DecisionRule | undefined {
  const gate = gateRule(opened);
  return opened.rules?.decisions.find(({ id }) => id === gate?.decision);
}

const DECISIONS: readonly DecisionValue[] = ['approve', 'approve_with_conditions', 'defer', 'return', 'reject'];

function formOf(rule: DecisionRule | undefined, { language }: Visit): Form {
  const { decide: words } = oversightWords(language);
  const values = DECISIONS.filter((value) => rule?.values.includes(value) ?? true);
  const fields: readonly Field[] = [
    {
      kind: 'choice',
      pointer: '/value',
      label: words.value,
      required: true,
      options: values.map((value) => ({ value, ...words.values[value] })),
    },
    ...reasonFields(rule?.reasons ?? [], words, stageWords(language).case.reason),
    ...(values.includes('approve_with_conditions') ? [conditionsField(words)] : []),
    ...(values.includes('defer')
      ? [{ kind: 'date', pointer: '/deferUntil', label: words.deferUntil, hint: words.deferHint } as const]
      : []),
    {
      kind: 'longText',
      pointer: '/deviation',
      label: words.deviation,
      hint: words.deviationHint,
      most: 10_000,
      rows: 4,
    },
  ];
  return { fields, submit: words.submit };
}

const NotYours = ({ visit, body }: { readonly visit: Visit; readonly body: string }): VNode => (
  <p class="ds-alert tg-said" data-color="info">
    {oversightWords(visit.language).decide.notYours(body)}
  </p>
);

interface QuestionProps {
  readonly visit: Visit;
  readonly opened: OpenCase;
  readonly rule: DecisionRule | undefined;
}

/** What is asked, who decides by when, and what comes of it when nobody does. */
function Question({ visit, opened, rule }: QuestionProps) {
  const { language } = visit;
  const { decide: words } = oversightWords(language);
  const { silence, decision } = stageWords(language).case;
  const { found, rules, terms } = opened;
  const clock = found.clocks.find(({ ruleId }) => ruleId === rule?.clock);
  const deemed = rules?.clocks.find(({ id }) => id === rule?.clock)?.deemed ?? 'none';
  const opens = terms.stage(gateRule(opened)?.opens ?? '');
  return (
    <>
      <p class="ds-paragraph tg-lead">{words.question(gateOf(opened), opens)}</p>
      <dl class="tg-facts">
        <div>
          <dt>{words.by}</dt>
          <dd>{terms.body(rule?.body ?? '')}</dd>
        </div>
        <div>
          <dt>{words.cost}</dt>
          <dd>{found.cost === null ? words.unknown : moneyText(found.cost, language)}</dd>
        </div>
        <div>
          <dt>{words.until}</dt>
          <dd>
            {clock === undefined ? (
              words.noLimit
            ) : (
              <>
                {clock.dueDate === null ? (
                  words.stands
                ) : (
                  <time dateTime={clock.dueDate}>{dayText(clock.dueDate, language)}</time>
                )}
                <WhyDate language={language} explanation={clock.explanation} />
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{words.silence}</dt>
          <dd>{silence[deemed]}</dd>
        </div>
      </dl>
      {rule?.deviation.by === undefined ? null : (
        <p class="ds-paragraph tg-hint">{words.confirmed(terms.body(rule.deviation.by))}</p>
      )}
      {rule === undefined || rule.secondSignature.length === 0 ? null : (
        <p class="ds-paragraph tg-hint">
          {words.signed} {rule.secondSignature.map((value) => decision[value].toLocaleLowerCase(language)).join(', ')}.
        </p>
      )}
    </>
  );
}
