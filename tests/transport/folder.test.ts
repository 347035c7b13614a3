import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FolderPort, FolderTransport } from '../../db/transport/folder.ts';

const writer = 'abcdefghijklmnop';
const name = `${writer}/1-2-a2b3c4d5e6f7a2b3c4d5e6f7a2.daseg`;
const content = Buffer.from('Inhalt '.repeat(100_000));

let root: string;
let outside: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'folder-'));
  outside = mkdtempSync(join(tmpdir(), 'outside-'));
});
afterEach(() => {
  for (const folder of [root, outside]) rmSync(folder, { recursive: true, force: true });
});

const calm = (): AbortSignal => new AbortController().signal;
const failure = (code: string) => Object.assign(new Error(code), { code });

/** The real file system, with some of its calls replaced. */
const port = (calls: Partial<Record<keyof FolderPort, unknown>>): FolderPort =>
  ({ ...fs, ...calls }) as unknown as FolderPort;

test('an object is there whole or not at all, and a second one of this name is not put', async () => {
  const folder = new FolderTransport(root);
  expect(await folder.putIfAbsent(name, content, calm())).toBe('put');
  expect(readdirSync(join(root, writer))).toEqual([name.split('/')[1]]);
  expect(await folder.putIfAbsent(name, Buffer.from('anderes'), calm())).toBe('exists');
  expect(readFileSync(join(root, name))).toEqual(content);
  expect(await folder.list(calm())).toEqual([{ name, bytes: content.length }]);
  expect(await folder.get(name, join(outside, 'copy'), content.length, calm())).toBe('got');
  expect(readFileSync(join(outside, 'copy'))).toEqual(content);
  await folder.remove(name, calm());
  await folder.remove(name, calm());
  expect(await folder.get(name, join(outside, 'copy'), 1, calm())).toBe('absent');
});

test('files of other people are listed by their names only, and their folders are not entered', async () => {
  mkdirSync(join(root, 'Fotos'));
  writeFileSync(join(root, 'Fotos', 'bild.jpg'), 'x');
  writeFileSync(join(root, 'Protokoll.docx'), 'x');
  expect(await new FolderTransport(root).list(calm())).toEqual([{ name: 'Protokoll.docx', bytes: 1 }]);
});

test('a folder that is not there is never made anew: a share or a stick is missing', async () => {
  rmSync(root, { recursive: true });
  const folder = new FolderTransport(root);
  await expect(folder.list(calm())).rejects.toMatchObject({ reason: 'gone' });
  await expect(folder.putIfAbsent(name, content, calm())).rejects.toMatchObject({ reason: 'gone' });
  expect(() => readdirSync(root)).toThrow();
});

test.each([
  ['ENOENT', 'gone'],
  ['EIO', 'gone'],
  ['ENXIO', 'gone'],
  ['EHOSTDOWN', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ETIMEDOUT', 'unreachable'],
  ['ESTALE', 'unreachable'],
  ['EACCES', 'forbidden'],
  ['EROFS', 'read-only'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EBUSY', 'locked'],
  ['ENOTDIR', 'no-folder'],
  ['EWHATEVER', 'unreachable'],
])('%s while listing means "%s"', async (code, reason) => {
  const folder = new FolderTransport(root, {
    port: port({
      readdir: async () => {
        throw failure(code);
      },
    }),
  });
  await expect(folder.list(calm())).rejects.toMatchObject({ reason });
});

/** A file whose writing breaks off after the first piece, as when a stick is pulled or the disk is full. */
const breaking = (code: string) =>
  port({
    open: async (path: string, flags: string) => {
      const file = await fs.open(path, flags);
      let pieces = 0;
      return {
        write: async (...args: Parameters<typeof file.write>) => {
          pieces += 1;
          if (pieces > 1) throw failure(code);
          return file.write(...args);
        },
        read: async (...args: Parameters<typeof file.read>) => {
          pieces += 1;
          if (pieces > 1) throw failure(code);
          return file.read(...args);
        },
        sync: () => file.sync(),
        close: () => file.close(),
      };
    },
  });

test.each([
  ['EIO', 'gone'],
  ['ENOSPC', 'full'],
])('%s in the middle of writing leaves nothing behind that could be taken for an object', async (code, reason) => {
  const folder = new FolderTransport(root, { port: breaking(code) });
  await expect(folder.putIfAbsent(name, content, calm())).rejects.toMatchObject({ reason });
  expect(readdirSync(join(root, writer))).toEqual([]);
});

test('a stick pulled in the middle of reading is noticed, and the object is not taken for whole', async () => {
  await new FolderTransport(root).putIfAbsent(name, content, calm());
  const folder = new FolderTransport(root, { port: breaking('EIO') });
  await expect(folder.get(name, join(outside, 'copy'), content.length, calm())).rejects.toMatchObject({
    reason: 'gone',
  });
});

test('what a killed program has left unfinished is taken away by its own site, and never what others are writing', async () => {
  const left = `.1-2-x.daseg.${writer}.0123abcd.part`;
  const theirs = '.1-2-x.daseg.zzzzzzzzzzzzzzzz.0123abcd.part';
  mkdirSync(join(root, writer));
  for (const file of [left, theirs, 'fremd.part']) writeFileSync(join(root, writer, file), 'halb');
  await new FolderTransport(root, { owner: writer }).tidy(calm());
  expect(readdirSync(join(root, writer)).sort()).toEqual([theirs, 'fremd.part'].sort());
});

test('a file system that cannot be asked to write at once is good enough', async () => {
  const lazy = port({
    open: async (path: string, flags: string) => {
      const file = await fs.open(path, flags);
      return Object.assign(file, { sync: () => Promise.reject(failure('EINVAL')) });
    },
  });
  expect(await new FolderTransport(root, { port: lazy }).putIfAbsent(name, content, calm())).toBe('put');
  expect(readFileSync(join(root, name))).toEqual(content);
});

test('whoever was faster has put the same: a name that cannot be renamed over is no trouble', async () => {
  const folder = new FolderTransport(root, {
    port: port({
      rename: async (from: string, to: string) => {
        writeFileSync(to, readFileSync(from));
        throw failure('EPERM');
      },
    }),
  });
  expect(await folder.putIfAbsent(name, content, calm())).toBe('exists');
  expect(readdirSync(join(root, writer))).toEqual([name.split('/')[1]]);
});

test('an object longer than any may be is not copied to the end', async () => {
  await new FolderTransport(root).putIfAbsent(name, content, calm());
  const folder = new FolderTransport(root);
  await expect(folder.get(name, join(outside, 'copy'), 1000, calm())).rejects.toMatchObject({ reason: 'odd-answer' });
});

test('a share that does not answer is given up, and cancelling does not wait for it', async () => {
  const silent = port({ readdir: () => new Promise(() => {}) });
  await expect(new FolderTransport(root, { port: silent, patienceMs: 20 }).list(calm())).rejects.toMatchObject({
    reason: 'unreachable',
  });
  const stop = new AbortController();
  const waiting = new FolderTransport(root, { port: silent }).list(stop.signal);
  stop.abort();
  await expect(waiting).rejects.toBe(stop.signal.reason);
});

test('a folder of this machine says when something changes, and a share is not believed to', async () => {
  const changed = vi.fn();
  const stop = new FolderTransport(root).watch(changed);
  const deaf = vi.fn();
  new FolderTransport(root, { watches: false }).watch(deaf);
  await new Promise((resolve) => setTimeout(resolve, 50));
  writeFileSync(join(root, 'neu'), 'x');
  await vi.waitFor(() => expect(changed).toHaveBeenCalled());
  stop();
  expect(deaf).not.toHaveBeenCalled();
});
