import { fail } from '../../shared/core/result.ts';
import type { ReportContext } from './context.ts';

type Of = ReportContext['scope']['of'];

/** Whether a paper is made of this: of these kinds of scope, and of records only of these entities. */
export const fits = (
  { scope, about }: ReportContext,
  kinds: readonly Of[],
  records: readonly string[] = [],
): boolean => (scope.of === 'record' ? records.includes(about?.entity ?? '') : kinds.includes(scope.of));

/** The refusal, with what to choose instead. */
export const scopeUnfit = (message: string) => fail({ code: 'scope-unfit' as const, message });
