import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { docxOf } from '../../../db/export/docx.ts';
import { bodyId } from '../../../db/store/natural-id.ts';
import { minutesDocument } from '../../../shared/councils/session/minutes.ts';
import type { Block } from '../../../shared/documents/contract.ts';
import { create } from '../../helpers/create.ts';
import { hasLibreOffice, openedByLibreOffice } from '../../helpers/libre-office.ts';
import { openTestOffice, type TestOffice } from '../../helpers/office.ts';

let at: TestOffice;
let meetingId: string;
beforeEach(async () => {
  at = await openTestOffice({ now: '2026-11-29T08:00:00Z' });
  meetingId = await create(at, 'meeting', {
    ...{ title: 'Lenkungskreis', startsOn: '2026-11-29', startTime: '14:30', place: 'Kreishaus' },
  });
  const paperId = await create(at, 'paper', {
    title: 'Glasfaser',
    reference: 'SV-11-0007',
    resolutionText: 'Es wird gebaut.',
  });
  const open = await create(at, 'agendaItem', { meetingId, number: '1', position: 1, title: 'Glasfaser', paperId });
  const closed = await create(at, 'agendaItem', {
    ...{ meetingId, number: 'N 1', position: 2, title: 'Grundstück', public: 'nonpublic' },
  });
  const write = (text: string, agendaItemId: string | null) =>
    at.get('session.write', { meetingId, agendaItemId, text });
  await write('Die Verwaltung trägt vor.', open);
  await write('! Es wird gebaut @Nottuln bis 31.3.', open);
  await write('> Angebote einholen @Olfen', open);
  await write('> Preis verhandeln', closed);
  await write('i Nächste Sitzung im Mai', null);
  await at.get('session.attend', { meetingId, bodyId: bodyId('05558032'), function: 'IT-Leitung', state: 'present' });
});
afterEach(() => at.close());

const minutes = async (isClosed: boolean) => minutesDocument(await at.get('session.get', { meetingId, isClosed }));

const wordsOf = (block: Block): string => {
  if (block.kind === 'list') return block.items.join('\n');
  if (block.kind === 'image') return block.alt;
  if (block.kind === 'table') return [block.head, ...block.rows].map((row) => row.join(' | ')).join('\n');
  return block.kind === 'paragraph' ? [block.lead, block.text].filter(Boolean).join(' ') : block.text;
};

test('MI1: item by item what was said, then what was resolved and who does what', async () => {
  const { title, blocks, footer } = await minutes(true);
  expect(title).toBe('Niederschrift: Lenkungskreis');
  expect(footer).toBe('Lenkungskreis · 29.11.2026');
  expect(blocks.map(wordsOf)).toEqual([
    '\nTag | Sonntag, 29. November 2026\nBeginn | 14:30 Uhr\nOrt | Kreishaus',
    'Teilnahme',
    'Kommune | Funktion | Teilnahme\nNottuln | IT-Leitung | anwesend',
    '1  Glasfaser',
    'Vorlage: SV-11-0007',
    'Beschlussvorschlag: Es wird gebaut.',
    'Die Verwaltung trägt vor.',
    'Beschluss (Nottuln, bis 31.03.2027): Es wird gebaut',
    'Aufgabe (Olfen): Angebote einholen',
    'N 1  Grundstück (nichtöffentlich)',
    'Aufgabe: Preis verhandeln',
    'Außerhalb der Tagesordnung',
    'Info: Nächste Sitzung im Mai',
    'Beschlüsse',
    'TOP | Beschluss | Zuständig | Bis\n1 | Es wird gebaut | Nottuln | 31.03.2027',
    'Aufgaben',
    'TOP | Aufgabe | Zuständig | Bis\n1 | Angebote einholen | Olfen | \nN 1 | Preis verhandeln |  | ',
  ]);
});

test('PS1: minutes made in an open room hold nothing of the non-public part, and say that something is missing', async () => {
  const words = (await minutes(false)).blocks.map(wordsOf);
  expect(words.join('\n')).not.toMatch(/Grundstück|Preis/);
  expect(words).toContain('N 1  Nichtöffentlicher Punkt');
  expect(words.at(-1)).toBe('Nicht enthalten: 2 Einträge (privat, vertraulich oder nichtöffentlich).');
});

test.skipIf(!hasLibreOffice('minutes'))(
  'LibreOffice opens the minutes, with all parts in their order',
  async () => {
    const path = at.file('niederschrift.docx');
    writeFileSync(path, await docxOf(await minutes(true)));
    const { pdf, text } = openedByLibreOffice(path);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const places = [
      'Niederschrift',
      'Teilnahme',
      'Glasfaser',
      'Die Verwaltung',
      'Grundstück',
      'Beschlüsse',
      'Aufgaben',
    ].map((word) => text.indexOf(word));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  },
  240_000,
);
