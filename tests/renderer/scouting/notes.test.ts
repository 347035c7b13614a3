import { describe, expect, test } from 'vitest';
import { applyFilter, guiltyPart, noField, noFilter } from '../../../renderer/scouting/filter.ts';
import { safeAddress } from '../../../renderer/scouting/link.ts';
import type { NoteLine } from '../../../shared/scouting/contract.ts';
import { titleFrom, withoutTags } from '../../../shared/scouting/title.ts';

const note = (values: Partial<NoteLine>): NoteLine => ({
  id: '01930000-0000-7000-8000-000000000001',
  version: '1',
  text: 'Notiz',
  url: null,
  source: null,
  state: 'inbox',
  visibility: 'shared',
  fieldId: null,
  field: null,
  fieldColour: null,
  tags: [],
  createdAt: '2026-11-20T08:00:00.000Z',
  createdBy: 'Kreis',
  hasConflict: false,
  ...values,
});

describe('filtering notes', () => {
  const heat = note({ text: 'Wärmeplanung braucht Daten', tags: ['Daten', 'Wärme'], fieldId: 'f1', field: 'Umwelt' });
  const drone = note({ text: 'Drohnenbilder', source: 'Feuerwehr', tags: ['Sicherheit'] });
  const filtered = (change: Partial<typeof noFilter>) => applyFilter([heat, drone], { ...noFilter, ...change });

  test('text finds words of note, source, field and tags, without regard to umlauts', () => {
    expect(filtered({ text: 'warme' })).toEqual([heat]);
    expect(filtered({ text: 'feuerwehr drohnen' })).toEqual([drone]);
    expect(filtered({ text: 'umwelt' })).toEqual([heat]);
  });

  test('tags are compared without regard to case; notes without a field can be asked for', () => {
    expect(filtered({ tags: ['daten'] })).toEqual([heat]);
    expect(filtered({ fields: [noField] })).toEqual([drone]);
  });

  test('the filter that hides everything is named', () => {
    expect(guiltyPart([heat, drone], { ...noFilter, text: 'xyz', tags: ['daten'] })).toBe('text');
    expect(guiltyPart([heat], { ...noFilter, text: 'xyz', fields: [noField] })).toBeNull();
  });
});

describe('the address of a note', () => {
  test('leads only to the web', () => {
    expect(safeAddress('https://www.example.org/a?b=c')).toBe('https://www.example.org/a?b=c');
    expect(safeAddress(' http://example.org ')).toBe('http://example.org/');
  });

  test('a program, a file or nonsense is no link', () => {
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'kein Verweis', '', null]) {
      expect(safeAddress(url)).toBeNull();
    }
  });
});

describe('the name of what comes of a note', () => {
  test('is its first line without address and labels', () => {
    const text = 'Messe: Bürgerterminal mit Video #Barrierefreiheit https://www.example.org/terminal #Portal\nmehr';
    expect(titleFrom(text)).toBe('Messe: Bürgerterminal mit Video');
  });

  test('keeps a label that is a word of the sentence', () => {
    expect(titleFrom('Mit #LoRaWAN Pegel messen')).toBe('Mit LoRaWAN Pegel messen');
  });

  test('is cut at a word when it is long', () => {
    const title = titleFrom('Wort '.repeat(60));
    expect(title.length).toBeLessThanOrEqual(122);
    expect(title.endsWith('Wort …')).toBe(true);
  });

  test('a note of nothing but labels keeps them in the list', () => {
    expect(withoutTags('#KI #Daten')).toBe('#KI #Daten');
    expect(withoutTags('Sprachmodelle #KI')).toBe('Sprachmodelle');
  });
});
