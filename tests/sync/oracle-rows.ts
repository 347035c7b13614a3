import { createHash } from 'node:crypto';
import type { Json } from '../../shared/sync/json.ts';
import type { Op } from '../../shared/sync/op.ts';
import type { OracleRegistry, Standing } from './oracle-registry.ts';
import { ancestor, type BareSegment, type Forest, type Node } from './oracle-tree.ts';

/** Why an op does not count; `null` where it does. */
export type Reason = 'revoked' | 'unknown-writer' | 'not-allowed' | 'wrong-id' | 'erased' | null;

/** An op in one segment that carries it. */
export type Written = {
  readonly node: Node;
  readonly op: Op;
  readonly segment: BareSegment;
  readonly standing: Standing | 'unknown-writer' | 'revoked';
};

/** The natural keys of the model, by entity: data, not code. */
export type Keys = Readonly<Record<string, readonly string[]>>;

const working: readonly unknown[] = ['lead', 'partner', 'pilot'];
const text = (value: Json | undefined): string[] => (typeof value === 'string' && value !== '' ? [value] : []);
const rowOf = ({ e, id }: Op): string => `${e}:${id}`;

/** UUIDv5 in the namespace of the file form. */
export function idOfKey(entity: string, values: readonly unknown[]): string {
  const name = [entity, ...values.map((value) => encodeURIComponent(String(value ?? '')))].join('/');
  const namespace = Buffer.from('7b0d3f0a51c45f0e9a352f4e6d1c8b90', 'hex');
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The last 40 bits of a UUIDv7 say who made it. */
const provesMaker = (id: string, writer: string): boolean => {
  const digits = id.replaceAll('-', '');
  if (digits[12] !== '7') return false;
  const text = `digitalagentur-row/1\n${writer}\n${digits.slice(0, 22)}`;
  return createHash('sha256').update(text).digest('hex').slice(0, 10) === digits.slice(22);
};

/** An op that says another natural key than its row has the id of. */
function misplaced(op: Op, keys: Keys): 'wrong-id' | null {
  const key = keys[op.e];
  if (key === undefined || !key.some((field) => field in op.set)) return null;
  return idOfKey(
    op.e,
    key.map((field) => op.set[field]),
  ) === op.id
    ? null
    : 'wrong-id';
}

/** How far the author of an op had come in another log: the op there, or `null` if it says nothing that is true here. */
export function seenBy({ node, segment }: Written, log: string, forest: Forest): Node | null {
  if (log === node.writer) return node.parent;
  const said = segment.seen[log];
  const held = said === undefined ? null : forest.find(log, said[0], said[1]);
  // Not everybody gets what stands behind the end of a log, so what somebody says of it is worth nothing.
  return held === null || forest.isCutOff(held) ? null : held;
}

/** Whether the author of a claim can be shown to have held another op. */
function precedes(other: Written, claim: Written, forest: Forest): boolean {
  const { writer, seq } = other.node;
  const logs = Object.keys(claim.segment.seen).filter((log) => log.slice(0, 16) === writer);
  const held = writer === claim.node.writer ? [claim.node.parent] : [];
  for (const log of logs) held.push(seenBy(claim, log, forest));
  return held.some((node) => node !== null && ancestor(node, seq) === other.node);
}

/** Bodies that own a row: named by the coordination, or the first to say so as far as they could know. */
function ownersOf(id: string, written: readonly Written[], forest: Forest): Set<string> {
  const claims = written.filter(({ op }) => text(op.set['ownerBodyId']).length > 0);
  const byCoordination = ({ standing }: Written) => typeof standing === 'object' && standing.role === 'coordination';
  const isOwnBody = ({ op, standing }: Written) =>
    typeof standing === 'object' && standing.body === op.set['ownerBodyId'];
  const isCreation = (claim: Written) =>
    isOwnBody(claim) &&
    !('ownerBodyId' in claim.op.p) &&
    !claims.some(
      (other) => other.op.set['ownerBodyId'] !== claim.op.set['ownerBodyId'] && precedes(other, claim, forest),
    );
  const proves = ({ standing }: Written) => typeof standing === 'object' && provesMaker(id, standing.site);
  const hasProof = claims.some(proves);
  const counting = claims.filter((claim) => {
    if (byCoordination(claim)) return true;
    return hasProof ? isOwnBody(claim) && proves(claim) : isCreation(claim);
  });
  return new Set(counting.flatMap(({ op }) => text(op.set['ownerBodyId'])));
}

/** Whose rows are, and who may work in which project: sets that only grow. */
class Rights {
  readonly owners = new Map<string, Set<string>>();
  readonly bodies = new Map<string, Set<string>>();
  readonly projects = new Map<string, Set<string>>();
  readonly leads = new Map<string, Set<string>>();
  readonly partners = new Map<string, Set<string>>();

  size(): number {
    const maps = [this.bodies, this.projects, this.leads, this.partners];
    return maps.reduce((sum, map) => sum + [...map.values()].reduce((n, set) => n + set.size, 0), 0);
  }

  in(map: Map<string, Set<string>>, key: string): Set<string> {
    const set = map.get(key) ?? new Set();
    map.set(key, set);
    return set;
  }

  mayWorkIn(project: string, body: string): boolean {
    return this.in(this.leads, project).has(body) || this.in(this.partners, project).has(body);
  }
}

function mayWrite({ op, standing }: Written, rights: Rights): boolean {
  if (typeof standing !== 'object') return false;
  if (standing.role === 'coordination') return true;
  if (op.e === 'site') return op.id === idOfKey('site', [standing.writer]);
  const rules = standing.role === 'implementation' ? standing.rules.implementation : standing.rules.contact;
  const row = rowOf(op);
  return rules.some(({ entities, except, rows }) => {
    if (entities !== '*' && !entities.includes(op.e)) return false;
    if (except?.includes(op.e)) return false;
    if (rows === 'any') return true;
    if (rows === 'own') return rights.in(rights.owners, row).has(standing.body);
    if (rows === 'body') return rights.in(rights.bodies, row).has(standing.body);
    return [...rights.in(rights.projects, row)].some((project) => rights.mayWorkIn(project, standing.body));
  });
}

/** What an accepted op adds to the rights. */
function grow({ op, standing }: Written, rights: Rights): void {
  if (typeof standing !== 'object') return;
  const row = rowOf(op);
  const isPrincipal = standing.role === 'coordination' || rights.in(rights.owners, row).has(standing.body);
  for (const project of text(op.set['projectId'])) rights.in(rights.projects, row).add(project);
  if (isPrincipal) {
    for (const field of ['bodyId', 'leadBodyId'])
      for (const body of text(op.set[field])) rights.in(rights.bodies, row).add(body);
    if (op.e === 'project') for (const body of text(op.set['leadBodyId'])) rights.in(rights.leads, op.id).add(body);
  }
}

/** Participations grant what the coordination, an owner or a lead of the project has said. */
function growPartners(accepted: readonly Written[], rights: Rights): void {
  for (const { op, standing } of accepted) {
    if (op.e !== 'projectBody' || typeof standing !== 'object' || !working.includes(op.set['role'])) continue;
    const bodies = accepted.filter((it) => rowOf(it.op) === rowOf(op)).flatMap((it) => text(it.op.set['bodyId']));
    for (const project of rights.in(rights.projects, rowOf(op))) {
      if (standing.role !== 'coordination' && !rights.in(rights.leads, project).has(standing.body)) continue;
      for (const body of bodies) rights.in(rights.partners, project).add(body);
    }
  }
}

/** Which ops count, in every segment that carries them, and why the others do not. */
export function judgeAll(
  written: readonly Written[],
  registry: OracleRegistry,
  keys: Keys,
  forest: Forest,
): {
  readonly accepted: ReadonlySet<Written>;
  readonly reasons: ReadonlyMap<Written, Reason>;
  readonly rights: Rights;
} {
  const reasons = new Map<Written, Reason>();
  const candidates: Written[] = [];
  for (const it of written) {
    const reason = registry.isErased(it.node, it.op)
      ? 'erased'
      : typeof it.standing === 'string'
        ? it.standing
        : misplaced(it.op, keys);
    if (reason === null) candidates.push(it);
    else reasons.set(it, reason);
  }
  const rights = new Rights();
  for (const row of new Set(candidates.map(({ op }) => rowOf(op)))) {
    const [entity = '', id = ''] = row.split(':');
    const owners = ownersOf(
      id,
      candidates.filter(({ op }) => rowOf(op) === row),
      forest,
    );
    rights.owners.set(row, owners);
    if (entity !== 'project') continue;
    rights.projects.set(row, new Set([id]));
    rights.leads.set(id, new Set(owners));
  }
  let accepted: Written[] = [];
  for (let before = -1; before !== accepted.length + rights.size(); ) {
    before = accepted.length + rights.size();
    accepted = candidates.filter((it) => mayWrite(it, rights));
    for (const it of accepted) grow(it, rights);
    growPartners(accepted, rights);
  }
  const set = new Set(accepted);
  for (const it of candidates) reasons.set(it, set.has(it) ? null : 'not-allowed');
  return { accepted: set, reasons, rights };
}

/** The op a named dot stands for, if its author can be shown to have held it. */
export function reached(by: Written, dot: string, forest: Forest): Node | null {
  const at = dot.lastIndexOf('.');
  const [log, seq] = [dot.slice(0, at), Number(dot.slice(at + 1))];
  const seen = seenBy(by, log, forest);
  return seen === null || seq > seen.seq ? null : ancestor(seen, seq);
}
