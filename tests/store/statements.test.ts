import { expect, test } from 'vitest';
import { openTestOffice, storeOf } from '../helpers/office.ts';

test('asking for values alone changes nothing for others who ask with the same words', async () => {
  const office = await openTestOffice();
  const { writer: db } = storeOf(office);
  const text = "SELECT value FROM meta WHERE key = 'root'";
  const row = db.prepare(text);
  const value = db.prepare(text).pluck().get();
  expect(typeof value).toBe('string');
  expect(row.get()).toEqual({ value });
  expect(db.prepare(text).get()).toEqual({ value });
  expect(db.prepare(text).raw().get()).toEqual([value]);
  expect(db.prepare(text).pluck().get()).toBe(value);
  office.close();
});
