import { z } from 'zod';
import type { Pilots } from '../../domain/regime/pilots';
import { amount, budget, count, id, label, list, provenance, text, type AllTrue, type Same } from './common';
import { reasonField } from './procedure';

const value = z.enum(['stop', 'iterate', 'scale']);

export const pilots = z.strictObject({
  maxAmount: amount.optional().describe('Cap on money.'),
  maxDuration: budget.optional().describe('Cap on the time of one term.'),
  maxUsers: count.optional().describe('Cap on users or cases.'),
  aiClasses: list(id).describe('Classes of AI use that a pilot states, from harmless to risky.'),
  prohibited: list(id).describe('Classes that are refused.'),
  uses: list(
    z.strictObject({
      id: id.describe('Its name.'),
      label: label.describe('What it is called.'),
      prohibited: z.boolean().optional().describe('Refused at entry.'),
      aiClass: id.optional().describe('The class that it belongs to at least.'),
      ...provenance,
    }),
  )
    .optional()
    .describe('What AI may be used for; a plan names its uses.'),
  assessments: list(
    z.strictObject({
      documentType: id.describe('Type of the document.'),
      label: label.describe('What it is called.'),
      aiClasses: list(id).describe('Classes that need it.'),
      before: z.enum(['start', 'scale']).describe('On file before the pilot begins, or before it is scaled.'),
      ...provenance,
    }),
  )
    .optional()
    .describe('Assessments of impact.'),
  humanOversight: list(id).optional().describe('Classes for which the plan says who oversees it.'),
  warnPercent: count.max(100).optional().describe('Nearing a cap: from so many percent of it on; 80 if not given.'),
  decidedBy: id.optional().describe('Key of the body that stops a pilot or gives it another term; else the agency.'),
  scaleDecidedBy: id.optional().describe('Key of the body that decides on scaling.'),
  reasons: list(reasonField).optional().describe('What the reasons state; the facts where nothing is said.'),
  secondSignature: list(value).optional().describe('Decisions that need a second signature.'),
  maxIterations: count.max(100).optional().describe('How often it may be given another term.'),
  conditions: list(
    z.strictObject({
      id: id.describe('Its name.'),
      label: label.describe('What it says.'),
      evidence: text.describe('What proves it.'),
      aiClasses: list(id).describe('Classes that it holds for.'),
      due: budget.optional().describe('Time to meet it.'),
      ...provenance,
    }),
  )
    .optional()
    .describe('What a pilot that is scaled takes with it.'),
  sandbox: z
    .strictObject({
      by: id.describe('Key of the body that grants it.'),
      exempts: list(text).describe(
        'What may be exempted: `documents.<type>`, `obligations.<id>`, `gates.<id>`, `thresholds.<id>`, or the wait before a round as `clocks.<id>`.',
      ),
      maxDuration: budget.describe('For how long at most.'),
      ...provenance,
    })
    .optional()
    .describe('Exemption from named rules for a time.'),
  committee: z
    .strictObject({
      body: id.describe('Key of the body that decides.'),
      every: budget.describe('How long a term is.'),
      maxTerms: count.max(100).optional().describe('Terms in one phase.'),
      impactRequired: z.boolean().describe('To go on, the impact of the term must be measured.'),
      ...provenance,
    })
    .optional()
    .describe('Products whose money ends with their term unless a committee says go on.'),
  ...provenance,
});

/** Compiles only while schema and type say the same. */
type _PilotsHold = AllTrue<[Same<z.infer<typeof pilots>, Pilots>]>;
