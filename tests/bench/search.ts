import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedManyProjects } from '../../db/seed/run.ts';
import { behind } from '../../db/store/search.ts';
import type { Input } from '../../shared/contract.ts';
import { wordsOf } from '../../shared/search/words.ts';
import { attachOffice } from '../helpers/office.ts';
import { percentile } from './screens.ts';

/** Projects, seven tasks and two milestones each, a deadline for every third: a little over 100 000 records. */
const furnished = { projects: 10_000, each: { tasks: 7, milestones: 2 } };
const rounds = 15;

/** What is asked: a beginning that is everywhere, one letter, a word, two words, a number, nothing; and the filters. */
const questions: readonly (readonly [string, Input<'search.find'>])[] = [
  ['Anfang, der fast überall steht', { text: 'auf' }],
  ['ein Buchstabe', { text: 'w' }],
  ['ein Wort', { text: 'wärmeplanung' }],
  ['zwei Wörter', { text: 'wärme nottuln' }],
  ['eine Nummer', { text: 'N00512' }],
  ['nichts', { text: 'zzyzx' }],
  ['überall, nur Projekte', { text: 'n', entities: ['project'] }],
  ['überall, letzte 7 Tage', { text: 'auf', days: 7 }],
];

/** `cpu`: mean computing time, all threads. */
type Times = { readonly p50: number; readonly p95: number; readonly cpu: number };

async function timed(work: () => unknown): Promise<Times> {
  for (let round = 0; round < 3; round += 1) await work();
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  const { user, system } = process.cpuUsage(before);
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), cpu: (user + system) / 1000 / rounds };
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;

/** Whole answers of `search.find` and of the palette's `search`, beside the bare full text query on the same index, one after the other. */
export async function benchSearch(print: (line: string) => void): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'search-bench-'));
  const office = attachOffice(dir, { now: '2026-11-23T08:00:00Z' });
  try {
    await office.get('office.begin', {
      mode: 'empty',
      bodyAgs: '05558',
      label: 'Kreis Coesfeld',
      role: 'coordination',
    });
    const open = office.office.opened();
    if (!open.ok) throw new Error(open.error.message);
    const { store } = open.value;
    seedManyProjects(open.value, office.ports, furnished.projects, furnished.each);
    while (behind(store.reader) > 0) office.office.catchUpSearch();
    const records = store.reader.prepare('SELECT count(*) FROM searched').pluck().get() as number;
    const bare = store.reader.prepare('SELECT rowid FROM search WHERE search MATCH ? ORDER BY rank LIMIT 50').pluck();
    print(`Suche in ${records} Einträgen; „nackt“ ist die bloße Volltextfrage nach den ersten 50`);
    print('| | Treffer | p50 | p95 | CPU | nackt CPU | Verhältnis | Strg+K CPU |');
    for (const [name, question] of questions) {
      const expression = wordsOf(question.text)
        .map((word) => `"${word}"*`)
        .join(' AND ');
      const { total } = await office.get('search.find', question);
      const floor = await timed(() => bare.all(expression));
      const whole = await timed(() => office.get('search.find', question));
      const palette = await timed(() => office.get('search', { text: question.text, limit: 8 }));
      const ratio = (whole.cpu / floor.cpu).toFixed(2);
      const row = [total, ms(whole.p50), ms(whole.p95), ms(whole.cpu), ms(floor.cpu), ratio, ms(palette.cpu)];
      print(`| ${[name, ...row].join(' | ')} |`);
    }
  } finally {
    office.office.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
