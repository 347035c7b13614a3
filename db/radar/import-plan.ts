import { createHash } from 'node:crypto';
import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import { editionOfDay } from '../../shared/radar/edition-name.ts';
import { fitParts, partKey } from '../../shared/radar/part-names.ts';
import { dayOfEdition, type KnownTrend, type PlannedEntry, placementOf, planEntries } from '../../shared/radar/plan.ts';
import { partsIn, type RadarPart, radarLimits } from '../../shared/radar/radar.ts';
import type { ReadEntry, ReadRadar } from '../../shared/radar/read/collect.ts';
import { leavesOut, type RadarFault } from '../../shared/radar/read/fault.ts';
import type { QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { idOfKey } from '../store/natural-id.ts';
import { readMerged } from '../views/merged.ts';
import { placementsOf } from './blips.ts';
import { readRadarFiles } from './radar-file.ts';
import { editionsOf, partsOfEdition, radarMissing, radarOf, radarOfTrend } from './read.ts';

type Edition = { readonly id: string; readonly name: string; readonly frozenOn: string; readonly isNew: boolean };

/** An edition of a folder that came before its last one: where each entry of the plan stood then. It moves no trend (RI3). */
export type OlderEdition = Edition & {
  readonly places: readonly { readonly entry: number; readonly placement: PlannedEntry['placement'] }[];
};

/** What reading a radar in would do, down to each value. */
export type RadarPlan = {
  readonly format: 'zalando' | 'byor-json' | 'byor-csv' | 'aoe';
  readonly radar: { readonly id: string; readonly key: string; readonly title: string; readonly isNew: boolean };
  /** Parts as the radar has them afterwards; `null` where they stay as they are. */
  readonly parts: { readonly sectors: readonly RadarPart[] | null; readonly rings: readonly RadarPart[] | null };
  readonly sectors: readonly RadarPart[];
  readonly rings: readonly RadarPart[];
  readonly edition: Edition;
  readonly isOlder: boolean;
  readonly older: readonly OlderEdition[];
  readonly entries: readonly PlannedEntry[];
  readonly faults: readonly RadarFault[];
  readonly notNamed: number;
  readonly digest: string;
};

const knownTrends = `
  SELECT t.id, coalesce(t.title, '') AS title, coalesce(t.summary, '') AS summary,
    coalesce(t.sector, t.field_id, '') AS sector, coalesce(t.ring, '') AS ring, coalesce(t.url, '') AS url,
    t.source_key AS sourceKey
  FROM trend t WHERE t.hidden = 0 AND ${radarOfTrend} = ? ORDER BY t.id`;

function trendsOf(db: Reader, radarId: string): readonly KnownTrend[] {
  const merged = readMerged(db, 'trend');
  return (db.prepare(knownTrends).all(radarId) as KnownTrend[]).filter(({ id }) => !merged.isDropped(id));
}

const titleLength = 100;

/** The radar that is meant: one that is here, or one that is called so, here or from now on. */
function targetOf(db: Reader, wanted: Parsed<'radar.preview'>['radar']) {
  if ('id' in wanted) {
    const radar = radarOf(db, wanted.id);
    return radar === null ? null : { radar, id: radar.id, key: '', title: radar.title };
  }
  const title = wanted.title.slice(0, titleLength);
  const key = partKey(title);
  const id = idOfKey('radarConfig', [key]);
  return { radar: radarOf(db, id), id, key, title };
}

const changed = (before: readonly RadarPart[], after: readonly RadarPart[]): readonly RadarPart[] | null =>
  before.length === after.length ? null : after.slice(0, radarLimits.parts);

type Request = Pick<Parsed<'radar.import'>, 'tickets' | 'radar' | 'edition'>;

/** Reads the files and decides what becomes of each entry. Writes nothing. */
export function planImport({ db, files, today }: Pick<QueryScope, 'db' | 'files' | 'today'>, input: Request) {
  const target = targetOf(db, input.radar);
  if (target === null) return radarMissing;
  const file = readRadarFiles(files, input.tickets);
  if (!file.ok) return file;
  const { radar: read, name: fileName } = file.value;
  const { id: radarId, radar } = target;
  const sectors = fitParts(radar?.sectors ?? [], read.sectors);
  const rings = fitParts(radar?.rings ?? [], read.rings);
  // A single Markdown file is called after its entry, which names no edition.
  const called = read.edition || (read.format === 'aoe' ? '' : fileName);
  const name = (input.edition ?? called).slice(0, 60).trim() || editionOfDay(today);
  const frozenOn = dayOfEdition(name) ?? today;
  const keyed = (radar: ReadRadar) =>
    radar.entries.map((entry) => ({
      ...entry,
      sector: sectors.keyOf(entry.sector),
      ring: rings.keyOf(entry.ring),
    }));
  const editions = editionsOf(db, radarId);
  const present = editions.find((edition) => edition.name === name);
  const earlier = editions.filter((edition) => edition.name !== name && (edition.frozenOn ?? '') <= frozenOn).at(-1);
  const isOlder = editions.some((edition) => edition.name !== name && (edition.frozenOn ?? '') > frozenOn);
  const before = new Map((earlier === undefined ? [] : placementsOf(db, earlier.id)).map(({ id, ring }) => [id, ring]));
  const known = trendsOf(db, radarId);
  const planned = planEntries(keyed(read), { known, rings: rings.parts, before, isOlder });
  const named = new Set(planned.map(({ id }) => id));
  const editionNamed = (name: string, day: string): Edition => {
    const there = editions.find((edition) => edition.name === name);
    const id = idOfKey('trendEdition', [radarId, name]);
    return { id, name, frozenOn: there?.frozenOn ?? day, isNew: there === undefined };
  };
  const older = (read.older ?? []).map((one): OlderEdition => {
    const edition = editionNamed(one.edition, dayOfEdition(one.edition) ?? today);
    return { ...edition, places: placesIn(db, edition, keyed(one), planned) };
  });
  const plan = {
    format: read.format,
    radar: { id: radarId, key: target.key, title: radar?.title ?? target.title, isNew: radar === null },
    parts: {
      sectors: changed(radar?.sectors ?? [], sectors.parts),
      rings: changed(radar?.rings ?? [], rings.parts),
    },
    sectors: sectors.parts,
    rings: rings.parts,
    edition: editionNamed(name, frozenOn),
    isOlder,
    older,
    entries: present === undefined ? planned : withoutSame(db, present.id, planned),
    faults: read.faults,
    notNamed: known.filter(({ id }) => !named.has(id)).length,
  };
  const digest = createHash('sha256')
    .update(JSON.stringify([plan, trendsOf(db, radarId).length]))
    .digest('hex');
  return ok<RadarPlan>({ ...plan, digest });
}

/** The file an entry stands in is called alike in every release; its title may have changed. */
const fileNameOf = ({ file }: ReadEntry): string => file.split('/').at(-1) ?? '';

/** Where the entries of the plan stood in an edition before, without those that stand there like this already. */
function placesIn(
  db: Reader,
  edition: Edition,
  entries: readonly ReadEntry[],
  planned: readonly PlannedEntry[],
): OlderEdition['places'] {
  const at = new Map(planned.map(({ entry }, index) => [fileNameOf(entry), index]));
  const places = entries.flatMap((entry) => {
    const index = at.get(fileNameOf(entry));
    const now = index === undefined ? undefined : planned[index];
    if (index === undefined || now === undefined) return [];
    return [{ entry: index, planned: { ...now, placement: placementOf(entry, entry.movement) } }];
  });
  const said = edition.isNew
    ? places.map((one) => one.planned)
    : withoutSame(
        db,
        edition.id,
        places.map((one) => one.planned),
      );
  return places.map(({ entry }, index) => ({ entry, placement: said[index]?.placement ?? {} }));
}

/** Of an edition that is here only what it says otherwise is written again. */
function withoutSame(db: Reader, editionId: string, planned: readonly PlannedEntry[]): PlannedEntry[] {
  const there = new Map(placementsOf(db, editionId).map((placement) => [placement.id, placement]));
  return planned.map((entry) => {
    const was = entry.id === null ? undefined : there.get(entry.id);
    if (was === undefined) return entry;
    const is = was as unknown as Readonly<Record<string, string | null>>;
    const placement = Object.entries(entry.placement).filter(
      ([field, value]) => (is[field] || null) !== (value || null),
    );
    return { ...entry, placement: Object.fromEntries(placement) };
  });
}

export type Verdict = 'new' | 'changed' | 'unchanged';

/** Fields that change for people to read; what the import remembers for itself is not among them. */
export const changesIn = ({ set, placement }: PlannedEntry): string[] =>
  [...new Set([...Object.keys(set), ...Object.keys(placement)])].filter((field) => field !== 'sourceKey');

export const verdictOf = (entry: PlannedEntry): Verdict =>
  entry.id === null ? 'new' : changesIn(entry).length > 0 ? 'changed' : 'unchanged';

export function countsIn({ entries, faults, notNamed }: RadarPlan) {
  const counts = { new: 0, changed: 0, unchanged: 0, notNamed };
  for (const entry of entries) counts[verdictOf(entry)] += 1;
  const rows = new Set(faults.filter(({ code }) => leavesOut(code)).map(({ row, file }) => `${row}/${file}`));
  return { ...counts, faulty: rows.size };
}

/** Parts an edition had, with those it gets. */
export const partsAfter = (db: Reader, plan: RadarPlan, editionId: string) => {
  const was = partsOfEdition(db, editionId);
  return {
    sectors: fitParts(partsIn({ items: was.sectors }), plan.sectors).parts,
    rings: fitParts(partsIn({ items: was.rings }), plan.rings).parts,
  };
};
