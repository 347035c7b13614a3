import { lineOf } from '../../db/bundle/line.ts';
import { keyOf, makeBundle, opLine } from '../bundle/make-bundle.ts';
import { mutations } from './mutate.ts';
import { damagedPack, type Packed, packedFrom } from './packing.ts';
import { Random } from './random.ts';
import { reclosed, signedFile } from './signed.ts';

/** A hostile file: `kind` says how it was made. */
export type Hostile = { readonly kind: string; readonly bytes: Buffer };

const ops = (count: number, more: (n: number) => object) =>
  Array.from({ length: count }, (_, index) => opLine(index + 1, more(index + 1)));

/** Honest bundles to start from, in the shapes that occur: long and short, forwarded, registry, bodies taken out. */
export const honestBundles = (): readonly Buffer[] => {
  const note = (n: number) => ({ e: 'note', set: { text: `Förderung für Radwege ${n}? 😀` }, u: 'Jörg' });
  const title = (n: number) => ({ p: n > 7 ? { title: `kzdvvj2umnduyauf.${n - 7}` } : {} });
  const adm = lineOf({ ...JSON.parse(opLine(1, { e: 'adm', set: { dormant: { writer: 'x', dormant: true } } })) });
  return [
    makeBundle([{ key: keyOf(0), ops: ops(6, note) }]),
    makeBundle([
      { key: keyOf(0), ops: ops(20, title) },
      { key: keyOf(1), ops: ops(4, note) },
    ]),
    makeBundle([
      { key: keyOf(0), class: 'registry', ops: [adm] },
      { key: keyOf(0), class: 'nonpublic_session', ops: ops(2, note) },
    ]),
    makeBundle([]),
  ].map((text) => Buffer.from(text));
};

/** Everything hostile files are made of; the same seed and number give the same file. */
export class HostileFiles {
  readonly #seed: number;
  readonly #honest = honestBundles();
  readonly packed: Packed;

  static async open(seed: number): Promise<HostileFiles> {
    return new HostileFiles(seed, await packedFrom(honestBundles()));
  }

  private constructor(seed: number, packed: Packed) {
    this.#seed = seed;
    this.packed = packed;
  }

  #random = (number: number) => new Random(Math.imul(this.#seed, 0x9e3779b1) ^ number);

  /** One that is signed with true keys, whatever is in it. */
  signed(number: number): Buffer {
    return signedFile(this.#random(number));
  }

  file(number: number): Hostile {
    const random = this.#random(number);
    const source = random.pick(this.#honest);
    const which = random.below(20);
    if (which < 6) return { kind: 're-signed', bytes: signedFile(random) };
    if (which < 8) return { kind: 're-closed', bytes: reclosed(random, source.toString('utf8')) };
    if (which < 9) return { kind: 'packed', bytes: damagedPack(random, this.packed) };
    const kind = random.pick(Object.keys(mutations));
    let bytes = mutations[kind]?.(source, random) ?? source;
    if (random.chance(4)) bytes = random.pick(Object.values(mutations))(bytes, random);
    return { kind, bytes };
  }
}
