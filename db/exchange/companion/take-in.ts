import type { RefusedContent } from '../../../shared/attachments/contract.ts';
import { attachmentLimits } from '../../../shared/attachments/limits.ts';
import type { Parsed } from '../../../shared/contract.ts';
import { fail, ok } from '../../../shared/core/result.ts';
import type { FailedFile } from '../../../shared/exchange/reading-contract.ts';
import { IncomingContent, isWhole, presenceOf } from '../../contents/contents.ts';
import { instantOf, type LongScope, type Step } from '../../scope.ts';
import type { Reader } from '../../store/database.ts';
import { fileMissing } from '../../store/place-trouble.ts';
import { namedAs } from '../../views/documents.ts';
import { Copies } from '../sources.ts';
import { CompanionFault, type CompanionPart, readCompanion } from './format.ts';

/** Names and refusals that are listed; the others are counted. */
const mostListed = 200;

type Reason = RefusedContent['reason'];

/**
 * Takes the contents of a companion file in.
 *
 * K1  A content counts only if a live record here names its hash, is of the size the record says, and is what its hash says.
 * K2  Nothing else is written, not even for a moment under its final name, and nothing is ever run or opened.
 * K3  Each content stands by itself: what is wrong with one keeps no other out, and what came before a break counts.
 *
 * No record changes: whoever trusts the signed record trusts the hash in it, so the file needs no signature of its own.
 */
export async function* takeIn(scope: LongScope, { isPreview, ...source }: Parsed<'attachment.takeIn'>) {
  const copies = new Copies(scope);
  const into = new Intake(scope, isPreview);
  let bundle = '';
  try {
    const copy = await copies.openPlain(source);
    if ('state' in copy) return refusedFile(copy);
    try {
      const parts = readCompanion(copy.path, ({ bundle: named }) => {
        bundle = named ?? '';
      });
      for (const part of parts) yield* into.take(part);
    } catch (error) {
      if (!(error instanceof CompanionFault)) throw error;
      // Not one content: there is nothing to tell but what is wrong with the file.
      if (into.seen.size === 0)
        return fail({ code: 'invalid-companion' as const, reason: error.code, message: error.message });
      into.fault = { reason: error.code, message: error.message };
    }
    if (!isPreview && into.isDone) noteRead(scope, copy.sha256, bundle);
    return ok(into.outcome());
  } finally {
    copies.remove();
  }
}

/** So that a folder does not offer it again, unless its bundle is taken back; what waits for its record shall be offered again. */
function noteRead({ store, ...scope }: LongScope, sha256: string, bundle: string): void {
  store.writer
    .prepare('INSERT OR REPLACE INTO read_file (sha256, bundle, at) VALUES (?, ?, ?)')
    .run(sha256, bundle, instantOf(scope));
}

function refusedFile({ code, reason, message }: FailedFile) {
  if (code === 'file-missing') return fileMissing;
  if (code === 'needs-passphrase') return fail({ code, message });
  if (code === 'invalid-mail') return fail({ code, reason, message });
  return fail({ code: 'invalid-companion' as const, reason, message });
}

/** What became of the contents so far. */
class Intake {
  readonly seen = new Set<string>();
  readonly #scope: LongScope;
  readonly #isPreview: boolean;
  readonly #taken: { name: string; bytes: number }[] = [];
  readonly #refused: RefusedContent[] = [];
  #count = 0;
  #known = 0;
  #refusedCount = 0;
  #waiting = 0;
  fault: { reason: string; message: string } | null = null;

  constructor(scope: LongScope, isPreview: boolean) {
    this.#scope = scope;
    this.#isPreview = isPreview;
  }

  *take(part: CompanionPart): Generator<Step, void> {
    const { sha256, size } = part;
    const { folder, writer } = this.#scope.store;
    yield { phase: 'apply', done: this.seen.size, total: this.seen.size + 1 };
    const isDoubled = this.seen.has(sha256);
    this.seen.add(sha256);
    const name = nameOf(writer, sha256, size);
    if (isDoubled) return this.#refuse(sha256, name.name, 'doubled');
    if (name.reason !== null) return this.#refuse(sha256, name.name, name.reason);
    // One that lies here damaged is mended by the right one.
    if (presenceOf(folder, sha256, size) === 'here' && isWhole(folder, sha256)) {
      this.#known += 1;
      return;
    }
    const incoming = new IncomingContent(folder, size);
    try {
      for (const piece of part.pieces()) {
        incoming.write(piece);
        yield { phase: 'apply', done: this.seen.size - 1, total: this.seen.size };
      }
      if (incoming.finish() !== sha256) return this.#refuse(sha256, name.name, 'wrong-hash');
      if (!this.#isPreview) incoming.keep(sha256);
      this.#count += 1;
      if (this.#taken.length < mostListed) this.#taken.push({ name: name.name, bytes: size });
    } finally {
      incoming.abandon();
    }
  }

  #refuse(sha256: string, name: string | null, reason: Reason): void {
    this.#refusedCount += 1;
    if (reason === 'no-record') this.#waiting += 1;
    if (this.#refused.length >= mostListed) return;
    const content = sha256.slice(0, 12);
    this.#refused.push({ content, name, reason, message: sentenceOf(name ?? content, reason) });
  }

  /** Nothing in it waits for anything: another look would come to the same. */
  get isDone(): boolean {
    return this.#waiting === 0 && this.fault === null;
  }

  outcome() {
    return {
      taken: this.#taken,
      count: this.#count,
      known: this.#known,
      refused: this.#refused,
      refusedCount: this.#refusedCount,
      fault: this.fault,
    };
  }
}

/** The document a content is for, by a live record, or why there is none. */
function nameOf(
  db: Reader,
  sha256: string,
  size: number,
): { readonly name: string; readonly reason: null } | { readonly name: string | null; readonly reason: Reason } {
  const named = namedAs(db, sha256);
  const [first] = named;
  if (first === undefined) return { name: null, reason: 'no-record' };
  if (size > attachmentLimits.fileBytes) return { name: first.name, reason: 'too-large' };
  const fitting = named.find(({ sizeBytes }) => sizeBytes === size);
  return fitting === undefined ? { name: first.name, reason: 'wrong-size' } : { name: fitting.name, reason: null };
}

function sentenceOf(name: string, reason: Reason): string {
  switch (reason) {
    case 'no-record':
      return `Zum Inhalt ${name} nennt hier kein Datensatz ein Dokument. Bitte lesen Sie zuerst das Bündel ein, zu dem das Beipack gehört, und dann das Beipack noch einmal.`;
    case 'wrong-hash':
      return `Der Inhalt von „${name}“ ist nicht der, den der Datensatz nennt, und wurde nicht übernommen. Bitte lassen Sie sich das Beipack noch einmal schicken.`;
    case 'wrong-size':
      return `Der Inhalt von „${name}“ hat eine andere Größe, als der Datensatz nennt, und wurde nicht übernommen.`;
    case 'too-large':
      return `Der Inhalt von „${name}“ ist größer als erlaubt und wurde nicht übernommen.`;
    case 'doubled':
      return `Der Inhalt „${name}“ steht zweimal im Beipack; der zweite wurde nicht beachtet.`;
  }
}
