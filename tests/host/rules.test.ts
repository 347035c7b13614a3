import { expect, test } from 'vitest';
import { assetSegments, mediaType } from '../../shared/host/asset-path.ts';
import { bundleArguments } from '../../shared/host/bundle-argument.ts';
import { defaultDataDir } from '../../shared/host/data-dir.ts';
import { plainFileName } from '../../shared/host/file-kind.ts';

test('only plain names below the folder are paths of files', () => {
  expect(assetSegments('/')).toEqual(['index.html']);
  expect(assetSegments('/assets/main-B3x_9.js')).toEqual(['assets', 'main-B3x_9.js']);
  for (const path of [
    '',
    'index.html',
    '//a',
    '/a//b',
    '/../a',
    '/./a',
    '/.env',
    '/a/..',
    '/a%2f',
    '/a\\b',
    '/c:/a',
    '/a\0',
    '/ä',
  ])
    expect(assetSegments(path), path).toBe(null);
});

test('a file of an unknown kind has no media type', () => {
  expect(mediaType('main.js')).toBe('text/javascript; charset=utf-8');
  for (const name of ['main', 'main.exe', 'main.js.', 'constructor', 'a.constructor', 'a.toString'])
    expect(mediaType(name), name).toBe(null);
});

test('a file name keeps what was typed and loses what Windows or a path would stumble over', () => {
  expect(plainFileName('Sachstandsbericht März (3).docx')).toBe('Sachstandsbericht März (3).docx');
  expect(plainFileName('../../etc/passwd')).toBe('_.._etc_passwd');
  expect(plainFileName('C:\\Windows\\a?.txt')).toBe('C__Windows_a_.txt');
  expect(plainFileName('a\nb\u0000c.txt')).toBe('a_b_c.txt');
  expect(plainFileName('CON.txt')).toBe('_CON.txt');
  expect(plainFileName(' . ')).toBe('Datei');
  expect(plainFileName('x'.repeat(500))).toHaveLength(180);
});

test('data stays on this machine: never in the roaming profile', () => {
  const roaming = 'C:\\Users\\a\\AppData\\Roaming';
  const local = 'C:\\Users\\a\\AppData\\Local';
  const home = 'C:\\Users\\a';

  expect(defaultDataDir({ platform: 'win32', env: { LOCALAPPDATA: local, APPDATA: roaming }, home })).toBe(
    'C:\\Users\\a\\AppData\\Local\\Digitalagentur',
  );
  expect(defaultDataDir({ platform: 'win32', env: {}, home })).toBe('C:\\Users\\a\\AppData\\Local\\Digitalagentur');
  expect(defaultDataDir({ platform: 'linux', env: {}, home: '/home/a' })).toBe('/home/a/.local/share/digitalagentur');
  expect(defaultDataDir({ platform: 'linux', env: { XDG_DATA_HOME: '/d' }, home: '/home/a' })).toBe(
    '/d/digitalagentur',
  );
  expect(defaultDataDir({ platform: 'darwin', env: {}, home: '/Users/a' })).toBe(
    '/Users/a/Library/Application Support/Digitalagentur',
  );
});

test('a double click hands over the bundle and nothing else', () => {
  expect(bundleArguments(['.', '--data=/x.dabundle', 'C:\\Bündel\\Olfen.DaBundle', '/tmp/Olfen.dabeipack'])).toEqual([
    'C:\\Bündel\\Olfen.DaBundle',
    '/tmp/Olfen.dabeipack',
  ]);
  expect(bundleArguments(['.', 'a.json', '--flag.dabundle'])).toEqual([]);
});
