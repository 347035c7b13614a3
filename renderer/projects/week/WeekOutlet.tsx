import { useMemo } from 'react';
import { type EntityName, entities } from '../../../shared/entities.ts';
import type { WeekLine } from '../../../shared/projects/week-contract.ts';
import { useToday } from '../../app/office.ts';
import { useDayCalendar } from '../../app/output/day-calendar.ts';
import { ListOutlet } from '../../app/output/ListOutlet.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { dueGroup, dueGroups } from '../../ui/due.ts';
import { type Column, tableView } from '../../ui/table/columns.ts';
import { weekTexts } from './texts.ts';

const entityOf = ({ entity }: WeekLine): EntityName => entity;

/** What a person has to do as a list, also what the screen does not draw yet. */
export function WeekOutlet({ lines, name }: { readonly lines: readonly WeekLine[]; readonly name: string }) {
  const texts = useTexts(weekTexts);
  const common = useTexts(uiTexts);
  const locale = useLocale();
  const today = useToday();
  const columns = useMemo((): readonly Column<WeekLine>[] => {
    const { fields } = entities.task;
    return [
      { id: 'kind', title: texts.kind, width: 8, value: ({ entity }) => entities[entity].label[locale] },
      { id: 'title', title: fields.title.label[locale], width: 24, value: ({ title }) => title || texts.untitled },
      {
        id: 'dueOn',
        title: fields.dueOn.label[locale],
        width: 7,
        holds: 'day',
        inCalendar: true,
        value: ({ dueOn }) => dueOn,
      },
      { id: 'subject', title: texts.belongsTo, width: 18, value: ({ subjectTitle }) => subjectTitle },
      {
        id: 'marks',
        title: texts.marks,
        width: 14,
        value: (line) =>
          [
            line.isCutoffHard ? texts.cutoff : null,
            line.status === 'waiting' ? (line.waitingFor ? texts.waiting(line.waitingFor) : texts.isWaiting) : null,
            ...line.tags.map((tag) => `#${tag}`),
          ]
            .filter((word) => word !== null)
            .join(', '),
      },
    ];
  }, [locale, texts]);
  const calendar = useDayCalendar(texts.list, entityOf, columns, tableView);
  return (
    <ListOutlet
      label={texts.list}
      rows={lines}
      columns={columns}
      groups={{
        of: ({ dueOn }) => dueGroup(dueOn, today),
        order: dueGroups,
        title: (group) => (common.groups as Readonly<Record<string, string>>)[group] ?? group,
      }}
      filters={() => [name]}
      calendar={calendar}
    />
  );
}
