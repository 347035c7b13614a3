import { workerLimits } from '../../shared/host-protocol.ts';
import type { Contender } from './contender.ts';

/** Who is measured, in the order of the table. Loaded only where they run, so that memory is theirs alone. */
export type Entry = {
  readonly key: string;
  /** The library it needs from outside, if any. */
  readonly needs?: string;
  /** For the line of one that cannot be had. */
  readonly label: string;
  readonly load: () => Promise<Contender>;
  /** How its process is started where the product sets limits of its own. */
  readonly flags?: readonly string[];
};

/** A thread's young objects take three times the size of one half of them. */
const semiSpaceMb = workerLimits.maxYoungGenerationSizeMb / 3;

export const contenders: readonly Entry[] = [
  { key: 'upsert', label: 'Untergrenze 1', load: async () => (await import('./floor-upsert.ts')).upsertFloor },
  { key: 'lww', label: 'Untergrenze 2', load: async () => (await import('./floor-lww.ts')).lwwFloor },
  {
    key: 'engine',
    label: 'Digitalagentur',
    load: async () => (await import('./engine.ts')).engine,
    flags: [`--max-semi-space-size=${semiSpaceMb}`],
  },
  {
    key: 'actual',
    needs: '@actual-app/crdt',
    label: 'Actual',
    load: async () => (await import('./competitors/actual.ts')).actual,
  },
  {
    key: 'automerge',
    needs: '@automerge/automerge',
    label: 'Automerge, ein Dokument',
    load: async () => (await import('./competitors/automerge.ts')).automergeOneDocument,
  },
  {
    key: 'automerge-rows',
    needs: '@automerge/automerge',
    label: 'Automerge, je Datensatz',
    load: async () => (await import('./competitors/automerge-rows.ts')).automergeDocumentPerRow,
  },
  { key: 'yjs', needs: 'yjs', label: 'Yjs', load: async () => (await import('./competitors/yjs.ts')).yjs },
  { key: 'loro', needs: 'loro-crdt', label: 'Loro', load: async () => (await import('./competitors/loro.ts')).loro },
  {
    key: 'tinybase',
    needs: 'tinybase',
    label: 'TinyBase',
    load: async () => (await import('./competitors/tinybase.ts')).tinybase,
  },
  {
    key: 'pouchdb',
    needs: 'pouchdb',
    label: 'PouchDB',
    load: async () => (await import('./competitors/pouchdb.ts')).pouchdb,
  },
];
