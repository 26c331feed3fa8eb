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
  approve_rules: {
    title: 'Godkend en version af reglerne, eller afvis den',
    help: 'Den kan først offentliggøres, når en person, der ikke har skrevet på den, står bag den.',
    button: 'Læs og godkend',
  },
  start_rollout: {
    title: 'Sæt overgangen til nye regler i gang, eller stop den',
    help: 'Den når intet igangværende projekt, før en anden end forslagsstilleren sætter den i gang.',
    button: 'Se, hvad der ændres',
  },
};
