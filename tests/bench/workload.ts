import { below, pick, randomFrom } from './random.ts';

/**
 * The data every contender of the measurement gets, the same bytes for all (seed 20 261 123).
 *
 * A: rows of twenty values, dealt out to the sites. B: single-field edits by every site, each having seen A and nothing else. Ids
 * are as random as real ones and texts differ, because both decide how well a file packs.
 */
export type Scale = {
  readonly sites: number;
  readonly rows: number;
  readonly edits: number;
  /** Sites that create the rows, if not all of them. */
  readonly creators?: number;
};
export type Value = string | number;
export type Edit = { readonly row: number; readonly field: string; readonly value: Value };

export const usual: Scale = { sites: 10, rows: 5000, edits: 100_000 };
/** Values A brings. */
export const valuesOf = ({ rows }: Scale): number => rows * fieldNames.length;
const seed = 20_261_123;

const words =
  `Abstimmung Antrag Ausschreibung Bauhof Beleuchtung Breitband Bürgerbüro Förderung Gewässer Gutachten Haushalt Heizung
Kataster Klimaschutz Kreisstraße Ladesäule Leitstelle Mobilität Ortsteil Planung Prüfung Quartier Radweg Rathaus Sanierung Schule
Sensorik Sitzung Stadtwerke Träger Umsetzung Vergabe Verwaltung Wärmenetz Wirtschaftsweg Zeitplan Zuschuss Zuständigkeit`.split(
    /\s+/,
  );

const sentence = (random: () => number, length: number): string =>
  Array.from({ length }, () => pick(random, words)).join(' ');
const day = (random: () => number): string =>
  `20${26 + below(random, 4)}-${String(1 + below(random, 12)).padStart(2, '0')}-${String(1 + below(random, 28)).padStart(2, '0')}`;

/** How often a field is edited, and to what; the rest of the twenty is set once. */
const edited: readonly { field: string; weight: number; value: (random: () => number) => Value }[] = [
  { field: 'ampel', weight: 14, value: (random) => pick(random, ['green', 'yellow', 'red']) },
  { field: 'status', weight: 12, value: (random) => pick(random, ['planned', 'approved', 'running', 'paused']) },
  { field: 'trend', weight: 10, value: (random) => pick(random, ['up', 'same', 'down']) },
  { field: 'endOn', weight: 12, value: day },
  { field: 'startOn', weight: 6, value: day },
  { field: 'budgetCents', weight: 12, value: (random) => below(random, 400_000) * 100 },
  { field: 'priority', weight: 6, value: (random) => pick(random, ['high', 'medium', 'low']) },
  { field: 'benefit', weight: 5, value: (random) => 1 + below(random, 5) },
  { field: 'effort', weight: 5, value: (random) => 1 + below(random, 5) },
  { field: 'ampelReason', weight: 8, value: (random) => sentence(random, 2) },
  { field: 'title', weight: 6, value: (random) => sentence(random, 3) },
  { field: 'publicSummary', weight: 4, value: (random) => sentence(random, 6) },
];
const wheel = edited.flatMap((entry) => Array.from({ length: entry.weight }, () => entry));

const hex = (random: () => number, digits: number): string =>
  Array.from({ length: digits }, () => below(random, 16).toString(16)).join('');

/** A UUIDv7 as a program makes it: a time, then chance; always the same for the same row. */
export function idOf(row: number): string {
  const random = randomFrom(seed + row);
  const time = (1_795_000_000_000 + row * 61_000).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(random, 3)}-${pick(random, ['8', '9', 'a', 'b'])}${hex(random, 3)}-${hex(random, 12)}`;
}

/** Twenty fields of a project, as a busy office fills them. */
export function rowOf(row: number): Record<string, Value> {
  const random = randomFrom(seed * 3 + row);
  const often = Object.fromEntries(edited.map(({ field, value }) => [field, value(random)]));
  return {
    ...often,
    code: `2026-${String(row).padStart(5, '0')}`,
    summary: sentence(random, 9),
    leadBodyId: '5971e01a-e2aa-58d8-a69a-809fba283736',
    ownerBodyId: '5971e01a-e2aa-58d8-a69a-809fba283736',
    caretakerPersonId: idOf(1_000_000 + below(random, 40)),
    measureId: idOf(2_000_000 + below(random, 30)),
    fieldId: idOf(3_000_000 + below(random, 8)),
    classification: 'public',
  };
}

/** The twenty fields, as a wide table names its columns. */
export const fieldNames: readonly string[] = Object.keys(rowOf(0));

/** The rows a site creates in A. */
export function* rowsOf(scale: Scale, site: number): Generator<number> {
  const creators = scale.creators ?? scale.sites;
  if (site >= creators) return;
  for (let row = site; row < scale.rows; row += creators) yield row;
}

/** The edits a site makes in B, in the order it makes them. Each changes what the site has, so that none may be left out. */
export function* editsOf(scale: Scale, site: number): Generator<Edit> {
  const random = randomFrom(seed * 7 + site);
  const own = new Map<string, Value>();
  for (let change = site; change < scale.edits; change += scale.sites) {
    const { field, value: draw } = pick(random, wheel);
    const row = below(random, scale.rows);
    const before = own.get(`${row} ${field}`) ?? rowOf(row)[field];
    let value = draw(random);
    while (value === before) value = draw(random);
    own.set(`${row} ${field}`, value);
    yield { row, field, value };
  }
}

/** Everything that was ever written to a row, field by field: what a contender shows must be among it. */
export function writtenTo(scale: Scale, row: number): Map<string, Set<Value>> {
  const written = new Map(Object.entries(rowOf(row)).map(([field, value]) => [field, new Set([value])]));
  for (let site = 0; site < scale.sites; site += 1) {
    for (const edit of editsOf(scale, site)) if (edit.row === row) written.get(edit.field)?.add(edit.value);
  }
  return written;
}
