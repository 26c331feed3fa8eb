import type { ComponentChildren } from 'preact';
import { CaseFrame } from '../case/frame';
import type { Page } from '../frame/page';
import { Benefits } from './benefits';
import { Escalations } from './escalation';
import { Figures, figuresOf } from './figures';
import { openProgress } from './load';
import { Offers, Waiting } from './offers';
import { Plan } from './plan';
import { Ratings } from './ratings';
import { Reports } from './reports';
import { viewWords, type ViewWords } from './words';

/** How a case goes: ratings, plan, pictures, reports, benefits, and what its warnings demand. */
export const progressPage: Page = {
  method: 'get',
  path: '/cases/:projectId/progress',
  audience: 'signed_in',
  answer: async (context) => {
    const opened = await openProgress(context);
    if (!opened.ok) return { problem: opened.fault };
    const { value: progress } = opened;
    const { visit } = context;
    const given = { visit, progress };
    const words = viewWords(visit.language);
    const figures = await figuresOf(context, progress);
    return {
      page: (
        <CaseFrame visit={visit} found={progress.found} rules={progress.rules} title={words.title}>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          <Waiting {...given} />
          <Contents words={words} />
          <Part words={words} name="ratings">
            <Ratings {...given} />
            <Offers {...given} part="ratings" />
          </Part>
          <Part words={words} name="plan">
            <Plan {...given} />
            <Offers {...given} part="plan" />
          </Part>
          <Part words={words} name="figures">
            <Figures {...given} figures={figures} />
          </Part>
          <Part words={words} name="reports">
            <Reports {...given} />
          </Part>
          <Part words={words} name="benefits">
            <Benefits {...given} />
          </Part>
          <Part words={words} name="escalation">
            <Escalations {...given} />
            <Offers {...given} part="escalation" />
          </Part>
        </CaseFrame>
      ),
    };
  },
};

const PARTS = ['ratings', 'plan', 'figures', 'reports', 'benefits', 'escalation'] as const;

const Contents = ({ words }: { readonly words: ViewWords }) => (
  <nav aria-label={words.contents}>
    <ul class="tg-links tg-contents">
      {PARTS.map((name) => (
        <li key={name}>
          <a class="ds-link" href={`#${name}`}>
            {words.parts[name]}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

interface PartProps {
  readonly words: ViewWords;
  readonly name: (typeof PARTS)[number];
  readonly children: ComponentChildren;
}

const Part = ({ words, name, children }: PartProps) => (
  <section class="tg-section" id={name}>
    <h3 class="ds-heading" data-size="sm">
      {words.parts[name]}
    </h3>
    {children}
  </section>
);
