import type { Json } from '../../shared/sync/json.ts';
import { refusalOf } from '../../shared/trust/allow.ts';
import { noRights } from '../../shared/trust/judge-row.ts';
import { ruleCovers } from '../../shared/trust/policy.ts';
import type { QueryScope } from '../scope.ts';
import { isGrantedHere } from '../store/granted.ts';
import { holdRecord } from '../store/record.ts';
import { ownStanding } from '../trust/own-standing.ts';

type RightsScope = Pick<QueryScope, 'db' | 'identity'>;

/**
 * Whether this site may write something, asked as every edit is (shared/trust/allow.ts): a question nobody may answer here is not put as
 * if they could, and a list does not promise what the others would refuse.
 */
export class Rights {
  readonly #scope: RightsScope;
  readonly #standing: ReturnType<typeof ownStanding>;

  constructor(scope: RightsScope) {
    this.#scope = scope;
    this.#standing = ownStanding(scope.db, scope.identity);
  }

  /** An edit of a record that is here. */
  mayEdit(entity: string, id: string, fields: readonly string[]): boolean {
    if (this.#standing === null) return true;
    const { db } = this.#scope;
    const set = Object.fromEntries(fields.map((field): [string, Json] => [field, null]));
    const rights = holdRecord(db, entity, id).state?.rights ?? noRights;
    const isGranted = (project: string, body: string, as: 'any' | 'lead') => isGrantedHere(db, project, body, as);
    return refusalOf({ e: entity, id, set }, this.#standing, rights, isGranted) === null;
  }

  /** A new record of its own: whoever makes one owns it. */
  mayCreate(entity: string): boolean {
    if (this.#standing === null || this.#standing.role === 'coordination') return true;
    const rules = this.#standing.policy.rules[this.#standing.role];
    return rules.some((rule) => ruleCovers(rule, entity) && rule.rows !== 'body');
  }
}
