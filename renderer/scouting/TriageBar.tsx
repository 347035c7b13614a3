import { Archive, FolderInput, FolderKanban, Inbox, ListTodo, Radar, Trash } from 'lucide-react';
import type { NoteLine } from '../../shared/scouting/contract.ts';
import { useTexts } from '../i18n/define.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import { fileToKey, makeKeys, moveKeys } from './keys.ts';
import styles from './Notes.module.css';
import { type Product, products } from './orders.ts';
import { noteTexts } from './texts.ts';
import type { Pile } from './view.ts';

export const productIcons = { project: FolderKanban, trend: Radar, task: ListTodo } as const;

type TriageBarProps = {
  readonly note: NoteLine;
  readonly onMove: (notes: readonly NoteLine[], pile: Pile) => void;
  readonly onMake: (note: NoteLine, product: Product) => void;
  readonly onFileTo: (note: NoteLine) => void;
};

/** What can become of a note, one click each. */
export function TriageBar({ note, onMove, onMake, onFileTo }: TriageBarProps) {
  const texts = useTexts(noteTexts);
  return (
    <div className={styles.triage}>
      <Toolbar label={texts.actions}>
        {note.state !== 'filed' && (
          <Button
            icon={Archive}
            keys={moveKeys.filed}
            look={note.state === 'inbox' ? 'primary' : 'secondary'}
            onPress={() => onMove([note], 'filed')}
          >
            {texts.file}
          </Button>
        )}
        {note.state !== 'dropped' && (
          <Button icon={Trash} keys={moveKeys.dropped} onPress={() => onMove([note], 'dropped')}>
            {texts.drop}
          </Button>
        )}
        {note.state !== 'inbox' && (
          <IconButton
            icon={Inbox}
            look="secondary"
            label={texts.back}
            keys={moveKeys.inbox}
            onPress={() => onMove([note], 'inbox')}
          />
        )}
      </Toolbar>
      <Toolbar label={texts.makeGroup}>
        <span className={styles.meta}>{texts.makeGroup}</span>
        {products.map((product) => (
          <Button
            key={product}
            icon={productIcons[product]}
            keys={makeKeys[product]}
            onPress={() => onMake(note, product)}
          >
            {texts.make[product]}
          </Button>
        ))}
        <Button icon={FolderInput} keys={fileToKey} onPress={() => onFileTo(note)}>
          {texts.fileTo}
        </Button>
      </Toolbar>
    </div>
  );
}
