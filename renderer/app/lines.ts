import { type EntityName, entities } from '../../shared/entities.ts';
import { currentLocale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/plural.ts';
import { order, type SaveOutcome, saveOutcome } from './orders.ts';
import { recordTexts } from './record-texts.ts';

/** A line of a list, as far as saving needs it. */
export type Line = { readonly id: string; readonly version: string };

/**
 * Versions the store has answered with, by the version the screen still shows: two edits in a row, faster than the list is
 * read anew, are not each other's "changed meanwhile".
 */
const newerVersion = new Map<string, { readonly shown: string; readonly now: string }>();

const versionOf = (line: Line): string => {
  const newer = newerVersion.get(line.id);
  return newer?.shown === line.version ? newer.now : line.version;
};

/** Saves one field of a line. */
export async function saveLine(entity: EntityName, line: Line, field: string, value: unknown): Promise<SaveOutcome> {
  const input = { entity, id: line.id, set: { [field]: value }, seen: versionOf(line) };
  const outcome = await order('record.update', input, { handles: ['not-allowed'] });
  if (outcome.ok) newerVersion.set(line.id, { shown: line.version, now: outcome.value.version });
  return saveOutcome(outcome);
}

/** Deletes lines at once and offers *Rückgängig*; one undo for all of them. */
export async function removeLines<One extends Line>(
  entity: EntityName,
  lines: readonly One[],
  titleOf: (line: One) => string | null,
): Promise<boolean> {
  const [only] = lines;
  if (only === undefined) return false;
  const locale = currentLocale();
  const texts = recordTexts[locale];
  if (lines.length === 1) {
    const done = () => texts.removedOne(titleOf(only) ?? texts.untitled);
    return (await order('record.delete', { entity, id: only.id }, { done })).ok;
  }
  const plural = entities[entity].plural[locale];
  const done = ({ changed }: { readonly changed: number }) => texts.removed(formatCount(changed, locale), plural);
  return (await order('record.deleteMany', { entity, ids: lines.map(({ id }) => id) }, { done })).ok;
}
