import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { threadProgram } from '../store/thread-program.ts';
import { BundleFault } from './fault.ts';
import { hashFile } from './hash-file.ts';
import { type HashProof, ProofAtOnce } from './hashes.ts';
import { type HashTask, SharedHashes } from './shared-hashes.ts';

/** A smaller file is hashed before a thread has started. */
const worthAThreadBytes = 8 * 1024 * 1024;
/** Longer than any disk takes for a step: then it is looked at here. */
const patienceMs = 10_000;
/** A thread looks at every line whether it is still wanted. */
const closingMs = 2000;
const limits = { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 32, stackSizeMb: 1 };
/** A segment takes more than this: header, tail and one op. */
const fewestBytesPerSegment = 400;

const program = threadProgram(import.meta.url, 'hash-worker', 'hasher');

/** A proof that may come later, while something is done with what was read; of a small file it comes at once. */
export const proofBeside = (path: string, bytes: number): HashProof =>
  bytes >= worthAThreadBytes && existsSync(program) ? new ProofBeside(path, bytes) : new ProofAtOnce();

/**
 * A second thread hashes the file while this one checks its form, its signatures and its meaning.
 *
 * What it finds is held against what the file says when `prove` is called. Where it finds nothing (no thread could be started), the
 * file is hashed here.
 */
export class ProofBeside implements HashProof {
  readonly #path: string;
  readonly #shared: SharedHashes;
  readonly #said: BundleClaim[] = [];
  #proved = 0;

  /** `hashed`: what the thread reads, if not the file itself. */
  constructor(path: string, bytes: number, hashed: string = path) {
    this.#path = path;
    const memory = SharedHashes.memoryFor(Math.ceil(bytes / fewestBytesPerSegment) + 1);
    this.#shared = new SharedHashes(memory);
    const workerData: HashTask = { path: hashed, memory };
    const worker = new Worker(program, { workerData, resourceLimits: limits, execArgv: [] });
    // What it could not do is done here; there is nobody else to tell.
    worker.on('error', () => undefined).unref();
  }

  begin(): void {}

  addLine(): void {}

  addLeaf(): void {}

  addElement(): void {}

  segmentSays(hash: string, line: number): void {
    this.#said.push({ hash, line, fault: 'chain' });
  }

  fileSays(hash: string, line: number): void {
    this.#said.push({ hash, line, fault: 'checksum' });
  }

  prove(): void {
    for (; this.#proved < this.#said.length; this.#proved += 1) {
      const found = this.#shared.wait(this.#proved, patienceMs);
      if (found === null) {
        this.#proveHere();
        return;
      }
      this.#hold(this.#proved, found);
    }
  }

  /** The thread ends by itself; ended from here it would leave the file open. */
  close(): void {
    this.#shared.close(closingMs);
  }

  #hold(index: number, found: string): void {
    const said = this.#said[index];
    if (said !== undefined && said.hash !== found) throw new BundleFault(said.fault, said.line);
  }

  #proveHere(): void {
    let index = 0;
    hashFile(
      this.#path,
      (hash) => {
        this.#hold(index, hash);
        index += 1;
      },
      () => index < this.#said.length,
    );
    this.#proved = this.#said.length;
  }
}

type BundleClaim = { readonly hash: string; readonly line: number; readonly fault: 'chain' | 'checksum' };
