import { type NamedBody, naming, withoutDistrictNames } from './councils.ts';
import { isLineField } from './headings.ts';
import type { PaperReading } from './read-paper.ts';
import type { Segment } from './segments.ts';
import { calmed } from './shadow.ts';

/** The district speaks, or its council; not another district, and not the council of one. */
const ofDistrict =
  /(?<!\p{L})(?:(?:Landk|K)reis(?! +\p{Lu})|Kreistag(?:e?s)?|Kreisausschuss(?:es)?)(?!\p{L})(?!\s+des\s+(?:Landk|K)reises\s+\p{Lu})/u;

/** What a text says about whose it is: the district, where it names no town; the one town it names; else nothing clear. */
function named(text: string, bodies: readonly NamedBody[]): string | null {
  const [district, ...otherDistricts] = bodies.filter(({ kind }) => kind === 'district');
  const plain = withoutDistrictNames(calmed(text), bodies);
  const isDistrict = ofDistrict.test(plain);
  const towns = bodies.filter(
    ({ kind, name, shortName }) => kind !== 'district' && (naming(name).test(plain) || naming(shortName).test(plain)),
  );
  if (isDistrict) return towns.length === 0 && otherDistricts.length === 0 ? (district?.id ?? null) : null;
  return towns.length === 1 ? (towns[0]?.id ?? null) : null;
}

/**
 * Whose paper it is: as its head says, else who resolves, else who is competent, else the one body its title or its letterhead names. `null`
 * where that is not clear; a person chooses then.
 */
export function bodyOf({ fields, source, segments }: PaperReading, bodies: readonly NamedBody[]): string | null {
  const { bodyName = '', resolutionText = '', competence = '', title = '' } = fields;
  // A paper of another region is nobody's here.
  if (bodyName !== '') return named(bodyName, bodies);
  const isPart = ({ fields: [field] }: Segment) => field !== undefined && !isLineField(field);
  const first = segments.find((segment) => segment.kind !== 'rest' && isPart(segment));
  const heading = first === undefined || first.kind !== 'heading' ? '' : source.slice(first.start, first.end);
  const letterhead = source.slice(0, Math.min(first?.start ?? 0, 600));
  const texts = [heading, resolutionText.slice(0, 200), competence, title, letterhead];
  return texts.map((text) => named(text, bodies)).find((id) => id !== null) ?? null;
}
