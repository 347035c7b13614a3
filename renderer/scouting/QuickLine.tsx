import { CornerDownLeft, LockKeyhole } from 'lucide-react';
import { type RefObject, useRef } from 'react';
import { readCapture } from '../../shared/scouting/capture.ts';
import { useDraft } from '../app/drafts.ts';
import { order } from '../app/orders.ts';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { Chip, ToggleChip } from '../ui/FilterChips.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Notes.module.css';
import { noteTexts } from './texts.ts';

const empty = { text: '', isPrivate: false };

/** A new note in one line, above the list. What was understood besides the words stands below it. */
export function QuickLine({ inputRef }: { readonly inputRef: RefObject<HTMLInputElement | null> }) {
  const texts = useTexts(noteTexts);
  const [draft, keep, drop] = useDraft('scouting.quick', empty);
  const isSaving = useRef(false);
  const { tags, url } = readCapture(draft.text);
  const save = async () => {
    if (isSaving.current || draft.text.trim() === '') return;
    isSaving.current = true;
    const visibility = draft.isPrivate ? ('private' as const) : ('shared' as const);
    const outcome = await order('note.capture', { text: draft.text, visibility }, { done: () => texts.captured });
    isSaving.current = false;
    if (outcome.ok) drop();
  };
  return (
    <div className={styles.quick}>
      <div className={styles.quickLine}>
        <TextField
          ref={inputRef}
          label={texts.quick}
          hideLabel
          placeholder={texts.quickHint}
          value={draft.text}
          onChange={(text) => keep({ ...draft, text })}
          onEnter={() => void save()}
          maxLength={10_000}
        />
        <ToggleChip isSelected={draft.isPrivate} onChange={(isPrivate) => keep({ ...draft, isPrivate })}>
          <LockKeyhole size="1em" aria-hidden /> {texts.quickPrivate}
        </ToggleChip>
        <Button icon={CornerDownLeft} isDisabled={draft.text.trim() === ''} onPress={() => void save()}>
          {texts.quickSave}
        </Button>
      </div>
      {(tags.length > 0 || url !== null) && (
        <div className={styles.chips}>
          {tags.map((tag) => (
            <Chip key={tag}>{`#${tag}`}</Chip>
          ))}
          {url !== null && <Chip>{url}</Chip>}
        </div>
      )}
    </div>
  );
}
