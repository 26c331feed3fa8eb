import type { AgencyTaskWords } from '../words';

export const agency: AgencyTaskWords = {
  justify_split: {
    title: 'Forklar, hvorfor projekterne er adskilt',
    help: 'Tilsammen kan de passere en beløbsgrænse. Uden gode grunde tæller de som ét.',
    button: 'Forklar',
  },
  decide_cluster: {
    title: 'Afgør, om projekterne tæller som ét',
    help: 'Saml dem, acceptér grundene til at holde dem adskilt, eller luk spørgsmålet.',
    button: 'Afgør',
  },
  sign_cluster_decision: {
    title: 'Skriv under på beslutningen om projekterne, eller afvis',
    help: 'Beslutningen gælder først, når to personer har skrevet under.',
    button: 'Læs og skriv under',
  },
  reassess_agency: {
    title: 'Vurdér myndigheden igen',
    help: 'Den seneste vurdering er for gammel til at gælde.',
    button: 'Vurdér',
  },
  review_autonomy: {
    title: 'Tag stilling til en inddraget beslutningskompetence',
    help: 'Myndigheden må ikke selv beslutte, før du giver den kompetencen tilbage.',
    button: 'Tag stilling',
  },
};
