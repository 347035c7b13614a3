import { formatDay } from '../../../shared/calendar/format-day.ts';
import type { Row } from '../../../shared/entities.ts';
import { reportDay } from '../../../shared/projects/report-strip.ts';
import { useAnswer } from '../../app/answers.ts';
import { useTitles } from '../../app/titles.ts';

export type Report = Row<'statusReport'>;

const none: readonly Report[] = [];
const newestFirst = [
  { field: 'periodEnd', direction: 'desc' as const },
  { field: 'createdAt', direction: 'desc' as const },
];

/** The reports on a project, the newest first, and what is said of one: its day, and the body it came from. */
export function useReports(projectId: string) {
  const answer = useAnswer(
    'record.list',
    { entity: 'statusReport', filter: { projectId }, sort: newestFirst },
    { keep: true },
  );
  const rows = answer.state === 'ready' ? (answer.value.rows as unknown as readonly Report[]) : none;
  // One without a period counts from the day it was written, so the store cannot sort it among the others.
  const reports = rows.toSorted((one, other) => compare(reportDay(other), reportDay(one)));
  const titleOf = useTitles(reports.flatMap(({ bodyId }) => (bodyId === null ? [] : [`body:${bodyId}`])));
  return {
    reports,
    /** Until they are there, nobody can be asked to go on from the last one. */
    isReady: answer.state === 'ready',
    dayOf: (report: Report): string => formatDay(reportDay(report)),
    bodyOf: ({ bodyId }: Report): string => (bodyId === null ? '' : (titleOf(`body:${bodyId}`) ?? '')),
  };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
