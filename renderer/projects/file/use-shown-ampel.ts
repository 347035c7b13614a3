import type { Output } from '../../../shared/contract.ts';
import type { Day } from '../../../shared/core/day.ts';
import { type Ampel, reportedSince, shownAmpel, weeksSince } from '../../../shared/projects/ampel.ts';
import { reportDay } from '../../../shared/projects/report-strip.ts';
import { useToday } from '../../app/office.ts';
import { type Report, useReports } from '../status/use-reports.ts';
import { useReportingWeeks } from '../use-reporting.ts';

export type Standing = {
  readonly ampel: Ampel;
  readonly last: Report | null;
  readonly reportedOn: Day | null;
  /** Weeks since the last report, when it no longer counts (D9). */
  readonly silentWeeks: number | null;
  /** Which body the last report came from. */
  readonly body: string;
};

/** The traffic light of one project as the list shows it, and why it is grey. */
export function useStanding(id: string, record: Output<'record.get'> | null): Standing {
  const today = useToday();
  const since = reportedSince(today, useReportingWeeks());
  const { reports, bodyOf } = useReports(id);
  const last = reports[0] ?? null;
  const reportedOn = last === null ? null : reportDay(last);
  const own = {
    ampel: (record?.['ampel'] as string | null) ?? null,
    updatedOn: record?.updatedAt.slice(0, 10) ?? today,
  };
  return {
    ampel: shownAmpel(
      own,
      last === null || reportedOn === null ? null : { on: reportedOn, overall: last.overall },
      since,
    ),
    last,
    reportedOn,
    silentWeeks: reportedOn !== null && reportedOn < since ? weeksSince(reportedOn, today) : null,
    body: last === null ? '' : bodyOf(last),
  };
}
