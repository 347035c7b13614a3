import type { Parsed } from '../../shared/contract.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { entities } from '../../shared/entities.ts';
import { mergedNote, type NoteWords } from '../../shared/scouting/merge-notes.ts';
import { deletedField } from '../../shared/sync/op.ts';
import type { CommandScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { edit } from '../store/edit.ts';
import { naturalId } from '../store/natural-id.ts';
import { type AnyRow, readRow, readRows } from '../store/rows.ts';
import { addTags } from '../store/tags.ts';
import { subjectOf } from '../views/documents.ts';
import { readMerged } from '../views/merged.ts';
import { putBehind } from '../views/put-behind.ts';

const note = entities.note as unknown as Entity;
const link = entities.link as unknown as Entity;
const tag = entities.tag as unknown as Entity;

const notFound = fail({
  code: 'not-found' as const,
  message: 'Eine dieser Notizen gibt es hier nicht (mehr). Bitte laden Sie die Ansicht neu.',
});
const alreadyMerged = fail({
  code: 'already-merged' as const,
  message: 'Diese beiden sind schon eine Notiz. Bitte laden Sie die Ansicht neu.',
});
const otherVisibility = fail({
  code: 'other-visibility' as const,
  message:
    'Die beiden Notizen sehen nicht dieselben Leute. Zusammengeführt stünde Privates in einer offenen Notiz oder umgekehrt. Geben Sie erst beiden dieselbe Sichtbarkeit.',
});
const tooLong = fail({
  code: 'too-long' as const,
  message:
    'Zusammen sind die Texte länger als 10 000 Zeichen. Kürzen Sie einen davon, oder verwerfen Sie die Notiz, die zu viel ist.',
});

/** Who sees a record: these must agree before the words of one stand in the other. */
const circleOf = (row: AnyRow): string =>
  `${row['visibility'] === 'private' || row['visibility'] === 'site' ? row['visibility'] : 'shared'} ${row['classification'] === 'nonpublic_session' || row['classification'] === 'confidential' ? row['classification'] : 'internal'}`;

const wordsOf = (row: AnyRow): NoteWords => {
  const text = (name: string) => (typeof row[name] === 'string' ? (row[name] as string) : null);
  return { text: text('text'), source: text('source'), url: text('url'), fieldId: text('fieldId') };
};

/**
 * Two notes become one: the one that stays says what both said (shared/scouting/merge-notes.ts), has the tags of both, and stands for the
 * other one, whose links, documents and remarks are shown with it. The other one keeps its data; undo parts them again.
 */
export function merge(scope: CommandScope, input: Parsed<'note.merge'>) {
  const { db, tx } = scope;
  const merged = readMerged(db, 'note');
  const [keep, drop] = [merged.keptFor(input.keep), merged.keptFor(input.drop)];
  const [kept, added] = [readRow(db, note, keep), readRow(db, note, drop)];
  if (kept === null || kept.deleted || added === null || added.deleted) return notFound;
  if (keep === drop) return alreadyMerged;
  if (circleOf(kept) !== circleOf(added)) return otherVisibility;
  const [before, after] = [wordsOf(kept), mergedNote(wordsOf(kept), wordsOf(added))];
  if (after === null) return tooLong;
  const changed = Object.entries(after).filter(([name, value]) => value !== before[name as keyof NoteWords]);
  if (changed.length > 0) edit(tx, note, keep, Object.fromEntries(changed));
  addTags(tx, `note:${keep}`, missingTags(db, keep, drop));
  putBehind(scope, note, kept, added, input.reason);
  const now = readRow(db, note, keep);
  return now === null ? notFound : ok(now);
}

const tagNames = (db: Reader, id: string): readonly string[] =>
  readRows(db, tag, 'WHERE w."on" = ? AND w.hidden = 0 AND w.name IS NOT NULL ORDER BY w.name', [`note:${id}`]).map(
    (row) => String(row['name']),
  );

function missingTags(db: Reader, keep: string, drop: string): readonly string[] {
  const there = new Set(tagNames(db, keep).map((name) => name.toLowerCase()));
  return tagNames(db, drop).filter((name) => !there.has(name.toLowerCase()));
}

type LinkFields = { readonly from: string; readonly to: string; readonly kind: string };

/** A link, unless it is there; one that was taken away comes back. */
function addLink({ db, tx }: CommandScope, fields: LinkFields): void {
  const id = naturalId(link, fields) ?? tx.ports.newId();
  const row = readRow(db, link, id);
  if (row !== null && !row.deleted) return;
  edit(tx, link, id, { ...fields, ...(row === null ? {} : { [deletedField]: null }) });
}

/** What a note can be filed with. */
const targets = new Set(['project', 'trend']);

/** Files a note with a project or trend that is there: the link that says so, and the note leaves the inbox; one undo for both. */
export function fileTo(scope: CommandScope, input: Parsed<'note.fileTo'>) {
  const { db, tx } = scope;
  const row = readRow(db, note, readMerged(db, 'note').keptFor(input.id));
  const subject = subjectOf(db, input.to);
  if (row === null || row.deleted || subject === null || !targets.has(subject.entity.name)) return notFound;
  const fields = { from: `note:${row.id}`, to: input.to, kind: 'inspires' };
  addLink(scope, fields);
  if (row['state'] !== 'filed') edit(tx, note, row.id, { state: 'filed' });
  return ok(readRow(db, note, row.id) ?? row);
}
