import type { MoneyTaskWords } from '../words';

export const money: MoneyTaskWords = {
  claim_tranche: {
    title: 'Claim a part of the funding',
    help: 'Show that its condition is met; then it can be released.',
    button: 'Claim',
  },
  approve_release: {
    title: 'Release a part of the funding',
    help: 'Check the evidence, and release the money or send the claim back.',
    button: 'Look at the claim',
  },
  sign_release: {
    title: 'Sign the release, or refuse to',
    help: 'Money is released only with a second signature.',
    button: 'Read and sign',
  },
  confirm_payment: {
    title: 'Confirm the payment',
    help: 'Say when the bank has paid, so that the accounts agree.',
    button: 'Confirm',
  },
  draw_reserve: {
    title: 'Decide on a draw from the reserve',
    help: 'The agency wants to use money that is held back for risks.',
    button: 'Decide',
  },
  demand_clawback: {
    title: 'Ask for unspent money back',
    help: 'The project has ended with money left over.',
    button: 'Ask for it',
  },
  answer_clawback: {
    title: 'Answer the demand for repayment',
    help: 'Say that you will pay, or why not.',
    button: 'Answer',
  },
  follow_up_clawback: {
    title: 'Follow the repayment',
    help: 'Record what was paid back, or waive the rest.',
    button: 'Record',
  },
  match_invoice: {
    title: 'Match an invoice to its project',
    help: 'The amount counts as spent once you say what it was for.',
    button: 'Match',
  },
  give_rate: {
    title: 'Give the exchange rate for an invoice',
    help: 'It is in another currency; the rate needs a date and a source.',
    button: 'Give the rate',
  },
};
