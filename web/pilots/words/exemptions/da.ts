import type { ExemptionWords } from './en';

export const da: ExemptionWords = {
  title: 'Regler, der ikke gælder i en periode',
  lead: 'Sandkassen lader et pilotprojekt eller et produkt gå uden visse regler til en bestemt dag. Den dag gælder de igen af sig selv.',
  notProvided: 'Projektets regler kender ingen undtagelse for en periode.',
  none: 'Alle regler gælder.',
  byWhom: (body, most) => `Besluttes af ${body}, højst for ${most}.`,
  from: 'Undtaget',
  until: (day) => `til og med den ${day}`,
  given: (body, day) => `Givet af ${body} den ${day}`,
  status: { in_force: 'Gælder', expired: 'Dagen er kommet: reglerne gælder igen', ended: 'Afsluttet før tid' },
  endedOn: (day) => `den ${day}`,
  back: 'Til undtagelserne',
  kinds: {
    documents: 'Dokument',
    obligations: 'Pligt',
    gates: 'Beslutningspunkt',
    thresholds: 'Grænse',
    clocks: 'Ventetid',
  },
  most: {
    day: (n) => `${n} dage`,
    working_day: (n) => `${n} arbejdsdage`,
    week: (n) => `${n} uger`,
    month: (n) => `${n} måneder`,
  },
  grant: {
    title: 'Undtag det fra regler i en periode',
    lead: 'Vælg, hvad der ikke gælder, til hvornår og hvorfor. Ingen regel uden for listen kan undtages.',
    kind: 'Kun et pilotprojekt eller et produkt undtages.',
    rules: 'Hvad der ikke gælder',
    until: 'Sidste dag',
    reasons: 'Begrundelse',
    submit: 'Undtag det',
  },
  end: {
    title: 'Afslut en undtagelse før tid',
    lead: 'Reglerne gælder straks igen, og myndigheden får at vide hvorfor.',
    gone: 'Undtagelsen gælder ikke længere.',
    reasons: 'Begrundelse',
    submit: 'Afslut den',
  },
};
