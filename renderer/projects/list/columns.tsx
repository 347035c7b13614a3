import { Minus, TrendingDown, TrendingUp } from 'lucide-react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { entities } from '../../../shared/entities.ts';
import type { ProjectLine } from '../../../shared/projects/contract.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { Ampel } from '../../ui/Ampel.tsx';
import { DueText } from '../../ui/DueText.tsx';
import { FieldMark } from '../../ui/FieldMark.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { type Column, fieldColumn } from '../../ui/table/columns.ts';
import { ProjectTitle } from '../ProjectTitle.tsx';
import { projectTexts } from '../texts.ts';
import styles from './columns.module.css';

const { project } = entities;
const trends = { up: TrendingUp, same: Minus, down: TrendingDown } as const;

const dayText = (value: string | null): string => {
  const day = dayOrNull(value);
  return day === null ? '' : formatDay(day);
};

/**
 * The columns of the project list: those of the model are edited in place, the others are computed.
 *
 * Where room is short some of them leave. Once the person has chosen columns, the usual ones stay and the table scrolls
 * sideways instead: whoever adds the budget does not expect to lose the traffic light.
 */
export function projectColumns(locale: Locale, hasChosen: boolean): readonly Column<ProjectLine>[] {
  const texts = projectTexts[locale];
  const leaving = (priority: number) => (hasChosen ? {} : { priority });
  const field = (name: string, more: Partial<Column<ProjectLine>> & { readonly width: number }) =>
    fieldColumn<ProjectLine>(project as never, name, locale, more);
  return [
    field('code', { width: 5.5, ...leaving(6) }),
    field('title', { width: 17, minWidth: 16, grows: true, cell: (row) => <ProjectTitle row={row} /> }),
    field('status', {
      width: 9,
      ...leaving(2),
      cell: (row) => <StatusBadge field={project.fields.status} value={row.status} />,
    }),
    field('ampel', { width: 9, ...leaving(1), cell: (row) => <Ampel value={row.ampel} /> }),
    field('leadBodyId', { width: 7.75, ...leaving(5), ...named((row) => row.leadBody) }),
    field('caretakerPersonId', { width: 14, priority: 9, ...named((row) => row.caretaker) }),
    field('fieldId', {
      width: 15.5,
      priority: 8,
      ...named((row) => row.field),
      cell: (row) =>
        row.field === null ? null : (
          <>
            <FieldMark colour={row.fieldColour} />
            {row.field}
          </>
        ),
    }),
    {
      id: 'nextDueOn',
      title: texts.columns.nextDueOn,
      width: 14.5,
      holds: 'day',
      inCalendar: true,
      value: (row) => row.nextDueOn,
      // Copied into a spreadsheet it is a date there; how far off it is the spreadsheet can count by itself.
      text: (row) => dayText(row.nextDueOn),
      cell: (row) => <DueText day={row.nextDueOn} />,
    },
    field('budgetCents', { width: 9, isOptional: true }),
    field('startOn', { width: 7, isOptional: true }),
    field('endOn', { width: 7, isOptional: true, inCalendar: true }),
    field('priority', { width: 7, isOptional: true }),
    field('trend', { width: 7.5, isOptional: true, cell: (row) => <TrendCell row={row} locale={locale} /> }),
    {
      id: 'lastReportOn',
      title: texts.columns.lastReportOn,
      width: 9,
      isOptional: true,
      holds: 'day',
      value: (row) => row.lastReportOn,
      text: (row) => dayText(row.lastReportOn),
    },
    {
      id: 'updatedAt',
      title: texts.columns.updatedAt,
      width: 10.5,
      isOptional: true,
      holds: 'instant',
      value: (row) => row.updatedAt,
      text: (row) => formatMoment(row.updatedAt, locale),
    },
  ];
}

/** A reference is shown and sorted by name, and edited by id. */
const named = (name: (row: ProjectLine) => string | null) => ({
  value: name,
  text: (row: ProjectLine) => name(row) ?? '',
});

function TrendCell({ row, locale }: { readonly row: ProjectLine; readonly locale: Locale }) {
  if (row.trend === null) return null;
  const Icon = trends[row.trend as keyof typeof trends] ?? Minus;
  return (
    <span className={styles.trend}>
      <Icon size="1rem" aria-hidden />
      {project.fields.trend.choices?.[row.trend]?.[locale] ?? row.trend}
    </span>
  );
}
