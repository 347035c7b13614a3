import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cliHere, runHere } from '../helpers/cli-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-'));
const kreis = join(folder, 'kreis');
const now = ['--now', '2026-11-23T08:00:00Z'];

beforeAll(() => cliHere(['seed', '--data', kreis, ...now]), 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const words = (format: string, ...more: string[]) => {
  const out = join(folder, `bericht.${format}`);
  return { out, all: ['report', '--data', kreis, '--format', format, '--out', out, ...now, ...more] };
};

type Said = {
  title: string;
  from: string;
  to: string;
  comparedWith: string | null;
  counts: { projects: number };
  bytes: number;
};

test('report writes the Sachstandsbericht in each form that needs no printer, and says what is in it', async () => {
  const wanted = ['Sachstandsbericht', 'Seit dem letzten Bericht', 'Gemeinsames Serviceportal'];
  const texts: Record<string, string> = {};
  for (const format of ['docx', 'odt', 'md', 'html', 'json']) {
    const { out, all } = words(format, '--kind', 'status');
    const said = await cliHere<Said>(all);
    expect(said).toMatchObject({
      title: 'Sachstandsbericht',
      from: '2026-05-23',
      to: '2026-11-23',
      comparedWith: null,
    });
    const bytes = readFileSync(out);
    expect(said.bytes).toBe(bytes.length);
    expect(existsSync(`${out}.${process.pid}.part`)).toBe(false);
    const inside = { docx: 'word/document.xml', odt: 'content.xml' }[format];
    texts[format] =
      inside === undefined ? bytes.toString('utf8') : Buffer.from(unzipSync(bytes)[inside] ?? []).toString('utf8');
    for (const part of wanted) expect(texts[format], format).toContain(part);
  }
  const json = JSON.parse(texts['json'] ?? '') as { blocks: unknown[]; counts: { projects: number } };
  expect(json.counts.projects).toBe(34);
  expect(json.blocks.length).toBeGreaterThan(50);
});

test('a scope is named by the key of a body, the number of a field or of a project, or an id', async () => {
  const read = async (kind: string, scope: string) => {
    const { out, all } = words('json', '--kind', kind, '--scope', scope);
    await cliHere(all);
    return JSON.parse(readFileSync(out, 'utf8')) as { title: string; scope: { of: string; id: string } };
  };
  expect((await read('status', 'body:05558032')).title).toBe('Sachstandsbericht: Nottuln');
  const field = await read('status', 'field:H1');
  expect(field.title).toBe('Sachstandsbericht: Digitale Verwaltung');
  expect(await read('status', `field:${field.scope.id}`)).toEqual(field);
  const project = await read('project', 'project:DIG-03');
  expect(project.scope.of).toBe('record');
  expect((await read('project', project.scope.id)).title).toBe(project.title);
});

test('--public takes only what is public; --from and --to say the period', async () => {
  const { out, all } = words('md', '--kind', 'status', '--public', '--from', '2026-01-01', '--to', '2026-06-30');
  expect(await cliHere<Said>(all)).toMatchObject({ from: '2026-01-01', to: '2026-06-30' });
  const text = readFileSync(out, 'utf8');
  expect(text).toContain('öffentlich');
  expect(text).not.toContain('Notfallhandbuch');
});

test('mistakes are named, with what there is instead, and write no file', async () => {
  const refuse = async (format: string, ...more: string[]) => {
    rmSync(join(folder, `bericht.${format}`), { force: true });
    const { exit, out } = await runHere(words(format, ...more).all);
    expect(existsSync(join(folder, `bericht.${format}`))).toBe(false);
    expect(exit).toBe(2);
    return out;
  };
  expect(await refuse('docx', '--kind', 'hologram')).toContain('Es gibt: status, funding, ');
  expect(await refuse('xyz', '--kind', 'status')).toContain('Es gibt: docx, odt, md, html, pdf, json.');
  expect(await refuse('md', '--kind', 'status', '--to', 'morgen')).toContain('2026-12-31');
  expect(await refuse('md', '--kind', 'status', '--from', '2026-02-01', '--to', '2026-01-01')).toContain(
    'period-reversed',
  );
  expect(await refuse('md', '--kind', 'status', '--scope', 'field:H99')).toContain('not-found');
  expect(await refuse('md', '--kind', 'status', '--scope', 'body:05558999')).toContain('not-found');
  expect(await refuse('md', '--kind', 'status', '--scope', 'mond')).toContain('usage');
  expect(await refuse('md', '--kind', 'status', '--scope', 'project:DIG-03')).toContain('scope-unfit');
  const { exit, out } = await runHere([
    ...words('json', '--kind', 'status').all,
    '--out',
    join(folder, 'fehlt', 'x.json'),
  ]);
  expect([exit, JSON.parse(out)]).toMatchObject([1, { error: { code: 'place-unusable', reason: 'gone' } }]);
});
