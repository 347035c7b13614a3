// In place of Wine: an installer that only writes its uninstaller is not run; the uninstaller is cut out of it. It is the program part of
// the installer with the one block behind it that begins like a block of instructions itself.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';

/** What stands before the instructions of every installer and uninstaller. */
const signature = Buffer.concat([Buffer.from([0xef, 0xbe, 0xad, 0xde]), Buffer.from('NullsoftInst')]);

/** Where the sections of a program end. @param {Buffer} bytes */
function endOfProgram(bytes) {
  const header = bytes.readUInt32LE(0x3c);
  const sections = header + 24 + bytes.readUInt16LE(header + 20);
  let end = 0;
  for (let index = 0; index < bytes.readUInt16LE(header + 6); index++) {
    const at = sections + 40 * index;
    const size = bytes.readUInt32LE(at + 16);
    if (size > 0) end = Math.max(end, bytes.readUInt32LE(at + 20) + size);
  }
  return end;
}

/** Where the instructions begin: a flag word, then the signature. @param {Buffer} bytes */
export function startOfInstructions(bytes) {
  const at = bytes.indexOf(signature, endOfProgram(bytes) - 4) - 4;
  if (at < 0) throw new Error('Hinter dem Programm steht kein Installationsblock.');
  return at;
}

/** @param {Buffer} bytes */
export function cutUninstaller(bytes) {
  const start = startOfInstructions(bytes);
  const end = start + bytes.readUInt32LE(start + 24);
  for (let at = start + 28; at + 4 <= end; ) {
    const size = bytes.readUInt32LE(at);
    const length = size & 0x7fffffff;
    at += 4;
    const block = bytes.subarray(at, at + length);
    at += length;
    const content = size > 0x7fffffff ? inflateRawSync(block) : block;
    if (content.subarray(4, 20).equals(signature)) return Buffer.concat([bytes.subarray(0, start), content]);
  }
  throw new Error('Im Installationsprogramm ist kein Deinstallationsprogramm.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const installer = process.argv[2] ?? '';
  // The name electron-builder gave to makensis.
  const target = join(dirname(installer), `${basename(installer, 'exe')}__uninstaller.exe`);
  writeFileSync(target, cutUninstaller(readFileSync(installer)));
}
