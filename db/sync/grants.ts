import type { Grant } from '../../shared/trust/judge-row.ts';
import type { Reader } from '../store/database.ts';
import { isGrantedHere } from '../store/granted.ts';

type As = 'any' | 'lead';

const keyOf = ({ project, body }: Grant, as: As): string => `${as} ${project} ${body}`;

/** Which bodies may work in which project, in the words of the rows that say so: as kept here, and as a plan changes it. */
export class Grants {
  readonly #db: Reader;
  readonly #added = new Set<string>();
  #isFresh = false;
  /** A row grants less than before: what was allowed because of it must be judged anew. */
  isLess = false;

  constructor(db: Reader) {
    this.#db = db;
  }

  /** Starts without anything that is kept; everything is granted anew. */
  forget(): void {
    this.#isFresh = true;
  }

  get size(): number {
    return this.#added.size;
  }

  readonly has = (project: string, body: string, as: As): boolean =>
    this.#added.has(keyOf({ project, body }, as)) || this.#isKept({ project, body }, as);

  #isKept({ project, body }: Grant, as: As): boolean {
    return !this.#isFresh && isGrantedHere(this.#db, project, body, as);
  }

  /** Notes what a row grants; the row of the project itself names who leads. */
  add(entity: string, grant: Grant): void {
    for (const as of entity === 'project' ? (['any', 'lead'] as const) : (['any'] as const)) {
      if (!this.#isKept(grant, as)) this.#added.add(keyOf(grant, as));
    }
  }

  /** What a record grants from now on. */
  replace(entity: string, record: number | null, grants: readonly Grant[]): void {
    if (record !== null && !this.#isFresh) {
      const kept = this.#db.prepare('SELECT project, body FROM granted WHERE record = ?').all(record) as Grant[];
      const now = new Set(grants.map((grant) => keyOf(grant, 'any')));
      if (kept.some((grant) => !now.has(keyOf(grant, 'any')))) this.isLess = true;
    }
    for (const grant of grants) this.add(entity, grant);
  }
}
