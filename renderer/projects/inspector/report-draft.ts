import type { Day } from '../../../shared/core/day.ts';
import type { Row } from '../../../shared/entities.ts';

export const reportColours = ['overall', 'time', 'cost', 'scope'] as const;
export const reportTexts = ['done', 'next', 'needed'] as const;

export type ReportDraft = {
  readonly periodEnd: string;
  readonly bodyId: string | null;
} & Readonly<Record<(typeof reportColours)[number], string | null>> &
  Readonly<Record<(typeof reportTexts)[number], string>>;

export const reportDraftName = (projectId: string): string => `report.${projectId}`;

type Report = Pick<Row<'statusReport'>, (typeof reportColours)[number] | (typeof reportTexts)[number] | 'bodyId'>;

/**
 * The next report begins where the last one ended: its colours stay until somebody changes them, and what was to come next is
 * now what might have been done. Reports are the newest first; a colour nobody named last time comes from further back.
 */
export function reportFromLast(reports: readonly Report[], today: Day, bodyId: string | null): ReportDraft {
  const colour = (name: (typeof reportColours)[number]) =>
    reports.find((report) => report[name] !== null)?.[name] ?? null;
  const told = reports.find((report) => reportTexts.some((name) => report[name]));
  return {
    periodEnd: today,
    bodyId: reports[0]?.bodyId ?? bodyId,
    overall: colour('overall'),
    time: colour('time'),
    cost: colour('cost'),
    scope: colour('scope'),
    done: told?.next ?? '',
    next: '',
    needed: told?.needed ?? '',
  };
}

/** The fields of the record: what was left empty is not written. */
export const reportFields = (projectId: string, draft: ReportDraft): Record<string, unknown> => ({
  projectId,
  ...Object.fromEntries(
    Object.entries(draft)
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const)
      .filter(([, value]) => value !== null && value !== ''),
  ),
});
