import type { PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import { holdsPower, minorOf, signsForAgency, type OpenMoney } from './load';
import { accountWords, moneyActWords } from './words';

/** What the person may do with the money of a case beside what waits for him. Whether it is allowed, the interface says. */
export function offersOf(
  context: PageContext,
  money: OpenMoney,
): readonly { readonly href: string; readonly text: string }[] {
  const { language } = context.visit;
  const { found, rules, account } = money;
  const here = at`/cases/${found.id}/money`;
  const { standing, reserve, commitments } = account;
  const goesOn = standing.ended === null;
  const gives = rules?.funding.model !== 'none' && holdsPower(context, money, 'release_funding');
  const unspent = commitments.some(({ position }) => minorOf(position.unspent) > 0);
  const acts = moneyActWords(language);
  const offers: readonly (readonly [offered: boolean, path: string, text: string])[] = [
    [gives && goesOn, '/commit', acts.commit.title],
    [reserve !== null && goesOn && signsForAgency(context, money), '/reserve/ask', accountWords(language).reserve.ask],
    [goesOn && holdsPower(context, money, 'freeze_funding'), '/freeze', acts.freeze.title],
    [gives && rules?.funding.clawback === true && unspent, '/clawbacks/new', acts.demand.title],
  ];
  return offers.flatMap(([offered, path, text]) => (offered ? [{ href: here + path, text }] : []));
}
