import type { EventWords } from '../words';

export const account: EventWords['account'] = {
  AccountOpened: 'Projektets konto öppnades.',
  StandingNoted: 'Projektets läge noterades.',
  FundingCommitted: 'Medel utfästes.',
  CommitmentEnded: 'En utfästelse upphörde.',
  CommitmentRevived: 'En utfästelse gäller på nytt.',
  TrancheClaimed: 'Myndigheten rekvirerade en delutbetalning.',
  ReleaseProposed: 'En utbetalning väntar på underskrift.',
  ReleaseRefused: 'En rekvisition skickades tillbaka.',
  ReleaseSignatureRefused: 'Underskriften av en utbetalning vägrades.',
  TrancheReleased: 'En delutbetalning godkändes.',
  PaymentConfirmed: 'En betalning bekräftades.',
  SpendBooked: 'En utgift bokfördes.',
  ReserveAsked: 'Myndigheten begärde uttag ur reserven.',
  ReserveDecided: 'Beslut fattades om uttag ur reserven.',
  ClawbackProposed: 'Oanvända medel upptäcktes.',
  ClawbackDropped: 'Ett återkrav lades ner.',
  ClawbackDemanded: 'Medel återkrävdes.',
  ClawbackAnswered: 'Myndigheten svarade på ett återkrav.',
  RepaymentRecorded: 'En återbetalning registrerades.',
  ClawbackRemitted: 'Resten av ett återkrav eftergavs.',
  ClawbackOverdue: 'Ett återkrav betalades inte i tid.',
};

export const invoice: EventWords['invoice'] = {
  InvoiceReceived: 'Fakturan kom in.',
  InvoiceMatched: 'Fakturan kopplades till ett projekt.',
  ChoiceForgotten: 'Valet som sparats för fler fakturor togs bort.',
  RateGiven: 'En växelkurs angavs.',
  InvoicePosted: 'Fakturan bokfördes.',
  PostingTakenBack: 'Bokföringen återtogs.',
  InvoiceRejected: 'Fakturan avvisades.',
};
