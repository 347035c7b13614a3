import { memo, useCallback, useMemo, useRef, useState } from 'react';
import type { ProjectLine } from '../../../shared/projects/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { ContextMenu, type MenuGroups } from '../../ui/Menu.tsx';
import { useFollow } from '../../ui/table/use-follow.ts';
import { useGridFocus } from '../../ui/table/use-grid-focus.ts';
import { useRoom } from '../../ui/table/use-room.ts';
import { projectTexts } from '../texts.ts';
import { usePatched } from '../use-patched.ts';
import { useReportAction } from '../use-report.ts';
import { useSorted } from '../use-sorted.ts';
import { useProjectTable, useProjectView } from '../view.ts';
import type { ViewProps } from '../views.ts';
import styles from './Board.module.css';
import { BoardGhost } from './BoardGhost.tsx';
import { boardEvents } from './board-events.ts';
import { boardMenu } from './board-menu.ts';
import { Column } from './Column.tsx';
import { boardColumns } from './columns.ts';
import { moveProjects } from './move.ts';
import { useDrag } from './use-drag.ts';
import { placeOf } from './walk.ts';

/** Height of a card with the room below it, as in the style sheet. */
const cardRem = 7.75;

const nobody: ReadonlySet<string> = new Set();

/**
 * Tafel: the projects by status, a column each. Cards are dragged with the mouse, moved by Strg+← and Strg+→, or by the menu;
 * each is said and is one step of undo.
 */
export default memo(function Board({ rows: fresh, openId, onOpen, filterKey, empty }: ViewProps) {
  const texts = useTexts(projectTexts).board;
  const ui = useTexts(uiTexts);
  const locale = useLocale();
  const board = useRef<HTMLDivElement>(null);
  const { rem } = useRoom(board);
  const [rows, patch] = usePatched(fresh);
  const sorted = useSorted(rows);
  const columns = useMemo(() => boardColumns(sorted), [sorted]);
  const [portions, setPortions] = useState<Readonly<Record<string, number>>>({});
  const chosen = useProjectView((view) => view.selected);
  const selected = useMemo(() => new Set(chosen), [chosen]);
  const activeId = useProjectTable((table) => table.activeRow);
  const place = placeOf(columns, activeId);
  const activeRow = place === null ? null : (columns[place.column]?.rows[place.card] ?? null);
  const focus = useGridFocus(board, `[data-card="${activeId ?? ''}"]`);
  const follow = useFollow(activeRow && { id: activeRow.id, row: activeRow }, openId, ({ id }) => onOpen(id));
  const report = useReportAction(onOpen);
  const [menuAt, setMenuAt] = useState<HTMLElement | null>(null);
  const anchor = useMemo(() => ({ current: menuAt }), [menuAt]);

  /** What a move of this card takes along: all that is chosen, if it is among them. */
  const takenWith = (id: string): readonly ProjectLine[] =>
    selected.has(id) ? sorted.filter((row) => selected.has(row.id)) : sorted.filter((row) => row.id === id);
  const move = async (moving: readonly ProjectLine[], status: string) => {
    if (await moveProjects(moving, status)) patch(moving, { status });
  };
  const { drag, onPointerDown } = useDrag({
    board,
    takenWith,
    onDrop: (moving, status) => void move(moving, status),
  });
  const goTo = (id: string) => {
    useProjectTable.setState({ activeRow: id });
    follow();
    focus.focusSoon();
  };
  const onMore = useCallback(
    (status: string) => setPortions((old) => ({ ...old, [status]: (old[status] ?? 1) + 1 })),
    [],
  );
  const events = boardEvents({
    columns,
    selected,
    takenWith,
    goTo,
    onFocused: (id) => useProjectTable.setState({ activeRow: id }),
    onSelect: (ids) => useProjectView.setState({ selected: [...ids] }),
    onOpen,
    onMove: (moving, status) => void move(moving, status),
    onMenu: setMenuAt,
    locale,
  });
  const menuGroups = (): MenuGroups => {
    const taken = menuAt?.dataset['card'] === undefined ? [] : takenWith(menuAt.dataset['card']);
    return boardMenu(taken, { texts, locale, report, onOpen, onMove: (status) => void move(taken, status) });
  };
  const moving = drag === null ? nobody : new Set(drag.rows.map(({ id }) => id));
  if (rows.length === 0) return empty;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for the cards in it, which are options and say so.
    <div
      ref={board}
      className={styles.board}
      {...events}
      onPointerDown={onPointerDown}
      onFocus={(event) => {
        focus.onFocus();
        events.onFocus(event);
      }}
      onBlur={focus.onBlur}
    >
      {columns.map(({ status, rows: cards }, index) => (
        <Column
          key={status}
          status={status}
          rows={cards}
          portions={portions[status] ?? 1}
          onMore={onMore}
          activeId={index === place?.column ? activeId : null}
          openId={cards.some(({ id }) => id === openId) ? openId : null}
          selected={selected}
          moving={moving}
          isTarget={drag?.over === status}
          cardHeight={Math.round(cardRem * rem)}
          filterKey={filterKey}
          onDrawn={focus.onDrawn}
        />
      ))}
      {drag !== null && <BoardGhost drag={drag} />}
      {menuAt !== null && (
        <ContextMenu
          label={ui.moreActions}
          groups={menuGroups()}
          triggerRef={anchor}
          onClose={() => {
            setMenuAt(null);
            focus.focusSoon();
          }}
        />
      )}
    </div>
  );
});
