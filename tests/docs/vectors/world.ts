import { fingerprintOf, type PrivateJwk, publicPart } from '../../../db/bundle/keys.ts';
import { bodyId } from '../../../db/store/natural-id.ts';
import type { Json } from '../../../shared/sync/json.ts';
import type { Role } from '../../../shared/trust/adm.ts';
import { type File, readByEngine } from './reading.ts';
import { fileOf, keyOfSeed, Scribe, type Segment } from './scribe.ts';

/** What one vector is about, and how its files are made. */
export type Case = {
  readonly name: string;
  readonly about: string;
  readonly make: (world: World) => Promise<void> | void;
};

type Site = { readonly label: string; readonly key: PrivateJwk; readonly body: string; readonly log: Scribe };

const site = (label: string, seed: number, ags: string): Site => {
  const key = keyOfSeed(seed);
  return { label, key, body: bodyId(ags), log: new Scribe(label, key) };
};

/** Ids of rows that prove nothing about who made them. */
export const row = (number: number): string => `01949e5a-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

/** The sites of a vector, the registry of the first of them, and the files that were written. */
export class World {
  readonly nottuln = site('Nottuln', 0, '05558032');
  readonly olfen = site('Olfen', 32, '05558036');
  readonly senden = site('Senden', 64, '05558040');
  readonly kreis = site('Kreis', 128, '05558');
  readonly registry = new Scribe('Kreis', this.kreis.key, 'registry');
  readonly root = fingerprintOf(this.kreis.key);
  readonly files: File[] = [];
  #sent: Segment[] = [];
  #said = 0;

  /** One more op of the registry. */
  say(kind: string, value: Json, log: Scribe = this.registry): void {
    this.#said += 1;
    log.write('adm', row(0x9000 + this.#said), { [kind]: value });
  }

  member({ label, key, body, log }: Site, role: Role, more: { readonly [name: string]: Json } = {}): Json {
    const jwk = { ...publicPart(key) };
    return { writer: log.writer, jwk, recipient: null, body, role, label, nonpublic: null, ...more };
  }

  /** Admits Kreis as coordination and others as implementation; answers the signed segment. */
  admit(...sites: readonly Site[]): Segment {
    this.say('member', this.member(this.kreis, 'coordination'));
    for (const one of sites) this.say('member', this.member(one, 'implementation'));
    return this.registry.sign();
  }

  /** Writes a file. Its sender holds what was in the files before and is in this one, unless `holds` says otherwise. */
  async file(sender: Scribe, segments: readonly Segment[], holds: readonly Segment[] | null = null): Promise<void> {
    const name = `${this.files.length + 1}.dabundle`;
    this.files.push({ name, text: await this.text(sender, segments, holds) });
    this.#sent.push(...segments);
  }

  async text(sender: Scribe, segments: readonly Segment[], holds: readonly Segment[] | null = null): Promise<string> {
    const held = holds ?? [...this.#sent, ...segments];
    const heads: Record<string, readonly [number, string]> = {};
    for (const { writer, to, hash } of held) if (to > (heads[writer]?.[0] ?? 0)) heads[writer] = [to, hash];
    const reg = heads[this.registry.writer] ?? ([0, ''] as const);
    const envelope = { sender, bundle: row(0xb000 + this.files.length), heads, reg, digest: '' };
    const { digest } = await readByEngine(this.root, [{ name: 'held.dabundle', text: fileOf(envelope, held) }]);
    return fileOf({ ...envelope, digest }, segments);
  }
}
