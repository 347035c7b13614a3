import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { attachmentLimits } from '../../shared/attachments/limits.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';
import { companion, contentOf, filesOf, type Part, part, project, sha256Of } from './help.ts';

let office: TestOffice;
let on: string;
let told = 0;

beforeEach(async () => {
  office = await openTestOffice();
  on = `project:${await project(office)}`;
});
afterEach(() => office.close());

/** A record as another site's bundle brings it: this site has no content for it. */
const name = (content: string, more = {}) =>
  office.get('record.create', {
    entity: 'attachment',
    fields: { on, name: `${content}.txt`, sizeBytes: Buffer.byteLength(content), sha256: sha256Of(content), ...more },
  });

function file(bytes: Buffer): string {
  told += 1;
  const path = office.file(`böse-${told}.dabeipack`);
  writeFileSync(path, bytes);
  return path;
}

const takeIn = (bytes: Buffer) => office.get('attachment.takeIn', { ticket: file(bytes) });
const refused = async (bytes: Buffer) => {
  const reply = await office.ask('attachment.takeIn', { ticket: file(bytes) });
  return reply.ok ? null : reply.error;
};
const shelf = (content: string) => `${sha256Of(content).slice(0, 2)}/${sha256Of(content)}`;

test('K1: bytes that are not what their hash says are named and never written', async () => {
  await name('echt');
  const outcome = await takeIn(companion([part('lüge', { sha256: sha256Of('echt'), size: 4, bytes: 'luge' })]));
  expect(outcome).toMatchObject({ count: 0, refused: [{ name: 'echt.txt', reason: 'wrong-hash' }], fault: null });
  expect(filesOf(office)).toEqual([]);
});

test('K1: a content no live record names is passed over, also one whose record was removed', async () => {
  const { id } = await name('weg');
  await office.get('record.delete', { entity: 'attachment', id });
  const outcome = await takeIn(companion([part('weg'), part('unbekannt')]));
  expect(outcome).toMatchObject({ count: 0, refusedCount: 2 });
  expect(outcome.refused.map(({ name, reason }) => [name, reason])).toEqual([
    [null, 'no-record'],
    [null, 'no-record'],
  ]);
  expect(filesOf(office)).toEqual([]);
});

test('K1: another size than the record says is refused, and so is more than a document may have, whatever the record says', async () => {
  await name('klein', { sizeBytes: 3 });
  expect(await takeIn(companion([part('klein')]))).toMatchObject({ count: 0, refused: [{ reason: 'wrong-size' }] });
  const size = attachmentLimits.fileBytes + 1;
  await name('riese', { sizeBytes: size });
  const huge: Part = { sha256: sha256Of('riese'), size, bytes: Buffer.alloc(size) };
  expect(await takeIn(companion([huge]))).toMatchObject({ count: 0, refused: [{ reason: 'too-large' }] });
  expect(filesOf(office)).toEqual([]);
});

test('K3: larger or smaller than said, the reading ends there, and what came before it counts', async () => {
  await name('gut');
  await name('schlecht');
  for (const size of [5, 10]) {
    const parts = [part('gut'), part('schlecht', { size })];
    const outcome = await takeIn(companion(parts));
    expect(outcome.fault?.reason).toBe('malformed');
    expect(filesOf(office)).toEqual([shelf('gut')]);
  }
});

test('K3: cut off anywhere, the file gives what is whole in it and says that it is not', async () => {
  await name('eins');
  await name('zwei');
  const whole = companion([part('eins'), part('zwei')]);
  for (let length = 0; length < whole.length; length += 1) {
    const reply = await office.ask('attachment.takeIn', { ticket: file(whole.subarray(0, length)), isPreview: true });
    if (!reply.ok) expect(reply.error.code).toBe('invalid-companion');
    else {
      expect(reply.value.fault).not.toBeNull();
      expect(reply.value.count).toBeLessThanOrEqual(2);
    }
  }
  expect(filesOf(office)).toEqual([]);
  const half = whole.subarray(0, whole.indexOf('zwei') + 2);
  expect(await takeIn(half)).toMatchObject({ count: 1, fault: { reason: 'truncated' } });
  expect(filesOf(office)).toEqual([shelf('eins')]);
});

test('the same content twice is taken once and said', async () => {
  await name('doppelt');
  const outcome = await takeIn(companion([part('doppelt'), part('doppelt')]));
  expect(outcome).toMatchObject({ count: 1, refused: [{ name: 'doppelt.txt', reason: 'doubled' }] });
  expect(await takeIn(companion([part('doppelt')]))).toMatchObject({ count: 0, known: 1, refusedCount: 0 });
});

test('C4: a path in the place of a hash ends the reading; names do not occur in the form at all', async () => {
  await name('gut');
  for (const sha256 of ['../../identity.json', '/etc/passwd', 'C:\\Windows\\x', '', `${'a'.repeat(63)}/`]) {
    const outcome = await refused(companion([part('gut', { sha256 })]));
    expect(outcome).toMatchObject({ code: 'invalid-companion', reason: 'malformed' });
  }
  expect(filesOf(office)).toEqual([]);
});

test('a packed bomb is stopped while it unfolds', async () => {
  await name('gut');
  const bomb = gzipSync(companion([part('gut'), part(Buffer.alloc(48 * 1024 * 1024))]), { level: 9 });
  expect(bomb.length).toBeLessThan(200_000);
  expect(await refused(bomb)).toMatchObject({ code: 'invalid-companion', reason: 'too-large' });
  expect(filesOf(office)).toEqual([]);
});

test('other files, newer forms, wrong numbers and data behind the end are told apart', async () => {
  await name('gut');
  expect(await refused(Buffer.from('%PDF-1.7 ein Bescheid'))).toMatchObject({ reason: 'not-a-companion' });
  expect(await refused(Buffer.alloc(0))).toMatchObject({ reason: 'not-a-companion' });
  expect(await refused(companion([], { mark: 'digitalagentur-beipack 12\n' }))).toMatchObject({
    reason: 'newer-format',
  });
  expect(await refused(companion([], { contents: 3 }))).toMatchObject({ reason: 'count' });
  const behind = Buffer.concat([companion([part('gut')]), Buffer.from('MZ')]);
  expect(await takeIn(behind)).toMatchObject({ count: 1, fault: { reason: 'malformed' } });
  expect(contentOf(office, sha256Of('gut')).toString()).toBe('gut');
});

test('a line without end does not fill the memory', async () => {
  const endless = Buffer.concat([Buffer.from('digitalagentur-beipack 1\n{"app":"'), Buffer.alloc(9_000_000, 97)]);
  expect(await refused(endless)).toMatchObject({ code: 'invalid-companion', reason: 'malformed' });
});

test('what the file says of itself beyond the form is not believed and harms nothing', async () => {
  await name('gut');
  const text = companion([part('gut')]).toString('latin1');
  const more = text.replace('{"app"', '{"__proto__":{"x":1},"run":"calc.exe","name":"../../x","app"');
  expect(await takeIn(Buffer.from(more, 'latin1'))).toMatchObject({ count: 1, fault: null });
  expect(filesOf(office)).toEqual([shelf('gut')]);
});
