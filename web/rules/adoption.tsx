import { ok } from '../../domain/result';
import type { Form } from '../frame/form/fields';
import { formPages } from '../frame/form-page';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { RulesFrame } from './frame';
import { addressOf, openVersion, type Version } from './load';
import { holds, makesRules } from './makers';
import { termsOf } from '../terms';
import { rulesWords, type RulesWords } from './words';

/** What is done with a version, by the last part of its address. */
type Act = 'propose' | 'approve' | 'refuse' | 'activation' | 'retirement';

/** The interface's name of each. */
const ROUTES: Readonly<Record<Act, string>> = {
  propose: 'proposal',
  approve: 'approval',
  refuse: 'refusal',
  activation: 'activation',
  retirement: 'retirement',
};

const POSSIBLE: Readonly<Record<Version['status'], readonly Act[]>> = {
  draft: ['propose'],
  proposed: ['approve', 'refuse'],
  approved: ['activation'],
  active: ['retirement'],
  retired: ['activation'],
};

/** The acts that a version's page offers; whether one passes, the interface says. */
export const actsOn = (visit: Visit, { status, jurisdiction }: Version): readonly Act[] =>
  POSSIBLE[status].filter((act) =>
    act === 'activation' || act === 'retirement' ? holds(visit, ['administrator']) : makesRules(visit, jurisdiction),
  );

function formOf(act: Act, { adoption }: RulesWords): Form {
  const { submit } = adoption[act];
  const reason = {
    kind: 'longText',
    pointer: '/reason',
    label: adoption.reason,
    hint: adoption.reasonHint,
    required: true,
    most: 4_000,
  } as const;
  if (act === 'activation')
    return { submit, fields: [{ kind: 'date', pointer: '/from', label: adoption.from, hint: adoption.fromHint }] };
  if (act === 'retirement')
    return {
      submit,
      grave: true,
      fields: [{ kind: 'date', pointer: '/lastDay', label: adoption.lastDay, hint: adoption.lastDayHint }, reason],
    };
  return { submit, fields: [reason] };
}

const actPages = (act: Act): readonly Page[] =>
  formPages({
    path: `/rules/:regimeId/:hash/${act}`,
    load: async (context) => {
      const opened = await openVersion(context);
      if (!opened.ok) return opened;
      const { version, rules } = opened.value;
      const { visit } = context;
      const words = rulesWords(visit.language);
      const { title, lead } = words.adoption[act];
      return ok({
        form: formOf(act, words),
        act: at`/regimes/${version.regimeId}/versions/${version.hash}/${ROUTES[act]}`,
        render: (form) => (
          <RulesFrame
            visit={visit}
            title={title}
            above={`${termsOf(rules, visit.language).rules} · ${words.version.named(version.version)}`}
            lead={lead}
          >
            <p class="ds-paragraph">
              <a class="ds-link" href={addressOf(version)}>
                {words.version.named(version.version)}
              </a>
            </p>
            {form}
          </RulesFrame>
        ),
        done: () => ({ to: addressOf(version), said: 'done' }),
      });
    },
  });

/** From the proposal of a version to its end. */
export const adoptionPages: readonly Page[] = (Object.keys(ROUTES) as Act[]).flatMap(actPages);
