import type { Locale } from '../../../shared/core/locale.ts';
import { entities } from '../../../shared/entities.ts';
import type { ProjectLine } from '../../../shared/projects/contract.ts';

export type BoardColumn = {
  readonly status: string;
  /** All projects of the column, in the order of the list. */
  readonly rows: readonly ProjectLine[];
};

/** So many cards a column shows, and so many more with each press: nobody reads two thousand cards. */
export const cardsAtOnce = 50;

const { status: statusField } = entities.project.fields;

/** The statuses in the order of a project's life. */
export const statuses: readonly string[] = Object.keys(statusField.choices ?? {});

/** A status in words; one of a newer version as it is written. */
export const statusWord = (status: string, locale: Locale): string => statusField.choices?.[status]?.[locale] ?? status;

/** Projects by status, in the order they come in; every status has its column, even an empty one. */
export function boardColumns(rows: readonly ProjectLine[]): readonly BoardColumn[] {
  const byStatus = new Map<string, ProjectLine[]>(statuses.map((status) => [status, []]));
  for (const row of rows) {
    const column = byStatus.get(row.status);
    if (column) column.push(row);
    else byStatus.set(row.status, [row]);
  }
  return [...byStatus].map(([status, members]) => ({ status, rows: members }));
}

/** How many cards of a column are shown: whole portions, and always the one the keys are on. */
export const shownCards = (count: number, portions: number, active: number): number =>
  Math.min(count, cardsAtOnce * Math.max(1, portions, Math.ceil((active + 1) / cardsAtOnce)));
