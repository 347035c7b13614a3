import { expect, test } from 'vitest';
import { nextPlace, outlineOf, reportSheets, sentencesOf } from '../../../renderer/reports/compose/costs.ts';
import { type ReportView, requestOf } from '../../../renderer/reports/view.ts';
import type { ReportBlock, ReportSentence } from '../../../shared/reports/contract.ts';

const sentence = (key: string, more: Partial<ReportSentence> = {}): ReportSentence => ({
  key,
  text: key,
  made: key,
  edited: null,
  version: null,
  isOutdated: false,
  replaced: null,
  ...more,
});
const own = { edited: 'Eigenes', version: '1' };
const blocks: readonly ReportBlock[] = [
  { kind: 'heading', level: 1, text: 'Überblick' },
  { kind: 'paragraph', ...sentence('a/1', own) },
  { kind: 'heading', level: 1, text: 'Projekte' },
  ...Array.from({ length: 60 }, (_, n): ReportBlock[] => [
    { kind: 'heading', level: 2, text: `Projekt ${n}` },
    { kind: 'list', items: Array.from({ length: 10 }, (__, m) => sentence(`p/${n}-${m}`)) },
  ]).flat(),
  { kind: 'heading', level: 1, text: 'Schluss' },
  { kind: 'paragraph', ...sentence('z/1', { ...own, isOutdated: true }) },
];
const sheets = reportSheets(blocks);

test('every sentence stands on one sheet, and there is more than one sheet', () => {
  expect(sheets.length).toBeGreaterThan(2);
  expect(sheets.flatMap(sentencesOf).map(({ key }) => key)).toHaveLength(602);
});

test('the way to the next sentence goes over all sheets and begins anew at the end', () => {
  const isOwn = ({ edited }: ReportSentence) => edited !== null;
  expect(nextPlace(sheets, isOwn, null)).toEqual({ sheet: 0, key: 'a/1' });
  expect(nextPlace(sheets, isOwn, 'a/1')).toEqual({ sheet: sheets.length - 1, key: 'z/1' });
  expect(nextPlace(sheets, isOwn, 'z/1')).toEqual({ sheet: 0, key: 'a/1' });
  expect(nextPlace(sheets, ({ isOutdated }) => isOutdated, 'z/1')).toEqual({ sheet: sheets.length - 1, key: 'z/1' });
  expect(nextPlace(sheets, () => false, null)).toBeNull();
});

test('an outline leaves out the deeper headings where there are too many', () => {
  const all = outlineOf(sheets);
  expect(all.map(({ text }) => text)).toEqual(['Überblick', 'Projekte', 'Schluss']);
  expect(all.at(-1)?.sheet).toBe(sheets.length - 1);
  expect(outlineOf(reportSheets(blocks.slice(0, 9))).map(({ text }) => text)).toContain('Projekt 1');
});

test('nothing is asked for while the record it is about is not chosen; a period is only named when it was', () => {
  const view: ReportView = {
    kind: 'status',
    of: 'district',
    bodyId: '',
    fieldId: '',
    record: '',
    isPublic: false,
    from: '',
    to: '',
    sheet: 0,
  };
  expect(requestOf(view)).toEqual({ kind: 'status', scope: { of: 'district' }, isPublic: false, language: 'de' });
  expect(requestOf({ ...view, of: 'body' })).toBeNull();
  expect(requestOf({ ...view, kind: 'project' })).toBeNull();
  expect(requestOf({ ...view, of: 'body', bodyId: 'b', from: '2026-01-01', to: 'Unsinn' })).toEqual({
    kind: 'status',
    scope: { of: 'body', id: 'b' },
    isPublic: false,
    language: 'de',
    from: '2026-01-01',
  });
  expect(requestOf({ ...view, kind: 'unbekannt' })?.kind).toBe('status');
});
