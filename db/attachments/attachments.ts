import { statSync } from 'node:fs';
import { mimeOf } from '../../shared/attachments/kinds.ts';
import { attachmentLimits } from '../../shared/attachments/limits.ts';
import type { Parsed } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { plainFileName } from '../../shared/host/file-kind.ts';
import { DurableFile } from '../bundle/write.ts';
import {
  contentPath,
  IncomingContent,
  piecesOf,
  presenceOf,
  readContent,
  storedContents,
  TooLarge,
} from '../contents/contents.ts';
import { instantOf, type LongScope, type Step } from '../scope.ts';
import { atomically } from '../store/atomically.ts';
import { edit } from '../store/edit.ts';
import { atPlace, fileMissing, placeRefusal } from '../store/place-trouble.ts';
import { readRow } from '../store/rows.ts';
import { beginTransaction, newRowId } from '../store/transaction.ts';
import { recordAction } from '../store/undo.ts';
import { finishEdits } from '../sync/finish.ts';
import { ownStanding } from '../trust/own-standing.ts';
import { attachment, documentsOf, subjectOf } from '../views/documents.ts';
import { siteNames } from '../views/site-names.ts';

const notFound = fail({
  code: 'not-found' as const,
  message: 'Diesen Datensatz gibt es hier nicht (mehr). Bitte laden Sie die Ansicht neu.',
});

const emptyFile = fail({
  code: 'empty-file' as const,
  message: 'Diese Datei ist leer. Bitte prüfen Sie, ob sie fertig gespeichert ist, und wählen Sie sie noch einmal.',
});

const mostMegabytes = attachmentLimits.fileBytes / 1_000_000;

const tooLarge = (sizeBytes: number) =>
  fail({
    code: 'too-large' as const,
    sizeBytes,
    mostBytes: attachmentLimits.fileBytes,
    message: `Diese Datei ist größer als ${mostMegabytes} MB und wurde nicht angehängt. Legen Sie sie dort ab, wo alle sie erreichen, und tragen Sie den Verweis ein.`,
  });

/** The documents of a record; whether their bytes are right is found out when one is saved. */
export async function* list(scope: LongScope, { on }: Parsed<'attachment.list'>) {
  const { folder } = scope.store;
  const own = ownName(scope);
  yield { phase: 'look', done: 0, total: 1 } satisfies Step;
  const documents = documentsOf(scope.db, on).map((row) => ({
    id: row.id,
    name: String(row['name'] ?? ''),
    mime: String(row['mime'] ?? ''),
    sizeBytes: Number(row['sizeBytes'] ?? 0),
    note: (row['note'] as string | null) ?? null,
    createdAt: row.createdAt,
    createdBy: row.createdBy,
    isOwn: row.createdBy === own,
    version: row.version,
    presence: presenceOf(folder, String(row['sha256'] ?? ''), Number(row['sizeBytes'] ?? 0)),
  }));
  const bytes = storedContents(folder).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const { storeWarnBytes: warnBytes, fileBytes: mostBytes } = attachmentLimits;
  return ok({ documents, store: { bytes, warnBytes }, mostBytes });
}

/**
 * Attaches a file: first its content under a temporary name, then in one transaction the record, and the content gets its name. A crash
 * between the two leaves a content nobody names, which the next start removes (C5).
 */
export async function* add(scope: LongScope, { ticket, on, name }: Parsed<'attachment.add'>) {
  const file = scope.files.pathOf(ticket);
  const info = file === null ? undefined : statSync(file.path, { throwIfNoEntry: false });
  if (file === null || !info?.isFile()) return fileMissing;
  if (subjectOf(scope.store.writer, on) === null) return notFound;
  const { size } = info;
  if (size === 0) return emptyFile;
  // Before a single byte is taken; and again while reading, because a file may grow meanwhile.
  if (size > attachmentLimits.fileBytes) return tooLarge(size);
  const incoming = new IncomingContent(scope.store.folder, attachmentLimits.fileBytes);
  try {
    for (const piece of piecesOf(file.path)) {
      incoming.write(piece);
      yield { phase: 'read', done: incoming.sizeBytes, total: size } satisfies Step;
    }
    if (incoming.sizeBytes === 0) return emptyFile;
    return keep(scope, incoming, on, plainFileName(name ?? file.name));
  } catch (error) {
    if (error instanceof TooLarge) return tooLarge(size);
    throw error;
  } finally {
    incoming.abandon();
  }
}

function keep(scope: LongScope, incoming: IncomingContent, on: string, name: string) {
  const { writing, writer: db } = scope.store;
  const sha256 = incoming.finish();
  const { sizeBytes } = incoming;
  return atomically(writing, () => {
    if (subjectOf(db, on) === null) return notFound;
    const same = documentsOf(db, on).find((row) => row['sha256'] === sha256);
    if (same !== undefined) {
      // Attached again where its content was missing or damaged: now it is here.
      incoming.keep(sha256);
      return ok({ id: same.id, name: String(same['name']), sizeBytes, sha256, isNew: false });
    }
    const tx = beginTransaction(db, scope.identity, scope.ports, ownStanding(db, scope.identity));
    const id = newRowId(tx);
    edit(tx, attachment, id, { on, name, mime: mimeOf(name), sizeBytes, sha256 });
    incoming.keep(sha256);
    recordAction(tx, instantOf(scope));
    finishEdits(tx);
    return ok({ id, name, sizeBytes, sha256, isNew: true });
  });
}

/** Writes a content to the place a person chose: whole and verified, or not at all. */
export async function* save(scope: LongScope, { id, ticket }: Parsed<'attachment.save'>) {
  const target = scope.files.pathOf(ticket);
  if (target === null) return fileMissing;
  const row = readRow(scope.db, attachment, id);
  if (row === null || row.deleted) return notFound;
  const { folder } = scope.store;
  const sha256 = String(row['sha256'] ?? '');
  const site = row.createdBy;
  const isOwn = site === ownName(scope);
  if (contentPath(folder, sha256) === null || presenceOf(folder, sha256, Number(row['sizeBytes'])) === 'missing')
    return contentMissing(site, isOwn);
  let out: DurableFile | null = null;
  try {
    const file = atPlace(() => new DurableFile(target.path));
    out = file;
    const reading = readContent(folder, sha256, (piece) => atPlace(() => file.write(piece)));
    for (;;) {
      const step = reading.next();
      if (!step.done) {
        yield { phase: 'write', done: step.value, total: Number(row['sizeBytes']) } satisfies Step;
        continue;
      }
      if (step.value === 'missing') return contentMissing(site, isOwn);
      if (step.value === 'damaged') return contentDamaged(site, isOwn);
      atPlace(() => file.commit());
      out = null;
      return ok({ name: String(row['name']), bytes: file.bytes });
    }
  } catch (error) {
    return placeRefusal(error);
  } finally {
    out?.abandon();
  }
}

/** As sites are named in the stamps of a record. */
const ownName = ({ db, identity }: LongScope): string => siteNames(db)(identity.shared.writer);

const fillIt = (site: string, isOwn: boolean) =>
  isOwn
    ? 'Hängen Sie dieselbe Datei noch einmal an, oder bitten Sie einen Standort, der sie bekommen hat, um ein Bündel mit Dokumenten.'
    : `Bitten Sie ${site} um ein Bündel mit Dokumenten, und lesen Sie das Beipack ein.`;

const whoHasIt = (site: string, isOwn: boolean) => (isOwn ? '.' : `; ${site} hat ihn.`);

const contentMissing = (site: string, isOwn: boolean) =>
  fail({
    code: 'content-missing' as const,
    site,
    isOwn,
    message: `Der Inhalt ist hier nicht vorhanden${whoHasIt(site, isOwn)} ${fillIt(site, isOwn)}`,
  });

const contentDamaged = (site: string, isOwn: boolean) =>
  fail({
    code: 'content-damaged' as const,
    site,
    isOwn,
    message: `Der Inhalt ist hier beschädigt und wurde nicht ausgegeben${whoHasIt(site, isOwn)} ${fillIt(site, isOwn)}`,
  });
