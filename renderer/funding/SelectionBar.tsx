import { CircleCheck, PencilLine, Trash2, X } from 'lucide-react';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Deadlines.module.css';
import { deadlineTexts } from './texts.ts';

type SelectionBarProps = {
  readonly count: number;
  readonly onComplete: () => void;
  readonly onChange: () => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
};

/** What can be done with the chosen deadlines, in list and timeline alike. */
export function SelectionBar({ count, onComplete, onChange, onDelete, onClear }: SelectionBarProps) {
  const texts = useTexts(deadlineTexts);
  return (
    <section className={styles.bar} aria-label={texts.chosen(count)}>
      <strong role="status">{texts.chosen(count)}</strong>
      <Button icon={CircleCheck} onPress={onComplete}>
        {texts.complete}
      </Button>
      <Button icon={PencilLine} onPress={onChange}>
        {texts.bulk}
      </Button>
      <Button icon={Trash2} onPress={onDelete}>
        {texts.remove}
      </Button>
      <span className={styles.space} />
      <Button look="quiet" icon={X} onPress={onClear}>
        {texts.clearChoice}
      </Button>
    </section>
  );
}
