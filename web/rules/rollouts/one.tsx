import type { z } from 'zod';
import { rolloutSchema } from '../../../contracts/api/rollouts';
import type { ProblemDocument } from '../../../contracts/api/problem';
import type { RolloutAct } from '../../../domain/rollout/rollout';
import { ok, type Result } from '../../../domain/result';
import { doerText, namesOf } from '../../audit/names';
import { instantText, numberText } from '../../format';
import { formPages } from '../../frame/form-page';
import type { Page, PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { Visit } from '../../frame/visit';
import { stageWords } from '../../i18n/stages';
import { termsOf } from '../../terms';
import { addressOf } from '../load';
import { RulesFrame } from '../frame';
import { makesRules } from '../makers';
import { Projects, rolloutProjectsSchema } from './projects';
import { rolloutWords } from './words';

type Rollout = z.infer<typeof rolloutSchema>;

const ON_A_PAGE = '50';

interface Open {
  readonly rollout: Rollout;
  readonly title: string;
  readonly versionAt: string | null;
}

async function openRollout({
  desk,
  params,
  services: { register },
  visit,
}: PageContext): Promise<Result<Open, ProblemDocument>> {
  const read = await desk.read(rolloutSchema, at`/rollouts/${params['rolloutId'] ?? ''}`);
  if (!read.ok) return read;
  const rollout = read.value.value;
  const [version, rules] = await Promise.all([
    register.regimes.find(rollout.toHash),
    register.regimes.byHash(rollout.toHash),
  ]);
  const name = `${termsOf(rules, visit.language).rules} · ${version?.version ?? ''}`;
  return ok({
    rollout,
    title: name,
    versionAt: version ? addressOf(version) : null,
  });
}

/** One roll-out: how far it is, what can be done, and what became of each project. */
const rolloutPage: Page = {
  method: 'get',
  path: '/rollouts/:rolloutId',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit, desk, query, services } = context;
    const opened = await openRollout(context);
    if (!opened.ok) return { problem: opened.fault };
    const { rollout, title, versionAt } = opened.value;
    const [outcome, cursor] = [query.get('outcome'), query.get('cursor')];
    const asked = new URLSearchParams({ limit: ON_A_PAGE });
    if (outcome) asked.set('outcome', outcome);
    if (cursor !== null) asked.set('cursor', cursor);
    const projects = await desk.read(rolloutProjectsSchema, `${at`/rollouts/${rollout.id}/projects`}?${asked}`);
    if (!projects.ok) return { problem: projects.fault };
    const ids = rollout.steps.flatMap(({ by, onBehalfOf }) => [by, onBehalfOf]);
    const nameOf = await namesOf(services, ids, visit.language);
    const { one: words } = rolloutWords(visit.language);
    return {
      page: (
        <RulesFrame
          visit={visit}
          title={words.title}
          above={title}
          progress={rollout.status === 'running' ? `rollout/${rollout.id}` : undefined}
        >
          <Acts visit={visit} rollout={rollout} />
          {rollout.status === 'proposed' ? null : <Progress visit={visit} rollout={rollout} />}
          <section class="tg-section">
            <h2 class="ds-heading" data-size="sm">
              {words.why}
            </h2>
            <p class="tg-quoted">{rollout.why}</p>
            {versionAt === null ? null : (
              <p class="ds-paragraph">
                <a class="ds-link" href={versionAt}>
                  {words.version}
                </a>
              </p>
            )}
          </section>
          <Steps {...{ visit, rollout, nameOf }} />
          {rollout.status === 'proposed' ? null : (
            <Projects
              {...{ visit, rollout, outcome, items: projects.value.value.items, next: projects.value.value.next }}
            />
          )}
        </RulesFrame>
      ),
    };
  },
};

interface Props {
  readonly visit: Visit;
  readonly rollout: Rollout;
}

const POSSIBLE: Readonly<Record<Rollout['status'], readonly RolloutAct[]>> = {
  proposed: ['start', 'stop'],
  running: ['pause', 'stop'],
  paused: ['resume', 'stop'],
  stopped: [],
  done: [],
};

function Acts({ visit, rollout }: Props) {
  const { acts, one: words } = rolloutWords(visit.language);
  const own = rollout.steps.some(({ act, by }) => act === 'propose' && by === visit.signedIn?.id);
  const possible = makesRules(visit, rollout.jurisdiction)
    ? POSSIBLE[rollout.status].filter((act) => act !== 'start' || !own)
    : [];
  if (possible.length === 0 && rollout.status !== 'proposed') return null;
  return (
    <>
      {rollout.status === 'proposed' ? <p class="ds-paragraph tg-lead">{words.second}</p> : null}
      <ul class="tg-links tg-after" aria-label={words.acts}>
        {possible.map((act, place) => (
          <li key={act}>
            <a
              class="ds-button"
              data-variant={place === 0 && act !== 'stop' ? undefined : 'secondary'}
              href={at`/rollouts/${rollout.id}/${act}`}
            >
              {acts[act].title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Progress({ visit: { language, address }, rollout: { status, progress } }: Props) {
  const { one: words } = rolloutWords(language);
  const { rollout, rolloutOutcome } = stageWords(language).office;
  const number = (count: number) => numberText(count, language);
  const done = progress.total - progress.waiting;
  const outcomes = ['moved', 'pending_gate', 'kept', 'needs_hand', 'ended'] as const;
  return (
    <section class="tg-section tg-progress">
      <h2 class="ds-heading" data-size="sm">
        {words.progress}: {rollout[status]}
      </h2>
      <label class="ds-label" for="progress">
        {words.label}
      </label>
      <progress id="progress" max={progress.total || 1} value={done} />
      <p>
        <span data-live="done">{number(done)}</span> {words.of} <span data-live="total">{number(progress.total)}</span>
      </p>
      <dl class="tg-facts">
        {outcomes.map((outcome) => (
          <div key={outcome}>
            <dt>{rolloutOutcome[outcome]}</dt>
            <dd data-live={outcome}>{number(progress[outcome])}</dd>
          </div>
        ))}
        <div>
          <dt>{words.waiting}</dt>
          <dd data-live="waiting">{number(progress.waiting)}</dd>
        </div>
      </dl>
      {status === 'running' ? (
        <p class="tg-after">
          <a class="ds-link" href={address}>
            {words.again}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function Steps({ visit: { language }, rollout, nameOf }: Props & { readonly nameOf: (id: string) => string }) {
  const { one: words } = rolloutWords(language);
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.steps}
      </h2>
      <ol class="tg-timeline">
        {rollout.steps.map(({ act, by, onBehalfOf, at: when }) => (
          <li key={`${when} ${act}`}>
            <time class="tg-hint" dateTime={when}>
              {instantText(when, language)}
            </time>
            <span class="tg-strong">{words.step[act]}</span>{' '}
            {words.by(doerText({ actor: by, onBehalfOf }, nameOf, language))}
          </li>
        ))}
      </ol>
    </section>
  );
}

const actPages = (act: RolloutAct): readonly Page[] =>
  formPages({
    path: `/rollouts/:rolloutId/${act}`,
    load: async (context) => {
      const opened = await openRollout(context);
      if (!opened.ok) return opened;
      const { rollout, title } = opened.value;
      const { visit } = context;
      const words = rolloutWords(visit.language).acts[act];
      const here = at`/rollouts/${rollout.id}`;
      return ok({
        form: { submit: words.title, fields: [], grave: act === 'stop' },
        act: at`/rollouts/${rollout.id}/${act}`,
        body: () => undefined,
        render: (form) => (
          <RulesFrame visit={visit} title={words.title} lead={words.lead}>
            <p class="ds-paragraph">
              <a class="ds-link" href={here}>
                {title}
              </a>
            </p>
            {form}
          </RulesFrame>
        ),
        done: () => ({ to: here, said: 'done' }),
      });
    },
  });

export const rolloutPages: readonly Page[] = [
  ...(['start', 'pause', 'resume', 'stop'] as const).flatMap(actPages),
  rolloutPage,
];
