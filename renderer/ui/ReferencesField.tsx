import { useState } from 'react';
import type { EntityName } from '../../shared/entities.ts';
import { useTitles } from '../app/titles.ts';
import { useTexts } from '../i18n/define.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import type { FieldLayout } from './FieldFrame.tsx';
import { Chip } from './FilterChips.tsx';
import { ReferenceField } from './ReferenceField.tsx';
import styles from './ReferencesField.module.css';

type ReferencesFieldProps = {
  readonly label: string;
  readonly layout?: FieldLayout;
  readonly target: EntityName;
  readonly value: readonly string[];
  readonly onAdd: (id: string) => void;
  readonly onRemove: (id: string) => void;
};

/** Points to any number of records of one entity: those chosen, each to be taken off, and a field that finds the next one. */
export function ReferencesField({ label, layout, target, value, onAdd, onRemove }: ReferencesFieldProps) {
  const texts = useTexts(uiTexts);
  const titleOf = useTitles(value.map((id) => `${target}:${id}`));
  // The key empties the field after each choice, so that the next one can be typed.
  const [added, setAdded] = useState(0);
  return (
    <div className={styles.field}>
      <ReferenceField
        key={added}
        label={label}
        {...(layout === undefined ? {} : { layout })}
        target={target}
        value={null}
        autoFocus={added > 0}
        onChange={(id) => {
          if (id === null) return;
          setAdded((count) => count + 1);
          if (!value.includes(id)) onAdd(id);
        }}
      />
      {value.length > 0 && (
        <ul className={styles.chosen} aria-label={label}>
          {value.map((id) => {
            const name = titleOf(`${target}:${id}`) ?? '…';
            return (
              <li key={id}>
                <Chip removeLabel={texts.takeOff(name)} onRemove={() => onRemove(id)}>
                  {name}
                </Chip>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
