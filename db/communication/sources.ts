import type { SourceRecord } from '../../shared/communication/contract.ts';
import { fillable, type SourceEntity, sourceEntities } from '../../shared/communication/placeholders.ts';
import type { Parsed } from '../../shared/contract.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { entityNamed } from '../../shared/entities.ts';
import type { QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { type AnyRow, readRow } from '../store/rows.ts';
import { readLinked } from '../views/linked.ts';
import { readMerged } from '../views/merged.ts';
import { titlesOf } from '../views/titles.ts';

/** Both ends of a link may be the contribution. */
const linked = `
  SELECT "to" AS other FROM link WHERE "from" = @reference AND hidden = 0
  UNION SELECT "from" FROM link WHERE "to" = @reference AND hidden = 0`;

/** The record behind a reference, if it is one a template can be filled from and is here. */
function sourceAt(db: Reader, reference: string): SourceRecord | null {
  const [name = '', given = ''] = reference.split(':');
  const entity = sourceEntities.find((one) => one === name);
  if (entity === undefined) return null;
  const declared = entityNamed(entity) as Entity;
  const id = readMerged(db, entity).keptFor(given);
  const row = readRow(db, declared, id);
  return row === null || row.deleted ? null : asSource(db, entity, declared, row);
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const asSource = (db: Reader, entity: SourceEntity, declared: Entity, row: AnyRow): SourceRecord => ({
  entity,
  id: row.id,
  title: textOrNull(row[declared.title]) ?? '',
  visibility: textOrNull(row['visibility']),
  classification: textOrNull(row['classification']),
  values: {
    ...Object.fromEntries(fillable[entity].map(({ name }) => [name, row[name] ?? null])),
    ...(entity === 'communicationItem' ? { audienceId: audiencesOf(db, row.id) } : {}),
  },
});

/** All it is for, where a template asks for its audience. */
const audiencesOf = (db: Reader, id: string): readonly string[] =>
  readLinked(db, 'communicationItem', 'audience', 'audienceId')(id).map((one) => one.id);

/**
 * What the templates of a contribution can be filled from, the contribution itself first, then its project, then what is linked with it.
 * Each once; what has not arrived or was deleted is left out.
 */
export function sourcesOf({ db }: QueryScope, { id }: Parsed<'communication.sources'>) {
  const own = sourceAt(db, `communicationItem:${id}`);
  if (own === null) {
    const message = 'Diesen Beitrag gibt es hier nicht (mehr). Bitte laden Sie die Ansicht neu.';
    return fail({ code: 'not-found' as const, message });
  }
  const projectId = textOrNull(own.values['projectId']);
  const others = db
    .prepare(linked)
    .pluck()
    .all({ reference: `communicationItem:${own.id}` }) as string[];
  const references = [...(projectId === null ? [] : [`project:${projectId}`]), ...others.sort()];
  const found = references.flatMap((reference) => {
    const source = sourceAt(db, reference);
    return source === null || source.entity === 'communicationItem' ? [] : [source];
  });
  const sources = [...new Map([own, ...found].map((one) => [`${one.entity}:${one.id}`, one])).values()];
  return ok({ sources, titles: titlesOf(db, referencesIn(sources)) });
}

/** What the values refer to, so that they can be called by their names. */
const referencesIn = (sources: readonly SourceRecord[]): readonly string[] => [
  ...new Set(
    sources.flatMap(({ entity, values }) =>
      fillable[entity].flatMap(({ name, field }) => {
        if (field.kind !== 'reference') return [];
        return [values[name]].flat().flatMap((id) => (typeof id === 'string' ? [`${field.target}:${id}`] : []));
      }),
    ),
  ),
];
