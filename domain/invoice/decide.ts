import type { Context, Decision } from '../kernel';
import type { ForgetChoice, GiveRate, InvoiceCommand, MatchInvoice, ReceiveInvoice, RejectInvoice } from './commands';
import type { InvoiceEvent, InvoiceMatched, InvoiceReceived, RateGiven } from './events';
import { evolveInvoice } from './evolve';
import { keyOfReference, matchInvoice, type MatchFacts } from './match';
import { amountsOf, post, takeBack, type Posted } from './posting';
import { isRate, type ExchangeRate } from './rate';
import { refuseInvoice, type InvoiceRefusal } from './refusals';
import type { InvoiceMatch, InvoiceState } from './state';
import { unlessMayHandle } from './who';

type Decided = Decision<InvoiceEvent>;

/** Decides one command on an invoice; refuses by value, with a code of `INVOICE_REFUSALS`. */
export function decideInvoice(state: InvoiceState, command: InvoiceCommand, context: Context): Decided {
  if (command.type === 'ReceiveInvoice') return receive(state, command, context);
  const isKernel = command.type === 'Tick' || command.type === 'ExpireClock' || command.type === 'Remind';
  if (isKernel) return { events: [] };
  if (state.status === 'none') return refuseInvoice('no-such-invoice', 'No invoice came in under this id.');
  if (command.type === 'ForgetChoice') return forgetChoice(state, command, context);
  const refused = unlessMayHandle(state, context, command.type === 'MatchInvoice') ?? unlessOpen(state);
  if (refused) return refused;
  switch (command.type) {
    case 'MatchInvoice':
      return match(state, command, context);
    case 'GiveRate':
      return giveRate(state, command, context);
    case 'RejectInvoice':
      return reject(state, command, context);
  }
}

/** Also of an invoice that was rejected since: what was said with it holds on for others. */
function forgetChoice(state: InvoiceState, { contractId, reason }: ForgetChoice, context: Context): Decided {
  const refused = unlessMayHandle(state, context, true) ?? unlessReason(reason);
  if (refused) return refused;
  if (!state.choices.includes(contractId)) {
    return refuseInvoice('no-such-choice', 'Nothing is remembered with this invoice under this contract.', {
      field: '/contractId',
      facts: { contractId, remembered: state.choices },
      remedy: 'Name a contract under which something is remembered, or none where it was said without one.',
    });
  }
  return { events: [{ type: 'ChoiceForgotten', contractId, by: context.actor.id, reason }] };
}

const unlessOpen = ({ status }: InvoiceState): InvoiceRefusal | null =>
  status === 'rejected'
    ? refuseInvoice('invoice-rejected', 'The invoice was rejected; nothing more can be done with it.', {
        remedy: 'The seller sends a further invoice, with a number of its own.',
      })
    : null;

/** The id follows from seller, number, date and type, so what comes a second time is refused as the same. */
function receive(state: InvoiceState, command: ReceiveInvoice, context: Context): Decided {
  const { type: _type, facts, datedRate, ...rest } = command;
  if (state.status !== 'none') {
    return refuseInvoice('invoice-duplicate', 'This invoice came in before: same seller, number, date and type.', {
      facts: { invoiceId: state.invoiceId, sameDocument: state.documentId === command.documentId },
      remedy: 'Nothing needs to be done; a correction has a number of its own, or is a credit note.',
    });
  }
  const refused = unlessMayHandle(command, context, false);
  if (refused) return refused;
  const matching = matchInvoice(command.essentials, facts);
  const credits = creditedBy(command.essentials, facts);
  const received: InvoiceReceived = {
    ...{ ...rest, type: 'InvoiceReceived', receivedBy: context.actor.id, matching },
    ...(credits.length > 0 && { credits }),
  };
  const [meant] = matching.outcome === 'by_rule' ? matching.proposals : [];
  if (!meant?.shares) return { events: [received] };
  const { projectId, contractId, shares } = meant;
  const after = evolveInvoice(state, received, { seq: context.nextSeq, at: context.now, actor: context.actor.id });
  const known = ofRecord(after, datedRate, context);
  const books = bookings(after, { projectId, contractId, shares }, context, known[0] ?? after.rate);
  if ('refusal' in books) return { events: [received] };
  const matched: InvoiceMatched = { type: 'InvoiceMatched', projectId, contractId, shares, by: null, ...BY_RULE };
  return { events: [received, matched, ...known, ...books.events], sends: books.sends };
}

/** The invoices that a credit note names, as far as they came in and belong somewhere. */
const creditedBy = ({ kind, precedes }: ReceiveInvoice['essentials'], { earlier }: MatchFacts): readonly string[] =>
  kind === 'credit_note'
    ? [
        ...new Set(
          earlier
            .filter((each) => precedes.some(({ number }) => keyOfReference(number) === keyOfReference(each.number)))
            .map((each) => each.invoiceId),
        ),
      ]
    : [];

const BY_RULE = { remember: false, reason: null } as const;

/** The rate on record, where the invoice needs one and nobody has given it another. */
function ofRecord(
  { essentials, rate }: InvoiceState,
  dated: ExchangeRate | undefined,
  { regime, now }: Context,
): readonly RateGiven[] {
  const foreign = essentials !== null && essentials.currency !== regime.money.currency;
  const usable = dated && isRate(dated) && dated.quotedOn <= now.slice(0, 10);
  return foreign && rate === null && usable ? [{ type: 'RateGiven', ...dated }] : [];
}

/** What was posted before is taken back, and the invoice posted where it belongs; nothing while it needs a rate. */
function bookings(state: InvoiceState, to: InvoiceMatch, context: Context, rate = state.rate): Posted | InvoiceRefusal {
  const amounts = amountsOf(state, to, rate, context);
  if (amounts === 'overflow') {
    return refuseInvoice('amount-overflow', 'The amount is too large to be reckoned with exactly.');
  }
  const back = takeBack(state, context);
  if (amounts === 'needs_rate') return back;
  const anew = post(state, to, amounts, state.postings + back.events.length, context);
  return { events: [...back.events, ...anew.events], sends: [...back.sends, ...anew.sends] };
}

function match(state: InvoiceState, command: MatchInvoice, context: Context): Decided {
  const { projectId, contractId, shares, allowedWork, remember, reason } = command;
  const refused =
    unlessOwnProject(state, command) ??
    unlessSameCurrency(command, context) ??
    unlessContract(command) ??
    unlessWhole(state, command) ??
    unlessOneClass(command) ??
    unlessReason(reason) ??
    unlessNew(state, command);
  if (refused) return refused;
  const to = { projectId, contractId, shares, ...(allowedWork && { allowedWork }) };
  const known = ofRecord(state, command.datedRate, context);
  const books = bookings(state, to, context, known[0] ?? state.rate);
  if ('refusal' in books) return books;
  const matched = { type: 'InvoiceMatched', ...to, by: context.actor.id } as const;
  return { events: [{ ...matched, remember, reason }, ...known, ...books.events], sends: books.sends };
}

const unlessOwnProject = ({ agencyId }: InvoiceState, command: MatchInvoice): InvoiceRefusal | null =>
  command.agencyId === agencyId
    ? null
    : refuseInvoice('project-of-another-agency', 'The project is not one of the agency that owes the invoice.', {
        field: '/projectId',
        facts: { agencyId, projectAgencyId: command.agencyId },
        remedy: 'Name a project of this agency, or reject the invoice.',
      });

/** The invoice is reckoned in its own rules' currency; the project would have to count it in the same. */
const unlessSameCurrency = ({ currency }: MatchInvoice, { regime }: Context): InvoiceRefusal | null =>
  currency === regime.money.currency
    ? null
    : refuseInvoice('project-in-other-currency', 'The rules of the project reckon in another currency.', {
        field: '/projectId',
        facts: { currency, expected: regime.money.currency },
        remedy: 'Name a project whose rules reckon in the same currency.',
      });

const unlessContract = ({ contractId, contractKnown }: MatchInvoice): InvoiceRefusal | null =>
  contractKnown
    ? null
    : refuseInvoice('no-such-contract', 'The project has recorded no such contract.', {
        field: '/contractId',
        facts: { contractId },
        remedy: 'Record the contract at the project first, or leave it out.',
      });

/** What is remembered of a seller is one class. */
const unlessOneClass = ({ remember, shares }: MatchInvoice): InvoiceRefusal | null =>
  !remember || new Set(shares.map((share) => share.class)).size === 1
    ? null
    : refuseInvoice('remember-needs-one-class', 'Only one class for all lines can be kept for further invoices.', {
        field: '/remember',
        remedy: 'Share this invoice out without remembering it.',
      });

const unlessReason = (reason: string): InvoiceRefusal | null =>
  reason.trim() !== ''
    ? null
    : refuseInvoice('text-missing', 'A text is missing or blank.', { field: '/reason', remedy: 'Say why.' });

/** All lines have a class, no more and no less than what they sum to. */
function unlessWhole({ essentials }: InvoiceState, { shares }: MatchInvoice): InvoiceRefusal | null {
  const lines = (essentials?.parts ?? []).reduce((sum, { net }) => sum + net, 0);
  const shared = shares.reduce((sum, each) => sum + each.lines, 0);
  const whole = shares.length > 0 && shares.every((each) => Number.isSafeInteger(each.lines)) && shared === lines;
  if (whole) return null;
  return refuseInvoice('shares-missing', 'The lines are not shared out over cost classes as a whole.', {
    field: '/shares',
    facts: { lines, shared },
    remedy: 'Give each class what its lines have; together they are the sum of all lines.',
  });
}

function unlessNew(state: InvoiceState, command: MatchInvoice): InvoiceRefusal | null {
  const { projectId, contractId, shares, allowedWork, remember } = command;
  const { match: present } = state;
  const same =
    present?.projectId === projectId &&
    present.contractId === contractId &&
    present.allowedWork === allowedWork &&
    !remember &&
    JSON.stringify(present.shares) === JSON.stringify(shares);
  return same ? refuseInvoice('already-matched-so', 'The invoice is matched so already.') : null;
}

function giveRate(state: InvoiceState, command: GiveRate, context: Context): Decided {
  const { rate, quotedOn, source } = command;
  // A rate that was given wrongly is corrected by another one.
  const foreign = state.essentials !== null && state.essentials.currency !== context.regime.money.currency;
  // A rate that comes onto record later is for what waits; it corrects nobody's.
  const isOwnRate = context.actor.kind === 'system' && state.status !== 'needs_rate';
  if (!foreign || !state.match || isOwnRate) {
    return refuseInvoice('no-rate-needed', 'The invoice waits for no rate.', { facts: { status: state.status } });
  }
  if (!isRate(command) || quotedOn > context.now.slice(0, 10)) {
    return refuseInvoice('rate-invalid', 'The rate is no positive decimal of a day that has come, or has no source.', {
      field: '/rate',
      facts: { rate, quotedOn },
      remedy: 'State a plain decimal, its day, and who published it.',
    });
  }
  const given = { rate, quotedOn, source };
  const books = bookings(state, state.match, context, given);
  return 'refusal' in books ? books : { ...books, events: [{ type: 'RateGiven', ...given }, ...books.events] };
}

function reject(state: InvoiceState, { reason }: RejectInvoice, context: Context): Decided {
  const unexplained = unlessReason(reason);
  if (unexplained) return unexplained;
  const back = takeBack(state, context);
  return { events: [...back.events, { type: 'InvoiceRejected', reason }], sends: back.sends };
}
