import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accept } from '../attacks/scene.ts';
import { linesOf } from '../helpers/bundle-text.ts';
import { handOf, rowId, segment } from '../helpers/forge.ts';
import { digestOnly, hand, openCoordination, openMember, rootOf } from '../helpers/members.ts';
import { exportAll, type TestOffice } from '../helpers/office.ts';
import { expectRebuiltSame } from '../helpers/rebuilt.ts';
import { SiteFolder, type Version } from './programs.ts';

let kreis: TestOffice;
let site: SiteFolder;
beforeEach(async () => {
  kreis = await openCoordination('Kreis');
  site = new SiteFolder();
});
afterEach(async () => {
  kreis.close();
  await site.remove();
});

const one = (version: Version, name: string, input: object = {}) => site.ask(version, name, input);

/** The site begins with a program of this version, is admitted, and gets what the coordination has. */
async function begin(version: Version, role: 'implementation' | 'coordination' = 'implementation'): Promise<void> {
  const ticket = site.file('beitritt.json');
  const root = await rootOf(kreis);
  await one(version, 'office.begin', {
    mode: 'empty',
    bodyAgs: '05558032',
    label: 'Nottuln',
    role: 'implementation',
    root,
  });
  await one(version, 'request.create', { ticket });
  await kreis.get('member.admit', { ticket, role });
  await send(version);
  await receive(version);
}

/** From the coordination to the site. */
const send = async (version: Version) =>
  (await one(version, 'bundle.import', { ticket: await exportAll(kreis) })) as {
    verdict: string;
    counts: Record<string, number>;
    segments: Record<string, unknown>[];
  };

/** From the site to the coordination. */
async function receive(version: Version) {
  const ticket = site.file('zurück.dabundle');
  await one(version, 'bundle.create', { ticket });
  return kreis.get('bundle.import', { ticket });
}

const opsIn = (path: string): string[] =>
  linesOf(path)
    .filter((line) => line.startsWith('{"e":'))
    .map((line) => line.replace(/,$/, ''));

const digestAt = async (version: Version) => String((await one(version, 'store.digest'))['digest']);

describe('an office that has not been updated', () => {
  test('keeps, counts and passes on, byte for byte, what it does not know; the update shows it', async () => {
    await begin('older');
    const { id: trend } = await kreis.get('record.create', {
      entity: 'trend',
      fields: { title: 'Wärmenetze', impact: 4 },
    });
    const { id: note } = await kreis.get('record.create', {
      entity: 'note',
      fields: { text: 'Vortrag gehört', source: 'Messe', state: 'dropped' },
    });
    const read = await send('older');
    expect(read.verdict).toBe('new');
    expect(read.counts['unknown']).toBeGreaterThan(3);
    expect((await one('older', 'exchange.status'))['unknownValues']).toBe(read.counts['unknown']);
    expect(await one('older', 'record.get', { entity: 'note', id: note })).toMatchObject({ text: 'Vortrag gehört' });
    expect(await digestAt('older')).toBe(await digestOnly(kreis));
    const forwarded = site.file('weiter.dabundle');
    await one('older', 'bundle.create', { ticket: forwarded });
    expect(opsIn(forwarded)).toEqual(expect.arrayContaining(opsIn(kreis.file('bundle.dabundle'))));
    const other = await openMember(kreis, '05558036');
    await other.get('bundle.import', { ticket: forwarded });
    expect(await other.get('record.get', { entity: 'trend', id: trend })).toMatchObject({
      title: 'Wärmenetze',
      impact: 4,
    });
    other.close();

    // The update.
    expect(await one('today', 'record.get', { entity: 'trend', id: trend })).toMatchObject({
      title: 'Wärmenetze',
      impact: 4,
    });
    expect(await one('today', 'record.get', { entity: 'note', id: note })).toMatchObject({
      source: 'Messe',
      state: 'dropped',
    });
    expect((await one('today', 'exchange.status'))['unknownValues']).toBe(0);
    expect((await one('today', 'store.rebuild'))['differed']).toBe(0);
    expect(await digestAt('today')).toBe(await digestOnly(kreis));
    await site.close();
    expect(((await one('today', 'search', { text: 'Wärmenetze' }))['hits'] as unknown[]).length).toBe(1);
    await expectRebuiltSame(kreis);
  });

  test('keeps a value of a type it does not expect', async () => {
    await begin('older');
    const by = handOf(kreis);
    const id = rowId(by);
    const reg = (await kreis.get('registry.status', {})).length;
    await exportAll(kreis);
    const now = handOf(kreis);
    const odd = segment(now, [{ e: 'note', id, set: { text: { bold: 'fett' }, url: ['a', 'b'] } }], { reg });
    await acceptAt('older', now, [odd]);
    expect((await one('older', 'exchange.status'))['unknownValues']).toBe(2);
    expect((await one('older', 'store.rebuild'))['differed']).toBe(0);
    expect(by.writer).toBe(now.writer);
  });

  test('edits a record without losing what it does not know of it', async () => {
    await begin('older');
    const { id } = await kreis.get('record.create', {
      entity: 'note',
      fields: { text: 'Alt', source: 'Messe', state: 'dropped' },
    });
    await send('older');
    await one('older', 'record.update', {
      entity: 'note',
      id,
      set: { text: 'Vom alten Programm', url: 'https://example.org' },
    });
    await receive('older');
    expect(await kreis.get('record.get', { entity: 'note', id })).toMatchObject({
      text: 'Vom alten Programm',
      url: 'https://example.org',
      source: 'Messe',
      state: 'dropped',
    });
    expect((await kreis.get('conflict.list', {})).total).toBe(0);
    await kreis.get('record.update', { entity: 'note', id, set: { source: 'Messe Essen' } });
    await send('older');
    expect(await digestAt('older')).toBe(await digestOnly(kreis));
    expect(await one('today', 'record.get', { entity: 'note', id })).toMatchObject({
      source: 'Messe Essen',
      text: 'Vom alten Programm',
    });
    expect((await one('today', 'store.rebuild'))['differed']).toBe(0);
    await expectRebuiltSame(kreis);
  });

  test('deletes a record of which it knows only half: what was written beside it in the other half brings it back', async () => {
    await begin('older');
    const { id } = await kreis.get('record.create', { entity: 'note', fields: { text: 'Notiz', source: 'Messe' } });
    await send('older');
    await one('older', 'record.delete', { entity: 'note', id });
    await kreis.get('record.update', { entity: 'note', id, set: { source: 'Messe Essen' } });
    await receive('older');
    expect(await kreis.get('record.get', { entity: 'note', id })).toMatchObject({ source: 'Messe Essen' });
    await send('older');
    expect(await digestAt('older')).toBe(await digestOnly(kreis));
    expect((await one('today', 'store.rebuild'))['differed']).toBe(0);
    await expectRebuiltSame(kreis);
  });

  test('keeps a text with headings it cannot read; the update shows it, merged with what was written plain beside it', async () => {
    // The catalogue of measures is the coordination's, which may sit at several places.
    await begin('older', 'coordination');
    const fields = { title: 'Digitale Akte', profile: 'Akten liegen in Schränken.\nSie werden gescannt.' };
    const { id } = await one('older', 'record.create', { entity: 'strategyMeasure', fields });
    const of = { entity: 'strategyMeasure', id: String(id) };
    await receive('older');
    const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
    const heading = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Ausgangslage' }] };
    const profile = {
      type: 'doc',
      content: [heading, paragraph('Akten liegen in Schränken.'), paragraph('Sie werden gescannt.')],
    };
    await kreis.get('record.update', { ...of, set: { profile } });
    await one('older', 'record.update', {
      ...of,
      set: { profile: 'Akten liegen in Schränken.\nSie werden gescannt und vernichtet.' },
    });
    await receive('older');
    await send('older');
    expect((await one('older', 'exchange.status'))['unknownValues']).toBe(1);
    expect(await digestAt('older')).toBe(await digestOnly(kreis));

    const merged = {
      type: 'doc',
      content: [heading, paragraph('Akten liegen in Schränken.'), paragraph('Sie werden gescannt und vernichtet.')],
    };
    expect(await kreis.get('record.get', of)).toMatchObject({ profile: merged });
    expect(await one('today', 'record.get', of)).toMatchObject({ profile: merged });
    expect((await one('today', 'conflict.list'))['total']).toBe(0);
    expect((await one('today', 'exchange.status'))['unknownValues']).toBe(0);
    expect((await one('today', 'store.rebuild'))['differed']).toBe(0);
    expect(await digestAt('today')).toBe(await digestOnly(kreis));
    await expectRebuiltSame(kreis);
  });

  test('asks nobody about fields it does not know; the update lists what two others disagree about', async () => {
    await begin('older');
    const other = await openMember(kreis, '05558036');
    const { id } = await kreis.get('record.create', { entity: 'note', fields: { text: 'Notiz' } });
    await hand(kreis, other);
    await kreis.get('record.update', { entity: 'note', id, set: { source: 'Messe' } });
    await other.get('record.update', { entity: 'note', id, set: { source: 'Zeitung' } });
    await hand(other, kreis);
    await send('older');
    expect((await one('older', 'conflict.list'))['total']).toBe(0);
    const conflicts = (await one('today', 'conflict.list'))['conflicts'] as { field: string }[];
    expect(conflicts.map(({ field }) => field)).toEqual(['source']);
    expect((await one('today', 'store.rebuild'))['differed']).toBe(0);
    other.close();
    await expectRebuiltSame(kreis);
  });

  test('asks about two texts that the update merges by sentences', async () => {
    await begin('older');
    const other = await openMember(kreis, '05558036');
    const { id } = await kreis.get('record.create', { entity: 'note', fields: { text: 'Eins. Zwei. Drei.' } });
    await hand(kreis, other);
    await kreis.get('record.update', { entity: 'note', id, set: { text: 'Eins anders. Zwei. Drei.' } });
    await other.get('record.update', { entity: 'note', id, set: { text: 'Eins. Zwei. Drei anders.' } });
    await hand(other, kreis);
    await send('older');
    expect((await one('older', 'conflict.list'))['total']).toBe(1);
    expect((await one('today', 'conflict.list'))['total']).toBe(0);
    expect(await one('today', 'record.get', { entity: 'note', id })).toMatchObject({
      text: 'Eins anders. Zwei. Drei anders.',
    });
    expect((await one('today', 'store.rebuild'))['differed']).toBe(0);
    expect(await digestAt('today')).toBe(await digestOnly(kreis));
    other.close();
    await expectRebuiltSame(kreis);
  });

  test('cannot see that a record of a kind it does not know stands under a wrong id; the update can', async () => {
    await begin('older');
    const other = await openMember(kreis, '05558036');
    await hand(other, kreis);
    const by = handOf(other);
    const bodyId = (await other.get('registry.status', {})).own.body;
    const reg = (await other.get('registry.status', {})).length;
    const wrong = segment(
      by,
      [
        {
          e: 'projectBody',
          id: rowId(by),
          set: { projectId: rowId(by), bodyId, role: 'partner', ownerBodyId: bodyId },
        },
      ],
      { reg },
    );
    await accept(kreis, by, [wrong]);
    expect((await kreis.get('registry.refused', {})).refused.map(({ reason }) => reason)).toEqual(['wrong-id']);
    await send('older');
    expect((await one('today', 'store.digest'))['digest']).toBe(await digestOnly(kreis));
    expect((await one('today', 'store.rebuild'))['differed']).toBe(0);
    other.close();
    await expectRebuiltSame(kreis);
  });
});

/** Hands a forged file to the site. */
async function acceptAt(version: Version, sender: ReturnType<typeof handOf>, segments: ReturnType<typeof segment>[]) {
  const { bundle } = await import('../helpers/forge.ts');
  const ticket = bundle(site.file('geschmiedet.dabundle'), sender, segments);
  return (await one(version, 'bundle.import', { ticket })) as {
    verdict: string;
    segments: { verdict: string; message: string }[];
  };
}

describe('what a newer program has marked as critical', () => {
  test('is held with everything after it of that writer, passed on byte for byte, and let go by a program that understands it', async () => {
    await begin('today');
    await exportAll(kreis);
    const by = handOf(kreis);
    const reg = (await kreis.get('registry.status', {})).length;
    const [first, second] = [rowId(by), rowId(by)];
    const critical = segment(by, [{ e: 'note', id: first, set: { text: 'Als Hologramm' } }], {
      reg,
      crit: ['hologram'],
    });
    const after = segment(by, [{ e: 'note', id: second, set: { text: 'Danach' } }], { reg });
    const read = await acceptAt('today', by, [critical, after]);
    expect(read.verdict).toBe('held');
    for (const { verdict, message } of read.segments) {
      expect(verdict).toBe('needs-newer-app');
      expect(message).toMatch(
        /neuere Programmversion\. Sie werden aufgehoben, weitergegeben und nach der Aktualisierung übernommen\.$/,
      );
    }
    expect(((await one('today', 'record.list', { entity: 'note' }))['rows'] as unknown[]).length).toBe(0);
    expect((await one('today', 'store.rebuild'))['differed']).toBe(0);
    const ticket = site.file('weiter.dabundle');
    await one('today', 'bundle.create', { ticket });
    const lines = linesOf(ticket).map((line) => line.replace(/,$/, ''));
    for (const line of [...critical.lines, ...after.lines]) expect(lines).toContain(line);

    // Opening with the newer program is enough.
    const rows = (await one('newer', 'record.list', { entity: 'note', sort: ['text'] }))['rows'] as { text: string }[];
    expect(rows.map(({ text }) => text)).toEqual(['Als Hologramm', 'Danach']);
    expect((await one('newer', 'store.status'))['held']).toBe(0);
    expect((await one('newer', 'store.rebuild'))['differed']).toBe(0);
  });

  test('does not hold what other writers send in the same file', async () => {
    await begin('today');
    await exportAll(kreis);
    const other = await openMember(kreis, '05558036');
    await hand(other, kreis);
    await send('today');
    const [by, honest] = [handOf(kreis), handOf(other)];
    const reg = (await kreis.get('registry.status', {})).length;
    const critical = segment(by, [{ e: 'note', id: rowId(by), set: { text: 'Als Hologramm' } }], {
      reg,
      crit: ['hologram'],
    });
    const plain = segment(honest, [{ e: 'note', id: rowId(honest), set: { text: 'Gewöhnlich' } }], { reg });
    const read = await acceptAt('today', by, [critical, plain]);
    expect(read.verdict).toBe('partly');
    const rows = (await one('today', 'record.list', { entity: 'note' }))['rows'] as { text: string }[];
    expect(rows.map(({ text }) => text)).toEqual(['Gewöhnlich']);
    other.close();
  });
});
