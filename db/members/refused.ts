import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import type { QueryScope } from '../scope.ts';
import { pageOfRefused } from '../views/refused.ts';

/** Ops that stay in their logs and do not count, a page at a time. */
export const listRefused = ({ db }: QueryScope, { limit, after }: Parsed<'registry.refused'>) =>
  ok(pageOfRefused(db, limit, after));
