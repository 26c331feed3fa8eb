import type { MailWords } from './en';

/** Hvad mailene siger, og siden, hvor man vælger, hvor ofte de kommer. */
export const da: MailWords = {
  one: (title) => title,
  many: (count) => `${count} nye beskeder`,
  greeting: (name) => `Kære ${name}`,
  lead: { at_once: 'Der er noget nyt til dig:', daily: 'Nyt siden sidste mail:' },
  open: 'Åbn',
  all: 'Alle beskeder',
  why: 'Du får mailen, fordi du har et hverv i en sag. Ingen læser svar på den.',
  change: 'Vælg, hvor ofte mails kommer',
  settings: {
    title: 'Mails om beskeder',
    lead: 'Det, du får at vide her, kan også komme på mail. Det, du har læst her, sendes ikke.',
    to: (address) => `Mails går til ${address}.`,
    noAddress: 'Der kommer ingen mails endnu: fortegnelsen har ingen adresse til dig. Spørg en administrator.',
    choice: 'Hvor ofte',
    habits: {
      at_once: { label: 'Straks', hint: 'En mail, så snart der er noget.' },
      daily: { label: 'Én gang om dagen', hint: 'Én mail om morgenen, hvis der er noget.' },
      none: { label: 'Aldrig', hint: 'Du finder kun beskeder på disse sider.' },
    },
    language: 'Mailenes sprog',
    submit: 'Gem',
  },
};
