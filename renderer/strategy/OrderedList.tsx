import { ArrowDown, ArrowDownToLine, ArrowUp, ArrowUpToLine, Trash2 } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { removeLines } from '../app/lines.ts';
import { order } from '../app/orders.ts';
import { useTexts } from '../i18n/define.ts';
import { Menu, type MenuGroups } from '../ui/Menu.tsx';
import { walkLines } from '../ui/walk-lines.ts';
import { orderedTexts } from './ordered-texts.ts';
import styles from './strategy.module.css';

type Part = {
  readonly id: string;
  readonly version: string;
  readonly code: string | null;
  readonly title: string | null;
};

type OrderedListProps<One extends Part> = {
  readonly label: string;
  readonly entity: 'strategyField' | 'strategyGoal' | 'strategyMeasure';
  readonly parts: readonly One[];
  /** Only a whole list can be put in another order: what a filter hides would move unseen. */
  readonly isWhole: boolean;
  readonly openId?: string | null;
  readonly onOpen: (part: One) => void;
  readonly children: (part: One) => ReactNode;
};

/** "P13 Digitales Dorf", as a part is called in a sentence. */
export const nameOf = ({ code, title }: Pick<Part, 'code' | 'title'>, untitled: string): string =>
  [code, title ?? untitled].filter(Boolean).join(' ');

/** Where a part goes that moves by so many places: the one it stands behind then, or `null` for the first place. */
const behind = <One extends Part>(parts: readonly One[], from: number, to: number): string | null =>
  parts.filter((_, at) => at !== from)[to - 1]?.id ?? null;

/** What the menu of a part in a list offers, and what its keys do. */
export function useMoving(entity: OrderedListProps<Part>['entity'], parts: readonly Part[], isWhole: boolean) {
  const texts = useTexts(orderedTexts);
  const move = async (from: number, to: number) => {
    const part = parts[from];
    if (part === undefined || to === from || to < 0 || to >= parts.length) return;
    const name = nameOf(part, texts.untitled);
    await order(
      'strategy.move',
      { entity, id: part.id, after: behind(parts, from, to) },
      { done: () => texts.moved(name, to + 1, parts.length) },
    );
  };
  const groupsOf = (at: number): MenuGroups => {
    const last = parts.length - 1;
    const to = (id: string, label: string, icon: typeof ArrowUp, place: number, keys?: string) => ({
      id,
      label,
      icon,
      isDisabled: !isWhole || place === at || place < 0 || place > last,
      run: () => void move(at, place),
      ...(keys === undefined ? {} : { keys }),
    });
    return [
      {
        actions: [
          to('up', texts.up, ArrowUp, at - 1, 'Control+ArrowUp'),
          to('down', texts.down, ArrowDown, at + 1, 'Control+ArrowDown'),
          to('first', texts.first, ArrowUpToLine, 0),
          to('last', texts.last, ArrowDownToLine, last),
        ],
      },
    ];
  };
  return { move, groupsOf };
}

/** Parts in the order a person gave them: arrows walk, Strg+↑ and Strg+↓ move, Enter opens, and the menu does the same. */
export function OrderedList<One extends Part>(props: OrderedListProps<One>) {
  const { label, entity, parts, isWhole, openId, onOpen, children } = props;
  const texts = useTexts(orderedTexts);
  const { move, groupsOf } = useMoving(entity, parts, isWhole);
  const list = useRef<HTMLUListElement>(null);
  const movedId = useRef<string | null>(null);
  const ids = parts.map(({ id }) => id).join(' ');
  // A line that moves in the document loses the focus; it comes back to it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new order is what this waits for.
  useEffect(() => {
    const id = movedId.current;
    movedId.current = null;
    if (id !== null) list.current?.querySelector<HTMLElement>(`[data-id="${id}"] [data-line]`)?.focus();
  }, [ids]);
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const isLine = event.target instanceof Element && event.target.matches('[data-line]');
    if (!isLine || step === 0 || !event.ctrlKey || event.altKey || event.shiftKey) return walkLines(event);
    event.preventDefault();
    const id = (event.target as Element).closest('li')?.dataset['id'];
    const at = parts.findIndex((part) => part.id === id);
    if (!isWhole || at < 0) return;
    movedId.current = id ?? null;
    void move(at, at + step);
  };
  return (
    <ul ref={list} className={styles.list} aria-label={label} onKeyDown={onKeyDown}>
      {parts.map((part, at) => {
        const name = nameOf(part, texts.untitled);
        const remove = () => void removeLines(entity, [part], () => name);
        return (
          <li key={part.id} data-id={part.id} className={styles.item} data-selected={part.id === openId || undefined}>
            <span className={styles.code}>{part.code}</span>
            <button
              type="button"
              data-line=""
              className={styles.open}
              aria-keyshortcuts="Control+ArrowUp Control+ArrowDown"
              onClick={() => onOpen(part)}
            >
              {part.title ?? texts.untitled}
            </button>
            <div className={styles.more}>{children(part)}</div>
            <Menu
              label={texts.menu(name)}
              groups={[
                ...groupsOf(at),
                { actions: [{ id: 'remove', label: texts.remove, icon: Trash2, isDanger: true, run: remove }] },
              ]}
            />
          </li>
        );
      })}
    </ul>
  );
}
