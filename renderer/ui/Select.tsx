import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Select as AriaSelect, ListBox, ListBoxItem, SelectValue } from 'react-aria-components/Select';
import { useTexts } from '../i18n/define.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { FieldFrame, type FieldProps, frameClass } from './FieldFrame.tsx';
import styles from './field.module.css';
import list from './list.module.css';
import { Popover } from './Popover.tsx';

export type Option<Value extends string = string> = {
  readonly value: Value;
  readonly label: string;
  /** A badge or coloured shape before the label. */
  readonly mark?: ReactNode;
};

type SelectProps<Value extends string> = FieldProps & {
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
  /** Offers a first line that clears the choice, with this label. */
  readonly emptyLabel?: string;
  /** Opens at once, for a cell that was asked to be edited. */
  readonly startsOpen?: boolean;
  readonly onClosed?: () => void;
};

/** Stands for "nothing chosen" in the list, where every line needs a key. */
const nothing = '\u0000';

/** One of a few. For many, or for records, use `ComboBox` or `ReferenceField`. */
export function Select<Value extends string>({
  options,
  value,
  onChange,
  emptyLabel,
  startsOpen,
  onClosed,
  ...props
}: SelectProps<Value>) {
  const texts = useTexts(uiTexts);
  const lines: readonly Option[] =
    emptyLabel === undefined ? options : [{ value: nothing, label: emptyLabel }, ...options];
  const chosen = value === null && emptyLabel !== undefined ? nothing : value;
  return (
    <AriaSelect
      className={frameClass(props.layout)}
      value={chosen}
      onChange={(key) => onChange(key === nothing || key === null ? null : (key as Value))}
      placeholder={texts.choose}
      isInvalid={Boolean(props.error)}
      isDisabled={props.isDisabled ?? false}
      isRequired={props.isRequired ?? false}
      validationBehavior="aria"
      autoFocus={props.autoFocus ?? false}
      defaultOpen={startsOpen ?? false}
      onOpenChange={(isOpen) => !isOpen && onClosed?.()}
    >
      <FieldFrame {...props}>
        <Button className={styles.control ?? ''}>
          <SelectValue className={list.value ?? ''} />
          <ChevronDown size="1rem" aria-hidden />
        </Button>
      </FieldFrame>
      <Popover matchWidth>
        <ListBox className={list.list ?? ''} items={lines}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className={list.item ?? ''}>
              {/* The word stands right beside it. */}
              {option.mark && (
                <span className={list.mark} aria-hidden="true">
                  {option.mark}
                </span>
              )}
              <span className={list.label}>{option.label}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
