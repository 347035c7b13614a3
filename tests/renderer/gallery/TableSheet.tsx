import { useCallback, useMemo, useState } from 'react';
import { useAnswer } from '../../../renderer/app/answers.ts';
import { order } from '../../../renderer/app/orders.ts';
import { useSaveField } from '../../../renderer/app/RecordFields.tsx';
import { viewStore } from '../../../renderer/app/view-store.ts';
import { Ampel } from '../../../renderer/ui/Ampel.tsx';
import { DueText } from '../../../renderer/ui/DueText.tsx';
import { dueGroup, dueGroups } from '../../../renderer/ui/due.ts';
import { EmptyState } from '../../../renderer/ui/EmptyState.tsx';
import { SearchField } from '../../../renderer/ui/SearchField.tsx';
import { StatusBadge } from '../../../renderer/ui/StatusBadge.tsx';
import { ColumnsMenu } from '../../../renderer/ui/table/ColumnsMenu.tsx';
import { type Column, fieldColumn, tableView } from '../../../renderer/ui/table/columns.ts';
import { DatenTabelle } from '../../../renderer/ui/table/DatenTabelle.tsx';
import { day } from '../../../shared/core/day.ts';
import { entities } from '../../../shared/entities.ts';
import type { ProjectLine } from '../../../shared/projects/contract.ts';

const useView = viewStore('gallery.table', { ...tableView, filter: '' });
const rowId = (project: ProjectLine) => project.id;
const { project } = entities;
const today = day('2026-11-23');

const columns: readonly Column<ProjectLine>[] = [
  fieldColumn<ProjectLine>(project, 'code', 'de', { width: 5 }),
  fieldColumn<ProjectLine>(project, 'title', 'de', { width: 20, minWidth: 14, grows: true }),
  fieldColumn<ProjectLine>(project, 'status', 'de', {
    width: 9.5,
    cell: (row) => <StatusBadge field={project.fields.status} value={row.status} />,
  }),
  fieldColumn<ProjectLine>(project, 'ampel', 'de', {
    width: 9,
    cell: (row) => <Ampel value={row.ampel} />,
    priority: 2,
  }),
  fieldColumn<ProjectLine>(project, 'endOn', 'de', { width: 15, cell: (row) => <DueText day={row.endOn} /> }),
  fieldColumn<ProjectLine>(project, 'budgetCents', 'de', { width: 8.5, priority: 3 }),
  { id: 'caretaker', title: 'Kümmerer', value: (row) => row.caretaker, width: 9, priority: 1 },
  fieldColumn<ProjectLine>(project, 'startOn', 'de', { width: 7, isOptional: true }),
];

/** The table with as many projects as the fake office has. */
export function TableSheet({ isGrouped }: { readonly isGrouped: boolean }) {
  const view = useView();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [openId, setOpenId] = useState<string | null>(null);
  const answer = useAnswer('project.list', {});
  const save = useSaveField('project');
  const rows = useMemo(
    () =>
      answer.state === 'ready'
        ? answer.value.projects.filter((row) => (row.title ?? '').toLowerCase().includes(view.filter.toLowerCase()))
        : [],
    [answer, view.filter],
  );
  const groups = useMemo(
    () => ({
      of: (row: ProjectLine) => dueGroup(row.endOn, today),
      order: dueGroups,
      title: (group: string) => group,
      tone: (group: string) => (group === 'overdue' ? ('danger' as const) : ('plain' as const)),
    }),
    [],
  );
  const open = useCallback((row: ProjectLine) => setOpenId(row.id), []);
  if (answer.state !== 'ready') return null;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', height: '640px', padding: '1rem', gap: '0.5rem' }}>
      <div style={{ display: 'flex', gap: '0.5rem' }}>
        <SearchField label="Filter" value={view.filter} onChange={(filter) => useView.setState({ filter })} />
        <ColumnsMenu columns={columns} view={view} onView={useView.setState} />
        <output data-testid="open">{openId}</output>
        <output data-testid="selected">{selected.size}</output>
      </div>
      <DatenTabelle
        label="Projekte"
        rows={rows}
        rowId={rowId}
        columns={columns}
        view={view}
        onView={useView.setState}
        selected={selected}
        onSelect={setSelected}
        {...(isGrouped ? { groups } : {})}
        onOpen={open}
        openId={openId}
        onSave={save}
        onDelete={(gone) =>
          void order(
            'record.deleteMany',
            { entity: 'project', ids: gone.map(({ id }) => id) },
            { done: ({ changed }) => `${changed} gelöscht` },
          )
        }
        orderKey={view.filter}
        empty={<EmptyState title="Keine Treffer" />}
      />
    </div>
  );
}
