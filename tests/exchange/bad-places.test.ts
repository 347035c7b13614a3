import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answer } from '../../db/answer.ts';
import { placeTrouble } from '../../db/store/place-trouble.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
  await office.get('record.create', { entity: 'note', fields: { text: 'Etwas' } });
});
afterEach(() => office.close());

const ways = [
  ['open', {}],
  ['packed', { gzip: true }],
  ['sealed with a passphrase', { passphrase: 'Kennwort' }],
] as const;

describe('a bundle that cannot be written', () => {
  test.each(ways)(
    '%s, where the folder is gone: a sentence with the next step, and nothing is left',
    async (_, how) => {
      const reply = await office.ask('bundle.create', { ticket: office.file('stick/b.dabundle'), ...how });
      expect(reply).toMatchObject({ ok: false, error: { code: 'place-unusable', reason: 'gone' } });
      if (!reply.ok) expect(reply.error.message).toMatch(/Stick.*Bitte.*keine Datei angelegt/s);
      expect(existsSync(office.file('stick'))).toBe(false);
      expect(leftovers()).toEqual([]);
    },
  );

  test.each(ways)('%s, where a folder stands in its place: the folder stays as it is', async (_, how) => {
    mkdirSync(office.file('belegt'));
    writeFileSync(office.file('belegt/wichtig.txt'), 'x');
    const reply = await office.ask('bundle.create', { ticket: office.file('belegt'), ...how });
    expect(reply).toMatchObject({ ok: false, error: { code: 'place-unusable' } });
    expect(readdirSync(office.file('belegt'))).toEqual(['wichtig.txt']);
    expect(leftovers()).toEqual([]);
  });

  test('goes to another place afterwards, with everything in it', async () => {
    await office.ask('bundle.create', { ticket: office.file('stick/b.dabundle') });
    const made = await office.get('bundle.create', { ticket: office.file('b.dabundle') });
    expect(made.ops).toBeGreaterThan(0);
    const { entries } = await office.get('bundle.log', {});
    expect(entries.map(({ file }) => file)).toEqual(['b.dabundle']);
  });

  test('an older file of that name survives a failed attempt', async () => {
    const place = office.file('ziel');
    mkdirSync(place);
    const older = join(place, 'b.dabundle');
    writeFileSync(older, 'von gestern');
    // Where the temporary file would be written, something else stands.
    mkdirSync(`${older}.${process.pid}.part`);
    expect(await office.ask('bundle.create', { ticket: older })).toMatchObject({ error: { code: 'place-unusable' } });
    expect(readFileSync(older, 'utf8')).toBe('von gestern');
  });
});

test('what will be sealed is never written plain where the file goes, not even for a moment', async () => {
  const place = office.file('stick');
  mkdirSync(place);
  const seen = new Set<string>();
  const ticket = join(place, 'b.dabundle');
  await answer(
    office.office,
    'bundle.create',
    { ticket, passphrase: 'Kennwort' },
    {
      isCancelled: () => {
        // What is being sealed may be seen there; a plain beginning may not.
        for (const name of readdirSync(place)) if (isPlain(join(place, name))) seen.add(name);
        return false;
      },
    },
  );
  expect([...seen]).toEqual([]);
  expect(readdirSync(place)).toEqual(['b.dabundle']);
});

const isPlain = (path: string): boolean => {
  const content = readFileSync(path, 'latin1');
  return content !== '' && !content.startsWith('age-encryption.org/v1');
};

const leftovers = () =>
  [...readdirSync(office.dir), ...readdirSync(office.file('archive'))].filter((name) =>
    /part|plain|outgoing/.test(name),
  );

describe('what the file system says', () => {
  test.each([
    ['ENOSPC', 'full', /Platz/],
    ['EDQUOT', 'full', /Platz/],
    ['EACCES', 'unwritable', /Recht zum Schreiben/],
    ['EROFS', 'unwritable', /anderen Ordner/],
    ['ENOENT', 'gone', /Stick abgezogen/],
    ['EIO', 'gone', /Netzlaufwerk getrennt/],
  ] as const)('%s is told as "%s", with what helps', (code, reason, words) => {
    const told = placeTrouble(Object.assign(new Error('x'), { code }));
    expect(told?.error).toMatchObject({ code: 'place-unusable', reason });
    expect(told?.error.message).toMatch(words);
    expect(told?.error.message).toMatch(/Bitte .*es wurde keine Datei angelegt\.$/s);
  });

  test('anything else is no matter of the place', () => {
    expect(placeTrouble(new Error('x'))).toBeNull();
    expect(placeTrouble(Object.assign(new Error('x'), { code: 'SQLITE_FULL' }))).toBeNull();
  });
});
