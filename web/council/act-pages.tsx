import type { ComponentChildren } from 'preact';
import type { ProblemDocument } from '../../contracts/api/problem';
import { fail, ok, type Result } from '../../domain/result';
import { formPages, type Ready } from '../frame/form-page';
import type { Form } from '../frame/form/fields';
import type { Page, PageContext } from '../frame/page';
import { RoundFrame } from './frame';
import { loadRound, mustDeclare, type Round } from './load';
import { councilWords } from './words';

type Words = ReturnType<typeof councilWords>;

/** An act on a round as its page needs it. */
export interface RoundAct {
  readonly title: string;
  readonly lead?: string;
  readonly form: Form;
  /** Below the round's own address in the interface. */
  readonly act: string;
  readonly begins?: unknown;
  readonly version?: string | null;
  readonly body?: Ready['body'];
  /** What stands before the form. */
  readonly before?: ComponentChildren;
  /** What stands beside it: the papers, say. */
  readonly beside?: ComponentChildren;
  /** Below the round's own address among the pages; also the way back. */
  readonly then: string;
  readonly said?: string;
  /** The person has left the round then: there is no page of it to go back to. */
  readonly leaves?: boolean;
}

/** The page of one act on a round, below the round's address; whoever has to declare first is sent there. */
export const actPages = (
  part: string,
  describe: (round: Round, words: Words, context: PageContext) => RoundAct | Promise<Result<RoundAct, ProblemDocument>>,
): readonly Page[] =>
  formPages({
    path: `/reviews/:reviewId${part}`,
    load: async (context) => {
      const loaded = await loadRound(context);
      if (!loaded.ok) return loaded;
      const round = loaded.value;
      const words = councilWords(round.visit.language);
      const described = await describe(round, words, context);
      if ('fault' in described) return fail(described.fault);
      return ok(readyOf(round, words, 'title' in described ? described : described.value));
    },
  }).map((page) => (page.method === 'get' ? { ...page, answer: declaredFirst(page) } : page));

const declaredFirst =
  (page: Page): Page['answer'] =>
  async (context) => {
    const loaded = await loadRound(context);
    return loaded.ok && mustDeclare(loaded.value) ? { to: loaded.value.path('/declaration') } : page.answer(context);
  };

function readyOf(round: Round, words: Words, act: RoundAct): Ready {
  const back = round.path(act.then);
  return {
    form: act.form,
    begins: act.begins,
    version: act.version,
    act: round.path(act.act),
    body: act.body,
    render: (form) => (
      <RoundFrame round={round} title={act.title} lead={act.lead}>
        {act.before}
        {act.beside === undefined ? (
          form
        ) : (
          <div class="tg-beside">
            <div>{form}</div>
            <aside aria-label={words.papers.beside} tabindex={0}>
              {act.beside}
            </aside>
          </div>
        )}
        <p class="ds-paragraph">
          <a class="ds-link" href={back}>
            {words.back}
          </a>
        </p>
      </RoundFrame>
    ),
    done: () => ({ to: act.leaves === true ? '/reviews' : back, said: act.said ?? 'done' }),
  };
}
