import { type NamedBody, naming, withoutDistrictNames } from './councils.ts';
import { isLineField } from './headings.ts';
import type { PaperReading } from './read-paper.ts';
import { calmed } from './shadow.ts';

/** The one town a text names as a town; `null` where it names none or several. */
function oneTown(text: string, towns: readonly NamedBody[]): string | null {
  const found = towns.filter(({ name, shortName }) => naming(name).test(text) || naming(shortName).test(text));
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

/**
 * Whose paper it is: as its head says, else who resolves, else who is competent, else the one body its title or its letterhead names. `null`
 * where that is not clear; a person chooses then.
 */
export function bodyOf({ fields, source, segments }: PaperReading, bodies: readonly NamedBody[]): string | null {
  const [district, ...otherDistricts] = bodies.filter(({ kind }) => kind === 'district');
  const towns = bodies.filter(({ kind }) => kind !== 'district');
  const { bodyName = '', resolutionText = '', competence = '', title = '' } = fields;
  const opening = resolutionText.slice(0, 200);
  // Its letterhead, as far as the first part.
  const first = segments.find(
    ({ kind, fields: [field] }) => kind === 'heading' && field !== undefined && !isLineField(field),
  );
  const head = first === undefined ? '' : source.slice(0, Math.min(first.start, 600));
  for (const text of [bodyName, opening, competence, title, head]) {
    const plain = withoutDistrictNames(calmed(text), bodies);
    const isDistrict = /(?<!\p{L})(?:Der Kreis|Kreis|Kreistag(?:e?s)?|Kreisausschuss(?:es)?|Landkreis)(?!\p{L})/u.test(
      plain,
    );
    const town = oneTown(plain, towns);
    if (isDistrict && town === null && district !== undefined && otherDistricts.length === 0) return district.id;
    if (town !== null && !isDistrict) return town;
  }
  return null;
}
