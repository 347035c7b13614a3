import type { Concern } from '../../shared/exchange/reading-contract.ts';
import type { Json } from '../../shared/sync/json.ts';
import type { Reader } from '../store/database.ts';
import { readMeta } from '../store/meta.ts';

/** Reads a field of a record, as it is shown or was shown last. */
export type FieldOf = (field: string) => Json | undefined;

const bodyFields = ['bodyId', 'leadBodyId', 'ownerBodyId'] as const;
const personFields = ['assigneePersonId', 'responsiblePersonId', 'caretakerPersonId'] as const;
const referenceFields = ['on', 'subject', 'from', 'to'] as const;

/**
 * What concerns this site: its own body, the projects it works in, the tasks of its people.
 *
 * Read once from the store; what a bundle itself says is added with `note` before its records are asked about, so that a project one
 * is invited to concerns one in the very bundle that brings it.
 */
export class Ours {
  readonly #body: string;
  readonly #projects: Set<string>;
  readonly #persons: Set<string>;

  constructor(db: Reader) {
    this.#body = readMeta(db, 'site-body') ?? '';
    const ids = (text: string) => db.prepare(text).pluck().all({ body: this.#body }) as string[];
    this.#persons = new Set(ids('SELECT id FROM person WHERE body_id = @body AND hidden = 0'));
    this.#projects = new Set([
      ...ids('SELECT id FROM project WHERE lead_body_id = @body AND hidden = 0'),
      ...ids(
        `SELECT project_id FROM project_body
         WHERE body_id = @body AND hidden = 0 AND project_id IS NOT NULL AND coalesce(role, '') <> 'not_participating'`,
      ),
      ...ids(
        `SELECT p.id FROM project p JOIN person q ON q.id = p.caretaker_person_id
         WHERE q.body_id = @body AND p.hidden = 0`,
      ),
    ]);
  }

  get body(): string {
    return this.#body;
  }

  /** Takes in what an op says of who belongs where. */
  note(entity: string, id: string, set: Readonly<Record<string, Json>>): void {
    if (this.#body === '') return;
    if (entity === 'project' && set['leadBodyId'] === this.#body) this.#projects.add(id);
    if (entity === 'person' && set['bodyId'] === this.#body) this.#persons.add(id);
    const project = set['projectId'];
    const isAsked = set['bodyId'] === this.#body && set['role'] !== 'not_participating';
    if (entity === 'projectBody' && isAsked && typeof project === 'string') this.#projects.add(project);
  }

  /** Why a record concerns this site; empty if it does not. */
  concerns(entity: string, id: string, fieldOf: FieldOf): Concern[] {
    // That a site introduces itself is nobody's news.
    if (this.#body === '' || entity === 'site') return [];
    const found: Concern[] = [];
    if ((entity === 'body' && id === this.#body) || bodyFields.some((field) => fieldOf(field) === this.#body))
      found.push('body');
    if (this.#isOurProject(entity, id, fieldOf)) found.push('project');
    const isPersonal = (value: Json | undefined) => typeof value === 'string' && this.#persons.has(value);
    if (personFields.some((field) => isPersonal(fieldOf(field)))) found.push('task');
    return found;
  }

  #isOurProject(entity: string, id: string, fieldOf: FieldOf): boolean {
    if (entity === 'project') return this.#projects.has(id);
    const project = fieldOf('projectId');
    if (typeof project === 'string' && this.#projects.has(project)) return true;
    return referenceFields.some((field) => {
      const value = fieldOf(field);
      return typeof value === 'string' && value.startsWith('project:') && this.#projects.has(value.slice(8));
    });
  }
}
