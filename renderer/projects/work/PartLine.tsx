import { ChevronDown, ChevronRight, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { RecordFields } from '../../app/RecordFields.tsx';
import { useTexts } from '../../i18n/define.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DueText } from '../../ui/DueText.tsx';
import styles from '../inspector/inspector.module.css';
import { fileTexts } from '../inspector/texts.ts';
import own from './PartLine.module.css';
import { PartMarks } from './PartMarks.tsx';
import type { Part } from './parts.ts';

type PartLineProps = {
  readonly entity: string;
  readonly part: Part;
  readonly fields: readonly string[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onSettle?: (isDone: boolean) => void;
  readonly onRemove: () => void;
  /** Beneath the fields: a line for its checklist. */
  readonly children?: ReactNode;
};

/** Deeper than this, a line is not moved in any further. */
const deepest = 5;

/** One thing of a project; its fields unfold beneath it. */
export function PartLine({ entity, part, fields, isOpen, onToggle, onSettle, onRemove, children }: PartLineProps) {
  const texts = useTexts(fileTexts);
  const common = useTexts(uiTexts);
  const title = part.title ?? texts.untitled;
  const marks = part.isDone ? [] : (part.marks ?? []);
  const hasMeta = part.dueOn !== null || marks.length > 0;
  const Fold = isOpen ? ChevronDown : ChevronRight;
  return (
    <li className={styles.item}>
      <div className={own.line} style={{ paddingInlineStart: `${Math.min(part.depth ?? 0, deepest) * 1.25}rem` }}>
        {onSettle && <Checkbox aria-label={texts.settle(title)} isSelected={part.isDone} onChange={onSettle} />}
        <button
          type="button"
          className={own.title}
          data-done={part.isDone || undefined}
          aria-expanded={isOpen}
          title={texts.edit(title)}
          onClick={onToggle}
        >
          <span className={own.words}>
            {title}
            {hasMeta && (
              <span className={own.meta}>
                {part.dueOn !== null && <DueText day={part.dueOn} isSettled={part.isDone} />}
                {marks.length > 0 && <PartMarks marks={marks} />}
              </span>
            )}
          </span>
          <Fold size="1rem" aria-hidden />
        </button>
      </div>
      {isOpen && (
        <div className={own.fields}>
          <RecordFields entity={entity} id={part.id} fields={fields} />
          {children}
          <div className={styles.actions}>
            <Button icon={Trash2} look="quiet" onPress={onRemove} aria-label={texts.removeOne(title)}>
              {common.delete}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
