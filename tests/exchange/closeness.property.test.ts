import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { exportAll, openTestOffice } from '../helpers/office.ts';

/** Few records, many steps: links among them, records that open, links that go and come back. */
const anyStep = fc.oneof(
  fc.record({ do: fc.constant('link' as const), from: fc.nat(3), to: fc.nat(3), isBlocking: fc.boolean() }),
  fc.record({ do: fc.constant('open' as const), which: fc.nat(3) }),
  fc.record({ do: fc.constant('unlink' as const), which: fc.nat(5) }),
  fc.record({ do: fc.constant('comment' as const), on: fc.nat(3) }),
  fc.record({ do: fc.constant('undo' as const) }),
);

test('V1, V2: whatever is linked, opened, taken away and undone, no bundle names a record that stays, and what may go is open', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 14 }), async (steps) => {
      const at = await openTestOffice();
      try {
        const ids: string[] = [];
        for (const [index, visibility] of ['private', 'site', 'private', 'shared'].entries())
          ids.push(await create(at, 'project', { title: `Geheimnis ${index}`, visibility }));
        const reference = (index: number) => `project:${ids[index] ?? ''}`;
        for (const step of steps) {
          if (step.do === 'link' && step.from !== step.to) {
            const fields = {
              from: reference(step.from),
              to: reference(step.to),
              kind: step.isBlocking ? 'funds' : 'relates',
            };
            await at.ask('record.create', { entity: 'link', fields });
          }
          if (step.do === 'comment')
            await create(at, 'comment', { on: reference(step.on), text: `Wort zu ${ids[step.on]}` });
          if (step.do === 'open')
            await at.ask('record.update', {
              entity: 'project',
              id: ids[step.which] ?? '',
              set: { visibility: 'shared' },
            });
          if (step.do === 'unlink') {
            const link = (await at.get('record.list', { entity: 'link' })).rows[step.which];
            if (link) await at.get('record.delete', { entity: 'link', id: link.id });
          }
          if (step.do === 'undo') await at.ask('undo', {});
        }
        // Deleted ones, too: what has been shared is told of its end.
        const rows = await Promise.all(ids.map((id) => at.get('record.get', { entity: 'project', id })));
        const open = new Set(rows.filter((row) => row['visibility'] === 'shared').map(({ id }) => `project:${id}`));
        const text = readFileSync(await exportAll(at), 'utf8');
        expect(ids.filter((id) => !open.has(`project:${id}`) && text.includes(id))).toEqual([]);
        for (const link of (await at.get('record.list', { entity: 'link' })).rows) {
          const isOpen = open.has(String(link['from'])) && open.has(String(link['to']));
          expect([link['visibility'], isOpen]).toEqual([
            isOpen ? 'shared' : expect.stringMatching(/private|site/),
            isOpen,
          ]);
          expect(text.includes(link.id)).toBe(isOpen);
        }
      } finally {
        at.close();
      }
    }),
    { numRuns: 25 },
  );
});
