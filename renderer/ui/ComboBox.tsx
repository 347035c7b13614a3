import { ChevronDown, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox, Input, ListBox, ListBoxItem } from 'react-aria-components/ComboBox';
import { useTexts } from '../i18n/define.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { FieldFrame, type FieldProps, frameClass } from './FieldFrame.tsx';
import styles from './field.module.css';
import list from './list.module.css';
import { Popover } from './Popover.tsx';

export type Suggestion = { readonly id: string; readonly label: string; readonly note?: string };

type ComboBoxProps = FieldProps & {
  /** Already filtered by what was typed: see `onSearch`. */
  readonly suggestions: readonly Suggestion[];
  readonly value: string | null;
  /** The words for `value`, shown while nobody types. */
  readonly valueLabel: string;
  readonly onChange: (id: string | null) => void;
  /** What was typed, to look for. */
  readonly onSearch: (text: string) => void;
  readonly onEscape?: () => void;
  readonly onBlur?: () => void;
};

/** Choosing from many by typing. Emptying the field clears the choice. */
export function ComboBox({
  suggestions,
  value,
  valueLabel,
  onChange,
  onSearch,
  onEscape,
  onBlur,
  ...props
}: ComboBoxProps) {
  const texts = useTexts(uiTexts);
  // `null` while the person is not typing: then the words of the value stand there, also when they arrive late.
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string) => {
    setTyped(text);
    onSearch(text);
  };
  // React Aria reports the old choice again when an emptied field is left; only a choice made in the list counts then.
  const isPicking = useRef(false);
  const isByKey = useRef(false);
  const settle = (id: string | null) => {
    isPicking.current = false;
    setTyped(null);
    onSearch('');
    if (id !== value) onChange(id);
  };
  return (
    <AriaComboBox
      className={frameClass(props.layout)}
      items={suggestions}
      value={value}
      onChange={(key) => {
        // It also does so when the list closes because the page moved under it. Nobody chose anything then, and what was typed stays.
        if (key === value && typed !== null && typed.trim() !== '' && !isPicking.current && !isByKey.current) return;
        const isCleared = key === value && typed !== null && typed.trim() === '' && !isPicking.current;
        settle(key === null || isCleared ? null : String(key));
      }}
      inputValue={typed ?? valueLabel}
      onInputChange={(text) => {
        if (text !== (typed ?? valueLabel)) type(text);
      }}
      defaultFilter={() => true}
      // Only typing opens the list. The words of a value may arrive after it was chosen; React Aria takes that for typing.
      menuTrigger={typed === null ? 'manual' : 'input'}
      allowsEmptyCollection
      isInvalid={Boolean(props.error)}
      isDisabled={props.isDisabled ?? false}
      isRequired={props.isRequired ?? false}
      validationBehavior="aria"
      autoFocus={props.autoFocus ?? false}
      onBlur={() => {
        if (typed !== null) settle(typed.trim() === '' ? null : value);
        onBlur?.();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && typed === null) onEscape?.();
        isPicking.current =
          event.key === 'Enter' &&
          event.target instanceof Element &&
          event.target.hasAttribute('aria-activedescendant');
      }}
    >
      <FieldFrame {...props}>
        <div
          className={styles.box}
          data-invalid={props.error ? true : undefined}
          // On the way down: React Aria reports before it tells of the key.
          onKeyDownCapture={({ key }) => {
            isByKey.current = key === 'Escape' || key === 'Enter';
          }}
        >
          <Input className={styles.bare ?? ''} autoComplete="off" />
          {value !== null && !props.isRequired && !props.isDisabled && (
            <Button
              slot={null}
              className={styles.inner ?? ''}
              aria-label={texts.clear}
              onPress={() => settle(null)}
              excludeFromTabOrder
            >
              <X size="1rem" aria-hidden />
            </Button>
          )}
          <Button className={styles.inner ?? ''} aria-label={texts.openList}>
            <ChevronDown size="1rem" aria-hidden />
          </Button>
        </div>
      </FieldFrame>
      <Popover matchWidth>
        <div
          onPointerDown={() => {
            isPicking.current = true;
          }}
        >
          <ListBox<Suggestion>
            className={list.list ?? ''}
            renderEmptyState={() => <div className={list.empty}>{texts.noMatches}</div>}
          >
            {(suggestion) => (
              <ListBoxItem id={suggestion.id} textValue={suggestion.label} className={list.item ?? ''}>
                <span className={list.label}>{suggestion.label}</span>
                {suggestion.note && <span className={list.note}>{suggestion.note}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </div>
      </Popover>
    </AriaComboBox>
  );
}
