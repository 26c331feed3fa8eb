import type { ExemptionWords } from './en';

export const sv: ExemptionWords = {
  title: 'Regler som inte gäller för en tid',
  lead: 'Sandlådan låter ett pilotprojekt eller en produkt gå utan vissa regler till en viss dag. Den dagen gäller de igen av sig själva.',
  notProvided: 'Reglerna för projektet känner inget undantag för en tid.',
  none: 'Alla regler gäller.',
  byWhom: (body, most) => `Beslutas av ${body}, för högst ${most}.`,
  from: 'Undantaget',
  until: (day) => `till och med den ${day}`,
  given: (body, day) => `Beslutat av ${body} den ${day}`,
  status: { in_force: 'Gäller', expired: 'Dagen har kommit: reglerna gäller igen', ended: 'Avslutat i förtid' },
  endedOn: (day) => `den ${day}`,
  back: 'Till undantagen',
  kinds: {
    documents: 'Dokument',
    obligations: 'Skyldighet',
    gates: 'Beslutspunkt',
    thresholds: 'Gräns',
    clocks: 'Väntetid',
  },
  most: {
    day: (n) => `${n} dagar`,
    working_day: (n) => `${n} arbetsdagar`,
    week: (n) => `${n} veckor`,
    month: (n) => `${n} månader`,
  },
  grant: {
    title: 'Undanta det från regler för en tid',
    lead: 'Välj vad som inte gäller, till när och varför. Ingen regel utanför listan kan undantas.',
    kind: 'Bara ett pilotprojekt eller en produkt undantas.',
    rules: 'Vad som inte gäller',
    until: 'Sista dag',
    reasons: 'Skäl',
    submit: 'Undanta det',
  },
  end: {
    title: 'Avsluta ett undantag i förtid',
    lead: 'Reglerna gäller genast igen, och myndigheten får veta varför.',
    gone: 'Undantaget gäller inte längre.',
    reasons: 'Skäl',
    submit: 'Avsluta det',
  },
};
