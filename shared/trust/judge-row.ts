import type { Json } from '../sync/json.ts';
import { type Op, predecessorsOf } from '../sync/op.ts';
import type { RowRights } from '../sync/row-state.ts';
import { type IsGranted, type Refusal, refusalOf, type Standing } from './allow.ts';
import { defaultPolicy } from './policy.ts';
import { provesCreator, type Sha256 } from './row-id.ts';
import type { NoStanding } from './standing.ts';

/** An op of a row, as whom it was written, and how far its author held other logs then. */
export type RowOp = {
  readonly writer: string;
  readonly op: Op;
  readonly standing: Standing | NoStanding;
  readonly seen: (writer: string) => number;
};

export type Grant = { readonly project: string; readonly body: string };

export type RowJudgement = {
  /** One per op, in the order given; `null` where the op counts. */
  readonly refusals: readonly (Refusal | NoStanding | null)[];
  readonly rights: RowRights;
  /** Bodies that may work in a project because of this row. */
  readonly grants: readonly Grant[];
};

type Good = RowOp & { readonly standing: Standing };

const ownerField = 'ownerBodyId';
const bodyFields = ['bodyId', 'leadBodyId'];
const workingRoles: ReadonlySet<Json | undefined> = new Set(['lead', 'partner', 'pilot']);

const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort();
const textOf = (value: Json | undefined): string[] => (typeof value === 'string' && value !== '' ? [value] : []);
/** A row nobody has a right in but the coordination. */
export const noRights: RowRights = { owners: [], bodies: [], projects: [] };
export const hasRights = ({ owners, bodies, projects }: RowRights): boolean =>
  owners.length + bodies.length + projects.length > 0;

/** Fields that say whose a row is, or grant something: an op that writes one of them makes all ops of the row be judged anew. */
export const claimFields: readonly string[] = [ownerField, ...bodyFields, 'projectId', 'role'];

/** Where nobody says who may write what, everybody may write everything. */
export const freeStanding = (writer: string): Standing => ({
  writer,
  site: writer,
  role: 'coordination',
  body: '',
  policy: defaultPolicy,
});

const noGrants: IsGranted = () => false;

/**
 * Judges all ops of one row, whose it is, and which grants follow from it. A function of the set of ops; their order is irrelevant.
 *
 * T1  A body owns a row if the coordination says so, or if it created the row.
 * T2  The same ops give the same rights in whatever order they came, and no later op takes a right away.
 * T3  An op gives itself no rights: what it says of a row counts once it is allowed by what others said.
 * T4  A project is granted by its own row, or by a participation that the coordination, its owner or its lead has written. A partner
 *     cannot make partners, so grants never lean on each other.
 */
export function judgeRow(
  entity: string,
  id: string,
  ops: readonly RowOp[],
  isGranted: IsGranted,
  sha256: Sha256,
): RowJudgement {
  const good = ops.filter((it): it is Good => typeof it.standing !== 'string' && !isMisplaced(it.op, it.standing));
  const owners = ownersOf(id, good, sha256);
  const isPrincipal = ({ standing }: Good) => standing.role === 'coordination' || owners.includes(standing.body);

  let rights: RowRights = { owners, bodies: [], projects: entity === 'project' ? [id] : [] };
  let accepted: readonly Good[] = [];
  for (;;) {
    const now = good.filter(({ op, standing }) => refusalOf(op, standing, rights, isGranted) === null);
    // Rights grow with what is accepted, and what is accepted with rights: this ends after a few rounds.
    if (now.length === accepted.length) break;
    accepted = now;
    const { projects } = rights;
    rights = {
      owners,
      bodies: sorted(accepted.filter(isPrincipal).flatMap(({ op }) => bodyFields.flatMap((f) => textOf(op.set[f])))),
      projects: sorted([...projects, ...accepted.flatMap(({ op }) => textOf(op.set['projectId']))]),
    };
  }

  const refusals = ops.map(({ op, standing }) =>
    typeof standing === 'string' ? standing : refusalOf(op, standing, rights, isGranted),
  );
  return { refusals, rights, grants: grantsOf(entity, id, accepted, rights, isPrincipal, isGranted) };
}

/** An op under another key than its id, or about members: it says nothing about the row. */
function isMisplaced(op: Op, standing: Standing): boolean {
  const refusal = refusalOf(op, standing, noRights, noGrants);
  return refusal === 'wrong-id' || refusal === 'registry';
}

/** T1: bodies named by the coordination, and bodies whose site created the row. */
function ownersOf(id: string, ops: readonly Good[], sha256: Sha256): string[] {
  const claims = ops.filter(({ op }) => textOf(op.set[ownerField]).length > 0);
  const named = claims.filter(({ standing }) => standing.role === 'coordination');
  const own = claims.filter(({ op, standing }) => {
    return standing.role !== 'coordination' && op.set[ownerField] === standing.body;
  });
  const proved = claims.filter(({ standing }) => provesCreator(id, standing.site, sha256));
  // The proof is made with the id itself. Where it is there, it settles the matter, and nobody else can have been first.
  const created = proved.length > 0 ? own.filter((claim) => proved.includes(claim)) : own.filter(isCreation(claims));
  return sorted([...named, ...created].flatMap(({ op }) => textOf(op.set[ownerField])));
}

/** Says for the first time whose the row is, as far as its author could know. */
const isCreation =
  (claims: readonly Good[]) =>
  (claim: Good): boolean =>
    predecessorsOf(claim.op, ownerField).length === 0 &&
    !claims.some((other) => other.op.set[ownerField] !== claim.standing.body && precedes(other, claim));

const precedes = (other: Good, claim: Good): boolean =>
  other.writer === claim.writer ? other.op.n < claim.op.n : claim.seen(other.writer) >= other.op.n;

/** T4. */
function grantsOf(
  entity: string,
  id: string,
  accepted: readonly Good[],
  rights: RowRights,
  isPrincipal: (op: Good) => boolean,
  isGranted: IsGranted,
): Grant[] {
  if (entity === 'project') {
    const leads = accepted.filter(isPrincipal).flatMap(({ op }) => textOf(op.set['leadBodyId']));
    return sorted([...rights.owners, ...leads]).map((body) => ({ project: id, body }));
  }
  if (entity !== 'projectBody') return [];
  const mayGrant = ({ standing }: Good, project: string) =>
    standing.role === 'coordination' || isGranted(project, standing.body, 'lead');
  // The id commits to project and body, so every op that says them says the same.
  const bodies = sorted(accepted.flatMap(({ op }) => textOf(op.set['bodyId'])));
  return rights.projects.flatMap((project) =>
    accepted.some((it) => workingRoles.has(it.op.set['role']) && mayGrant(it, project))
      ? bodies.map((body) => ({ project, body }))
      : [],
  );
}
