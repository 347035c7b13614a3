import { addDays, addYears, type Day } from '../../../shared/core/day.ts';
import type { Row } from '../../../shared/entities.ts';
import { colourOf } from '../../../shared/projects/ampel.ts';
import type { reportColours } from '../../../shared/projects/report-strip.ts';

export const reportTexts = ['reason', 'done', 'next', 'needed'] as const;

export type ReportDraft = {
  readonly periodEnd: string;
  readonly bodyId: string | null;
  readonly trend: string | null;
} & Readonly<Record<(typeof reportColours)[number], string | null>> &
  Readonly<Record<(typeof reportTexts)[number], string>>;

export const reportDraftName = (projectId: string): string => `report.${projectId}`;

type Report = Pick<
  Row<'statusReport'>,
  (typeof reportColours)[number] | (typeof reportTexts)[number] | 'bodyId' | 'trend'
>;

/**
 * The next report begins where the last one ended: its colours stay until somebody changes them, with their reason, and what was to
 * come next is now what might have been done. Reports are the newest first; a colour nobody named last time comes from further back.
 */
export function reportFromLast(reports: readonly Report[], today: Day, bodyId: string | null): ReportDraft {
  const colour = (name: (typeof reportColours)[number]) => {
    const last = reports.find((report) => report[name] !== null)?.[name] ?? null;
    // "Not reported" is what a project is without a report, never what a report says.
    return colourOf(last) === 'unknown' ? null : last;
  };
  const told = reports.find((report) => reportTexts.some((name) => report[name]));
  const overall = colour('overall');
  return {
    periodEnd: today,
    bodyId: reports[0]?.bodyId ?? bodyId,
    trend: reports.find((report) => report.trend !== null)?.trend ?? null,
    overall,
    time: colour('time'),
    cost: colour('cost'),
    scope: colour('scope'),
    reason: overall === 'green' ? '' : (told?.reason ?? ''),
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

/**
 * The day a period ends on, of a day that was typed: "31.10." without a year is read as the next one, but a report looks back. A report
 * that counted from next year would keep its colour until then, whatever happens.
 */
export function periodEndMeant(typed: Day, today: Day, weeks: number): Day {
  let meant = typed;
  while (meant > addDays(today, 7 * weeks)) meant = addYears(meant, -1);
  return meant;
}

/** A report without the colour of the whole would leave the project grey. */
export const isComplete = ({ overall }: ReportDraft): boolean => overall !== null;
