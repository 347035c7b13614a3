import { attachmentLimits } from '../../../shared/attachments/limits.ts';
import type { Parsed } from '../../../shared/contract.ts';
import { ok } from '../../../shared/core/result.ts';
import { writerOfLog } from '../../../shared/sync/dot.ts';
import { activeMembers } from '../../../shared/trust/registry.ts';
import { presenceOf } from '../../contents/contents.ts';
import type { LongScope, Step } from '../../scope.ts';
import type { Reader } from '../../store/database.ts';
import type { Folder } from '../../store/folder.ts';
import { handoversOf, registryOf } from '../../trust/registry-log.ts';
import { type Named, projectTest, travellingDocuments } from '../../views/documents.ts';
import { unknownRecipient } from '../create.ts';
import { heldByAll } from '../peer-positions.ts';

type Choice = Pick<Parsed<'attachment.outlook'>, 'which' | 'to' | 'include'>;

export type Chosen = {
  readonly contents: readonly Pick<Named, 'sha256' | 'sizeBytes'>[];
  readonly bytes: number;
  readonly missing: number;
  readonly left: number;
  /** Whom it is for, each by the name of its log. */
  readonly readers: readonly string[];
};

/** What a companion for these readers would hold, each content once; nothing that may not leave this site. */
export function chooseContents(db: Reader, folder: Folder, own: string, { which, to, include }: Choice): Chosen {
  const readers = to.length > 0 ? [...new Set(to)] : everybodyElse(db, own);
  const seen = new Set<string>();
  const contents: Chosen['contents'][number][] = [];
  const has = hasReader(db);
  const isOfProject = which.kind === 'project' ? projectTest(db, which.id) : () => true;
  let [bytes, missing, left] = [0, 0, 0];
  for (const document of travellingDocuments(db)) {
    const { sha256, sizeBytes } = document;
    if (document.nonpublic && !include.includes('nonpublic_session')) continue;
    if (!isOfProject(document.on)) continue;
    // Where nobody is known yet, nobody is known to have anything.
    if (which.kind === 'lacking' && readers.length > 0 && readers.every((reader) => has(reader, document))) continue;
    if (seen.has(sha256)) continue;
    seen.add(sha256);
    if (presenceOf(folder, sha256, sizeBytes) !== 'here') missing += 1;
    else if (bytes + sizeBytes > attachmentLimits.companionBytes || contents.length >= attachmentLimits.contents)
      left += 1;
    else {
      contents.push({ sha256, sizeBytes });
      bytes += sizeBytes;
    }
  }
  return { contents, bytes, missing, left, readers };
}

/** Members, and nobody else: a site that was never admitted gets what it is sent by name. */
function everybodyElse(db: Reader, own: string): readonly string[] {
  const members = activeMembers(registryOf(db), handoversOf(db)).map(({ writer }) => writer);
  return members.filter((writer) => writer !== own);
}

/** Whether a site has a content, as far as is known here: it made a record of it, or was sent it. */
function hasReader(db: Reader): (reader: string, document: Named) => boolean {
  const sent = db.prepare('SELECT 1 FROM content_sent WHERE sha256 = ? AND writer = ?');
  return (reader, { sha256, madeBy }) => writerOfLog(madeBy) === reader || sent.get(sha256, reader) !== undefined;
}

export async function* outlook(scope: LongScope, input: Parsed<'attachment.outlook'>) {
  if (heldByAll(scope.db, input.to) === null) return unknownRecipient;
  yield { phase: 'look', done: 0, total: 1 } satisfies Step;
  const chosen = chooseContents(scope.db, scope.store.folder, scope.identity.shared.writer, input);
  return ok(countsOf(chosen));
}

export const countsOf = ({ contents, bytes, missing, left }: Chosen) => ({
  contents: contents.length,
  bytes,
  missing,
  left,
});
