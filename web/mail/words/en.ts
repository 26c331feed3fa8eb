/** What mails say, and the page on which one chooses how often they come. */
export const en = {
  one: (title: string) => title,
  many: (count: number) => `${count} new messages`,
  greeting: (name: string) => `Dear ${name},`,
  lead: { at_once: 'There is something new for you:', daily: 'New since the last mail:' },
  open: 'Open',
  all: 'All messages',
  why: 'You get this mail because you hold an office in a case. Nobody reads answers to it.',
  change: 'Choose how often mails come',
  settings: {
    title: 'Mails about messages',
    lead: 'What you are told here can come by mail as well. What you have read here is not mailed.',
    to: (address: string) => `Mails go to ${address}.`,
    noAddress: 'No mails come yet: the directory has no address of yours. Ask an administrator.',
    choice: 'How often',
    habits: {
      at_once: { label: 'At once', hint: 'A mail as soon as there is something.' },
      daily: { label: 'Once a day', hint: 'One mail in the morning, if there is something.' },
      none: { label: 'Never', hint: 'You find messages on these pages only.' },
    },
    language: 'Language of the mails',
    submit: 'Save',
  },
};

export type MailWords = typeof en;
