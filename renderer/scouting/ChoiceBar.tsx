import { Archive, Combine, Inbox, Trash, Trash2, X } from 'lucide-react';
import type { NoteLine } from '../../shared/scouting/contract.ts';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { mergeKey, moveKeys } from './keys.ts';
import styles from './Notes.module.css';
import { noteTexts } from './texts.ts';
import { type Pile, select } from './view.ts';

type ChoiceBarProps = {
  readonly notes: readonly NoteLine[];
  readonly pile: Pile;
  readonly onMove: (notes: readonly NoteLine[], pile: Pile) => void;
  readonly onMerge: (notes: readonly NoteLine[]) => void;
  readonly onDelete: (notes: readonly NoteLine[]) => void;
};

/** What can be done with several notes at once. */
export function ChoiceBar({ notes, pile, onMove, onMerge, onDelete }: ChoiceBarProps) {
  const texts = useTexts(noteTexts);
  return (
    <section className={styles.bar} aria-label={texts.chosen(notes.length)}>
      <strong role="status">{texts.chosen(notes.length)}</strong>
      {pile !== 'filed' && (
        <Button icon={Archive} keys={moveKeys.filed} onPress={() => onMove(notes, 'filed')}>
          {texts.file}
        </Button>
      )}
      {pile !== 'dropped' && (
        <Button icon={Trash} keys={moveKeys.dropped} onPress={() => onMove(notes, 'dropped')}>
          {texts.drop}
        </Button>
      )}
      {pile !== 'inbox' && (
        <Button icon={Inbox} keys={moveKeys.inbox} onPress={() => onMove(notes, 'inbox')}>
          {texts.back}
        </Button>
      )}
      {notes.length === 2 && (
        <Button icon={Combine} keys={mergeKey} onPress={() => onMerge(notes)}>
          {texts.merge}
        </Button>
      )}
      <Button icon={Trash2} onPress={() => onDelete(notes)}>
        {texts.remove}
      </Button>
      <Button look="quiet" icon={X} onPress={() => select([])}>
        {texts.clearChoice}
      </Button>
    </section>
  );
}
