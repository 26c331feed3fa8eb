import type { MailWords } from './en';

/** Vad breven säger, och sidan där man väljer hur ofta de kommer. */
export const sv: MailWords = {
  one: (title) => title,
  many: (count) => `${count} nya meddelanden`,
  greeting: (name) => `Hej ${name}!`,
  lead: { at_once: 'Det finns något nytt till dig:', daily: 'Nytt sedan förra brevet:' },
  open: 'Öppna',
  all: 'Alla meddelanden',
  why: 'Du får brevet för att du har ett uppdrag i ett ärende. Ingen läser svar på det.',
  change: 'Välj hur ofta brev kommer',
  settings: {
    title: 'E-post om meddelanden',
    lead: 'Det du får veta här kan också komma med e-post. Det du har läst här skickas inte.',
    to: (address) => `E-posten går till ${address}.`,
    noAddress: 'Ingen e-post kommer än: katalogen har ingen adress till dig. Vänd dig till en administratör.',
    choice: 'Hur ofta',
    habits: {
      at_once: { label: 'Genast', hint: 'Ett brev så snart det finns något.' },
      daily: { label: 'En gång om dagen', hint: 'Ett brev på morgonen, om det finns något.' },
      none: { label: 'Aldrig', hint: 'Du hittar meddelanden bara på de här sidorna.' },
    },
    language: 'Brevens språk',
    submit: 'Spara',
  },
};
