import type { EventWords } from '../words';

export const account: EventWords['account'] = {
  AccountOpened: 'The account of the project was opened.',
  StandingNoted: 'The state of the project was noted.',
  FundingCommitted: 'Money was committed.',
  CommitmentEnded: 'A commitment ended.',
  CommitmentRevived: 'A commitment came back into force.',
  TrancheClaimed: 'The agency claimed a part of the funding.',
  ReleaseProposed: 'A release awaits a signature.',
  ReleaseRefused: 'A claim was sent back.',
  ReleaseSignatureRefused: 'The signature under a release was refused.',
  TrancheReleased: 'A part of the funding was released.',
  PaymentConfirmed: 'A payment was confirmed.',
  SpendBooked: 'Spending was booked.',
  ReserveAsked: 'The agency asked to draw on the reserve.',
  ReserveDecided: 'A draw on the reserve was decided.',
  ClawbackProposed: 'Unspent money was found.',
  ClawbackDropped: 'A demand for repayment was dropped.',
  ClawbackDemanded: 'Money was asked back.',
  ClawbackAnswered: 'The agency answered a demand for repayment.',
  RepaymentRecorded: 'A repayment was recorded.',
  ClawbackRemitted: 'The rest of a demand was waived.',
  ClawbackOverdue: 'A demand was not paid in time.',
};

export const invoice: EventWords['invoice'] = {
  InvoiceReceived: 'The invoice came in.',
  InvoiceMatched: 'The invoice was matched to a project.',
  ChoiceForgotten: 'The choice kept for further invoices was dropped.',
  RateGiven: 'An exchange rate was given.',
  InvoicePosted: 'The invoice was booked.',
  PostingTakenBack: 'The booking was taken back.',
  InvoiceRejected: 'The invoice was rejected.',
};
