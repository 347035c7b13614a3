import type { EntityName } from '../entities.ts';
import type { ReportKind } from './kinds.ts';
import type { ReportScope } from './scope.ts';

/** What a kind of report may be about; the first one is offered first. */
export type Fit = {
  readonly scopes: readonly [ReportScope['of'], ...ReportScope['of'][]];
  /** The entities a `record` scope may name. */
  readonly records: readonly EntityName[];
};

const wide = ['district', 'body', 'field'] as const;
const widest = { scopes: [...wide, 'record'], records: ['project', 'fundingCase'] } as const satisfies Fit;

/** What each kind is made of. What stands here is offered; the builders of `db/reports/` refuse anything else as `scope-unfit`. */
export const reportFits: Readonly<Record<ReportKind, Fit>> = {
  status: { scopes: wide, records: [] },
  funding: widest,
  deadlines: widest,
  project: { scopes: ['record'], records: ['project'] },
  resolutions: widest,
  capacity: { scopes: ['district', 'body'], records: [] },
  radar: { scopes: [...wide, 'record'], records: ['trendEdition'] },
  mayor: { scopes: wide, records: [] },
  'talking-points': widest,
};

/** A scope of the same reach that this kind takes, or its first one without a record: nothing is asked that must be refused. */
export function fittingScope(kind: ReportKind, of: ReportScope['of'], recordId: string): ReportScope['of'] {
  const { scopes, records } = reportFits[kind];
  if (!scopes.includes(of)) return scopes[0];
  const entity = recordId.split(':')[0];
  return of === 'record' && recordId !== '' && !records.some((name) => name === entity) ? scopes[0] : of;
}
