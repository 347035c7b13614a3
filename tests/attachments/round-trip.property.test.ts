import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hand, openCoordination, openMember } from '../helpers/members.ts';
import type { TestOffice } from '../helpers/office.ts';
import { contentOf, filesOf, pack, project, sha256Of } from './help.ts';

let kreis: TestOffice;
let olfen: TestOffice;

beforeAll(async () => {
  kreis = await openCoordination();
  olfen = await openMember(kreis, '05558036', 'implementation', 'Olfen');
});
afterAll(() => {
  for (const office of [kreis, olfen]) office.close();
});

const closedness = fc.constantFrom(
  {},
  { visibility: 'private' },
  { visibility: 'site' },
  { visibility: 'public' },
  { classification: 'nonpublic_session' },
  { classification: 'confidential' },
);

/** Contents with everything in them that means something in the form: line feeds, braces, its mark. */
const content = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 3000 }),
  fc.constantFrom('\n', '{"end":0}\n', 'digitalagentur-beipack 1\n', 'MZ\u0090\0').map((text) => Buffer.from(text)),
);

const leaves = (more: { readonly visibility?: string; readonly classification?: string }) =>
  more.visibility !== 'private' && more.visibility !== 'site' && more.classification !== 'nonpublic_session';

let runs = 0;

test('attached here, in bundle and companion, the same bytes are there; what is not for everybody never is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ more: closedness, contents: fc.array(content, { maxLength: 3 }) }), { maxLength: 4 }),
      async (projects) => {
        runs += 1;
        const open = new Map<string, Uint8Array>();
        const closed = new Set<string>();
        for (const { more, contents } of projects) {
          const on = `project:${await project(kreis, `Projekt ${runs}`, more)}`;
          for (const bytes of contents) {
            // Each run has contents of its own, so that none of them is there from before.
            const own = Buffer.concat([Buffer.from(`${runs}:`), bytes]);
            writeFileSync(kreis.file('anhang.bin'), own);
            const { sha256 } = await kreis.get('attachment.add', { ticket: kreis.file('anhang.bin'), on });
            if (leaves(more)) open.set(sha256, own);
            else closed.add(sha256);
          }
        }
        await hand(kreis, olfen);
        const { ticket, packed } = await pack(kreis, { which: { kind: 'lacking' } }, `p${runs}.dabeipack`);
        expect(packed).toMatchObject({ contents: open.size, missing: 0, left: 0 });
        if (open.size > 0) {
          const into = await olfen.get('attachment.takeIn', { ticket });
          expect(into).toMatchObject({ count: open.size, refusedCount: 0, fault: null });
        }
        for (const [sha256, bytes] of open) expect(contentOf(olfen, sha256)).toEqual(Buffer.from(bytes));
        const there = new Set(filesOf(olfen).map((path) => path.slice(3)));
        for (const sha256 of closed) expect(there.has(sha256)).toBe(open.has(sha256));
        for (const name of there) expect(sha256Of(contentOf(olfen, name))).toBe(name);
      },
    ),
    { numRuns: 25 },
  );
}, 240_000);
