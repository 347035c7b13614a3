import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openConnection } from '../../db/store/driver.ts';
import { failureOf, storeFailure } from '../../db/store/failure.ts';
import { InvariantError } from '../../shared/core/assert.ts';

const thrownBy = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

const withCode = (code: string) => Object.assign(new Error('x'), { code });

test.each([
  ['store-full', 'ENOSPC'],
  ['store-full', 'EDQUOT'],
  ['store-unwritable', 'EACCES'],
  ['store-unwritable', 'EPERM'],
  ['store-unwritable', 'EROFS'],
  ['store-unwritable', 'ENOTDIR'],
  ['storage', 'EIO'],
  ['storage', 'EMFILE'],
])('%s is how %s of the operating system is told', (code, errno) => {
  expect(failureOf(withCode(errno))).toEqual(storeFailure(code as 'storage'));
});

test('what SQLite throws is told as trouble with the store', () => {
  const db = openConnection(':memory:');
  db.exec('CREATE TABLE t (x TEXT)');
  db.pragma('max_page_count = 1');
  expect(failureOf(thrownBy(() => db.exec(`INSERT INTO t VALUES ('${'x'.repeat(9000)}')`))).code).toBe('store-full');
  db.pragma('query_only = ON');
  expect(failureOf(thrownBy(() => db.exec("INSERT INTO t VALUES ('x')"))).code).toBe('store-unwritable');
  expect(failureOf(thrownBy(() => openConnection(fileURLToPath(import.meta.url), { readonly: true }))).code).toBe(
    'store-damaged',
  );
  expect(failureOf(thrownBy(() => openConnection('/proc/agentur.sqlite'))).code).toBe('store-unwritable');
  db.close();
});

test('a broken promise of our own is told apart, even if it carries a code, and asks for a report', () => {
  for (const error of [new InvariantError('rows have ids'), Object.assign(new InvariantError('x'), { code: 'EIO' })]) {
    const failure = failureOf(error);
    expect(failure.code).toBe('internal');
    expect(failure.message).toContain(error.message);
    expect(failure.message).toMatch(/Es wurde nichts verändert; bitte .* melden Sie den Fehler\.$/);
  }
  expect(failureOf('nur ein Text').message).toContain('(nur ein Text)');
  expect(failureOf(null).code).toBe('internal');
});

test('every trouble with the store is a German sentence with a next step', () => {
  const codes = [
    'no-office',
    'store-newer',
    'store-network-path',
    'store-unwritable',
    'store-full',
    'store-damaged',
    'store-in-use',
    'storage',
  ] as const;
  const messages = codes.map((code) => storeFailure(code).message);
  expect(new Set(messages).size).toBe(codes.length);
  for (const message of messages) expect(message).toMatch(/^[A-ZÄÖÜ].*(Bitte|Legen Sie) .*\.$/);
});
