import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dropped, judgeDropped, mostFiles } from '../../shared/scouting/dropped.ts';
import { noteLimits } from '../../shared/scouting/merge-notes.ts';

const nothing: Dropped = { uris: '', plain: '', html: '', files: [] };
const file = (name: string, sizeBytes = 10, isFolder = false) => ({ name, sizeBytes, isFolder });
const url = 'https://www.example.org/terminal?x=1';

describe('what falls on the window', () => {
  test('a link is a note with the words of the link, its address, and where it is from', () => {
    const html = `<meta charset="utf-8"><a href="${url}">Terminal &amp; <b>Gebärden</b></a>`;
    expect(judgeDropped({ ...nothing, uris: `${url}\r\n`, plain: url, html })).toEqual({
      text: 'Terminal & Gebärden',
      isNamed: false,
      url,
      source: 'example.org',
      taken: [],
      refused: [],
    });
    expect(judgeDropped({ ...nothing, plain: url })).toMatchObject({ text: url, url });
  });

  test('a text is a note; an address inside of it stays where it is', () => {
    const plain = `Siehe ${url} dazu`;
    expect(judgeDropped({ ...nothing, plain })).toMatchObject({ text: plain, url: '', refused: [] });
  });

  test('a picture is attached and gives the note its name; a second file as well', () => {
    const files = [file('Stand 12.JPG'), file('plan.pdf')];
    expect(judgeDropped({ ...nothing, files })).toMatchObject({
      text: 'Stand 12.JPG, plan.pdf',
      isNamed: true,
      taken: [0, 1],
      refused: [],
    });
  });

  test('a picture dragged out of a page comes with its address', () => {
    const src = 'https://example.org/bild.png';
    const html = `<img src="${src}">`;
    expect(judgeDropped({ uris: src, plain: src, html, files: [file('bild.png')] })).toMatchObject({
      url: src,
      taken: [0],
    });
  });

  test('the shortcut a browser makes of a link is no file of its own', () => {
    expect(judgeDropped({ ...nothing, uris: url, files: [file('Terminal.url')] })).toMatchObject({
      url,
      taken: [],
      refused: [],
    });
  });

  test.each([
    ['Ordner', file('Bilder', 0, true), 'folder'],
    ['ein Bündel', file('runde.dabundle'), 'bundle'],
    ['eine E-Mail', file('post.eml'), 'bundle'],
    ['ein Programm', file('setup.exe'), 'program'],
    ['eine Datei ohne bekannte Art', file('daten.xyz'), 'unknown'],
    ['eine leere Datei', file('leer.png', 0), 'empty'],
    ['eine zu große', file('film.mp4', 25_000_001), 'too-large'],
    ['eine Verknüpfung ohne Adresse', file('Terminal.url'), 'program'],
  ] as const)('%s wird nicht genommen, mit Grund', (_what, one, why) => {
    expect(judgeDropped({ ...nothing, files: [one] })).toMatchObject({
      text: '',
      taken: [],
      refused: [{ name: one.name, why }],
    });
  });

  test('what fits is taken although something else does not', () => {
    const files = [file('setup.exe'), file('bild.png'), ...Array.from({ length: 11 }, (_, n) => file(`${n}.png`))];
    const { taken, refused } = judgeDropped({ ...nothing, files });
    expect(taken).toHaveLength(mostFiles);
    expect(taken).not.toContain(0);
    expect(refused.map(({ why }) => why)).toEqual(['program', 'too-many', 'too-many']);
  });

  test('nothing, and a text longer than a note, are refused', () => {
    expect(judgeDropped(nothing).refused).toEqual([{ name: '', why: 'nothing' }]);
    const long = judgeDropped({ ...nothing, plain: 'x'.repeat(noteLimits.text + 1) });
    expect(long).toMatchObject({ text: '', refused: [{ why: 'too-long' }] });
  });

  test('an address is only one of the web', () => {
    for (const uris of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'mailto:a@b.de'])
      expect(judgeDropped({ ...nothing, uris })).toMatchObject({ url: '', text: '' });
  });

  test('whatever it is, either something is taken or a reason is given, and never markup', () => {
    const text = fc.oneof(fc.string({ maxLength: 80 }), fc.constant(url), fc.constant('<a href="x">a <b>b</b></a>'));
    const files = fc.array(fc.constantFrom(file('a.png'), file('b.exe'), file('c', 0, true)), { maxLength: 3 });
    fc.assert(
      fc.property(text, text, text, files, (uris, plain, html, some) => {
        const judged = judgeDropped({ uris, plain, html, files: some });
        expect(judged.text !== '' || judged.refused.length > 0).toBe(true);
        expect(judged.taken.length + judged.refused.filter(({ name }) => name !== '').length).toBeLessThanOrEqual(
          some.length,
        );
        if (plain === '') expect(judged.text).not.toMatch(/<b>/);
      }),
    );
  });
});
