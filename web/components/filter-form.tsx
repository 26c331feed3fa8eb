import type { ComponentChildren } from 'preact';
import type { Option } from '../frame/form/fields';

/** A filter that is chosen from a list. */
export interface FilterChoice {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  /** One of them holds always, such as an order: then there is no “all”. */
  readonly always?: boolean;
}

interface Props {
  /** The address of the list. */
  readonly action: string;
  readonly says: { readonly filters: string; readonly apply: string; readonly clear: string; readonly all: string };
  readonly filters: URLSearchParams;
  readonly choices: readonly FilterChoice[];
  /** What is not chosen from a list, such as words; it stands before the others. */
  readonly children?: ComponentChildren;
  /** The filters that stand before the others. */
  readonly before?: readonly string[];
}

/** What a list is narrowed and ordered by: everything stands in its address. Without words to look for, the choices are open. */
export function FilterForm({ action, says, filters, choices, children, before = [] }: Props) {
  const chosen = <Choices says={says} filters={filters} choices={choices} />;
  const actions = (
    <div class="tg-actions">
      <button class="ds-button">{says.apply}</button>
      {filters.size === 0 ? null : (
        <a class="ds-link" href={action}>
          {says.clear}
        </a>
      )}
    </div>
  );
  return (
    <form class="tg-filters" method="get" action={action} role="search" aria-label={says.filters}>
      {children === undefined ? (
        <>
          {chosen}
          {actions}
        </>
      ) : (
        <>
          {children}
          {actions}
          <details class="tg-why" open={[...filters.keys()].some((name) => !before.includes(name))}>
            <summary>{says.filters}</summary>
            {chosen}
          </details>
        </>
      )}
    </form>
  );
}

const Choices = ({ says, filters, choices }: Pick<Props, 'says' | 'filters' | 'choices'>) => (
  <div class="tg-choices">
    {choices.map(({ name, label, options, always = false }) => (
      <div class="ds-field" key={name}>
        <label class="ds-label" for={name}>
          {label}
        </label>
        <select class="ds-input" id={name} name={name}>
          {always ? null : <option value="">{says.all}</option>}
          {options.map(({ value, label: text }) => (
            <option value={value} selected={filters.get(name) === value} key={value}>
              {text}
            </option>
          ))}
        </select>
      </div>
    ))}
  </div>
);
