import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assert } from '../../shared/core/assert.ts';
import { fold } from '../../shared/core/fold.ts';
import { movements, type PlainRadar } from '../../shared/radar/radar.ts';
import { htmlToText } from '../../shared/radar/read/html-text.ts';
import { readRadar } from '../../shared/radar/read/read-radar.ts';
import { byorText, zalandoText } from '../../shared/radar/write.ts';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/radar/${name}`, import.meta.url), 'utf8');

function read(text: string, path = 'radar') {
  const reading = readRadar([{ path, text }]);
  assert('radar' in reading, `${path} is a radar: ${JSON.stringify(reading)}`);
  return reading.radar;
}

const bare = ({ edition, sectors, rings, entries }: PlainRadar) => ({
  edition,
  sectors,
  rings,
  entries: entries.map(({ name, sector, ring, movement, summary, url }) => ({
    name,
    sector,
    ring,
    movement,
    summary,
    url,
  })),
});

describe('Zalando', () => {
  const radar = read(fixture('zalando-radar-2026-05.json'));

  test('all 81 entries of May 2026 with ring, field, link and movement, without a fault', () => {
    expect(radar).toMatchObject({ format: 'zalando', edition: '2026.05', faults: [] });
    expect(radar.entries).toHaveLength(81);
    expect(radar.rings.map(({ title }) => title)).toEqual(['Adopt', 'Trial', 'Assess', 'Hold']);
    expect(radar.sectors).toHaveLength(4);
    expect(radar.entries.find(({ name }) => name === 'Flink')).toMatchObject({
      sector: 'feld-4',
      ring: 'adopt',
      movement: 'in',
      url: 'https://engineering.zalando.com/tags/apache-flink.html',
    });
  });

  test('written and read again it is the same radar', () => {
    expect(bare(read(zalandoText(radar)))).toEqual(bare(radar));
  });

  test('what is wrong is named by entry and column, and the others are read', () => {
    const text = JSON.stringify({
      date: '2026.06',
      entries: [
        { label: 'Gut', quadrant: 0, ring: 0, moved: 2 },
        { label: 'Ring zu hoch', quadrant: 0, ring: 9, moved: 0 },
        { label: 'Feld als Wort', quadrant: 'Tools', ring: 0 },
        'kein Eintrag',
        { quadrant: 1, ring: 1 },
        { label: 'GUT', quadrant: 1, ring: 1 },
        { label: 'Adresse', quadrant: 1, ring: 1, link: 'javascript:alert(1)', moved: 7 },
      ],
    });
    const { entries, faults } = read(text);
    expect(entries.map(({ name, url }) => [name, url])).toEqual([
      ['Gut', ''],
      ['Adresse', ''],
    ]);
    expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'ring', 'unknown-ring'],
      [3, 'quadrant', 'unknown-sector'],
      [4, '', 'not-a-record'],
      [5, 'name', 'no-name'],
      [6, 'name', 'twice'],
      [7, 'moved', 'bad-movement'],
      [7, 'link', 'bad-address'],
    ]);
  });
});

describe('Build Your Own Radar', () => {
  const csv = [
    'name,ring,quadrant,isNew,status,description',
    'Alpha,Adopt,Tools,TRUE,New,"<p>Erste <b>Zeile</b></p><script>alert(1)</script><ul><li>Punkt</li></ul>"',
    'Beta,Caution,Tools,FALSE,Moved Out,Text',
    'Gamma,hold,Platforms,FALSE,No Change,',
    ',Adopt,Tools,FALSE,,',
    'Delta,,Tools,FALSE,,',
    '',
  ].join('\n');

  test('a table: Hold and Caution are one ring, HTML becomes text, rows that lack something are named by their line', () => {
    const { entries, faults, rings } = read(csv, 'radar.csv');
    expect(entries.map(({ name, ring, movement, summary }) => [name, ring, movement, summary])).toEqual([
      ['Alpha', 'adopt', 'new', 'Erste Zeile\n\n– Punkt'],
      ['Beta', 'hold', 'out', 'Text'],
      ['Gamma', 'hold', 'same', ''],
    ]);
    expect(rings.map(({ key }) => key)).toEqual(['adopt', 'hold']);
    expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [5, 'name', 'no-name'],
      [6, 'ring', 'no-ring'],
    ]);
  });

  test('the same as JSON, with booleans or words', () => {
    const { entries } = read(
      JSON.stringify([
        { name: 'Alpha', ring: 'Adopt', quadrant: 'Tools', isNew: 'TRUE', description: 'a &amp; b' },
        { name: 'Beta', ring: 'Hold', quadrant: 'Tools', isNew: false, status: 'moved in' },
      ]),
    );
    expect(entries.map(({ name, movement, summary }) => [name, movement, summary])).toEqual([
      ['Alpha', 'new', 'a & b'],
      ['Beta', 'in', ''],
    ]);
  });

  test('no cell of what is written is a formula, and read again it is what it was', () => {
    const radar: PlainRadar = {
      edition: '',
      sectors: [{ key: 'tools', title: 'Tools' }],
      rings: [{ key: 'adopt', title: 'Adopt' }],
      entries: [
        {
          name: '=HYPERLINK("http://boese")',
          sector: 'tools',
          ring: 'adopt',
          movement: 'new',
          summary: '@SUM(A1)',
          url: '',
        },
        {
          name: '+49 <b>',
          sector: 'tools',
          ring: 'adopt',
          movement: 'out',
          summary: 'a <i>b</i> & c',
          url: 'https://example.org',
        },
      ],
    };
    const text = byorText(radar);
    for (const cell of text.split(/[\r\n,]+/)) expect(cell).not.toMatch(/^"?[=+\-@]/);
    expect(bare(read(text))).toEqual(radar);
  });
});

describe('AOE', () => {
  test('the demo entry with the settings beside it', () => {
    const reading = readRadar([
      { path: '2026-05-01/demo-1.md', text: fixture('aoe-demo-1.md') },
      { path: 'config.default.json', text: fixture('aoe-config.default.json') },
    ]);
    assert('radar' in reading, 'a folder is a radar');
    expect(reading.radar).toMatchObject({
      format: 'aoe',
      edition: '2026-05-01',
      faults: [],
      entries: [{ name: 'Demo 1', ring: 'assess', sector: 'methods-and-patterns', movement: 'new' }],
    });
    expect(reading.radar.sectors.map(({ title }) => title)).toContain('Methods & Patterns');
    expect(reading.radar.entries[0]?.summary).toContain('const var = ');
  });

  test('several releases: the last word holds, and the one before says how it moved; a file without a head is named', () => {
    const file = (path: string, ring: string) => ({
      path,
      text: `---\ntitle: "X"\nring: ${ring}\nquadrant: tools\n---\nText`,
    });
    const reading = readRadar([
      file('2025-01-01/x.md', 'assess'),
      file('2026-01-01/x.md', 'trial'),
      { path: '2026-01-01/kaputt.md', text: 'nur Text' },
    ]);
    assert('radar' in reading, 'a folder is a radar');
    expect(reading.radar.entries).toMatchObject([{ name: 'X', ring: 'trial', movement: 'in' }]);
    expect(reading.radar.faults).toMatchObject([{ file: '2026-01-01/kaputt.md', code: 'no-head' }]);
  });
});

describe('files that are no radar', () => {
  test.each([
    ['', 'empty'],
    ['{"a":1', 'not-json'],
    ['{"a":1}', 'unknown-format'],
    ['Name;Alter\nA;3', 'unknown-format'],
    [JSON.stringify({ entries: Array.from({ length: 10_001 }, () => ({})) }), 'too-many'],
    ['{"entries":[]}', 'empty'],
  ])('%#: say so', (text, trouble) => {
    expect(readRadar([{ path: 'x', text }])).toEqual({ trouble });
  });

  test('5 000 blips are read, and a deeply nested or polluted one does no harm', () => {
    const entries = Array.from({ length: 5000 }, (_, at) => ({ label: `Blip ${at}`, quadrant: at % 4, ring: at % 3 }));
    expect(read(JSON.stringify({ date: 'x', entries })).entries).toHaveLength(5000);
    const { faults } = read('{"entries":[{"__proto__":{"label":"x"},"constructor":1,"quadrant":0,"ring":0}]}');
    expect(faults).toMatchObject([{ code: 'no-name' }]);
    expect(({} as { label?: unknown }).label).toBeUndefined();
  });
});

describe('HTML to text', () => {
  test.each([
    ['a < b und c > d', 'a < b und c > d'],
    ['<img src=x onerror=alert(1)>Bild', 'Bild'],
    ['<style>p{}</style><p>A</p><p>B</p>', 'A\n\nB'],
    ['<script>alert("</p>")', ''],
    ['&#x41;&#66;&auml;&unbekannt;&#0;', 'ABä&unbekannt;'],
    ['<!-- weg -->da', 'da'],
  ])('%s', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  test('is done in one pass, however hostile', () => {
    for (const piece of ['<a', '<!--', '&', '<script>', '</', '<p ']) {
      const started = performance.now();
      htmlToText(piece.repeat(100_000));
      expect(performance.now() - started).toBeLessThan(3000);
    }
  });
});

test('whatever a radar says, both formats give it back', () => {
  const parts = (keys: readonly string[]) => keys.map((key) => ({ key, title: key }));
  const word = fc.stringMatching(/^[a-zäöü0-9<>&"'=+@,;!-]{1,20}$/).filter((text) => text.trim() !== '');
  const entry = fc.record({
    name: word,
    sector: fc.constantFrom('alpha', 'beta'),
    ring: fc.constantFrom('adopt', 'trial', 'hold'),
    movement: fc.constantFrom(...movements),
    summary: fc.string({ unit: 'grapheme' }).map((text) => htmlToText(text.normalize())),
    url: fc.constantFrom('', 'https://example.org/?a=1&b=2'),
  });
  const any = fc.uniqueArray(entry, { maxLength: 12, minLength: 1, selector: ({ name }) => fold(name) });
  fc.assert(
    fc.property(any, (entries) => {
      const radar = {
        edition: '2026',
        sectors: parts(['alpha', 'beta']),
        rings: parts(['adopt', 'trial', 'hold']),
        entries,
      };
      expect(bare(read(zalandoText(radar)))).toEqual(radar);
      expect(bare(read(byorText(radar))).entries).toEqual(entries);
    }),
  );
});
