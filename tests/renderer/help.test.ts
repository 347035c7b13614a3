import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { areas } from '../../renderer/app/areas.ts';
import { readBlocks, readSpans } from '../../renderer/help/markdown.ts';

const folder = (locale: string) => new URL(`../../renderer/help/content/${locale}/`, import.meta.url);

test('every area of the program has a page in the manual, in both languages', () => {
  const wanted = areas
    .filter(({ id }) => id !== 'help')
    .map(({ id }) => `${id}.md`)
    .sort();
  expect(readdirSync(folder('de')).sort()).toEqual(wanted);
  expect(readdirSync(folder('en')).sort()).toEqual(wanted);
});

test.each(['de', 'en'])('the pages in %s use nothing the reader does not draw', (locale) => {
  for (const name of readdirSync(folder(locale))) {
    const blocks = readBlocks(readFileSync(new URL(name, folder(locale)), 'utf8'));
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
    const words = blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.text]));
    const plain = words.flatMap(readSpans).filter(({ kind }) => kind === 'plain');
    for (const { text } of plain) expect(text).not.toMatch(/[*`#]{1,}|\[[^\]]*\]\(/);
  }
});

test('a page is read block by block, and a line span by span', () => {
  expect(readBlocks('# Titel\n\nEin Satz\nund noch einer.\n\n- eins\n- zwei')).toEqual([
    { kind: 'heading', level: 1, text: 'Titel' },
    { kind: 'paragraph', text: 'Ein Satz und noch einer.' },
    { kind: 'list', items: ['eins', 'zwei'] },
  ]);
  expect(readSpans('Taste `F2` **speichert** *nicht*.')).toEqual([
    { kind: 'plain', text: 'Taste ' },
    { kind: 'keys', text: 'F2' },
    { kind: 'plain', text: ' ' },
    { kind: 'strong', text: 'speichert' },
    { kind: 'plain', text: ' ' },
    { kind: 'emphasis', text: 'nicht' },
    { kind: 'plain', text: '.' },
  ]);
});
