import { gzipSync } from 'node:zlib';
import { Encrypter } from 'age-encryption';
import { seal } from '../../db/bundle/seal.ts';
import { generateAgeKey } from '../../db/store/age-key.ts';
import { mutations } from './mutate.ts';
import type { Random } from './random.ts';

/** Packed and sealed files to damage, and the keys that open them. Made once, because sealing is slow on purpose. */
export type Packed = { readonly files: readonly Buffer[]; readonly identity: string; readonly passphrase: string };

export async function packedFrom(bundles: readonly Buffer[]): Promise<Packed> {
  const key = generateAgeKey();
  const stranger = generateAgeKey();
  const passphrase = 'fuzz';
  const cheap = new Encrypter();
  cheap.setScryptWorkFactor(4);
  cheap.setPassphrase(passphrase);
  const files: Buffer[] = [];
  for (const bundle of bundles) {
    const zipped = gzipSync(bundle);
    files.push(zipped, gzipSync(bundle, { level: 0 }), gzipSync(zipped), Buffer.concat([zipped, zipped]));
    files.push(Buffer.from(await seal(bundle, { recipients: [key.recipient] })));
    files.push(Buffer.from(await seal(zipped, { recipients: [stranger.recipient, key.recipient] })));
    files.push(Buffer.from(await seal(bundle, { recipients: [stranger.recipient] })));
    files.push(Buffer.from(await cheap.encrypt(zipped)));
  }
  const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024, 0x20));
  files.push(bomb, gzipSync(bomb), Buffer.from(await seal(bomb, { recipients: [key.recipient] })));
  files.push(gzipSync(Buffer.alloc(8 * 1024 * 1024, '[\n')), gzipSync(Buffer.alloc(0)));
  return { files, identity: key.identity, passphrase };
}

const damages = [
  'byte replaced',
  'byte inserted',
  'bytes dropped',
  'bytes repeated',
  'cut',
  'doubled',
  'zeros at the end',
] as const;

export function damagedPack(random: Random, packed: Packed): Buffer {
  const file = random.pick(packed.files);
  if (random.chance(5)) return file;
  const damage = mutations[random.pick(damages)];
  // The header is short and the payload long; half of the damage goes where the structure is.
  const start = random.chance(2) ? Math.min(400, file.length) : file.length;
  return Buffer.concat([damage?.(Buffer.from(file.subarray(0, start)), random) ?? file, file.subarray(start)]);
}
