import type { InterventionTaskKind } from '../../../../domain/intervention/tasks';
import type { TaskWords } from '../words';

export const intervention: Readonly<Record<InterventionTaskKind, TaskWords>> = {
  take_over_proposal: {
    title: 'Ta över ett förslag om ingripande eller avstå',
    help: 'Förslaget följer av en regel. Inget händer förrän du tar över det.',
    button: 'Ta ställning',
  },
  reply_to_hearing: {
    title: 'Yttra er över underrättelsen',
    help: 'Ni får yttra er innan något beslutas. Efter sista dagen fortsätter ärendet ändå.',
    button: 'Yttra er',
  },
  schedule_oral_hearing: {
    title: 'Bestäm dag för muntlig handläggning',
    help: 'Myndigheten har begärt att få lämna uppgifter muntligt.',
    button: 'Bestäm dag',
  },
  record_oral_hearing: {
    title: 'Dokumentera den muntliga handläggningen',
    help: 'Beslutet får bara grundas på det som har antecknats i ärendet.',
    button: 'Skriv anteckningen',
  },
  decide_intervention: {
    title: 'Besluta om ingripandet',
    help: 'Myndigheten har fått yttra sig. Besluta eller avsluta ärendet utan åtgärd.',
    button: 'Besluta',
  },
  sign_intervention: {
    title: 'Skriv under beslutet eller avstå',
    help: 'Beslutet gäller först när två personer har skrivit under.',
    button: 'Läs och skriv under',
  },
  answer_questions: {
    title: 'Svara på frågorna som ställts under pausen',
    help: 'Projektet kan fortsätta först när de är besvarade.',
    button: 'Svara',
  },
  assess_answers: { title: 'Bedöm svaren', help: 'Låt projektet fortsätta eller förläng pausen.', button: 'Bedöm' },
  file_expert_report: {
    title: 'Lämna experternas rapport',
    help: 'Beslutet kräver den innan projektet får fortsätta.',
    button: 'Lämna rapporten',
  },
  follow_up_questions: {
    title: 'Följ upp en obesvarad fråga',
    help: 'Sista dagen har passerat. Ta ställning till vad som ska följa.',
    button: 'Följ upp',
  },
  decide_on_resumption: {
    title: 'Besluta om projektet får fortsätta',
    help: 'Myndigheten begär att få återuppta projektet. Pausen gäller tills du beslutar eller den löper ut.',
    button: 'Besluta',
  },
  decide_on_expired_pause: {
    title: 'Besluta vad som följer efter pausen',
    help: 'Pausens sista dag har passerat. Projektet väntar på ditt beslut.',
    button: 'Besluta',
  },
};
