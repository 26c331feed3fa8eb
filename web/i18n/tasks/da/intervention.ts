import type { InterventionTaskKind } from '../../../../domain/intervention/tasks';
import type { TaskWords } from '../words';

export const intervention: Readonly<Record<InterventionTaskKind, TaskWords>> = {
  take_over_proposal: {
    title: 'Overtag et forslag om indgreb, eller afvis det',
    help: 'Forslaget følger af en regel. Der sker intet, før du overtager det.',
    button: 'Tag stilling',
  },
  reply_to_hearing: {
    title: 'Besvar partshøringen',
    help: 'I bliver hørt, før noget besluttes. Efter fristen fortsætter sagen uden jeres svar.',
    button: 'Besvar',
  },
  schedule_oral_hearing: {
    title: 'Fastsæt en dag for mundtligt møde',
    help: 'Myndigheden har bedt om at udtale sig mundtligt.',
    button: 'Fastsæt dagen',
  },
  record_oral_hearing: {
    title: 'Skriv referat af det mundtlige møde',
    help: 'Beslutningen må kun bygge på det sagte, hvis det er noteret på sagen.',
    button: 'Skriv referatet',
  },
  decide_intervention: {
    title: 'Træf beslutning om indgrebet',
    help: 'Myndigheden er blevet hørt. Træf beslutning, eller luk sagen uden indgreb.',
    button: 'Beslut',
  },
  sign_intervention: {
    title: 'Skriv under på beslutningen, eller afvis',
    help: 'Beslutningen gælder først, når to personer har skrevet under.',
    button: 'Læs og skriv under',
  },
  answer_questions: {
    title: 'Besvar spørgsmålene fra pausen',
    help: 'Projektet kan først fortsætte, når de er besvaret.',
    button: 'Besvar',
  },
  assess_answers: { title: 'Vurdér svarene', help: 'Lad projektet fortsætte, eller forlæng pausen.', button: 'Vurdér' },
  file_expert_report: {
    title: 'Indsend eksperternes rapport',
    help: 'Beslutningen kræver den, før projektet må fortsætte.',
    button: 'Indsend rapporten',
  },
  follow_up_questions: {
    title: 'Følg op på et ubesvaret spørgsmål',
    help: 'Fristen er udløbet. Tag stilling til, hvad der skal ske.',
    button: 'Følg op',
  },
  decide_on_resumption: {
    title: 'Afgør, om projektet må fortsætte',
    help: 'Myndigheden beder om at genoptage projektet. Pausen gælder, til du beslutter eller den udløber.',
    button: 'Afgør',
  },
  decide_on_expired_pause: {
    title: 'Afgør, hvad der følger efter pausen',
    help: 'Pausens sidste dag er gået. Projektet venter på din beslutning.',
    button: 'Afgør',
  },
};
