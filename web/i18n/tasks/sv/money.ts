import type { MoneyTaskWords } from '../words';

export const money: MoneyTaskWords = {
  claim_tranche: {
    title: 'Rekvirera en delutbetalning',
    help: 'Visa att villkoret är uppfyllt. Sedan kan pengarna betalas ut.',
    button: 'Rekvirera',
  },
  approve_release: {
    title: 'Godkänn en delutbetalning',
    help: 'Kontrollera underlaget. Godkänn utbetalningen eller skicka tillbaka rekvisitionen.',
    button: 'Se rekvisitionen',
  },
  sign_release: {
    title: 'Skriv under utbetalningen eller avstå',
    help: 'Pengarna betalas ut först när två personer har skrivit under.',
    button: 'Läs och skriv under',
  },
  confirm_payment: {
    title: 'Bekräfta betalningen',
    help: 'Ange när banken har betalat så att räkenskaperna stämmer.',
    button: 'Bekräfta',
  },
  draw_reserve: {
    title: 'Besluta om uttag ur reserven',
    help: 'Myndigheten vill använda pengar som hålls inne för risker.',
    button: 'Besluta',
  },
  demand_clawback: {
    title: 'Återkräv medel som inte använts',
    help: 'Projektet är slut och det finns pengar kvar.',
    button: 'Återkräv',
  },
  answer_clawback: {
    title: 'Svara på återkravet',
    help: 'Ange att ni betalar eller varför ni inte gör det.',
    button: 'Svara',
  },
  follow_up_clawback: {
    title: 'Bevaka återbetalningen',
    help: 'Registrera vad som betalats tillbaka eller efterge resten.',
    button: 'Registrera',
  },
  match_invoice: {
    title: 'Koppla en faktura till rätt projekt',
    help: 'Beloppet räknas som utfall när du har angett vad det gällde.',
    button: 'Koppla',
  },
  give_rate: {
    title: 'Ange växelkurs för en faktura',
    help: 'Fakturan är i en annan valuta. Kursen behöver datum och källa.',
    button: 'Ange kurs',
  },
};
