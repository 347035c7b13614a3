import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { SearchField as AriaSearchField, Input } from 'react-aria-components/SearchField';
import { Label } from 'react-aria-components/TextField';
import { useTexts } from '../i18n/define.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { classes } from './classes.ts';
import styles from './field.module.css';
import own from './SearchField.module.css';

type SearchProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Enter or ↓: usually moves the focus into the list. */
  readonly onSubmit?: () => void;
  readonly placeholder?: string;
  readonly ref?: Ref<HTMLInputElement>;
};

/** Filters a list while typing. Esc empties it first. */
export function SearchField({ label, value, onChange, onSubmit, placeholder, ref }: SearchProps) {
  const texts = useTexts(uiTexts);
  return (
    <AriaSearchField
      className={classes(styles.box, own.search)}
      value={value}
      onChange={onChange}
      {...(onSubmit ? { onSubmit } : {})}
    >
      <Label className="visually-hidden">{label}</Label>
      <Search className={own.icon} size="1rem" aria-hidden />
      <Input
        ref={ref ?? null}
        className={classes(styles.bare, own.input)}
        placeholder={placeholder ?? label}
        autoComplete="off"
      />
      {value !== '' && (
        <Button className={styles.inner ?? ''} aria-label={texts.clearSearch}>
          <X size="1rem" aria-hidden />
        </Button>
      )}
    </AriaSearchField>
  );
}
