import type { EventWords } from '../words';

export const account: EventWords['account'] = {
  AccountOpened: 'Projektets konto blev åbnet.',
  StandingNoted: 'Projektets tilstand blev noteret.',
  FundingCommitted: 'Der blev givet tilsagn om midler.',
  CommitmentEnded: 'Et tilsagn ophørte.',
  CommitmentRevived: 'Et tilsagn gælder igen.',
  TrancheClaimed: 'Myndigheden anmodede om en rate.',
  ReleaseProposed: 'En frigivelse afventer underskrift.',
  ReleaseRefused: 'En anmodning blev sendt tilbage.',
  ReleaseSignatureRefused: 'Underskriften på en frigivelse blev afvist.',
  TrancheReleased: 'En rate blev frigivet.',
  PaymentConfirmed: 'En betaling blev bekræftet.',
  SpendBooked: 'Et forbrug blev bogført.',
  ReserveAsked: 'Myndigheden bad om at trække på reserven.',
  ReserveDecided: 'Der blev truffet beslutning om et træk på reserven.',
  ClawbackProposed: 'Der blev fundet uforbrugte midler.',
  ClawbackDropped: 'Et tilbagebetalingskrav blev frafaldet.',
  ClawbackDemanded: 'Midler blev krævet tilbage.',
  ClawbackAnswered: 'Myndigheden besvarede et tilbagebetalingskrav.',
  RepaymentRecorded: 'En tilbagebetaling blev registreret.',
  ClawbackRemitted: 'Resten af et krav blev eftergivet.',
  ClawbackOverdue: 'Et krav blev ikke betalt til tiden.',
};

export const invoice: EventWords['invoice'] = {
  InvoiceReceived: 'Fakturaen kom ind.',
  InvoiceMatched: 'Fakturaen blev knyttet til et projekt.',
  ChoiceForgotten: 'Valget, der var gemt til flere fakturaer, blev fjernet.',
  RateGiven: 'Der blev angivet en valutakurs.',
  InvoicePosted: 'Fakturaen blev bogført.',
  PostingTakenBack: 'Bogføringen blev trukket tilbage.',
  InvoiceRejected: 'Fakturaen blev afvist.',
};
