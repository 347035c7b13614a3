import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Input } from '../../shared/contract.ts';
import { create } from '../helpers/create.ts';
import type { TestOffice } from '../helpers/office.ts';

export const sha256Of = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** A file on a site's disk, attached to a project or another record; answers what the call answers. */
export async function attach(at: TestOffice, on: string, name: string, content: Uint8Array | string) {
  writeFileSync(at.file(name), content);
  return at.get('attachment.add', { ticket: at.file(name), on });
}

export const project = (at: TestOffice, title = 'Radweg', more = {}) => create(at, 'project', { title, ...more });

/** All files under `attachments/`, by their path in it. */
export function filesOf(at: TestOffice): readonly string[] {
  const root = join(at.dir, 'attachments');
  if (statSync(root, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
    .sort();
}

export const contentOf = (at: TestOffice, sha256: string): Buffer =>
  readFileSync(join(at.dir, 'attachments', sha256.slice(0, 2), sha256));

export const presences = async (at: TestOffice, on: string) =>
  (await at.get('attachment.list', { on })).documents.map(({ name, presence }) => `${name}: ${presence}`);

export type Part = { readonly sha256: string; readonly size: number; readonly bytes: Uint8Array | string };

export const part = (bytes: Uint8Array | string, more: Partial<Part> = {}): Part => ({
  sha256: sha256Of(bytes),
  size: Buffer.byteLength(bytes),
  bytes,
  ...more,
});

/** A companion file as the document describes it, with whatever lies somebody wants to tell. */
export function companion(
  parts: readonly Part[],
  lies: { readonly mark?: string; readonly contents?: number; readonly end?: number } = {},
): Buffer {
  const pieces: (string | Uint8Array)[] = [lies.mark ?? 'digitalagentur-beipack 1\n'];
  const line = (value: object) => `${JSON.stringify(value)}\n`;
  pieces.push(
    line({ app: 'x', at: '2026-11-23T08:00:00.000Z', bundle: null, contents: lies.contents ?? parts.length }),
  );
  for (const { sha256, size, bytes } of parts) pieces.push(line({ sha256, size }), bytes, '\n');
  pieces.push(line({ end: lies.end ?? parts.length }));
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece as string)));
}

type PackInput = Omit<Input<'attachment.pack'>, 'ticket'>;

/** Writes a companion file; answers its path and what the call says. */
export async function pack(from: TestOffice, input: PackInput, name = 'b.dabeipack') {
  const ticket = from.file(name);
  return { ticket, packed: await from.get('attachment.pack', { ...input, ticket }) };
}
