import { createHash } from 'node:crypto';
import type { Json } from '../../shared/sync/json.ts';
import type { Op } from '../../shared/sync/op.ts';
import type { Adm, MemberValue, Role } from '../../shared/trust/adm.ts';
import type { IsGranted, Standing } from '../../shared/trust/allow.ts';
import type { RowOp } from '../../shared/trust/judge-row.ts';
import { defaultPolicy } from '../../shared/trust/policy.ts';
import { foldRegistry, type NoStanding, type Registry } from '../../shared/trust/registry.ts';

export const sha256 = (text: string): Uint8Array => createHash('sha256').update(text).digest();

/** A writer id from a short name: `log('nottuln')`. */
export const log = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z2-7]/g, '')
    .padEnd(16, '2')
    .slice(0, 16);
export const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const key = (seed: string) =>
  ({ crv: 'Ed25519', kty: 'OKP', x: createHash('sha256').update(seed).digest('base64url') }) as const;

export const bodies = { kreis: uuid(1), nottuln: uuid(2), olfen: uuid(3), senden: uuid(4) } as const;

export function member(name: string, role: Role, body: string, more: Partial<MemberValue> = {}): Adm {
  const nonpublic = { writer: log(`${name}np`), jwk: key(`${name}np`) };
  const value = { writer: log(name), jwk: key(name), recipient: null, body, role, label: name, nonpublic, ...more };
  return { kind: 'member', value };
}

export const admOp = (n: number, kind: string, value: unknown): Op => ({
  e: 'adm',
  id: uuid(900 + n),
  n,
  p: {},
  set: { [kind]: value as Json },
  t: `${n}-0`,
  u: '',
  x: n,
});

/** A registry from what it says, in this order. */
export const registry = (...said: readonly Adm[]): Registry =>
  foldRegistry(said.map(({ kind, value }, at) => ({ position: at + 1, op: admOp(at + 1, kind, value) })));

export const standing = (role: Role, body: string, writer = log('w')): Standing => ({
  writer,
  site: writer,
  role,
  body,
  policy: defaultPolicy,
});

type Said = {
  readonly by: Standing | NoStanding;
  readonly writer?: string;
  readonly n?: number;
  readonly set: Readonly<Record<string, Json>>;
  readonly p?: Op['p'];
  readonly seen?: Readonly<Record<string, number>>;
};

/** An op of a row as a judge gets it. */
export function rowOp(e: string, id: string, { by, writer, n = 1, set, p = {}, seen = {} }: Said): RowOp {
  const name = writer ?? (typeof by === 'string' ? log('w') : by.writer);
  const op: Op = { e, id, n, p, set, t: `${n}-0`, u: '', x: n };
  return { writer: name, op, standing: by, seen: (other) => seen[other] ?? 0 };
}

export const nobodyGranted: IsGranted = () => false;
