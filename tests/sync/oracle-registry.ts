import type { Op } from '../../shared/sync/op.ts';
import { ancestor, type BareSegment, type Forest, fingerprint, type Node, registryLogOf } from './oracle-tree.ts';

/** Who may write what, as the document says it. Shares nothing with the engine. */
export type Rule = {
  readonly entities: '*' | readonly string[];
  readonly except?: readonly string[];
  readonly rows: 'any' | 'own' | 'body' | 'project';
};
export type Rules = { readonly implementation: readonly Rule[]; readonly contact: readonly Rule[] };
/** `site`: the shared log beside which a log stands; ids of new rows are made with it. */
export type Standing = {
  readonly writer: string;
  readonly site: string;
  readonly role: string;
  readonly body: string;
  readonly rules: Rules;
};

export const catalogues = [
  'body',
  'agencyTask',
  'strategy',
  'strategyField',
  'strategyMeasure',
  'funder',
  'fundingProgram',
  'fundingCall',
  'committee',
];

const reports = ['statusReport', 'consultation', 'projectBody', 'person'];
const firstRules: Rules = {
  implementation: [
    { entities: '*', except: catalogues, rows: 'own' },
    { entities: '*', except: catalogues, rows: 'project' },
    { entities: ['note', 'trend', 'comment'], rows: 'any' },
  ],
  contact: [
    { entities: reports, rows: 'own' },
    { entities: reports, rows: 'body' },
  ],
};

type Value = Readonly<Record<string, never>> & {
  readonly writer: string;
  readonly role: string;
  readonly body: string;
  readonly nonpublic: { readonly writer: string } | null;
  readonly after?: Readonly<Record<string, readonly [number, string]>>;
  readonly lastSeq: number;
  readonly lastHash: string;
  readonly to: Value;
  readonly jwk: { readonly x: string };
  readonly rules: Rules;
  readonly from: number;
  readonly shiftMs: number;
  readonly dots: readonly string[];
  readonly entity: string;
  readonly id: string;
  readonly upTo?: Readonly<Record<string, number>>;
};
type Event = { readonly at: number; readonly kind: string; readonly value: Value };

/** A site since its admission: what was said of it, and by which logs it writes. */
type Site = { readonly says: Event[] };
type Log = { readonly site: Site; readonly since: number; readonly shared: string };

export class OracleRegistry {
  readonly events: readonly Event[];
  readonly length: number;
  readonly #forest: Forest;
  readonly #logs = new Map<string, Log>();
  readonly #handovers: readonly Node[];

  constructor(root: string, segments: readonly BareSegment[], keys: ReadonlyMap<string, string>, forest: Forest) {
    this.#forest = forest;
    const ops = chainOfRegistries(root, segments, keys);
    this.length = ops.length;
    this.events = ops.map((op, index) => {
      const [kind = ''] = Object.keys(op.set);
      return { at: index + 1, kind, value: op.set[kind] as unknown as Value };
    });
    const sites = new Map<string, Site>();
    for (const event of this.events) {
      if (event.kind === 'member') admit(this.#logs, sites, event.at, event.value);
      if (event.kind === 'rotate') admit(this.#logs, sites, event.at, event.value.to);
    }
    this.#handovers = forest.all().filter(({ op }) => op?.e === 'adm' && 'handover' in op.set);
    this.#inherit();
    forest.isCutOff = (node) => this.#isCutOff(node);
  }

  isMember(writer: string): boolean {
    return this.#logs.has(writer);
  }

  /** As whom an op of a segment naming position `reg` was written. */
  standing(node: Node, reg: number): Standing | 'unknown-writer' | 'revoked' {
    const log = this.#logs.get(node.writer);
    if (log === undefined) return 'unknown-writer';
    if (this.#isBehindTheEnd(node)) return 'revoked';
    const at = this.#position(node.writer, node.seq, reg);
    const said = log.site.says.filter((event) => event.at <= at).at(-1) ?? log.site.says[0];
    const value = said?.kind === 'rotate' ? said.value.to : said?.value;
    const policy = this.events.filter((event) => event.kind === 'policy' && event.at <= at).at(-1);
    return {
      writer: node.writer,
      site: log.shared,
      role: value?.role ?? '',
      body: value?.body ?? '',
      rules: policy?.value.rules ?? firstRules,
    };
  }

  shiftOf(writer: string, seq: number): number {
    const named = this.events.filter(
      ({ kind, value }) => kind === 'clock' && value.writer === writer && value.from <= seq && seq <= Number(value.to),
    );
    return named.at(-1)?.value.shiftMs ?? 0;
  }

  /** Whether the registry has taken an op out, on whatever branch: by number, or with all of its row up to some place; never of another row. */
  isErased({ writer, seq }: Node, { e, id }: Op): boolean {
    const words = this.events.filter(({ kind, value }) => kind === 'erase' && value.entity === e && value.id === id);
    return words.some(
      ({ value: { dots, upTo = {} } }) =>
        dots.some((dot) => dot.replace(/~[^.]*/, '') === `${writer}.${seq}`) ||
        Object.entries(upTo).some(([log, last]) => log.split('~')[0] === writer && seq <= last),
    );
  }

  /** The last op of a log that counts, by number; `null` if nobody ended it. */
  endOf(writer: string): number | null {
    const ends = this.#ends(writer).map(({ value }) => value.lastSeq);
    return ends.length === 0 ? null : Math.min(...ends);
  }

  #ends(writer: string): Event[] {
    return this.events.filter(({ kind, value }) => (kind === 'revoke' || kind === 'rotate') && value.writer === writer);
  }

  #position(writer: string, seq: number, reg: number): number {
    let at = Math.max(reg, this.#logs.get(writer)?.since ?? 0);
    for (const event of this.events) {
      const { kind, value } = event;
      const after = (kind === 'rotate' ? value.to : value).after?.[writer];
      const bound = (kind === 'member' || kind === 'rotate') && after !== undefined ? [after[0]] : [];
      if ((kind === 'revoke' || kind === 'rotate') && value.writer === writer) bound.push(value.lastSeq);
      if (bound.some((last) => last < seq)) at = Math.max(at, event.at);
    }
    return at;
  }

  /** Behind a revocation by number and hash, or behind the word that the site goes on under another key. */
  #isBehindTheEnd(node: Node): boolean {
    if (this.#isCutOff(node)) return true;
    return this.#handovers.some(
      (it) => it.writer === node.writer && it.seq < node.seq && ancestor(node, it.seq) === it,
    );
  }

  #isCutOff(node: Node): boolean {
    const [first] = [...this.#ends(node.writer)].sort((a, b) => a.value.lastSeq - b.value.lastSeq);
    if (first === undefined) return false;
    const { lastSeq, lastHash } = first.value;
    if (node.seq > lastSeq) return true;
    const named = this.#forest.find(node.writer, lastSeq, lastHash);
    // Of another branch only what it shares with the one that was named.
    return named !== null && ancestor(named, node.seq) !== node;
  }

  /** Logs that members have signed over to. Each branch may hand over; of several words about one key the first counts. */
  #inherit(): void {
    for (let grown = true; grown; ) {
      grown = false;
      const from = [...this.#logs.keys()].sort();
      for (const writer of from) {
        const words = this.#handovers
          .filter((it) => it.writer === writer && !this.#isBehindTheEnd(it))
          .sort((a, b) => a.seq - b.seq || (heirOf(a) < heirOf(b) ? -1 : 1));
        for (const word of words) grown = this.#follow(word) || grown;
      }
    }
  }

  #follow(word: Node): boolean {
    const log = this.#logs.get(word.writer);
    const value = handoverOf(word);
    if (log === undefined || this.#logs.has(value.writer)) return false;
    const since = this.#position(word.writer, word.seq, 0);
    for (const name of [value.writer, value.nonpublic?.writer])
      if (name !== undefined && !this.#logs.has(name))
        this.#logs.set(name, { site: log.site, since, shared: value.writer });
    return true;
  }
}

const handoverOf = ({ op }: Node): Value => (op === null ? {} : op.set['handover']) as unknown as Value;
const heirOf = (node: Node): string => handoverOf(node).writer;

function admit(logs: Map<string, Log>, sites: Map<string, Site>, at: number, value: Value): void {
  const site = sites.get(value.writer) ?? { says: [] };
  sites.set(value.writer, site);
  site.says.push({ at, kind: 'member', value });
  for (const name of [value.writer, value.nonpublic?.writer])
    if (name !== undefined && !logs.has(name)) logs.set(name, { site, since: at, shared: value.writer });
}

/** The ops of the log of the pinned key, and where it hands over, of the next one. */
function chainOfRegistries(
  root: string,
  segments: readonly BareSegment[],
  keys: ReadonlyMap<string, string>,
): readonly Op[] {
  const pinned = root.replaceAll('-', '');
  let x = pinned === '' ? undefined : [...keys.values()].find((key) => fingerprint(key).startsWith(pinned));
  const ops: Op[] = [];
  const gone = new Set<string>();
  while (x !== undefined) {
    const log = registryLogOf(x);
    x = undefined;
    if (gone.has(log)) break;
    gone.add(log);
    const own = segments.filter((it) => it.writer === log && it.class === 'registry' && it.counts);
    let last = 0;
    for (const line of own.sort((a, b) => a.from - b.from).flatMap(({ lines }) => lines)) {
      const op = JSON.parse(line) as Op;
      // The same ops signed twice, by a coordination and its copy, take one position.
      if (op.n <= last) continue;
      last = op.n;
      ops.push(op);
      if ('root' in op.set) {
        x = (op.set['root'] as unknown as Value).jwk.x;
        break;
      }
    }
  }
  return ops;
}
