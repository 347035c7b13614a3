import { Unlink } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/define.ts';
import { IconButton } from '../ui/Button.tsx';
import { LineButton } from '../ui/PlainTable.tsx';
import { goalTexts } from './goals/texts.ts';
import { nameOf } from './OrderedList.tsx';
import { PickPart } from './PickPart.tsx';
import styles from './strategy.module.css';
import { strategyTexts } from './texts.ts';

type Part = { readonly id: string; readonly code: string | null; readonly title: string | null };

type ServesListProps<One extends Part> = {
  readonly linked: readonly One[];
  readonly all: readonly One[];
  readonly none: string;
  readonly addLabel: string;
  readonly onOpen: (part: One) => void;
  readonly onLink: (part: One) => void;
  readonly onUnlink: (part: One) => void;
  readonly note?: (part: One) => ReactNode;
};

/** Goals of a measure, or measures of a goal: each leads to itself, can be taken off, and others can be added. */
export function ServesList<One extends Part>(props: ServesListProps<One>) {
  const { linked, all, none, addLabel, onOpen, onLink, onUnlink, note } = props;
  const texts = useTexts(goalTexts);
  const common = useTexts(strategyTexts);
  const free = all.filter(({ id }) => !linked.some((one) => one.id === id));
  return (
    <div className={styles.serves}>
      {linked.length === 0 && <p className={styles.quiet}>{none}</p>}
      <ul>
        {linked.map((part) => {
          const name = nameOf(part, common.untitled);
          return (
            <li key={part.id} className={styles.tie}>
              <span className={styles.tieName}>
                <LineButton onPress={() => onOpen(part)}>{name}</LineButton>
                {note?.(part)}
              </span>
              <IconButton icon={Unlink} label={texts.unlink(name)} onPress={() => onUnlink(part)} />
            </li>
          );
        })}
      </ul>
      {/* The key empties the field after each choice. */}
      {free.length > 0 && <PickPart key={linked.length} label={addLabel} parts={free} onPick={onLink} />}
    </div>
  );
}
