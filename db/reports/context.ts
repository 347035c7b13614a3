import { addDays, addMonths, type Day, day, earlierDay } from '../../shared/core/day.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { mayAppear } from '../../shared/councils/publicness.ts';
import { entityNamed } from '../../shared/entities.ts';
import type { IssuedReport, ReportRequest } from '../../shared/reports/contract.ts';
import type { Counted } from '../../shared/reports/counted.ts';
import { type ReportScope, scopeReference } from '../../shared/reports/scope.ts';
import type { QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { readMeta } from '../store/meta.ts';
import { readRow } from '../store/rows.ts';
import { ownStanding } from '../trust/own-standing.ts';
import { mayAppearSql } from '../views/audience.ts';
import { issuedBefore, readCounted } from './issued.ts';

/** What a builder of a report asks the store with. */
export type ReportContext = {
  readonly db: Reader;
  /** The scope of the call, for views of other features. */
  readonly query: QueryScope;
  readonly kind: ReportRequest['kind'];
  readonly scope: ReportScope;
  /** The record the report is about, and its name; `null`: the district. */
  readonly about: { readonly entity: string; readonly id: string; readonly title: string } | null;
  readonly isPublic: boolean;
  /** Whether persons are named: not where their names would outlive an erasure (D10), in an edition and before the public. */
  readonly namesPersons: boolean;
  readonly from: Day;
  readonly to: Day;
  readonly today: Day;
  /** The day whose state is told: the end of the period, or today while it has not ended. */
  readonly asOf: Day;
  /** SQL: the row of this alias is there and may appear before these readers (PU2). Every row whose words appear is asked. */
  readonly shown: (alias: string) => string;
  /** What the last edition counted; `null`: this is the first one. */
  readonly previous: { readonly report: IssuedReport; readonly counted: Counted } | null;
};

/** The body whose reports these are. */
export const reportingBody = ({ db, identity }: Pick<QueryScope, 'db' | 'identity'>): string | null =>
  ownStanding(db, identity)?.body || readMeta(db, 'site-body');

const notFound = fail({
  code: 'not-found' as const,
  message: 'Diesen Datensatz gibt es hier nicht (mehr). Bitte wählen Sie einen anderen Umfang.',
});

const notForPaper = (isPublic: boolean) =>
  fail({
    code: 'not-for-paper' as const,
    message: isPublic
      ? 'Dieser Datensatz ist nicht öffentlich. Für die öffentliche Fassung stellen Sie bei ihm Sichtbarkeit und Einstufung auf „öffentlich“.'
      : 'Dieser Datensatz ist vertraulich oder nur an diesem Standort sichtbar. Bitte wählen Sie einen anderen Umfang.',
  });

const periodReversed = fail({
  code: 'period-reversed' as const,
  message: 'Der Zeitraum endet, bevor er beginnt. Bitte tauschen Sie die beiden Tage.',
});

/** How far back a report looks that has no predecessor. */
const firstPeriodMonths = 6;

/** Reads what every builder needs; refuses what no report can be made about. `isKept`: it becomes an edition. */
export function openContext(query: QueryScope, request: ReportRequest, isKept: boolean) {
  const { db, today } = query;
  const { kind, scope, isPublic } = request;
  const named = scopeReference(scope);
  const entity = named === null ? null : entityNamed(named.entity);
  const row = named === null || entity === null ? null : readRow(db, entity, named.id);
  if (named !== null && (row === null || row.deleted)) return notFound;
  if (row !== null && !mayAppear(isPublic, row as never)) return notForPaper(isPublic);
  const to = request.to === undefined ? today : day(request.to);
  const last = issuedBefore(db, { kind, scope, isPublic }, to);
  const usual = last === null ? addMonths(to, -firstPeriodMonths) : addDays(day(last.to), 1);
  const from = request.from === undefined ? earlierDay(usual, to) : day(request.from);
  if (from > to) return periodReversed;
  const title = entity === null || row === null ? '' : row[entity.title];
  const context: ReportContext = {
    db,
    query,
    kind,
    scope,
    about: named === null ? null : { ...named, title: typeof title === 'string' ? title : '' },
    isPublic,
    namesPersons: !isPublic && !isKept,
    from,
    to,
    today,
    asOf: earlierDay(to, today),
    shown: (alias) => mayAppearSql(alias, isPublic),
    previous: last === null ? null : { report: last, counted: readCounted(db, last.id) },
  };
  return ok(context);
}
