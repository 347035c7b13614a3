import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policyOfMachine, regionOfPolicy } from '../../db/policy/file.ts';
import { noPolicy, openPolicy } from '../../shared/policy/none.ts';
import { policyPlaces } from '../../shared/policy/places.ts';
import { Policy, safePolicy } from '../../shared/policy/policy.ts';
import { readPolicy } from '../../shared/policy/read.ts';
import { fixedPreferences, folderRefusal, preferencesRefusal, wayRefusal } from '../../shared/policy/rules.ts';
import { coesfeld } from '../../shared/region/region.ts';
import { policySchemaText } from '../../tools/policy-schema.mjs';
import { tempFolder } from '../helpers/loopback.ts';

const docs = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const read = (policy: object) => readPolicy(JSON.stringify({ version: 1, ...policy }), 'machine');

test('the published schema is the one the program reads by (node tools/policy-schema.mjs writes it anew)', () => {
  expect(docs('policy.schema.json')).toBe(policySchemaText());
});

test('the example of the manual is a policy, and the manual names every member', () => {
  const { policy, trouble } = readPolicy(docs('policy.example.json'), 'machine');
  expect(trouble).toBe(null);
  expect(policy).toMatchObject({ exchange: { allowed: ['file', 'folder'] }, restorePoints: { keep: 40 } });
  for (const name of Object.keys(openPolicy)) expect(docs('policy.md'), name).toContain(`\`${name}`);
});

test('what is left out is decided by the person, and nobody ever asks for versions', () => {
  expect(read({})).toEqual({ source: 'machine', policy: openPolicy, trouble: null });
  expect(openPolicy).toMatchObject({ externalLinks: true, tray: true, updateCheck: { address: null } });
  expect(openPolicy).toEqual(Policy.parse({ version: 1 }));
});

test('PO2: a wrong policy names its fault, and the safe presets count', () => {
  const wrong: readonly (readonly [string, string])[] = [
    ['{', 'kein gültiges JSON'],
    ['[]', 'falsche Art'],
    ['{}', 'version'],
    ['{"version":1,"webdaw":false}', 'unbekannte Angabe „webdaw“'],
    ['{"version":1,"exchange":{"allowed":["ftp"]}}', 'erlaubt sind file, folder, webdav'],
    ['{"version":1,"updateCheck":{"address":"http://example.org/v.json"}}', 'https-Adresse'],
    ['{"version":1,"updateCheck":{"address":"https://a:b@example.org/v.json"}}', 'https-Adresse'],
    ['{"version":1,"restorePoints":{"keep":0}}', 'restorePoints.keep'],
    [' '.repeat(100_001), 'zu groß'],
  ];
  for (const [text, fault] of wrong) {
    const { policy, trouble } = readPolicy(text, 'machine');
    expect(policy, text.slice(0, 60)).toBe(safePolicy);
    expect(trouble, text.slice(0, 60)).toContain(fault);
    expect(trouble).toMatch(/^Die Vorgaben Ihrer IT .*Bescheid\.$/s);
  }
});

test('PO1, PO2: any text gives a policy, and what is not understood opens no way out', () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc.object().map((value) => JSON.stringify({ version: 1, ...value })),
  );
  fc.assert(
    fc.property(text, (any) => {
      const { policy, trouble } = readPolicy(any, 'machine');
      if (trouble !== null) expect(policy).toBe(safePolicy);
    }),
  );
  expect(safePolicy).toMatchObject({
    exchange: { allowed: ['file', 'folder'] },
    externalLinks: false,
    updateCheck: { address: null },
    tray: false,
  });
});

test('PO3: the place of the machine comes before the one beside the portable program', () => {
  const env = { ProgramData: 'D:\\Daten', PORTABLE_EXECUTABLE_DIR: 'E:\\Stick' };
  expect(policyPlaces({ platform: 'win32', env })).toEqual([
    { source: 'machine', path: 'D:\\Daten\\Digitalagentur\\policy.json' },
    { source: 'portable', path: 'E:\\Stick\\policy.json' },
  ]);
  expect(policyPlaces({ platform: 'win32', env: {} })).toMatchObject([
    { path: 'C:\\ProgramData\\Digitalagentur\\policy.json' },
  ]);
  expect(policyPlaces({ platform: 'linux', env: {} })).toEqual([
    { source: 'machine', path: '/etc/digitalagentur/policy.json' },
  ]);

  const folder = tempFolder();
  const [machine, portable] = [join(folder, 'machine.json'), join(folder, 'portable.json')];
  const places = [
    { source: 'machine', path: machine },
    { source: 'portable', path: portable },
  ] as const;
  expect(policyOfMachine(places)).toBe(noPolicy);
  writeFileSync(portable, '{"version":1,"tray":false}');
  expect(policyOfMachine(places)).toMatchObject({ source: 'portable', policy: { tray: false } });
  writeFileSync(machine, '{"version":1}');
  expect(policyOfMachine(places)).toMatchObject({ source: 'machine', policy: { tray: true } });
});

test('a policy that is there and cannot be read is a wrong one, and so is a path that depends on where one stands', () => {
  const folder = tempFolder();
  expect(policyOfMachine([{ source: 'machine', path: folder }])).toMatchObject({ policy: safePolicy });
  const path = join(folder, 'p.json');
  writeFileSync(path, '{"version":1,"exchange":{"folder":"austausch"}}');
  expect(policyOfMachine([{ source: 'machine', path }]).trouble).toContain('„austausch“ ist kein vollständiger Pfad');
});

test('the region of the policy is the one a new site begins with; one that cannot be read is said', () => {
  const path = join(tempFolder(), 'region.json');
  const of = read({ regionFile: path });
  expect(regionOfPolicy(of, coesfeld)).toMatchObject({
    region: coesfeld,
    read: { trouble: expect.stringContaining('Regionsdatei') },
  });
  const body = { ags: '05515000', name: 'Stadt Münster', shortName: 'Münster', kind: 'city' };
  writeFileSync(path, JSON.stringify({ name: 'Münster', attribution: '', bodies: [body] }));
  expect(regionOfPolicy(of, coesfeld)).toMatchObject({ region: { name: 'Münster' }, read: { trouble: null } });
  expect(regionOfPolicy(noPolicy, coesfeld).region).toBe(coesfeld);
});

test('PO5: one folder in two spellings is one folder, and a way around it is none', () => {
  const share = { ...openPolicy, exchange: { ...openPolicy.exchange, folder: '\\\\Server\\Austausch' } };
  for (const same of ['\\\\server\\austausch', '\\\\SERVER\\Austausch\\'])
    expect(folderRefusal(share, same), same).toBe(null);
  for (const other of ['\\\\server\\austausch2', '\\\\server', '\\\\server\\austausch\\..\\x', '/srv', ''])
    expect(folderRefusal(share, other), other).toContain('\\\\Server\\Austausch');
  const linux = { ...openPolicy, exchange: { ...openPolicy.exchange, folder: '/srv/Austausch' } };
  expect(folderRefusal(linux, '/srv/Austausch/')).toBe(null);
  expect(folderRefusal(linux, '/srv/austausch')).not.toBe(null);
});

test('PO4: a closed way names the ways that are open, and no other', () => {
  const closed = (...allowed: ('file' | 'folder' | 'webdav')[]) =>
    wayRefusal(read({ exchange: { allowed } }).policy, 'webdav');
  expect(closed('file', 'folder')).toContain('über Dateien oder einen gemeinsamen Ordner aus');
  expect(closed('folder')).not.toContain('Dateien');
  expect(closed()).toBe('Der Austausch über WebDAV ist von Ihrer IT abgeschaltet. Bitte fragen Sie Ihre IT.');
  expect(closed('webdav')).toBe(null);
});

test('PO6: only what is fixed is refused; a default may be changed', () => {
  const { policy } = read({ language: { value: 'en', isFixed: true }, theme: { value: 'dark' }, tray: false });
  expect(fixedPreferences(policy)).toEqual({ locale: 'en', tray: false, updateCheck: false });
  expect(preferencesRefusal(policy, { locale: 'en', theme: 'light' })).toBe(null);
  expect(preferencesRefusal(policy, { locale: 'de' })).toContain('von Ihrer IT festgelegt');
  expect(preferencesRefusal(policy, { tray: true })).not.toBe(null);
  for (const nothing of [null, 3, 'x', []]) expect(preferencesRefusal(policy, nothing)).toBe(null);
});
