import { rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';
import { companion, contentOf, filesOf, part, project, sha256Of } from './help.ts';

let office: TestOffice;
const wanted = ['eins', 'zwei\n{"end":1}', 'drei\0'];
const foreign = 'nennt niemand';

beforeAll(async () => {
  office = await openTestOffice();
  const on = `project:${await project(office)}`;
  for (const content of wanted) {
    const fields = { on, name: 'x', sizeBytes: Buffer.byteLength(content), sha256: sha256Of(content) };
    await office.get('record.create', { entity: 'attachment', fields });
  }
});
afterAll(() => office.close());

/** What may happen to a file on its way, or be done to it. */
const change = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(2000), to: fc.nat(255) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(2000), length: fc.nat(200) }),
  fc.record({ kind: fc.constant('put' as const), at: fc.nat(2000), bytes: fc.uint8Array({ maxLength: 60 }) }),
  fc.record({ kind: fc.constant('twice' as const), at: fc.nat(2000), length: fc.nat(400) }),
);

function changed(file: Buffer, how: object): Buffer {
  const { kind, at, to, length, bytes } = how as {
    kind: string;
    at: number;
    to: number;
    length: number;
    bytes: Uint8Array;
  };
  const place = file.length === 0 ? 0 : at % file.length;
  const [before, after] = [file.subarray(0, place), file.subarray(place)];
  switch (kind) {
    case 'flip':
      return Buffer.concat([before, Buffer.from([to]), after.subarray(1)]);
    case 'cut':
      return Buffer.concat([before, after.subarray(length)]);
    case 'put':
      return Buffer.concat([before, bytes, after]);
    default:
      return Buffer.concat([before, after.subarray(0, length), after]);
  }
}

test('any bytes give contents that are what they are called, or a refusal with a sentence; nothing half stays', async () => {
  const names = new Set(wanted.map(sha256Of));
  const whole = companion([...wanted, foreign].map((content) => part(content)));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const ticket = office.file('gestört.dabeipack');
      writeFileSync(ticket, changes.reduce<Buffer>(changed, whole));
      rmSync(office.file('attachments'), { recursive: true, force: true });
      const reply = await office.ask('attachment.takeIn', { ticket });
      if (!reply.ok) {
        expect(['invalid-companion', 'needs-passphrase']).toContain(reply.error.code);
        expect(reply.error.message).toMatch(/^[A-ZÄÖÜ].*\.$/su);
      }
      for (const path of filesOf(office)) {
        const name = path.slice(3);
        expect(names.has(name)).toBe(true);
        expect(sha256Of(contentOf(office, name))).toBe(name);
      }
    }),
    { numRuns: 300 },
  );
});
