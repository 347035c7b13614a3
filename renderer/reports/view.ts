import { dayOrNull } from '../../shared/core/day.ts';
import type { ReportRequest } from '../../shared/reports/contract.ts';
import { fittingScope } from '../../shared/reports/fits.ts';
import { type ReportKind, reportKinds } from '../../shared/reports/kinds.ts';
import type { ReportScope } from '../../shared/reports/scope.ts';
import { viewStore } from '../app/view-store.ts';

/** What is written about, and which sheet of it one looks at. Empty words: not chosen, so the program proposes. */
export type ReportView = {
  readonly kind: string;
  readonly of: ReportScope['of'];
  readonly bodyId: string;
  readonly fieldId: string;
  /** `entity:id`. */
  readonly record: string;
  readonly isPublic: boolean;
  readonly from: string;
  readonly to: string;
  readonly sheet: number;
};

export const useReportView = viewStore<ReportView>('reports.compose', {
  kind: 'status',
  of: 'district',
  bodyId: '',
  fieldId: '',
  record: '',
  isPublic: false,
  from: '',
  to: '',
  sheet: 0,
});

/** Another choice begins at its first sheet. */
export const choose = (chosen: Partial<ReportView>): void => useReportView.setState({ ...chosen, sheet: 0 });

export const kindOf = ({ kind }: Pick<ReportView, 'kind'>): ReportKind =>
  reportKinds.find((known) => known === kind) ?? 'status';

/** The record a scope needs, as far as one is chosen. */
const idOf = (view: ReportView, of: ReportScope['of']): string =>
  of === 'body' ? view.bodyId : of === 'field' ? view.fieldId : of === 'record' ? view.record : '';

/** How far the report of a view reaches; a choice its kind does not take counts as the first one it does take. */
export const reachOf = (view: ReportView): ReportScope['of'] => fittingScope(kindOf(view), view.of, view.record);

/** What is asked for; `null` while something still has to be chosen. */
export function requestOf(view: ReportView): ReportRequest | null {
  const of = reachOf(view);
  const id = idOf(view, of);
  if (of !== 'district' && id === '') return null;
  const [from, to] = [dayOrNull(view.from), dayOrNull(view.to)];
  return {
    kind: kindOf(view),
    scope: of === 'district' ? { of } : { of, id },
    isPublic: view.isPublic,
    language: 'de',
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  } as ReportRequest;
}
