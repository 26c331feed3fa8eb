import type { ReviewTaskKind } from '../../../../domain/review/tasks';
import type { TaskWords } from '../words';

export const review: Readonly<Record<ReviewTaskKind, TaskWords>> = {
  assign_members: {
    title: 'Udpeg medlemmer til reviewet',
    help: 'Reviewet går i gang, når pladserne er besat.',
    button: 'Udpeg medlemmer',
  },
  replace_members: {
    title: 'Erstat et medlem, der er trådt ud',
    help: 'Alle pladser skal være besat, for at udtalelsen er gyldig.',
    button: 'Erstat',
  },
  fill_seats: {
    title: 'Find medlemmer til ledige pladser',
    help: 'Der er ingen egnede tilbage i rådet. Find andre i god tid.',
    button: 'Besæt pladserne',
  },
  see_to_free_seats: {
    title: 'Sørg for, at ledige pladser bliver besat',
    help: 'Reviewet kan ikke fortsætte, før nye medlemmer er udpeget.',
    button: 'Se reviewet',
  },
  declare_conflict: {
    title: 'Afgiv habilitetserklæring',
    help: 'Du ser sagens dokumenter, når du har erklæret, at intet binder dig til den.',
    button: 'Afgiv erklæring',
  },
  rule_on_conflict: {
    title: 'Afgør et spørgsmål om inhabilitet',
    help: 'Du afgør, om medlemmet må deltage i reviewet.',
    button: 'Afgør',
  },
  rate_criteria: {
    title: 'Vurdér projektet',
    help: 'Ingen ser de andres vurderinger, før alle er færdige.',
    button: 'Vurdér',
  },
  pass_on_question: {
    title: 'Send et medlems spørgsmål videre',
    help: 'Myndigheden ser spørgsmålet, når du har sendt det videre.',
    button: 'Se spørgsmålet',
  },
  answer_question: {
    title: 'Besvar rådets spørgsmål',
    help: 'Svaret bliver en del af grundlaget for reviewet.',
    button: 'Besvar',
  },
  send_fact_check: {
    title: 'Send udkastet til faktatjek',
    help: 'Myndigheden kan rette fakta, men ikke vurderingen.',
    button: 'Send udkastet',
  },
  check_facts: {
    title: 'Faktatjek udkastet til udtalelse',
    help: 'Skriv, hvilke fakta der er forkerte. Efter fristen anses udkastet for rigtigt.',
    button: 'Faktatjek',
  },
  call_meeting: {
    title: 'Indkald til møde',
    help: 'Rådet må først stemme, når det har holdt møde.',
    button: 'Indkald',
  },
  record_meeting: {
    title: 'Registrér, hvem der deltog i mødet',
    help: 'Deltagelsen afgør, om rådet var beslutningsdygtigt.',
    button: 'Registrér fremmøde',
  },
  write_minutes: { title: 'Skriv referatet', help: 'Det gælder, når formanden har godkendt det.', button: 'Skriv' },
  approve_minutes: {
    title: 'Godkend referatet',
    help: 'Et godkendt referat kan ikke ændres.',
    button: 'Læs og godkend',
  },
  record_milestone: {
    title: 'Registrér en dag i tidsplanen',
    help: 'Skriv, om den blev holdt, så alle kan se, hvor reviewet står.',
    button: 'Registrér',
  },
  propose_opinion: {
    title: 'Foreslå en udtalelse',
    help: 'Medlemmerne stemmer om din tekst.',
    button: 'Skriv forslaget',
  },
  cast_vote: {
    title: 'Afgiv din stemme',
    help: 'Udtalelsen kan afgives, når nok medlemmer har stemt for den.',
    button: 'Stem',
  },
  give_opinion: {
    title: 'Afgiv udtalelsen',
    help: 'Afstemningen er slut. Udtalelsen sendes til myndigheden og til dem, der beslutter.',
    button: 'Afgiv udtalelsen',
  },
  end_overdue_round: {
    title: 'Afslut et forsinket review',
    help: 'Fristen for udtalelsen er udløbet. Sørg for, at rådet bliver færdigt.',
    button: 'Se reviewet',
  },
};
