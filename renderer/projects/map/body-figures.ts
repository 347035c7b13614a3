import { type Day, dayOrNull, daysBetween } from '../../../shared/core/day.ts';
import type { ProjectLine } from '../../../shared/projects/contract.ts';

/** Whose projects, as the region or the store knows them. */
export type MapBody = {
  readonly id: string;
  readonly name: string;
  readonly geometryKey: string | null;
  readonly consents: { readonly adopted: number; readonly rejected: number; readonly required: number };
};

/** What the map and its table say of a body, from the projects a filter leaves. */
export type BodyFigures = MapBody & {
  readonly projects: readonly ProjectLine[];
  /** `null` without a project. Grey is worse than green: nobody knows. */
  readonly worst: string | null;
  /** Days since the newest report of any of its projects; `null` if there is none. */
  readonly reportDays: number | null;
};

/** All bodies that are compared, and after how many weeks a report is old. */
export type Figures = { readonly bodies: readonly BodyFigures[]; readonly reportingWeeks: number };

/** From the worst to the best. */
const severity: readonly string[] = ['red', 'yellow', 'unknown', 'green'];

function figuresOf(body: MapBody, projects: readonly ProjectLine[], today: Day): BodyFigures {
  const worst = severity.find((colour) => projects.some(({ ampel }) => ampel === colour)) ?? null;
  const newest = projects.reduce<string | null>(
    (last, { lastReportOn }) => (lastReportOn !== null && lastReportOn > (last ?? '') ? lastReportOn : last),
    null,
  );
  const day = dayOrNull(newest);
  return { ...body, projects, worst, reportDays: day === null ? null : Math.max(0, daysBetween(day, today)) };
}

/** Bodies in their order; last, where there are any, the projects that nobody known here leads. */
export function bodyFigures(
  bodies: readonly MapBody[],
  rows: readonly ProjectLine[],
  today: Day,
  noLead: string,
): readonly BodyFigures[] {
  const byLead = Map.groupBy(rows, ({ leadBodyId }) => leadBodyId ?? '');
  const known = new Set(bodies.map(({ id }) => id));
  const strays = rows.filter(({ leadBodyId }) => !known.has(leadBodyId ?? ''));
  const consents = { adopted: 0, rejected: 0, required: 0 };
  const stray = { id: '', name: noLead, geometryKey: null, consents };
  return [
    ...bodies.map((body) => figuresOf(body, byLead.get(body.id) ?? [], today)),
    ...(strays.length > 0 ? [figuresOf(stray, strays, today)] : []),
  ];
}
