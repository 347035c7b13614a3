import type { Entry } from '../../shared/transport/compare.ts';
import { type TroubleReason, troubleSentence } from '../../shared/transport/trouble.ts';

/** Most files a listing may have; a folder with more is no exchange folder. */
export const mostEntries = 400_000;

/**
 * A place where sites leave objects for each other: a folder, a WebDAV collection, memory.
 *
 * There is no lock and no overwriting. `putIfAbsent` either puts the whole object or nothing; who was faster does not matter, because
 * the same name means the same content. Everything ends soon after `signal` is aborted, by throwing. Trouble is a `PlaceTrouble`.
 */
export interface Transport {
  /** Every file at the root and one folder below, `folder/file`. */
  list(signal: AbortSignal): Promise<readonly Entry[]>;
  /** Copies an object into a file of ours; throws if it is longer than `mostBytes`. */
  get(name: string, target: string, mostBytes: number, signal: AbortSignal): Promise<'got' | 'absent'>;
  putIfAbsent(name: string, content: Uint8Array, signal: AbortSignal): Promise<'put' | 'exists'>;
  /** Only for own heads that are outdated, own objects that are damaged, and bodies that were erased. Gone already is as good. */
  remove(name: string, signal: AbortSignal): Promise<void>;
  /** Takes away what this site has begun to put and was kept from finishing; nothing where the place does that itself. */
  tidy(signal: AbortSignal): Promise<void>;
  /** Hears that something may have changed; only a hint, and nothing where the system does not tell. Answers how to stop. */
  watch(changed: () => void): () => void;
}

/** Ends work at a place. It never leaves `db/`: the calls turn it into a value. */
export class PlaceTrouble extends Error {
  override readonly name = 'PlaceTrouble';
  readonly reason: TroubleReason;

  constructor(reason: TroubleReason, options?: ErrorOptions) {
    super(troubleSentence(reason), options);
    this.reason = reason;
  }
}
