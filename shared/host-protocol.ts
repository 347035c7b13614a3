import type { Progress, Reply } from './bridge.ts';
import type { KeptSecrets } from './host/secrets.ts';

/**
 * Memory of the worker. Left alone, the engine lets young objects grow to a hundred megabytes before it looks at them; an import makes
 * many, and the laptops have little. What lives on is not limited.
 */
export const workerLimits = { maxYoungGenerationSizeMb: 12 } as const;

/** What the worker is started with. `now` fixes the clock (RFC 3339), for tests and the simulation. */
export type WorkerStart = {
  readonly dataDir: string;
  readonly now?: string;
  /** The host makes PDFs itself; else the worker looks for a browser. */
  readonly hostPrints?: boolean;
  /** The folder of the built page: only its files are named in the crash log. */
  readonly rendererDir?: string;
  /** The folder the host keeps passing files in: the worker holds it, so that nobody takes it for one that was left. */
  readonly passingDir?: string;
  /** Another place of the administrator's file, for tests. */
  readonly policyFile?: string;
};

/** Host to worker. Questions carry a number; a ticket tells the worker which path stands behind it. */
export type ToWorker =
  | {
      readonly type: 'ask';
      readonly id: number;
      readonly name: string;
      readonly input: unknown;
      readonly task?: string;
    }
  | { readonly type: 'cancel'; readonly task: string }
  | { readonly type: 'ticket'; readonly ticket: string; readonly path: string; readonly name: string }
  /** All passwords the host has; what the worker had in mind before goes on counting. */
  | ({ readonly type: 'secrets' } & KeptSecrets)
  /** The PDF of a page; `null`: it did not come about. */
  | { readonly type: 'printed'; readonly id: number; readonly pdf: Uint8Array | null }
  | { readonly type: 'close' };

/** Worker to host. `touches` is empty for queries and refusals. */
export type FromWorker =
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply; readonly touches: readonly string[] }
  | { readonly type: 'progress'; readonly progress: Progress }
  /** Something changed without anybody having asked. */
  | { readonly type: 'touched'; readonly topics: readonly string[] }
  /** A password to be kept; `null`: to be forgotten. */
  | { readonly type: 'secret'; readonly name: string; readonly value: string | null }
  /** A page to be made a PDF; answered by `printed` with the same number. */
  | { readonly type: 'print'; readonly id: number; readonly html: string }
  | { readonly type: 'closed' };
