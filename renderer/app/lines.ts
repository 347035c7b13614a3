import type { Field } from '../../shared/core/field.ts';
import type { Locale } from '../../shared/core/locale.ts';
import { type EntityName, entities } from '../../shared/entities.ts';
import { currentLocale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/plural.ts';
import { bulkTexts } from './bulk/texts.ts';
import { type OrderOptions, order, type SaveOutcome, saveOutcome } from './orders.ts';
import { recordTexts } from './record-texts.ts';

/** A line of a list, as far as saving needs it. */
export type Line = { readonly id: string; readonly version: string };

/**
 * The version the store has answered with, by those it came out of in this window: two edits in a row, faster than the list is read anew,
 * are not each other's "changed meanwhile".
 */
const newerVersion = new Map<string, { readonly before: ReadonlySet<string>; readonly now: string }>();

const versionOf = (line: Line): string => {
  const newer = newerVersion.get(line.id);
  return newer?.before.has(line.version) ? newer.now : line.version;
};

function noteNewer(line: Line, seen: string, now: string): void {
  const newer = newerVersion.get(line.id);
  // Out of a version of somebody else nothing earlier follows.
  const earlier = newer?.now === seen ? newer.before : [];
  newerVersion.set(line.id, { before: new Set([...earlier, line.version, seen]), now });
}

/** Changes fields of a line together, as one step of undo; refused when a colleague was faster than what the screen showed. */
export async function changeLine(
  entity: string,
  line: Line,
  set: Readonly<Record<string, unknown>>,
  options: OrderOptions<'record.update'>,
) {
  const seen = versionOf(line);
  const outcome = await order('record.update', { entity, id: line.id, set, seen }, options);
  if (outcome.ok) noteNewer(line, seen, outcome.value.version);
  return outcome;
}

/** Saves one field of a line. */
export const saveLine = async (entity: string, line: Line, field: string, value: unknown): Promise<SaveOutcome> =>
  saveOutcome(await changeLine(entity, line, { [field]: value }, { handles: ['not-allowed'] }));

/** Sets one field of many lines, as one step of undo. Answers whether it was saved. */
export async function changeLines(
  entity: EntityName,
  lines: readonly Line[],
  field: string,
  value: unknown,
  locale: Locale = currentLocale(),
): Promise<boolean> {
  const declared = entities[entity].fields as Readonly<Record<string, Field>>;
  const label = declared[field]?.label[locale] ?? field;
  const done = ({ changed }: { readonly changed: number }) =>
    bulkTexts[locale].done(label, formatCount(changed, locale), entities[entity].plural[locale]);
  const ids = lines.map(({ id }) => id);
  return (await order('record.updateMany', { entity, ids, set: { [field]: value } }, { done })).ok;
}

/** Deletes lines at once and offers *Rückgängig*; one undo for all of them. */
export async function removeLines<One extends Line>(
  entity: EntityName,
  lines: readonly One[],
  titleOf: (line: One) => string | null,
  locale: Locale = currentLocale(),
): Promise<boolean> {
  const [only] = lines;
  if (only === undefined) return false;
  const texts = recordTexts[locale];
  if (lines.length === 1) {
    const done = () => texts.removedOne(titleOf(only) ?? texts.untitled);
    return (await order('record.delete', { entity, id: only.id }, { done })).ok;
  }
  const plural = entities[entity].plural[locale];
  const done = ({ changed }: { readonly changed: number }) => texts.removed(formatCount(changed, locale), plural);
  return (await order('record.deleteMany', { entity, ids: lines.map(({ id }) => id) }, { done })).ok;
}
