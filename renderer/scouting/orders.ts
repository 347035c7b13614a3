import type { NoteLine } from '../../shared/scouting/contract.ts';
import { ask } from '../app/bridge.ts';
import { order, orderSave, type SaveOutcome } from '../app/orders.ts';
import { currentLocale } from '../i18n/locale.ts';
import { noteTexts } from './texts.ts';
import type { Pile } from './view.ts';

const words = () => noteTexts[currentLocale()];

const movedWords = (pile: Pile, count: number): string => {
  const texts = words();
  return { inbox: texts.inboxDone, filed: texts.filed, dropped: texts.droppedDone }[pile](count);
};

/** Puts notes onto another pile; one undo for all of them. */
export async function move(notes: readonly NoteLine[], pile: Pile): Promise<boolean> {
  const moving = notes.filter(({ state }) => state !== pile);
  const [first] = moving;
  if (first === undefined) return false;
  const set = { state: pile };
  if (moving.length === 1) {
    const one = { entity: 'note', id: first.id, set, seen: first.version };
    return (await order('record.update', one, { done: () => movedWords(pile, 1) })).ok;
  }
  const many = { entity: 'note', ids: moving.map(({ id }) => id), set };
  return (await order('record.updateMany', many, { done: ({ changed }) => movedWords(pile, changed) })).ok;
}

/** Deletes notes; one undo for all of them. */
export async function remove(notes: readonly NoteLine[]): Promise<boolean> {
  if (notes.length === 0) return false;
  const many = { entity: 'note', ids: notes.map(({ id }) => id) };
  return (await order('record.deleteMany', many, { done: ({ changed }) => words().removed(changed) })).ok;
}

export const save = (note: NoteLine, field: string, value: unknown): Promise<SaveOutcome> =>
  orderSave('record.update', { entity: 'note', id: note.id, set: { [field]: value }, seen: note.version });

export async function addTag(note: NoteLine, name: string): Promise<boolean> {
  const clean = name.trim().replace(/^#/, '');
  if (clean === '') return false;
  const fields = { on: `note:${note.id}`, name: clean };
  // The tag is there already: that is what was wanted.
  const outcome = await order('record.create', { entity: 'tag', fields }, { handles: ['exists-already'] });
  return outcome.ok || outcome.error.code === 'exists-already';
}

export async function removeTag(note: NoteLine, name: string): Promise<void> {
  const on = `note:${note.id}`;
  // Those of a note that was merged into this one come along; what is seen here is its own.
  const found = await ask('record.list', { entity: 'tag', filter: { on, name }, limit: 20 });
  const tag = found.ok ? found.value.rows.find((row) => row['on'] === on) : undefined;
  if (tag !== undefined) await order('record.delete', { entity: 'tag', id: tag.id, seen: tag.version });
}

/** The two notes to merge: two chosen ones, or one and whichever is most like it; `null` where that is not two. */
export async function pairOf(chosen: readonly NoteLine[]): Promise<readonly [string, string] | null> {
  const [first, second, ...others] = chosen;
  if (first === undefined || others.length > 0) return null;
  if (second !== undefined) return [first.id, second.id];
  const like = await ask('note.similar', { text: first.text ?? '', url: first.url, except: first.id });
  const [twin] = like.ok ? like.value.notes : [];
  return twin === undefined ? null : [first.id, twin.id];
}

/** What a note can become. */
export const products = ['project', 'trend', 'task'] as const;
export type Product = (typeof products)[number];
