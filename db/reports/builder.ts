import type { Result } from '../../shared/core/result.ts';
import type { Draft } from '../../shared/reports/draft.ts';
import type { Step } from '../scope.ts';
import type { ReportContext } from './context.ts';

type Unfit = { readonly code: 'scope-unfit'; readonly message: string };

/** Makes a report out of the store; refuses a scope it is not made of. */
export type ReportBuilder = (context: ReportContext) => Generator<Step, Result<Draft, Unfit>>;
