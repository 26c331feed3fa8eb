import type { MoneyTaskWords } from '../words';

export const money: MoneyTaskWords = {
  claim_tranche: {
    title: 'Anmod om en rate af bevillingen',
    help: 'Vis, at betingelsen er opfyldt. Så kan pengene frigives.',
    button: 'Anmod',
  },
  approve_release: {
    title: 'Frigiv en rate af bevillingen',
    help: 'Kontrollér dokumentationen. Frigiv pengene, eller send anmodningen tilbage.',
    button: 'Se anmodningen',
  },
  sign_release: {
    title: 'Skriv under på frigivelsen, eller afvis',
    help: 'Pengene frigives først, når to personer har skrevet under.',
    button: 'Læs og skriv under',
  },
  confirm_payment: {
    title: 'Bekræft betalingen',
    help: 'Skriv, hvornår banken har betalt, så regnskabet stemmer.',
    button: 'Bekræft',
  },
  draw_reserve: {
    title: 'Tag stilling til et træk på reserven',
    help: 'Myndigheden vil bruge penge, der er holdt tilbage til risici.',
    button: 'Tag stilling',
  },
  demand_clawback: {
    title: 'Kræv uforbrugte midler tilbage',
    help: 'Projektet er slut, og der er penge tilbage.',
    button: 'Kræv tilbage',
  },
  answer_clawback: {
    title: 'Besvar tilbagebetalingskravet',
    help: 'Skriv, at I betaler, eller hvorfor ikke.',
    button: 'Besvar',
  },
  follow_up_clawback: {
    title: 'Følg tilbagebetalingen',
    help: 'Registrér, hvad der er betalt tilbage, eller eftergiv resten.',
    button: 'Registrér',
  },
  match_invoice: {
    title: 'Knyt en faktura til det rigtige projekt',
    help: 'Beløbet tæller som forbrug, når du har angivet, hvad det gik til.',
    button: 'Knyt',
  },
  give_rate: {
    title: 'Angiv valutakursen for en faktura',
    help: 'Fakturaen er i en anden valuta. Kursen skal have dato og kilde.',
    button: 'Angiv kurs',
  },
};
