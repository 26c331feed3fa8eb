import type { ReviewTaskKind } from '../../../../domain/review/tasks';
import type { TaskWords } from '../words';

export const review: Readonly<Record<ReviewTaskKind, TaskWords>> = {
  assign_members: {
    title: 'Utse ledamöter till granskningen',
    help: 'Granskningen börjar när platserna är besatta.',
    button: 'Utse ledamöter',
  },
  replace_members: {
    title: 'Ersätt en ledamot som lämnat granskningen',
    help: 'Alla platser behövs för ett giltigt yttrande.',
    button: 'Ersätt',
  },
  fill_seats: {
    title: 'Hitta ledamöter till lediga platser',
    help: 'Ingen som passar finns kvar i rådet. Sök andra i god tid.',
    button: 'Fyll platserna',
  },
  see_to_free_seats: {
    title: 'Se till att lediga platser fylls',
    help: 'Granskningen kan inte fortsätta förrän nya ledamöter är förordnade.',
    button: 'Se granskningen',
  },
  declare_conflict: {
    title: 'Lämna jävsdeklaration',
    help: 'Du ser ärendets handlingar när du har uppgett att inget binder dig till det.',
    button: 'Deklarera',
  },
  rule_on_conflict: {
    title: 'Pröva en fråga om jäv',
    help: 'Du avgör om ledamoten får delta i granskningen.',
    button: 'Pröva',
  },
  rate_criteria: {
    title: 'Bedöm projektet',
    help: 'Ingen ser de andras bedömningar förrän alla är klara.',
    button: 'Bedöm',
  },
  pass_on_question: {
    title: 'Skicka en ledamots fråga vidare',
    help: 'Myndigheten ser frågan när du har skickat den vidare.',
    button: 'Se frågan',
  },
  answer_question: {
    title: 'Svara på rådets fråga',
    help: 'Svaret blir en del av underlaget för granskningen.',
    button: 'Svara',
  },
  send_fact_check: {
    title: 'Skicka utkastet på faktagranskning',
    help: 'Myndigheten kan rätta fakta men inte ändra bedömningen.',
    button: 'Skicka utkastet',
  },
  check_facts: {
    title: 'Faktagranska utkastet till yttrande',
    help: 'Ange vilka fakta som är fel. Efter sista dagen anses utkastet stämma.',
    button: 'Faktagranska',
  },
  call_meeting: {
    title: 'Kalla till sammanträde',
    help: 'Rådet får rösta först när det har sammanträtt.',
    button: 'Kalla',
  },
  record_meeting: {
    title: 'Registrera vilka som närvarade',
    help: 'Närvaron avgör om rådet var beslutfört.',
    button: 'Registrera närvaro',
  },
  write_minutes: { title: 'Skriv protokollet', help: 'Det gäller när ordföranden har justerat det.', button: 'Skriv' },
  approve_minutes: {
    title: 'Justera protokollet',
    help: 'Ett justerat protokoll kan inte ändras.',
    button: 'Läs och justera',
  },
  record_milestone: {
    title: 'Registrera en dag i tidsplanen',
    help: 'Ange om den har hållits så att alla ser var granskningen står.',
    button: 'Registrera',
  },
  propose_opinion: {
    title: 'Föreslå ett yttrande',
    help: 'Ledamöterna röstar om din text.',
    button: 'Skriv förslaget',
  },
  cast_vote: {
    title: 'Rösta',
    help: 'Yttrandet kan lämnas när tillräckligt många har röstat för det.',
    button: 'Rösta',
  },
  give_opinion: {
    title: 'Lämna yttrandet',
    help: 'Omröstningen är klar. Yttrandet går till myndigheten och till dem som beslutar.',
    button: 'Lämna yttrandet',
  },
  end_overdue_round: {
    title: 'Slutför en försenad granskning',
    help: 'Tiden för yttrandet har gått ut. Se till att rådet blir klart.',
    button: 'Se granskningen',
  },
};
