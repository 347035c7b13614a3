import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { entities } from '../../shared/entities.ts';
import type { NoteLine } from '../../shared/scouting/contract.ts';
import { useTexts } from '../i18n/define.ts';
import { TextField } from '../ui/TextField.tsx';
import styles from './Notes.module.css';
import { addTag, removeTag } from './orders.ts';
import { noteTexts } from './texts.ts';

/** The tags of a note, each removable, and a field for one more. */
export function Tags({ note }: { readonly note: NoteLine }) {
  const texts = useTexts(noteTexts);
  const [name, setName] = useState('');
  const add = async () => {
    if (name.trim() !== '' && (await addTag(note, name))) setName('');
  };
  return (
    <div className={styles.tags}>
      {note.tags.length > 0 && (
        <ul className={styles.chips} aria-label={texts.columns.tags}>
          {note.tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              <span className={styles.words}>#{tag}</span>
              <Button
                className={styles.removeTag ?? ''}
                aria-label={texts.removeTag(tag)}
                onPress={() => void removeTag(note, tag)}
              >
                <X size="0.875rem" aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <TextField
        label={texts.addTag}
        hideLabel
        placeholder={texts.addTag}
        value={name}
        onChange={setName}
        onEnter={() => void add()}
        onBlur={() => void add()}
        maxLength={entities.tag.fields.name.max ?? 60}
      />
    </div>
  );
}
