import type { Output, Parsed } from '../../shared/contract.ts';
import { publicFieldsOf } from '../../shared/core/public.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { type EntityName, entityNamed, entityNames } from '../../shared/entities.ts';
import type { SoonReason } from '../../shared/showcase/contract.ts';
import { missingSettings } from '../../shared/showcase/settings.ts';
import { siteFile, sitePages } from '../../shared/showcase/site.ts';
import { type QueryScope, readStep, type Step } from '../scope.ts';
import { tableOf } from '../store/columns.ts';
import type { Reader } from '../store/database.ts';
import { snake } from '../store/tables.ts';
import { publicCondition } from '../views/public-rows.ts';
import { titlesOf } from '../views/titles.ts';
import { sortItems } from './items.ts';
import { readContent } from './read.ts';

type Soon = Output<'showcase.preview'>['soon'][number];

/** More than these nobody reads on a page. */
const mostSoon = 500;
const mostRecords = 2000;
/** Projects whose pages are offered for a look; links lead to all the others. */
const mostPages = 200;

const publicEntities = entityNames.filter((name) => {
  const entity = entityNamed(name);
  return entity !== null && publicFieldsOf(entity).length > 0;
});

const open = `t.hidden = 0 AND coalesce(t.visibility, 'shared') NOT IN ('private', 'site')
  AND coalesce(t.classification, 'internal') NOT IN ('confidential', 'nonpublic_session')`;

const idsWhere = (db: Reader, name: EntityName, where: string): string[] => {
  const entity = entityNamed(name);
  if (entity === null) return [];
  const rows = db.prepare(`SELECT t.id FROM "${tableOf(entity)}" t WHERE ${where} ORDER BY t.id`).all() as {
    id: string;
  }[];
  return rows.map(({ id }) => id);
};

/** What only a word keeps from the pages. What is private, of one site, confidential or of a non-public session is not spoken of. */
function* soonIn(db: Reader): Generator<Step, Omit<Soon, 'title'>[]> {
  const found = new Map<string, Omit<Soon, 'title'>>();
  function* add(name: EntityName, reason: SoonReason, where: string): Generator<Step, void> {
    yield readStep(found.size);
    for (const id of idsWhere(db, name, `${open} AND NOT (${publicCondition}) AND (${where})`))
      if (!found.has(`${name}:${id}`)) found.set(`${name}:${id}`, { entity: name, id, reason });
  }
  const ofPublicProject = (column: string) => `t.${column} IN (SELECT t.id FROM project t WHERE ${publicCondition})`;
  const namedBy = (table: string, column: string) =>
    `t.id IN (SELECT t.${column} FROM ${table} t WHERE ${publicCondition})`;
  for (const name of publicEntities) yield* add(name, 'half', "t.visibility = 'public' OR t.classification = 'public'");
  for (const name of ['projectBody', 'milestone'] as const)
    yield* add(name, 'part', ofPublicProject(snake('projectId')));
  yield* add('strategyField', 'named', `${namedBy('project', 'field_id')} OR ${namedBy('trend', 'field_id')}`);
  yield* add('strategyMeasure', 'named', namedBy('project', 'measure_id'));
  for (const { id } of sortItems(db).waiting)
    found.set(`communicationItem:${id}`, { entity: 'communicationItem', id, reason: 'unfinished' });
  return [...found.values()];
}

type Named = { readonly entity: string; readonly id: string };

/** Names of records; a participation is called after its body and its project. */
function titlesFor(db: Reader, records: readonly Named[]): (record: Named) => string {
  const rows = db
    .prepare(
      'SELECT id, project_id AS project, body_id AS body FROM project_body WHERE id IN (SELECT value FROM json_each(?))',
    )
    .all(JSON.stringify(records.flatMap(({ entity, id }) => (entity === 'projectBody' ? [id] : [])))) as {
    id: string;
    project: string | null;
    body: string | null;
  }[];
  const ends = new Map(rows.map(({ id, project, body }) => [id, [`body:${body}`, `project:${project}`] as const]));
  const titles = titlesOf(db, [...records.map(({ entity, id }) => `${entity}:${id}`), ...[...ends.values()].flat()]);
  return ({ entity, id }) => {
    const of = entity === 'projectBody' ? ends.get(id) : undefined;
    if (of !== undefined) return of.map((reference) => titles[reference] ?? '').join(' · ');
    return titles[`${entity}:${id}`] ?? '';
  };
}

/** What would be on the pages, what is missing on them, and what could come to them. */
export function* preview({ db, today }: QueryScope, _input: Parsed<'showcase.preview'>) {
  const content = readContent(db, today);
  const soon = yield* soonIn(db);
  yield readStep();
  const records = publicEntities
    .flatMap((entity) => idsWhere(db, entity, publicCondition).map((id) => ({ entity, id })))
    .slice(0, mostRecords);
  yield readStep();
  const shownSoon = soon.slice(0, mostSoon);
  const titleOf = titlesFor(db, [...records, ...shownSoon]);
  return ok({
    settings: content.settings,
    missing: [...missingSettings(content.settings)],
    pages: [...sitePages({ ...content, projects: content.projects.slice(0, mostPages) })],
    records: records.map((one) => ({ ...one, title: titleOf(one) })),
    withoutText: content.projects
      .filter(({ text }) => text.trim() === '')
      .map(({ id, title }) => ({ id, title }))
      .slice(0, mostSoon),
    soon: shownSoon.map((one) => ({ ...one, title: titleOf(one) })),
    moreSoon: Math.max(0, soon.length - mostSoon),
  });
}

/** One file as it would be written. */
export function file({ db, today }: QueryScope, { path }: Parsed<'showcase.file'>) {
  const found = siteFile(readContent(db, today), path);
  if (found === null) {
    const message = 'Diese Seite gibt es im Schaufenster nicht (mehr). Bitte laden Sie die Ansicht neu.';
    return fail({ code: 'not-found' as const, message });
  }
  return ok(found);
}
