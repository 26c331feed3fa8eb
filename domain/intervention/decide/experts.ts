import { localDateOf } from '../../calendar/calendar';
import type { Context, Decision } from '../../kernel';
import { companyKey, isSame, type Named } from '../../review/company-names';
import type { Party } from '../../submission';
import type { LocalDate } from '../../time';
import type { ExpertFacts, ExpertPerson, FileExpertReport, PauseTerms } from '../commands';
import type { InterventionEvent } from '../events';
import { notice } from '../notices';
import { refuseIntervention, type InterventionRefusal } from '../refusals';
import { citeRule } from '../rules';
import type { InterventionState } from '../state';
import { decider, unlessOfBody } from '../who';
import { textMissing } from './opening';

/** Everybody whom an order names as an expert: institutes by name, people by id. */
export const expertsOf = ({ independentExperts, expertPersons = [] }: PauseTerms): readonly string[] => [
  ...independentExperts.map((name) => name.trim()).filter((name) => name !== ''),
  ...expertPersons,
];

/** What ties an expert to the case. */
interface Conflict {
  readonly expert: string;
  readonly tie: string;
  readonly to: string;
}

/** Whether the experts are as many as the rule demands, each named once, and none tied to the agency or a party. */
export function refuseExperts(
  terms: PauseTerms,
  known: ExpertFacts | undefined,
  agencyId: string,
  minimum: number,
  context: Context,
): InterventionRefusal | null {
  const cited = citeRule('pause', context.regime);
  const named = expertsOf(terms);
  const all = terms.independentExperts.length + (terms.expertPersons?.length ?? 0);
  if (new Set(named).size < minimum || new Set(named).size !== all) {
    return refuseIntervention('experts-missing', 'The rule demands more independent experts, each named once.', {
      rule: cited,
      field: '/pause/independentExperts',
      facts: { named: new Set(named).size, minimum },
    });
  }
  const unknown = (terms.expertPersons ?? []).findIndex(
    (id) => !known?.persons.some(({ personId }) => personId === id),
  );
  if (unknown >= 0) {
    return refuseIntervention('unknown-expert', 'The directory has no such active person.', {
      field: `/pause/expertPersons/${unknown}`,
      facts: { personId: terms.expertPersons?.[unknown] },
    });
  }
  const today = localDateOf(context.now, context.calendar);
  const conflicts = known && today.ok ? conflictsOf(terms, known, agencyId, today.value) : [];
  if (conflicts.length === 0) return null;
  return refuseIntervention('expert-not-independent', 'An expert is tied to the agency or to a party of the case.', {
    rule: cited,
    field: '/pause/independentExperts',
    facts: { conflicts },
    remedy: 'Name experts without such ties.',
  });
}

/** Ties that last, of each expert, to the agency and to whoever earns by the project. */
function conflictsOf(
  { independentExperts, expertPersons = [] }: PauseTerms,
  { persons, agencyName, parties }: ExpertFacts,
  agencyId: string,
  today: LocalDate,
): readonly Conflict[] {
  const agency: Named = { name: agencyName, number: null };
  const institutes = independentExperts.flatMap((expert) => {
    const firm: Named = { name: expert, number: null };
    const ofAgency = isSame(firm, agency) ? [{ expert, tie: 'is_agency', to: agencyName }] : [];
    const ofParty = parties.filter((party) => isSame(firm, party));
    return [...ofAgency, ...ofParty.map(({ name }) => ({ expert, tie: 'is_party', to: name }))];
  });
  const people = persons.filter(({ personId }) => expertPersons.includes(personId));
  return [...institutes, ...people.flatMap((person) => tiesOfPerson(person, agencyId, parties, today))];
}

function tiesOfPerson(
  { personId: expert, employers, ties }: ExpertPerson,
  agencyId: string,
  parties: readonly Party[],
  today: LocalDate,
): readonly Conflict[] {
  const lasts = ({ until }: { readonly until: LocalDate | null }): boolean => until === null || until >= today;
  const employed = employers.some((employer) => employer.bodyId === agencyId && lasts(employer));
  const lasting = ties.filter(lasts);
  return [
    ...(employed ? [{ expert, tie: 'employee', to: agencyId }] : []),
    ...lasting.filter(({ bodyId }) => bodyId === agencyId).map(({ kind }) => ({ expert, tie: kind, to: agencyId })),
    ...lasting.flatMap((tie) =>
      parties
        .filter((party) => companyKey(party.name) !== '' && isSame(tie, party))
        .map(({ name }) => ({ expert, tie: tie.kind, to: name })),
    ),
  ];
}

/** The officer files what an expert has found. */
export function fileExpertReport(
  state: InterventionState,
  { expert, findings, documents }: FileExpertReport,
  context: Context,
): Decision<InterventionEvent> {
  const refusal = unlessOfBody(state, context);
  if (refusal) return refusal;
  const { pause } = state;
  if (!pause?.experts.includes(expert)) {
    return refuseIntervention('unknown-expert', 'The order names no such expert.', {
      field: '/expert',
      facts: { expert, named: pause?.experts ?? [] },
    });
  }
  if (documents.length === 0) {
    return refuseIntervention('material-missing', 'The report itself must be on file.', { field: '/documents' });
  }
  const blank = findings.findIndex((finding) => finding.trim() === '');
  if (findings.length === 0 || blank >= 0) return textMissing(`/findings/${Math.max(blank, 0)}`);
  const reported = new Set([...pause.reported, expert]).size;
  const facts = { reported, experts: pause.experts.length };
  return {
    events: [{ type: 'ExpertReportFiled', expert, findings, documents }],
    notices: [notice('expert_report_filed', state, [decider(state.bodyKey, context.regime)], facts)],
  };
}

/** Whether the experts have reported whom the order waits for; null if so. */
export function refuseUnreported({ pause }: InterventionState, { regime }: Context): InterventionRefusal | null {
  const missing = pause?.experts.filter((expert) => !pause.reported.includes(expert)) ?? [];
  if (!pause?.reportBeforeResumption || missing.length === 0) return null;
  return refuseIntervention(
    'expert-report-missing',
    'The order wants the experts to report before the project goes on.',
    {
      rule: citeRule('pause', regime),
      facts: { missing: missing.length, experts: pause.experts.length },
      remedy: 'File their reports first.',
    },
  );
}
