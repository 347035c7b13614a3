import type { Parsed } from '../../../shared/contract.ts';
import { fold } from '../../../shared/core/fold.ts';
import type { OparlFile, OparlObject } from '../../../shared/councils/oparl/gather.ts';
import type { ListMemory } from '../../../shared/lists/memory.ts';
import type { Reader } from '../../store/database.ts';

export type SourceBody = {
  readonly source: string;
  readonly name: string;
  /** `null`: none of ours. `undefined`: nobody has said. */
  readonly bodyId: string | null | undefined;
  readonly by: 'chosen' | 'remembered' | 'key' | 'name' | 'open';
};

type BodyRow = { id: string; ags: string | null; name: string | null; shortName: string | null; kind: string | null };

/** In what is remembered of OParl, a body has a key of its own beside the objects. */
export const bodyKey = (source: string): string => `body ${source}`;

const textOf = (object: OparlObject | undefined, name: string): string => {
  const value = object?.props[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
};

/** The key of a municipality as the store has it: a district has no number of a municipality behind it. */
function keyIn(object: OparlObject): string {
  const [ags, rgs] = [textOf(object, 'ags'), textOf(object, 'rgs').replaceAll(' ', '')];
  const said = ags !== '' ? ags.replaceAll(' ', '') : /^\d{12}$/.test(rgs) ? rgs.slice(0, 5) + rgs.slice(9) : rgs;
  return said.replace(/^(\d{5})0+$/, '$1');
}

/** "Stadt Coesfeld" is Coesfeld; "Kreis Coesfeld" is not. */
const bareName = (name: string): string => fold(name).replace(/^(?:stadt|gemeinde|hansestadt) /, '');

/** Which of our bodies the bodies of an OParl reading are: as a person says, as one has said before, else by key or name. */
export class SourceBodies {
  readonly #rows: readonly BodyRow[];
  readonly #objects: ReadonlyMap<string, OparlObject>;
  readonly #chosen: ReadonlyMap<string, string | null>;
  readonly #memory: ListMemory;

  constructor(db: Reader, file: OparlFile, chosen: Parsed<'oparl.import'>['bodies'], memory: ListMemory) {
    this.#rows = db
      .prepare('SELECT id, ags, name, short_name AS shortName, kind FROM body WHERE hidden = 0 ORDER BY id')
      .all() as BodyRow[];
    this.#objects = new Map(file.objects.filter(({ kind }) => kind === 'body').map((object) => [object.id, object]));
    this.#chosen = new Map(chosen.map(({ source, bodyId }) => [source, bodyId]));
    this.#memory = memory;
  }

  /** One that was chosen and is not here. */
  get unknown(): string | null {
    const known = new Set(this.#rows.map(({ id }) => id));
    return [...this.#chosen].find(([, id]) => id !== null && !known.has(id))?.[0] ?? null;
  }

  isDistrict = (id: string): boolean => this.#rows.some((row) => row.id === id && row.kind === 'district');

  of(source: string): SourceBody {
    const object = this.#objects.get(source);
    const name = textOf(object, 'name') || textOf(object, 'shortName');
    const found = (by: SourceBody['by'], bodyId: string | null | undefined): SourceBody => ({
      source,
      name,
      bodyId,
      by,
    });
    const chosen = this.#chosen.get(source);
    if (chosen !== undefined) return found('chosen', chosen);
    const remembered = this.#memory.get(bodyKey(source))?.id;
    if (remembered !== undefined && this.#rows.some(({ id }) => id === remembered))
      return found('remembered', remembered);
    if (object === undefined) return found('open', undefined);
    const key = keyIn(object);
    const byKey = key === '' ? undefined : this.#rows.find(({ ags }) => ags === key);
    if (byKey !== undefined) return found('key', byKey.id);
    const called = [name, textOf(object, 'shortName')].filter(Boolean);
    const byName = key === '' ? this.#rows.filter((row) => isCalled(row, called)) : [];
    return byName.length === 1 ? found('name', byName[0]?.id) : found('open', undefined);
  }
}

function isCalled({ name, shortName, kind }: BodyRow, names: readonly string[]): boolean {
  const ours = [name, shortName].filter((text) => text !== null).map(fold);
  const isTown = kind !== 'district';
  return names.some((said) => ours.includes(fold(said)) || (isTown && ours.includes(bareName(said))));
}
