import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react';
import type { Locale } from '../../../shared/core/locale.ts';
import type { ProjectLine } from '../../../shared/projects/contract.ts';
import { say } from '../../app/messages.ts';
import { intentOf } from '../../ui/table/grid-keys.ts';
import { removeProjects } from '../actions.ts';
import { projectTexts } from '../texts.ts';
import { type BoardColumn, statusWord } from './columns.ts';
import { type BoardPlace, placeOf, statusBeside, walkBoard } from './walk.ts';

type Spec = {
  readonly columns: readonly BoardColumn[];
  readonly selected: ReadonlySet<string>;
  /** What is done to a card is done to all that is chosen with it. */
  readonly takenWith: (id: string) => readonly ProjectLine[];
  readonly goTo: (id: string) => void;
  readonly onFocused: (id: string) => void;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  readonly onOpen: (id: string) => void;
  readonly onMove: (rows: readonly ProjectLine[], status: string) => void;
  readonly onMenu: (card: HTMLElement) => void;
  readonly locale: Locale;
};

const cardOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;

/** The board listens once for all its cards: keys, clicks and focus. */
export function boardEvents(spec: Spec) {
  const { columns, selected } = spec;
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    spec.onSelect(next);
  };
  /** One column further in the life of a project, or back. */
  const moveBeside = (id: string, { column }: BoardPlace, step: 1 | -1) => {
    const status = columns[column]?.status ?? '';
    const next = statusBeside(columns, status, step);
    if (next === null) say('info', projectTexts[spec.locale].board.atEnd(statusWord(status, spec.locale)));
    else spec.onMove(spec.takenWith(id), next);
  };
  const selectColumn = (column: BoardColumn | undefined) => {
    const ids = column?.rows.map(({ id }) => id) ?? [];
    const isWhole = ids.every((id) => selected.has(id));
    spec.onSelect(new Set([...selected].filter((id) => !ids.includes(id)).concat(isWhole ? [] : ids)));
  };
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const card = cardOf(event.target);
      const id = card?.dataset['card'];
      const place = placeOf(columns, id ?? null);
      if (card === null || id === undefined || place === null || event.defaultPrevented) return;
      const isSideways = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
      if (event.ctrlKey && !event.altKey && !event.shiftKey && isSideways) {
        event.preventDefault();
        moveBeside(id, place, event.key === 'ArrowRight' ? 1 : -1);
        return;
      }
      const intent = intentOf(event);
      if (intent === null || intent.kind === 'edit') return;
      event.preventDefault();
      if (intent.kind === 'open') spec.onOpen(id);
      else if (intent.kind === 'select') toggle(id);
      else if (intent.kind === 'select-all') selectColumn(columns[place.column]);
      else if (intent.kind === 'delete') void removeProjects(spec.takenWith(id), spec.locale);
      else if (intent.kind === 'menu') spec.onMenu(card);
      else {
        const next = walkBoard(columns, place, intent);
        if (next === null) return;
        if (intent.kind === 'move' && intent.extends) spec.onSelect(new Set([...selected, id, next.id]));
        spec.goTo(next.id);
      }
    },
    onClick: (event: MouseEvent) => {
      const id = cardOf(event.target)?.dataset['card'];
      if (id === undefined) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey) toggle(id);
      else spec.onOpen(id);
    },
    onContextMenu: (event: MouseEvent) => {
      const card = cardOf(event.target);
      if (card === null) return;
      event.preventDefault();
      card.focus({ preventScroll: true });
      spec.onMenu(card);
    },
    onFocus: (event: FocusEvent) => {
      const id = cardOf(event.target)?.dataset['card'];
      if (id !== undefined) spec.onFocused(id);
    },
  };
}
