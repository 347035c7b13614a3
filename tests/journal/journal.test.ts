import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvLine } from '../../shared/core/csv.ts';
import type { JournalEntry } from '../../shared/journal/contract.ts';
import { JournalEvent } from '../../shared/journal/contract.ts';
import { journalSentence } from '../../shared/journal/sentence.ts';
import { create } from '../helpers/create.ts';
import { hand, openCoordination, openMember, openSite, writerOf } from '../helpers/members.ts';
import type { TestOffice } from '../helpers/office.ts';
import { requestOf } from '../trust/offices.ts';

let kreis: TestOffice;
const open: TestOffice[] = [];

/** A year of a coordination in a few minutes: everything that can stand in its log happens once. */
beforeAll(async () => {
  kreis = await openCoordination('Kreis Coesfeld');
  const nottuln = await openMember(kreis, '05558032', 'contact', 'Nottuln');
  const olfen = await openMember(kreis, '05558036', 'implementation', 'Olfen');
  const senden = await openMember(kreis, '05558040', 'contact', 'Senden');
  open.push(kreis, nottuln, olfen, senden);
  const [writer, olfens, sendens] = [await writerOf(nottuln), await writerOf(olfen), await writerOf(senden)];
  const project = await create(kreis, 'project', { title: 'Radwegenetz' });
  const task = await create(kreis, 'task', { title: 'Personalsache' });
  await hand(kreis, olfen);
  await kreis.get('member.change', { writer, role: 'implementation' });
  await kreis.get('member.change', { writer, label: 'Gemeinde Nottuln' });
  await create(olfen, 'note', { text: 'Aus Olfen' });
  await hand(olfen, kreis);
  await hand(nottuln, kreis);
  const undone = (await kreis.get('bundle.log', {})).entries.find(({ site, ops }) => site === 'Olfen' && ops > 0);
  await kreis.get('bundle.undo', { bundle: undone?.bundle ?? '' });
  await hand(olfen, kreis);
  await kreis.get('member.dormant', { writer: sendens, dormant: true });
  await kreis.get('member.dormant', { writer: sendens, dormant: false });
  await kreis.get('clock.correct', { writer: olfens, from: 1, to: 2, shiftMs: -86_400_000 });
  await kreis.get('registry.policy', { rules: { implementation: [], contact: [] }, retentionDays: 30 });
  // Written before it has heard of the new rules; the signature comes after.
  await create(olfen, 'project', { title: 'Ohne Recht' });
  await hand(kreis, olfen);
  await hand(olfen, kreis);
  await kreis.get('record.erase', { entity: 'task', id: task });
  await hand(senden, kreis);
  const fresh = await openSite(kreis, '05558032', 'Nottuln neu');
  open.push(fresh);
  await kreis.get('member.rotate', { writer, ticket: await requestOf(fresh) });
  await kreis.get('member.revoke', { writer: sendens });
  const { name } = await kreis.get('backup.create', {});
  await kreis.get('record.update', { entity: 'project', id: project, set: { title: 'Später' } });
  await kreis.get('backup.restore', { name });
});
afterAll(() => {
  for (const office of open.splice(0)) office.close();
});

const moment = (at: string) => at.slice(0, 10);
const entries = async (filter: object = {}) => (await kreis.get('journal.list', filter)).entries;
const sentences = async (filter: object = {}) =>
  (await entries(filter)).map((entry) => journalSentence(entry, 'de', moment));

describe('the log of everything', () => {
  test('tells in plain sentences who admitted whom and what else the registry says', async () => {
    const said = await sentences({ kinds: ['member'] });
    expect(said).toEqual(
      expect.arrayContaining([
        'Kreis Coesfeld hat Nottuln (Nottuln) als „Ansprechstelle“ zugelassen.',
        'Kreis Coesfeld hat den Eintrag von Nottuln geändert: Rolle jetzt „Umsetzung“, vorher „Ansprechstelle“.',
        'Kreis Coesfeld hat den Eintrag von Gemeinde Nottuln geändert: heißt jetzt „Gemeinde Nottuln“, vorher „Nottuln“.',
        'Kreis Coesfeld hat Senden als ruhend eingetragen: Niemand wartet mehr auf diesen Standort.',
        'Kreis Coesfeld hat Senden wieder als aktiv eingetragen.',
        'Kreis Coesfeld hat die Uhr von Olfen berichtigt: Änderungen 1 bis 2 werden 1 Tag früher angezeigt.',
        'Kreis Coesfeld hat neue Regeln festgelegt, wer was schreiben darf. Ersetzte Werte bleiben mindestens 30 Tage im Protokoll.',
        'Kreis Coesfeld hat einen Datensatz der Art „Aufgabe“ an allen Standorten löschen lassen (1 Änderung).',
      ]),
    );
    expect(said.filter((one) => one.includes('den Schlüssel von Gemeinde Nottuln ersetzt'))).toHaveLength(1);
    // A site has two logs, and both are ended; people are told once.
    expect(said.filter((one) => one.includes('Senden gesperrt'))).toHaveLength(1);
  });

  test('has every file with its verdict, and what was taken back as an entry of its own', async () => {
    const read = await entries({ kinds: ['in'], sites: ['Olfen'] });
    expect(read.length).toBeGreaterThanOrEqual(3);
    const [undone] = await entries({ kinds: ['undone'] });
    expect(undone).toMatchObject({ site: 'Olfen', event: 'undone', bundle: { undoneAt: expect.any(String) } });
    const taken = read.find(({ bundle }) => bundle?.undoneAt !== null);
    expect(taken?.bundle?.bundle).toBe(undone?.bundle?.bundle);
    expect(taken?.bundle?.segments.some(({ site, message }) => site === 'Olfen' && message !== '')).toBe(true);
  });

  test('says of a refused change what it was, whose, and why', async () => {
    const refused = await entries({ kinds: ['refused'] });
    expect(refused.length).toBeGreaterThan(0);
    for (const entry of refused) {
      expect(entry.record?.fields.length).toBeGreaterThan(0);
      expect(entry.reason?.message).toMatch(/[.]$/);
    }
  });

  test('remembers going back, although the store that went back cannot', async () => {
    const [entry] = await entries({ kinds: ['restored'] });
    expect(entry).toMatchObject({ event: 'restored', site: 'Kreis Coesfeld' });
    expect(journalSentence(entry as JournalEntry, 'de', moment)).toMatch(
      /^Dieser Standort ist auf seine Sicherung vom 2026-11-23 zurückgegangen/,
    );
  });

  test('stands newest first, every entry once', async () => {
    const all = await entries();
    expect(all.map(({ at }) => at)).toEqual(
      all
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  });
});

describe('the filter', () => {
  test('by kind and site together, and nothing means everything', async () => {
    const all = await entries();
    for (const kinds of [['in'], ['member', 'refused']] as const) {
      const expected = all.filter(({ kind }) => (kinds as readonly string[]).includes(kind));
      expect(await entries({ kinds: [...kinds] })).toEqual(expected);
    }
    const expected = all.filter(({ kind, site }) => kind === 'in' && site === 'Olfen');
    expect(await entries({ kinds: ['in'], sites: ['Olfen'] })).toEqual(expected);
  });

  test('by time, both ends included; what has no moment is in no span', async () => {
    const all = await entries();
    const [from, to] = [all.at(-5)?.at ?? '', all[4]?.at ?? ''];
    const within = await entries({ from, to });
    expect(within).toEqual(all.filter(({ at }) => at >= from && at <= to && at !== ''));
    expect(within.length).toBeGreaterThan(2);
  });

  test('never hides a site from the choice, and says how many there are beyond the limit', async () => {
    const { sites, total, entries: shown } = await kreis.get('journal.list', { kinds: ['undone'], limit: 1 });
    expect(sites).toEqual(expect.arrayContaining(['Kreis Coesfeld', 'Olfen', 'Senden']));
    expect([shown.length, total]).toEqual([1, 1]);
    expect((await kreis.get('journal.list', { limit: 2 })).total).toBeGreaterThan(10);
  });
});

describe('the file', () => {
  const write = async (format: 'csv' | 'json', more: object = {}) => {
    const ticket = kreis.file(`protokoll.${format}`);
    const said = await kreis.get('journal.export', { ticket, format, ...more });
    return { said, text: readFileSync(ticket, 'utf8') };
  };

  test('is a table any spreadsheet of this country reads: byte order mark, semicolons, lines as on Windows', async () => {
    const { said, text } = await write('csv');
    expect(text.startsWith('\uFEFFZeitpunkt;Art;Standort;Durch;Was;')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const rows = tableOf(text);
    expect(rows).toHaveLength(said.entries + 1);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([12]));
    expect(said.entries).toBe((await kreis.get('journal.list', {})).total);
  });

  test('keeps to the filter, and speaks English if wanted', async () => {
    const { said, text } = await write('csv', { kinds: ['member'], language: 'en' });
    expect(said.entries).toBe((await entries({ kinds: ['member'] })).length);
    expect(text).toContain('Kreis Coesfeld revoked Senden.');
  });

  test('as JSON loses nothing of an entry', async () => {
    const { text } = await write('json');
    const file = JSON.parse(text) as { entries: (JournalEntry & { sentence: string })[] };
    const plain = file.entries.map(({ sentence, ...entry }) => {
      expect(sentence).not.toBe('');
      return entry;
    });
    expect(plain).toEqual(await entries());
  });

  test('never holds a cell that a spreadsheet would compute', () => {
    expect(csvLine(['=1+1', '+49 2502', '-x', '@a', '\tb', 'harmlos', '-12,5'])).toBe(
      "'=1+1;'+49 2502;'-x;'@a;'\tb;harmlos;-12,5\r\n",
    );
    expect(csvLine(['a;b', 'sagt "ja"', 'zwei\nZeilen'])).toBe('"a;b";"sagt ""ja""";"zwei\nZeilen"\r\n');
  });
});

/** A reader of such tables, as small as can be. */
function tableOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^;\r\n"]*))(;|\r\n)/gy;
  for (const [, quoted, plain, end] of text.slice(1).matchAll(cells)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('every event has a sentence in both languages, without a hole in it', () => {
  const details = { ops: '2', file: 'b.dabundle', to: '5', from: '1', shift: '120000', entity: 'task', title: 'T' };
  const more = { role: 'contact', roleBefore: 'coordination', body: 'Olfen', days: '1', seq: '3', count: '1' };
  for (const event of JournalEvent.options) {
    const entry = { event, site: 'Olfen', by: null, details: { ...details, ...more } } as unknown as JournalEntry;
    for (const locale of ['de', 'en'] as const) {
      const sentence = journalSentence(entry, locale, moment);
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence).not.toMatch(/undefined|null|NaN/);
    }
  }
});
