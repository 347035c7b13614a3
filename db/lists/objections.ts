import type { Entity } from '../../shared/core/entity.ts';
import type { Value } from '../../shared/lists/plan-row.ts';
import { newMark, type Objection } from '../../shared/lists/row-outcome.ts';
import type { AnyRow } from '../store/rows.ts';
import { validFields } from '../store/validate.ts';
import type { Rights } from '../views/own-rights.ts';
import { applyRules, isBroken, type RuleScope } from '../views/rules.ts';

type Values = Readonly<Record<string, Value | null>>;

/** Why the store, or the other sites, would not take what a row says. */
export class Objections {
  readonly #scope: RuleScope;
  readonly #entity: Entity;
  readonly #rights: Rights;
  readonly #mayCreate: boolean;

  constructor(scope: RuleScope, entity: Entity, rights: Rights) {
    this.#scope = scope;
    this.#entity = entity;
    this.#rights = rights;
    this.#mayCreate = rights.mayCreate(entity.name);
  }

  /** Against new values of a record, or (`null`) against a new one. */
  to(current: AnyRow | null, set: Values): readonly Objection[] {
    const fields = Object.keys(set);
    if (current !== null && fields.length === 0) return [];
    if (current === null && !this.#mayCreate) return [whole('may-not-create')];
    if (current !== null && !this.#rights.mayEdit(this.#entity.name, current.id, fields)) return [whole('not-allowed')];
    return [...this.#unfit(current, set), ...this.#broken(current, set)];
  }

  /** What the reading of a cell has let through and the model does not. */
  #unfit(current: AnyRow | null, set: Values): readonly Objection[] {
    const known = Object.fromEntries(Object.entries(set).filter(([, value]) => !isNew(value)));
    const purpose = current === null ? 'create' : 'change';
    const fit = validFields(this.#entity, known, purpose);
    if (fit.ok) return [];
    return fit.error.issues
      .filter(({ field }) => field in set)
      .map(({ field, message }): Objection => ({ field, code: 'rule', detail: message }));
  }

  #broken(current: AnyRow | null, set: Values): readonly Objection[] {
    const rules = applyRules(this.#scope, this.#entity, current, set);
    if (!isBroken(rules)) return [];
    return [{ field: 'leadBodyId' in set ? 'leadBodyId' : '', code: 'rule', detail: rules.message }];
  }
}

const whole = (code: Objection['code']): Objection => ({ field: '', code, detail: '' });

const isNew = (value: Value | null): boolean => typeof value === 'string' && value.startsWith(newMark);
