import { PartsNav } from '../components/parts-nav';
import type { Option } from '../frame/form/fields';

interface Props {
  readonly label: string;
  /** Where the pages of each set of rules stand. */
  readonly path: string;
  readonly regimes: readonly Option[];
  readonly chosen: string | null;
}

/** One set of rules at a time, since amounts and levels of different rules are no sum; nothing to choose of one. */
export function RulesTabs({ label, path, regimes, chosen }: Props) {
  if (regimes.length < 2) return null;
  const address = (regime: string): string => `${path}?${new URLSearchParams({ regime }).toString()}`;
  return (
    <PartsNav
      label={label}
      parts={regimes.map(({ value, label: text }) => ({ href: address(value), text }))}
      here={chosen === null ? path : address(chosen)}
    />
  );
}
