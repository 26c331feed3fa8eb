/** What the pages say on the documents of a submission that is not filed yet. */
export const en = {
  title: 'Documents',
  intro: 'Put documents in while you write. Nobody outside your agency reads them before the submission is filed.',
  none: 'No document is in the submission yet.',
  asked: 'The rules ask for:',
  remove: 'Take it out',
  removeIntro: 'The document leaves the submission. The file itself is in nobody’s case.',
  gone: 'This document is not in the submission any more.',
  add: 'Put a document in',
  name: 'Name of the document',
  nameHint: 'If you leave it out, the name of the file.',
  access:
    'Once filed, those who take part in the case read it. To say otherwise, file it in the case after the submission.',
  count: (documents: string) => `Documents: ${documents}`,
};

export type PaperWords = typeof en;
