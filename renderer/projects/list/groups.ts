import type { Day } from '../../../shared/core/day.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { entities } from '../../../shared/entities.ts';
import type { ProjectLine } from '../../../shared/projects/contract.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { type DueGroup, dueGroup, dueGroups } from '../../ui/due.ts';
import type { Groups } from '../../ui/table/arrange.ts';
import { projectTexts } from '../texts.ts';

export const groupings = ['nothing', 'status', 'ampel', 'leadBodyId', 'fieldId', 'due'] as const;
export type GroupBy = (typeof groupings)[number];

const fields = entities.project.fields;

/** The worst first: a list by traffic light is read from its red end. */
const ampelOrder = ['red', 'yellow', 'unknown', 'green'];

/** How the list is cut into groups; empty groups are not shown. */
export function groupProjects(
  groupBy: GroupBy,
  rows: readonly ProjectLine[],
  locale: Locale,
  today: Day,
): Groups<ProjectLine> | undefined {
  switch (groupBy) {
    case 'status':
      return {
        of: (row) => row.status,
        order: Object.keys(fields.status.choices ?? {}),
        title: (value) => fields.status.choices?.[value]?.[locale] ?? value,
      };
    case 'ampel':
      return {
        of: (row) => row.ampel,
        order: ampelOrder,
        title: (value) => fields.ampel.choices?.[value]?.[locale] ?? value,
        tone: (value) => (value === 'red' ? 'danger' : value === 'yellow' ? 'warning' : 'plain'),
      };
    case 'leadBodyId':
      return byName(
        rows,
        (row) => row.leadBodyId,
        (row) => row.leadBody,
        projectTexts[locale],
      );
    case 'fieldId':
      return byName(
        rows,
        (row) => row.fieldId,
        (row) => row.field,
        projectTexts[locale],
      );
    case 'due':
      return {
        of: (row) => dueGroup(row.nextDueOn, today),
        order: dueGroups,
        title: (group) => uiTexts[locale].groups[group as DueGroup],
        tone: (group) => (group === 'overdue' ? 'danger' : group === 'today' ? 'warning' : 'plain'),
      };
    default:
      return undefined;
  }
}

/** Groups of records, in the order of their names; what points nowhere comes last. */
function byName(
  rows: readonly ProjectLine[],
  idOf: (row: ProjectLine) => string | null,
  nameOf: (row: ProjectLine) => string | null,
  texts: (typeof projectTexts)['de'],
): Groups<ProjectLine> {
  const names = new Map<string, string>();
  for (const row of rows) {
    const id = idOf(row);
    if (id !== null && !names.has(id)) names.set(id, nameOf(row) ?? texts.notArrived);
  }
  const order = [...names].sort(([, one], [, other]) => (one < other ? -1 : 1)).map(([id]) => id);
  return { of: (row) => idOf(row) ?? '', order: [...order, ''], title: (id) => names.get(id) ?? texts.notGiven };
}
