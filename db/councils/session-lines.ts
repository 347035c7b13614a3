import type { Parsed } from '../../shared/contract.ts';
import { cut } from '../../shared/core/cut.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { type LineNames, type ReadLine, readLine } from '../../shared/councils/session/line.ts';
import { type Secrecy, secrecyOfItem } from '../../shared/councils/session/projected.ts';
import { entities } from '../../shared/entities.ts';
import { deletedField } from '../../shared/sync/op.ts';
import { between, isOrderKey } from '../../shared/sync/order.ts';
import type { CommandScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { type Changes, edit } from '../store/edit.ts';
import { type AnyRow, readRow } from '../store/rows.ts';
import { newRowId } from '../store/transaction.ts';
import { readMerged } from '../views/merged.ts';
import { emptyLine, lineChanged, noLine, noMeeting } from './session-faults.ts';

const { meeting, agendaItem, meetingLine, task, resolutionFollowUp } = entities as unknown as Record<
  'meeting' | 'agendaItem' | 'meetingLine' | 'task' | 'resolutionFollowUp',
  Entity
>;

const shown = (db: Reader, entity: Entity, id: string | null): AnyRow | null => {
  const row = id === null ? null : readRow(db, entity, id);
  return row === null || row.deleted ? null : row;
};

/** What a line is about: its meeting, its item, and who may read it. */
type Place = { readonly item: AnyRow | null; readonly meetingId: string; readonly secrecy: Changes };

function placeOf(db: Reader, meetingId: string, agendaItemId: string | null): Place | null {
  const held = shown(db, meeting, meetingId);
  if (held === null) return null;
  const item = shown(db, agendaItem, agendaItemId);
  return { meetingId, item, secrecy: secrecyOf(held, item) };
}

/** A line is never more open than the item and the meeting it belongs to. */
function secrecyOf(held: AnyRow, item: AnyRow | null): Changes {
  const { visibility: ofMeeting, classification: known } = held;
  const parts: readonly Secrecy[] = [
    { visibility: ofMeeting, classification: known },
    ...(item === null ? [] : [secrecyOfItem(item)]),
  ];
  const first = (field: keyof Secrecy, values: readonly string[]) =>
    values.find((value) => parts.some((part) => part[field] === value));
  const visibility = first('visibility', ['private', 'site']);
  const classification = first('classification', ['confidential', 'nonpublic_session']);
  return {
    ...(visibility === undefined ? {} : { visibility }),
    ...(classification === undefined ? {} : { classification }),
  };
}

/** Writes a line of the minutes and what follows from it: one action, one undo. */
export function writeLine(scope: CommandScope, input: Parsed<'session.write'>) {
  const { db, tx, today } = scope;
  const old = shown(db, meetingLine, input.id ?? null);
  if (input.id !== undefined && old === null) return fail(noLine);
  if (old !== null && input.seen !== undefined && old.version !== input.seen) {
    return fail(lineChanged(String(old['text'] ?? '')));
  }
  // A line stays where it was written, whatever is on the screen when it is corrected.
  const meetingId = old === null ? input.meetingId : String(old['meetingId'] ?? input.meetingId);
  const itemId = old === null ? input.agendaItemId : ((old['agendaItemId'] ?? null) as string | null);
  const place = placeOf(db, meetingId, itemId);
  if (place === null) return fail(noMeeting);
  const text = input.text.trim().toWellFormed();
  const read = readLine(text, namesIn(db), today);
  if (read === null) return fail(emptyLine);
  const id = old?.id ?? newRowId(tx);
  const made = makeOf(scope, place, read, madeBy(db, old));
  const fields: Changes = { text, kind: read.kind, made };
  if (old === null) {
    edit(tx, meetingLine, id, {
      ...fields,
      meetingId,
      order: lastPlace(db, meetingId),
      ...(itemId === null ? {} : { agendaItemId: itemId }),
      ...place.secrecy,
    });
  } else edit(tx, meetingLine, id, fields);
  return ok({ id, kind: read.kind, made });
}

type Made = { readonly entity: Entity; readonly row: AnyRow };

/** What a line has become, if that is still here. */
function madeBy(db: Reader, line: AnyRow | null): Made | null {
  const [name, id] = String(line?.['made'] ?? '').split(':');
  const entity = name === task.name ? task : name === resolutionFollowUp.name ? resolutionFollowUp : null;
  const row = entity === null ? null : shown(db, entity, id ?? null);
  return entity === null || row === null ? null : { entity, row };
}

const madeKinds: Partial<Record<ReadLine['kind'], Entity>> = { task, resolution: resolutionFollowUp };

/** Makes or changes the task or follow-up of a line, and takes away the one it does not ask for any more. */
function makeOf({ tx }: CommandScope, place: Place, read: ReadLine, old: Made | null): string | null {
  const wanted = madeKinds[read.kind] ?? null;
  if (old !== null && old.entity !== wanted) edit(tx, old.entity, old.row.id, { [deletedField]: true });
  if (wanted === null) return null;
  const kept = old !== null && old.entity === wanted ? old.row : null;
  const id = kept?.id ?? newRowId(tx);
  const said = wanted === task ? taskFields(read) : followUpFields(read);
  const first: Changes =
    kept === null
      ? {
          meetingId: place.meetingId,
          ...(wanted === task ? {} : itemFields(place.item)),
          ...place.secrecy,
        }
      : {};
  const known = kept === null ? Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)) : said;
  edit(tx, wanted, id, { ...known, ...first });
  return `${wanted.name}:${id}`;
}

const itemFields = (item: AnyRow | null): Changes => ({
  ...(item === null ? {} : { agendaItemId: item.id }),
  ...(typeof item?.['paperId'] === 'string' ? { paperId: item['paperId'] } : {}),
});

const titleLength = 300;

/** A task has a person, or else an office. Its title is one line; what does not fit stays in the notes. */
function taskFields({ words, responsible, dueOn }: ReadLine): Changes {
  const person = responsible?.startsWith('person:') ? responsible.slice('person:'.length) : null;
  return {
    title: cut(words, titleLength),
    dueOn,
    assigneePersonId: person,
    responsible: person === null ? responsible : null,
    ...(words.length > titleLength ? { notes: words } : {}),
  };
}

const followUpFields = ({ words, responsible, dueOn }: ReadLine): Changes => ({ text: words, responsible, dueOn });

/** A place behind all lines of the meeting. Two sites that write at once take the same one; then the older line comes first. */
function lastPlace(db: Reader, meetingId: string): string {
  const keys = db
    .prepare('SELECT "order" FROM meeting_line WHERE meeting_id = ? AND hidden = 0')
    .pluck()
    .all(meetingId)
    .filter(isOrderKey);
  return between(keys.sort().at(-1) ?? null, null);
}

/** Takes a line away, and what it has become with it. */
export function strikeLine({ db, tx }: CommandScope, { id, seen }: Parsed<'session.strike'>) {
  const line = shown(db, meetingLine, id);
  if (line === null) return fail(noLine);
  if (line.version !== seen) return fail(lineChanged(String(line['text'] ?? '')));
  const made = madeBy(db, line);
  if (made !== null) edit(tx, made.entity, made.row.id, { [deletedField]: true });
  edit(tx, meetingLine, id, { [deletedField]: true });
  return ok({ id });
}

type Names = { readonly kind: string; readonly id: string; readonly name: string };

/** Whom `@` can name: bodies by both their names, posts, persons who are not private. */
export function namesIn(db: Reader): LineNames {
  const open = "hidden = 0 AND coalesce(visibility, 'shared') NOT IN ('private', 'site')";
  const rows = db
    .prepare(
      `SELECT 'body' AS kind, id, name FROM body WHERE ${open} AND name IS NOT NULL
       UNION ALL SELECT 'body', id, short_name FROM body WHERE ${open} AND short_name IS NOT NULL AND short_name <> name
       UNION ALL SELECT 'position', id, title FROM position WHERE ${open} AND title IS NOT NULL
       UNION ALL SELECT 'person', id, display_name FROM person WHERE ${open} AND display_name IS NOT NULL`,
    )
    .all() as Names[];
  const merged = {
    body: readMerged(db, 'body'),
    position: readMerged(db, 'position'),
    person: readMerged(db, 'person'),
  };
  return rows
    .filter(({ kind, id }) => !merged[kind as keyof typeof merged].isDropped(id))
    .map(({ kind, id, name }) => ({ id: `${kind}:${id}`, name }));
}
