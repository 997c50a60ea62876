import css from './preparations.module.css';

interface ChoicesProps {
  readonly label: string;
  /** What is said while nothing is chosen. */
  readonly none: string;
  readonly all: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Several of a list: what is chosen in a line, which opens the list. */
export function Choices({ label, none, all, chosen, onChange }: ChoicesProps) {
  const words = all.flatMap((one) => (chosen.includes(one.value) ? [one.label] : []));
  return (
    <details className={css.choices}>
      <summary aria-label={`${label}: ${words.length === 0 ? none : words.join(', ')}`}>
        {words.length === 0 ? none : words.join(', ')}
      </summary>
      <div role="group" aria-label={label}>
        {all.map((one) => (
          <label key={one.value}>
            <input
              type="checkbox"
              checked={chosen.includes(one.value)}
              onChange={({ currentTarget }) =>
                onChange(currentTarget.checked ? [...chosen, one.value] : chosen.filter((value) => value !== one.value))
              }
            />
            {one.label}
          </label>
        ))}
      </div>
    </details>
  );
}
