import { type ReactNode, useCallback, useMemo } from 'react';
import { entities } from '../../shared/entities.ts';
import type { DeadlineLine } from '../../shared/funding/contract.ts';
import { say } from '../app/messages.ts';
import { useToday } from '../app/office.ts';
import { orderSave } from '../app/orders.ts';
import { ListOutlet } from '../app/output/ListOutlet.tsx';
import { useTexts } from '../i18n/define.ts';
import { currentLocale, useLocale } from '../i18n/locale.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { dueGroup, dueGroups } from '../ui/due.ts';
import type { MenuGroups } from '../ui/Menu.tsx';
import type { Groups } from '../ui/table/arrange.ts';
import type { Column } from '../ui/table/columns.ts';
import { DatenTabelle } from '../ui/table/DatenTabelle.tsx';
import { changeOfField } from './change-day.ts';
import { isSettled } from './day-facts.ts';
import { isOwn } from './ending/call-line.ts';
import { endingTexts } from './ending/texts.ts';
import { deadlineFilterWords } from './filter-words.ts';
import { exportCalendar } from './orders.ts';
import { deadlineTexts } from './texts.ts';
import { fieldOfColumn } from './use-columns.tsx';
import { changeTable, select, useDeadlineView } from './view.ts';

const rowId = (line: DeadlineLine): string => line.id;

type DeadlineListProps = {
  readonly lines: readonly DeadlineLine[];
  readonly columns: readonly Column<DeadlineLine>[];
  readonly selected: ReadonlySet<string>;
  readonly openId: string | null;
  readonly onOpen: (line: DeadlineLine) => void;
  readonly onDelete: (lines: readonly DeadlineLine[]) => void;
  readonly menu: (lines: readonly DeadlineLine[]) => MenuGroups;
  readonly empty: ReactNode;
};

/** The deadlines in groups from *Überfällig* to *Ohne Frist*; what is settled has a group of its own. */
export function DeadlineList({ lines, columns, selected, openId, onOpen, onDelete, menu, empty }: DeadlineListProps) {
  const texts = useTexts(deadlineTexts);
  const locale = useLocale();
  const today = useToday();
  const table = useDeadlineView((view) => view.table);
  const filter = useDeadlineView((view) => view.filter);
  const groups = useDeadlineGroups();
  const onSave = useCallback(async (line: DeadlineLine, column: string, value: unknown) => {
    if (!isOwn(line)) {
      say('info', endingTexts[currentLocale()].notOwn);
      return false;
    }
    const set = await changeOfField(line, fieldOfColumn(column), value);
    return orderSave('record.update', { entity: 'deadline', id: line.id, set, seen: line.version });
  }, []);
  return (
    <DatenTabelle
      label={texts.listLabel}
      title={entities.deadline.plural[locale]}
      rows={lines}
      rowId={rowId}
      columns={columns}
      view={table}
      onView={changeTable}
      selected={selected}
      onSelect={select}
      groups={groups}
      onOpen={onOpen}
      openId={openId}
      onSave={onSave}
      onDelete={onDelete}
      menu={menu}
      orderKey={JSON.stringify(filter)}
      empty={empty}
      filters={() => deadlineFilterWords(filter, lines, locale)}
      calendar={(shown) => exportCalendar(shown, today)}
    />
  );
}

/** Überfällig … Ohne Frist, and what is settled. */
function useDeadlineGroups(): Groups<DeadlineLine> {
  const texts = useTexts(deadlineTexts);
  const ui = useTexts(uiTexts);
  const today = useToday();
  return useMemo(
    () => ({
      of: (line: DeadlineLine) => (isSettled(line.status) ? 'settled' : dueGroup(line.effectiveOn, today)),
      order: [...dueGroups, 'settled'],
      title: (group: string) => (ui.groups as Readonly<Record<string, string>>)[group] ?? texts.settledGroup,
      tone: toneOfGroup,
    }),
    [today, ui, texts],
  );
}

/** The same list where only its picture is shown. */
export function DeadlineOutlet({ lines, columns }: Pick<DeadlineListProps, 'lines' | 'columns'>) {
  const locale = useLocale();
  const today = useToday();
  const { filter, table } = useDeadlineView();
  return (
    <ListOutlet
      label={entities.deadline.plural[locale]}
      rows={lines}
      columns={columns}
      view={table}
      groups={useDeadlineGroups()}
      filters={() => deadlineFilterWords(filter, lines, locale)}
      calendar={(shown) => exportCalendar(shown, today)}
    />
  );
}

const toneOfGroup = (group: string): 'danger' | 'warning' | 'plain' =>
  group === 'overdue' ? 'danger' : group === 'today' ? 'warning' : 'plain';
