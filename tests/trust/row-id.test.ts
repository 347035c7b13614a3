import fc from 'fast-check';
import { v7, validate, version } from 'uuid';
import { expect, test } from 'vitest';
import { provesCreator, provingRowId } from '../../shared/trust/row-id.ts';
import { log, sha256 } from './builders.ts';

const ids = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((random) => v7({ random, msecs: 1_700_000_000_000 }));

test('a proving id is a valid UUIDv7 with the time of the given one, and proves its writer', () => {
  fc.assert(
    fc.property(ids, (given) => {
      const id = provingRowId(given.toUpperCase(), log('nottuln'), sha256);
      expect(validate(id)).toBe(true);
      expect(version(id)).toBe(7);
      expect(id).toBe(id.toLowerCase());
      expect(id.slice(0, 26)).toBe(given.slice(0, 26));
      expect(provesCreator(id, log('nottuln'), sha256)).toBe(true);
    }),
  );
});

test('it proves no other writer, and a changed or random id proves nobody', () => {
  fc.assert(
    fc.property(ids, fc.integer({ min: 0, max: 35 }), (given, at) => {
      const id = provingRowId(given, log('nottuln'), sha256);
      expect(provesCreator(id, log('olfen'), sha256)).toBe(false);
      expect(provesCreator(given, log('nottuln'), sha256)).toBe(false);
      if (id[at] === '-') return;
      const changed = id.slice(0, at) + (id[at] === '0' ? '1' : '0') + id.slice(at + 1);
      expect(provesCreator(changed, log('nottuln'), sha256)).toBe(false);
    }),
  );
});

test('the layout is the one of the format: the last 40 bits are those of a hash over writer and all digits before', () => {
  const id = provingRowId('01949e5a-0000-7abc-8000-000000000001', 'kzdvvj2umnduyauf', sha256);
  const hash = Buffer.from(sha256('digitalagentur-row/1\nkzdvvj2umnduyauf\n01949e5a00007abc800000')).toString('hex');
  expect(id).toBe(`01949e5a-0000-7abc-8000-00${hash.slice(0, 10)}`);
});

test('natural ids and UUIDs of other versions prove nobody', () => {
  expect(provesCreator('ed03573e-e1a9-525f-8c66-bd9304f06007', log('nottuln'), sha256)).toBe(false);
});
