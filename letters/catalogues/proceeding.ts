/** What is told of a proceeding besides its notice and its orders. */
export type ProceedingAct = 'oral_hearing' | 'withdrawn' | 'goes_on' | 'awaits_decision';

/** Words of such letters in one language; names come at places that bend no word. */
export interface ProceedingWords {
  readonly titles: Readonly<Record<ProceedingAct, string>>;
  readonly leads: Readonly<Record<ProceedingAct, (body: string) => string>>;
  readonly day: string;
  readonly place: string;
  readonly reason: string;
}

/** By the language of the letter. */
export const PROCEEDING_WORDS: Readonly<Record<'en' | 'sv' | 'da' | 'fr' | 'nb' | 'nl', ProceedingWords>> = {
  en: {
    titles: {
      oral_hearing: 'Oral hearing',
      withdrawn: 'Proceeding closed',
      goes_on: 'The pause has ended',
      awaits_decision: 'The pause awaits a decision',
    },
    leads: {
      oral_hearing: (body) => `You are invited to be heard orally. Invited by: ${body}.`,
      withdrawn: (body) => `What was under consideration is not pursued, and the proceeding is closed. Body: ${body}.`,
      goes_on: (body) => `The date of the pause has come, and the project goes on. Order of: ${body}.`,
      awaits_decision: (body) =>
        `The date of the pause has come; the project stays paused until it is decided. Order of: ${body}.`,
    },
    day: 'Day',
    place: 'Place',
    reason: 'Reason',
  },
  sv: {
    titles: {
      oral_hearing: 'Muntlig handläggning',
      withdrawn: 'Ärendet avslutas',
      goes_on: 'Pausen har upphört',
      awaits_decision: 'Pausen inväntar beslut',
    },
    leads: {
      oral_hearing: (body) => `Ni kallas att lämna uppgifter muntligt. Kallad av: ${body}.`,
      withdrawn: (body) => `Det som övervägdes fullföljs inte och ärendet avslutas. Organ: ${body}.`,
      goes_on: (body) => `Pausens slutdag har kommit och projektet fortsätter. Beslut av: ${body}.`,
      awaits_decision: (body) =>
        `Pausens slutdag har kommit; projektet är pausat tills det är avgjort. Beslut av: ${body}.`,
    },
    day: 'Dag',
    place: 'Plats',
    reason: 'Skäl',
  },
  da: {
    titles: {
      oral_hearing: 'Mundtlig høring',
      withdrawn: 'Sagen afsluttes',
      goes_on: 'Pausen er ophørt',
      awaits_decision: 'Pausen afventer afgørelse',
    },
    leads: {
      oral_hearing: (body) => `I indkaldes til mundtlig høring. Indkaldt af: ${body}.`,
      withdrawn: (body) => `Det, der blev overvejet, føres ikke videre, og sagen afsluttes. Organ: ${body}.`,
      goes_on: (body) => `Pausens slutdato er kommet, og projektet fortsætter. Afgjort af: ${body}.`,
      awaits_decision: (body) =>
        `Pausens slutdato er kommet; projektet er på pause, indtil det er afgjort. Afgjort af: ${body}.`,
    },
    day: 'Dag',
    place: 'Sted',
    reason: 'Begrundelse',
  },
  nb: {
    titles: {
      oral_hearing: 'Muntlig høring',
      withdrawn: 'Saken avsluttes',
      goes_on: 'Pausen er over',
      awaits_decision: 'Pausen venter på vedtak',
    },
    leads: {
      oral_hearing: (body) => `Dere innkalles til muntlig høring. Innkalt av: ${body}.`,
      withdrawn: (body) => `Det som ble vurdert, føres ikke videre, og saken avsluttes. Organ: ${body}.`,
      goes_on: (body) => `Sluttdatoen for pausen er kommet, og prosjektet fortsetter. Vedtatt av: ${body}.`,
      awaits_decision: (body) =>
        `Sluttdatoen for pausen er kommet; prosjektet står på pause til det er avgjort. Vedtatt av: ${body}.`,
    },
    day: 'Dag',
    place: 'Sted',
    reason: 'Begrunnelse',
  },
  fr: {
    titles: {
      oral_hearing: 'Audition',
      withdrawn: 'Procédure close',
      goes_on: 'La suspension a pris fin',
      awaits_decision: 'La suspension attend une décision',
    },
    leads: {
      oral_hearing: (body) => `Vous êtes convoqués à une audition. Convoqué par : ${body}.`,
      withdrawn: (body) => `La mesure envisagée n’est pas poursuivie et la procédure est close. Organe : ${body}.`,
      goes_on: (body) => `Le terme de la suspension est venu et le projet se poursuit. Ordonné par : ${body}.`,
      awaits_decision: (body) =>
        `Le terme de la suspension est venu ; le projet reste suspendu jusqu’à une décision. Ordonné par : ${body}.`,
    },
    day: 'Jour',
    place: 'Lieu',
    reason: 'Motif',
  },
  nl: {
    titles: {
      oral_hearing: 'Hoorzitting',
      withdrawn: 'Procedure gesloten',
      goes_on: 'De pauze is voorbij',
      awaits_decision: 'De pauze wacht op een besluit',
    },
    leads: {
      oral_hearing: (body) => `U wordt uitgenodigd om mondeling te worden gehoord. Uitgenodigd door: ${body}.`,
      withdrawn: (body) => `Wat werd overwogen gaat niet door en de procedure is gesloten. Orgaan: ${body}.`,
      goes_on: (body) => `De einddatum van de pauze is gekomen en het project gaat verder. Besluit van: ${body}.`,
      awaits_decision: (body) =>
        `De einddatum van de pauze is gekomen; het project blijft gepauzeerd tot een besluit. Besluit van: ${body}.`,
    },
    day: 'Dag',
    place: 'Plaats',
    reason: 'Reden',
  },
};
