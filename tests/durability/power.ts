import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { damageOf } from '../../db/backup/check.ts';
import { create } from '../helpers/create.ts';
import { attachOffice, exportAll, openTestOffice, storeOf } from '../helpers/office.ts';
import { randomOf } from './damage.ts';
import { Disk } from './disk.ts';
import { Ledger } from './kills.ts';
import { callsIn, traceTo } from './trace.ts';

const victim = fileURLToPath(new URL('./victim.ts', import.meta.url));

export type Cut = {
  readonly images: number;
  readonly confirmed: number;
  readonly unwritten: number;
  readonly lost: readonly string[];
};

const titlesIn = (folder: string, label: string, lost: string[]): Map<string, string | null> => {
  const office = attachOffice(folder);
  const damage = damageOf(office.file('store.sqlite'));
  if (office.office.state !== 'open' || damage !== null) {
    lost.push(`${label}: ${office.office.state}, ${damage}`);
    return new Map();
  }
  const rows = storeOf(office).reader.prepare('SELECT id, title, hidden FROM project').all() as {
    id: string;
    title: string;
    hidden: 0 | 1;
  }[];
  office.office.close();
  return new Map(rows.map(({ id, title, hidden }) => [id, hidden === 1 ? null : title]));
};

/**
 * Lets a program work once under a trace, then cuts the power at `images` moments of it: of everything that was written and not synced any
 * part may be missing. Every change that was confirmed before must be in what is left.
 */
export async function cutPower(root: string, images: number, acts: number, seed: number): Promise<Cut> {
  const sender = await openTestOffice({ body: '05558032' });
  for (let n = 0; n < 20; n += 1) await create(sender, 'project', { title: `Von Nottuln ${n}` });
  const bundle = await exportAll(sender);
  const folder = join(root, 'power');
  const begun = attachOffice(folder);
  await begun.get('office.begin', { mode: 'empty', bodyAgs: '05558', label: 'Kreis', role: 'coordination' });
  begun.office.close();
  const before = join(root, 'power-before');
  cpSync(folder, before, { recursive: true });
  const file = join(root, 'calls.txt');
  traceTo(file, [process.execPath, victim, folder, String(seed), bundle, String(acts)]);
  sender.close();

  let total = 0;
  for await (const call of callsIn(file)) if (call.kind !== 'open') total += 1;
  const random = randomOf(seed);
  const moments = Array.from({ length: images }, () => Math.floor(random() * total)).sort((a, b) => a - b);
  const disk = new Disk(folder, before);
  const ledger = new Ledger();
  const lost: string[] = [];
  let [at, unwritten, said] = [0, 0, ''];
  for await (const call of callsIn(file)) {
    disk.take(call);
    if (call.kind === 'say') {
      said += call.text;
      for (const line of said.slice(0, said.lastIndexOf('\n') + 1).split('\n'))
        if (line !== '') ledger.take(JSON.parse(line));
      said = said.slice(said.lastIndexOf('\n') + 1);
    }
    if (call.kind !== 'open') at += 1;
    while (moments[0] !== undefined && moments[0] < at) {
      moments.shift();
      const image = join(root, 'image');
      unwritten += disk.writeTo(image, random);
      const shown = titlesIn(image, `call ${at}`, lost);
      for (const [id, title] of ledger.titles) {
        const now = shown.get(id) ?? null;
        if (now !== title && !(Object.hasOwn(ledger.open, id) && now === ledger.open[id]))
          lost.push(`call ${at}: ${id} should be ${title} and is ${now}`);
      }
    }
  }
  return { images, confirmed: ledger.confirmed, unwritten, lost };
}
