import { describe, expect, test } from 'vitest';
import { fromWindows1252, guessEncoding, isUtf8 } from '../../shared/lists/encoding.ts';

const bytes = (...parts: (number[] | string)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))));

describe('finding out how a list was written down', () => {
  test.each([
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], 'Größe'), { encoding: 'utf-8', markBytes: 3 }],
    ['UTF-8 without one', bytes('Größe 5 €'), { encoding: 'utf-8', markBytes: 0 }],
    ['plain letters', bytes('Nr;Titel'), { encoding: 'utf-8', markBytes: 0 }],
    ['Windows-1252', Buffer.from('Größe;Maßnahme', 'latin1'), { encoding: 'windows-1252', markBytes: 0 }],
    ['UTF-16 with a mark', bytes([0xff, 0xfe], [0x41, 0]), { encoding: 'utf-16le', markBytes: 2 }],
    ['UTF-16 the other way round', bytes([0xfe, 0xff], [0, 0x41]), { encoding: 'utf-16be', markBytes: 2 }],
    ['UTF-16 without a mark', Buffer.from('Nr;Titel;Größe', 'utf16le'), { encoding: 'utf-16le', markBytes: 0 }],
  ])('%s', (_, content, expected) => expect(guessEncoding(content)).toEqual(expected));

  test('a zero byte by itself makes no UTF-16', () => {
    expect(guessEncoding(bytes('Nr;Ti', [0], 'tel;Kommune')).encoding).toBe('utf-8');
  });
});

test.each([
  [[0xc0, 0x80], 'an overlong character'],
  [[0xed, 0xa0, 0x80], 'half of a character'],
  [[0xf5, 0x80, 0x80, 0x80], 'a character that does not exist'],
  [[0xc3], 'a character that is cut off'],
  [[0x80], 'a byte that only follows others'],
])('%j is no UTF-8: %s', (content) => expect(isUtf8(Uint8Array.from(content))).toBe(false));

test('characters that only Windows has are read', () => {
  const text = Buffer.from([0x80, 0x84, 0x93, 0x96, 0xe4, 0x81]).toString('latin1');
  expect(fromWindows1252(text)).toBe('€„“–ä\u0081');
});
