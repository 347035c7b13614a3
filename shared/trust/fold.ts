import type { Op } from '../sync/op.ts';
import { type Adm, type AdmValue, admOf, type MemberValue, type PublicKey } from './adm.ts';
import { type Erased, Erasures } from './erased.ts';
import { defaultPolicy, type Policy } from './policy.ts';

/** An op of the registry log; positions count from 1, through all logs the registry has gone on in. */
export type RegistryOp = { readonly position: number; readonly op: Op };

/** From this position on the log's ops behind `seq` fall under what stands there, whatever registry their segments name. */
export type Bound = { readonly seq: number; readonly position: number };
export type End = readonly [seq: number, hash: string];
export type MemberEvent = { readonly position: number; readonly value: MemberValue };

/** One admission: a shared log, and the logs of non-public sessions beside it. */
export type Site = {
  readonly writer: string;
  readonly events: readonly MemberEvent[];
};

/** What the registry says, as an immutable value. Made by `foldRegistry`, asked through standing.ts and members.ts. */
export type Registry = {
  /** Position of its last op; 0 while there is none. */
  readonly length: number;
  readonly ops: readonly RegistryOp[];
  /** By shared log, as admitted. */
  readonly sites: ReadonlyMap<string, Site>;
  /** Every log named by a `member` or `rotate`, shared or non-public: its site, and the position that named it first. */
  readonly logs: ReadonlyMap<string, { readonly site: string; readonly since: number }>;
  readonly bounds: ReadonlyMap<string, readonly Bound[]>;
  /** Where a log was ended by `revoke` or `rotate`; of several the earliest. */
  readonly ends: ReadonlyMap<string, End>;
  /** Ended log → shared log of the site that took its place. */
  readonly successors: ReadonlyMap<string, string>;
  /** By named log, with the position that said so. */
  readonly dormant: ReadonlyMap<string, { readonly position: number; readonly dormant: boolean }>;
  /** By position; the first stands at 0. */
  readonly policies: readonly { readonly position: number; readonly policy: Policy }[];
  readonly clocks: readonly AdmValue<'clock'>[];
  readonly erased: Erased;
  /** In the registry log of which key it goes on, and after which position; `null` if nobody handed it over. */
  readonly next: { readonly jwk: PublicKey; readonly position: number } | null;
  /** Ops this version does not understand. */
  readonly unknown: number;
};

/** Hands the registry's meaning out of its ops, in the order of their positions. */
export function foldRegistry(ops: readonly RegistryOp[]): Registry {
  const inOrder = [...ops].sort((a, b) => a.position - b.position);
  const fold = new Fold(inOrder);
  for (const { position, op } of inOrder) fold.add(position, admOf(op));
  return fold.registry;
}

class Fold {
  readonly #ops: readonly RegistryOp[];
  #unknown = 0;
  #next: Registry['next'] = null;
  readonly #sites = new Map<string, { writer: string; events: MemberEvent[] }>();
  readonly #logs = new Map<string, { site: string; since: number }>();
  readonly #bounds = new Map<string, Bound[]>();
  readonly #ends = new Map<string, End>();
  readonly #successors = new Map<string, string>();
  readonly #dormant = new Map<string, { position: number; dormant: boolean }>();
  readonly #policies = [{ position: 0, policy: defaultPolicy }];
  readonly #clocks: AdmValue<'clock'>[] = [];
  readonly #erased = new Erasures();

  constructor(ops: readonly RegistryOp[]) {
    this.#ops = ops;
  }

  add(position: number, adm: Adm | null): void {
    switch (adm?.kind) {
      case 'member':
        this.#member(position, adm.value);
        return;
      case 'dormant':
        this.#dormant.set(adm.value.writer, { position, dormant: adm.value.dormant });
        return;
      case 'revoke':
        this.#end(position, adm.value);
        return;
      case 'rotate':
        this.#end(position, adm.value);
        this.#successors.set(adm.value.writer, adm.value.to.writer);
        this.#member(position, adm.value.to);
        return;
      case 'root':
        this.#next ??= { jwk: adm.value.jwk, position };
        return;
      case 'policy':
        this.#policies.push({ position, policy: adm.value });
        return;
      case 'clock':
        this.#clocks.push(adm.value);
        return;
      case 'erase':
        this.#erased.add(adm.value);
        return;
      // A handover counts in the log it ends, never here.
      case 'handover':
      case undefined:
        this.#unknown += 1;
    }
  }

  #member(position: number, value: MemberValue): void {
    const site = this.#sites.get(value.writer) ?? { writer: value.writer, events: [] };
    this.#sites.set(value.writer, site);
    site.events.push({ position, value });
    for (const log of [value.writer, value.nonpublic?.writer])
      if (log !== undefined && !this.#logs.has(log)) this.#logs.set(log, { site: value.writer, since: position });
    for (const [log, [seq]] of Object.entries(value.after ?? {})) push(this.#bounds, log, { seq, position });
  }

  #end(position: number, { writer, lastSeq, lastHash }: AdmValue<'revoke'>): void {
    const known = this.#ends.get(writer);
    if (known === undefined || lastSeq < known[0]) this.#ends.set(writer, [lastSeq, lastHash]);
    push(this.#bounds, writer, { seq: lastSeq, position });
  }

  get registry(): Registry {
    return {
      length: this.#ops.at(-1)?.position ?? 0,
      ops: this.#ops,
      sites: this.#sites,
      logs: this.#logs,
      bounds: this.#bounds,
      ends: this.#ends,
      successors: this.#successors,
      dormant: this.#dormant,
      policies: this.#policies,
      clocks: this.#clocks,
      erased: this.#erased,
      next: this.#next,
      unknown: this.#unknown,
    };
  }
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** A branch of a forked log belongs to whom the log belongs to. */
export const logOf = (name: string): string => (name.length > 16 ? (name.split('~', 1)[0] ?? name) : name);

/** Where a log was revoked or rotated away: the last op that counts, and the chain hash there. */
export const boundOf = (registry: Registry, writer: string): End | null => registry.ends.get(logOf(writer)) ?? null;

/** Milliseconds by which the stamp of an op is shown shifted; the latest correction that names the op counts. */
export function clockShift(registry: Registry, writer: string, seq: number): number {
  const names = (it: AdmValue<'clock'>) => it.writer === logOf(writer) && it.from <= seq && seq <= it.to;
  return registry.clocks.findLast(names)?.shiftMs ?? 0;
}

/** Ops that contribute nothing any more. */
export const erasedOf = (registry: Registry): Erased => registry.erased;
