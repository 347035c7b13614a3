import { ChevronDown } from 'lucide-react';
import { CountBadge } from './Badge.tsx';
import { Button } from './Button.tsx';
import { Menu } from './Menu.tsx';

type FilterMenuProps = {
  readonly label: string;
  readonly allLabel: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

/** A filter of several values, in the room of one button; ticks are joined by "or". */
export function FilterMenu({ label, allLabel, options, chosen, onChange }: FilterMenuProps) {
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <Menu
      label={label}
      groups={[
        {
          actions: [{ id: 'all', label: allLabel, isChecked: chosen.length === 0, run: () => onChange([]) }],
        },
        {
          actions: options.map(({ value, label: words }) => ({
            id: `value ${value}`,
            label: words,
            isChecked: chosen.includes(value),
            staysOpen: true,
            run: () => toggle(value),
          })),
        },
      ]}
    >
      <Button>
        {label}
        {chosen.length > 0 && (
          <>
            {' '}
            <CountBadge count={String(chosen.length)} tone="primary" />
          </>
        )}
        <ChevronDown
          size="1em"
          aria-hidden
          style={{ marginInlineStart: 'var(--space-2)', verticalAlign: '-0.125em' }}
        />
      </Button>
    </Menu>
  );
}
