import { z } from 'zod';
import { regimeChangeSchema } from '../../../contracts/api/regime-version';
import { namesOf } from '../../audit/names';
import { countryText, instantText } from '../../format';
import type { Page } from '../../frame/page';
import { at } from '../../frame/route-at';
import { Exactly } from '../changes';
import { DifferencesInWords } from '../differences';
import { RulesFrame } from '../frame';
import { addressOf, versionsIn } from '../load';
import { makesRules } from '../makers';
import { rulesWords } from '../words';
import { draftAddress, Faults, openDraft } from './load';

const comparisonSchema = z.object({ changes: z.array(regimeChangeSchema) });

/** A draft of rules: whether it can be proposed, what is wrong with it, and what it changes. */
const draftPage: Page = {
  method: 'get',
  path: '/rule-drafts/:draftId',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit, desk, services } = context;
    const opened = await openDraft(context);
    if (!opened.ok) return { problem: opened.fault };
    const { draft, rules, title } = opened.value;
    const origin = await services.register.regimes.byHash(draft.origin);
    const [compared, versions] = await Promise.all([
      desk.read(comparisonSchema, at`/regime-drafts/${draft.id}/comparison`),
      versionsIn(context),
    ]);
    const became = versions.ok ? versions.value.find(({ hash }) => hash === draft.proposedHash) : undefined;
    const writers = await namesOf(services, [draft.updatedBy], visit.language);
    const { drafts: words } = rulesWords(visit.language);
    const changes = compared.ok ? compared.value.value.changes : null;
    return {
      page: (
        <RulesFrame
          visit={visit}
          title={title}
          above={rules ? words.of(countryText(draft.jurisdiction, visit.language)) : undefined}
        >
          <p class="ds-paragraph tg-hint">
            {words.lastBy(writers(draft.updatedBy), instantText(draft.updatedAt, visit.language))}
          </p>
          {became ? (
            <p class="ds-paragraph">
              <a class="ds-link" href={addressOf(became)}>
                {words.toVersion}
              </a>
            </p>
          ) : (
            <Faults visit={visit} draft={draft} />
          )}
          {became || !makesRules(visit, draft.jurisdiction) ? null : (
            <ul class="tg-links tg-after">
              {(
                [
                  ['/text', words.write],
                  ['/lines', words.lines],
                  ...(draft.valid ? ([['/proposal', words.propose]] as const) : []),
                  ['/removal', words.remove],
                ] as const
              ).map(([below, text]) => (
                <li key={below}>
                  <a
                    class="ds-button"
                    data-variant={below === (draft.valid ? '/proposal' : '/text') ? undefined : 'secondary'}
                    href={draftAddress(draft.id, below)}
                  >
                    {text}
                  </a>
                </li>
              ))}
              {draft.valid ? (
                <li>
                  <a class="ds-link" href={`/simulations/new?${new URLSearchParams({ draft: draft.id })}`}>
                    {rulesWords(visit.language).version.tryOut}
                  </a>
                </li>
              ) : null}
            </ul>
          )}
          <section class="tg-section">
            <h2 class="ds-heading" data-size="sm">
              {words.changes}
            </h2>
            {changes === null ? <p class="ds-paragraph">{words.cannotCompare}</p> : null}
            {changes?.length === 0 ? <p class="ds-paragraph">{words.noChanges}</p> : null}
          </section>
          {changes !== null && changes.length > 0 && origin && rules ? (
            <>
              <DifferencesInWords visit={visit} before={origin} after={rules} level={3} />
              <Exactly visit={visit} changes={changes} />
            </>
          ) : null}
        </RulesFrame>
      ),
    };
  },
};

export const draftPages: readonly Page[] = [draftPage];
