import { copyFileSync } from 'node:fs';
import type { Json } from '../../shared/sync/json.ts';
import { digestOf, openTestOffice, type TestOffice } from '../helpers/office.ts';

/** A small generator with a printed seed (mulberry32): the same number replays the same history. */
export function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export type Simulation = {
  readonly seed: number;
  readonly offices: number;
  readonly steps: number;
};

const bodies = ['05558', '05558032', '05558036', '05558044', '05558016'];
const statuses = ['idea', 'sketch', 'planned', 'running', 'paused'];

/** Every value that was typed, and what became of the record it stands in. */
type Typed = { readonly id: string; readonly field: string; readonly value: Json };

/**
 * Several offices, random edits, bundles that get lost, doubled, late and out of order, imports that are undone, restarts.
 * At the end everybody gets everything, and all must be one.
 */
export async function simulate({ seed, offices: count, steps }: Simulation) {
  const next = generator(seed);
  const offices: TestOffice[] = [];
  for (let n = 0; n < count; n += 1) offices.push(await openTestOffice({ body: bodies[n % bodies.length] ?? '05558' }));
  const pick = <Item>(items: readonly Item[]): Item => items[next(items.length)] as Item;
  const ids: string[] = [];
  const typed: Typed[] = [];
  const post: { readonly path: string; readonly from: number }[] = [];
  let file = 0;

  for (let step = 0; step < steps; step += 1) {
    const at = next(count);
    const office = offices[at] as TestOffice;
    const happening = next(100);
    if (happening < 25 || ids.length === 0) {
      const { id } = await office.get('record.create', {
        entity: 'project',
        fields: { title: `Projekt ${step}`, status: pick(statuses) },
      });
      ids.push(id);
    } else if (happening < 65) {
      const field = pick(['title', 'status', 'summary', 'budgetCents']);
      const value = field === 'status' ? pick(statuses) : field === 'budgetCents' ? next(4) * 100 : `Wert ${next(4)}`;
      const id = pick(ids);
      const reply = await office.ask('record.update', { entity: 'project', id, set: { [field]: value } });
      if (reply.ok) typed.push({ id, field, value });
    } else if (happening < 70) {
      await office.ask('record.delete', { entity: 'project', id: pick(ids) });
    } else if (happening < 73) {
      await office.ask('undo', {});
    } else if (happening < 83) {
      file += 1;
      const path = office.file(`${file}.dabundle`);
      await office.get('bundle.create', { ticket: path });
      if (next(4) > 0) post.push({ path, from: at });
    } else if (happening < 96 && post.length > 0) {
      // Late, doubled, to anybody: the letter stays in the post and may be read again.
      const letter = pick(post);
      const copy = office.file(`in-${step}.dabundle`);
      copyFileSync(letter.path, copy);
      const read = await office.get('bundle.import', { ticket: copy });
      if (read.applied && next(8) === 0) await office.get('bundle.undo', { bundle: read.bundle });
    } else if (happening < 98) {
      await resolveOne(office, next);
    } else {
      offices[at] = office.reopen();
    }
  }
  for (let round = 0; round < 2; round += 1) await everybodyMeets(offices, `final-${round}`);
  return { offices, typed, digests: await Promise.all(offices.map(digestOf)) };
}

async function resolveOne(office: TestOffice, next: (below: number) => number): Promise<void> {
  const { conflicts } = await office.get('conflict.list', {});
  const conflict = conflicts[next(Math.max(conflicts.length, 1))];
  if (!conflict) return;
  const value = conflict.values[next(conflict.values.length)]?.value;
  const { entity, id, field } = conflict;
  await office.get('conflict.resolve', { entity, id, field, value });
}

/** Everybody hands everything to everybody. */
export async function everybodyMeets(offices: readonly TestOffice[], name: string): Promise<void> {
  const paths: string[] = [];
  for (const office of offices) {
    const path = office.file(`${name}.dabundle`);
    await office.get('bundle.create', { ticket: path });
    paths.push(path);
  }
  for (const [reader, office] of offices.entries()) {
    for (const [writer, path] of paths.entries())
      if (writer !== reader) await office.get('bundle.import', { ticket: path });
  }
}
