import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useTexts } from '../i18n/define.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { Button } from './Button.tsx';
import styles from './FilterChips.module.css';

type ChipProps = {
  readonly children: string;
  readonly onRemove?: () => void;
  /** What taking it away is called; of a filter when left out. */
  readonly removeLabel?: string;
};

/** A word in a frame: what a capture line has understood, a tag, a chosen record. With `onRemove` it can be taken away. */
export function Chip({ children, onRemove, removeLabel }: ChipProps) {
  const texts = useTexts(uiTexts);
  return (
    <span className={styles.chip}>
      <span className={styles.word}>{children}</span>
      {onRemove && (
        <AriaButton
          className={styles.remove ?? ''}
          aria-label={removeLabel ?? texts.removeFilter(children)}
          onPress={onRemove}
        >
          <X size="0.875rem" aria-hidden />
        </AriaButton>
      )}
    </span>
  );
}

export type ActiveFilter = { readonly id: string; readonly label: string; readonly remove: () => void };

/** The filters at work, each removable, and one button for all. Nothing is drawn when there is none. */
export function FilterChips({
  filters,
  onReset,
}: {
  readonly filters: readonly ActiveFilter[];
  readonly onReset: () => void;
}) {
  const texts = useTexts(uiTexts);
  if (filters.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={texts.filters}>
      {filters.map(({ id, label, remove }) => (
        <li key={id}>
          <Chip onRemove={remove}>{label}</Chip>
        </li>
      ))}
      <li>
        <Button look="quiet" onPress={onReset}>
          {texts.resetFilters}
        </Button>
      </li>
    </ul>
  );
}

type ToggleChipProps = {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
};

/** A filter that is on or off. */
export function ToggleChip({ children, isSelected, onChange }: ToggleChipProps) {
  return (
    <ToggleButton className={styles.toggle ?? ''} isSelected={isSelected} onChange={onChange}>
      {children}
    </ToggleButton>
  );
}
