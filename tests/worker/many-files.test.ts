import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Output } from '../../shared/contract.ts';
import { bundle, handOf, rowId, segment } from '../helpers/forge.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';
import { startWorker, type TestWorker } from '../helpers/worker.ts';

/** Twelve sites, each with a file of this many ops; `OPS=10000` measures Monday of a large office. */
const opsPerFile = Number(process.env['OPS'] ?? 1500);
const bodies = ['05558004', '05558008', '05558012', '05558016', '05558020', '05558024'];

const folder = mkdtempSync(join(tmpdir(), 'many-'));
const offices: TestOffice[] = [];
const files: string[] = [];
let worker: TestWorker;

beforeAll(async () => {
  const reader = await openTestOffice();
  offices.push(reader);
  for (let number = 0; number < 12; number += 1) {
    const site = await openTestOffice({ body: bodies[number % bodies.length] ?? '05558004', label: `Ort ${number}` });
    offices.push(site);
    const start = site.file('start.dabundle');
    await site.get('bundle.create', { ticket: start });
    await reader.get('bundle.import', { ticket: start });
    const by = handOf(site);
    const ids = Array.from({ length: opsPerFile / 2 }, () => rowId(by));
    const drafts = [
      ...ids.map((id, index) => ({ id, set: { title: `Projekt ${number}-${index}`, status: 'idea' } })),
      ...ids.map((id, index) => ({
        id,
        set: { status: 'running' },
        p: { status: `${by.writer}.${by.seq + index + 1}` },
      })),
    ];
    const reg = (await site.get('registry.status', {})).length;
    const path = join(folder, `${number}.dabundle`);
    copyFileSync(bundle(site.file('viel.dabundle'), by, [segment(by, drafts, { reg })]), path);
    files.push(path);
  }
  reader.office.close();
  worker = startWorker({ dataDir: reader.dir });
  for (const path of files) worker.post({ type: 'ticket', ticket: path, path, name: path });
}, 300_000);
afterAll(async () => {
  await worker.close();
  for (const office of offices) office.close();
  rmSync(folder, { recursive: true, force: true });
});

const sources = () => files.map((ticket) => ({ ticket }));

/** Runs a long call and asks for the start page again and again meanwhile; answers how often it came in between. */
async function besides(name: string, input: object) {
  let isDone = false;
  const started = performance.now();
  const long = worker.ask(name, input, name).finally(() => {
    isDone = true;
  });
  let between = 0;
  let slowest = 0;
  while (!isDone) {
    const asked = performance.now();
    await worker.ask('home.overview', {});
    slowest = Math.max(slowest, performance.now() - asked);
    if (!isDone) between += 1;
  }
  const { reply } = await long;
  if (process.env['OPS'])
    console.info(
      `${name}: ${Math.round(performance.now() - started)} ms, slowest other answer ${Math.round(slowest)} ms`,
    );
  return { reply, between };
}

test('twelve large files are previewed and taken in together, with progress, while other questions are answered', async () => {
  const preview = await besides('bundle.previewAll', { sources: sources() });
  expect(preview.reply).toMatchObject({ ok: true });
  const shown = (preview.reply as { value: Output<'bundle.previewAll'> }).value;
  expect(shown.counts.new).toBe((opsPerFile / 2) * 12);
  expect(shown.files.every((file) => file.state === 'read' && file.verdict === 'new')).toBe(true);
  expect(shown.changes.length + shown.more).toBe(shown.counts.new);
  expect(preview.between).toBeGreaterThan(2);

  const taken = await besides('bundle.importAll', { sources: sources() });
  expect(taken.reply).toMatchObject({ ok: true });
  expect(taken.between).toBeGreaterThan(2);
  const phasesOf = (task: string) => worker.progress.filter((one) => one.task === task).map(({ phase }) => phase);
  // A short phase may be over before anybody was told of it.
  expect(phasesOf('bundle.previewAll')).toEqual(expect.arrayContaining(['verify', 'plan']));
  expect(phasesOf('bundle.importAll')).toEqual(expect.arrayContaining(['verify', 'apply']));
  const verifying = worker.progress.filter(({ task, phase }) => task === 'bundle.previewAll' && phase === 'verify');
  expect(verifying.every(({ done, total }) => total === 12 && done <= 12)).toBe(true);
}, 600_000);
