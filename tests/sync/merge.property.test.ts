import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyHistory, deliver, emptySite, play, registersOf, writerIds } from './histories.ts';
import { liveByDefinition, type Written } from './oracle.ts';

const runs = { numRuns: 2000 };

/** All logs, interleaved by a list of choices, each log in its own order. */
function interleave(written: readonly Written[], choices: readonly number[]): Written[] {
  const logs = writerIds.map((writer) => written.filter((entry) => entry.writer === writer));
  const mixed: Written[] = [];
  for (let at = 0; mixed.length < written.length; at += 1) {
    const open = logs.filter((log) => log.length > 0);
    const entry = open[(choices[at % Math.max(choices.length, 1)] ?? 0) % open.length]?.shift();
    if (entry) mixed.push(entry);
  }
  return mixed;
}

const anyChoices = fc.array(fc.nat(5), { minLength: 1, maxLength: 30 });

test('S1: the order in which logs arrive does not matter', () => {
  fc.assert(
    fc.property(anyHistory(), anyChoices, anyChoices, (history, a, b) => {
      const { written } = play(history);
      const [one, other] = [emptySite(), emptySite()];
      deliver(one, interleave(written, a));
      deliver(other, interleave(written, b));
      expect(registersOf(one)).toBe(registersOf(other));
    }),
    runs,
  );
});

test('S2, S3: grouping and repetition do not matter', () => {
  fc.assert(
    fc.property(anyHistory(), fc.array(fc.nat(40), { maxLength: 6 }), (history, cuts) => {
      const { written } = play(history);
      const [whole, pieces] = [emptySite(), emptySite()];
      deliver(whole, written);
      let from = 0;
      for (const cut of [...cuts, written.length]) {
        deliver(pieces, written.slice(0, cut));
        deliver(pieces, written.slice(from, cut));
        from = cut;
      }
      deliver(pieces, written);
      expect(registersOf(pieces)).toBe(registersOf(whole));
    }),
    runs,
  );
});

test('S4: what is live is exactly what the definition says, at every site that holds the ops', () => {
  fc.assert(
    fc.property(anyHistory(), (history) => {
      const { written } = play(history);
      const site = emptySite();
      deliver(site, written);
      const expected = liveByDefinition(written);
      expect(site.open).toEqual([]);
      for (const [id, row] of site.rows) {
        for (const [field, cell] of Object.entries(row.cells)) {
          const live = new Map(cell.live.map(([dot, , value]) => [dot, value]));
          expect(live).toEqual(expected.get(`thing:${id}/${field}`) ?? new Map());
        }
      }
    }),
    runs,
  );
});

test('S5: every value ever written is live, or was replaced by somebody who held it', () => {
  fc.assert(
    fc.property(anyHistory(), (history) => {
      const { written } = play(history);
      const live = liveByDefinition(written);
      for (const { writer, op } of written) {
        for (const field of Object.keys(op.set)) {
          const dot = `${writer}.${op.n}`;
          if (live.get(`${op.e}:${op.id}/${field}`)?.has(dot)) continue;
          const replacer = written.find(
            (other) => [other.op.p[field] ?? []].flat().includes(dot) && other.op.id === op.id,
          );
          expect(replacer).toBeDefined();
          const held = replacer?.writer === writer ? replacer.op.n > op.n : (replacer?.seen[writer] ?? 0) >= op.n;
          expect(held).toBe(true);
        }
      }
    }),
    runs,
  );
});

test('a value that was named before anybody can have seen it is not lost', () => {
  const site = emptySite();
  const id = '00000000-0000-4000-8000-000000000001';
  const op = (n: number, p: Record<string, string>, value: string) => ({
    e: 'thing',
    id,
    n,
    p,
    set: { f: value },
    t: `${n}-0`,
    u: '',
    x: n,
  });
  deliver(site, [{ writer: writerIds[0] ?? '', op: op(1, { f: `${writerIds[1]}.1` }, 'attack'), seen: {} }]);
  deliver(site, [{ writer: writerIds[1] ?? '', op: op(1, {}, 'victim'), seen: {} }]);
  expect(site.rows.get(id)?.cells['f']?.live.map(([, , value]) => value)).toEqual(['attack', 'victim']);
});
