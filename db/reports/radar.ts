import { ok } from '../../shared/core/result.ts';
import { changesBetween } from '../../shared/radar/movement.ts';
import { officeRadarId, usualRings } from '../../shared/radar/office-radar.ts';
import { type Place, placesInOrder } from '../../shared/radar/picture/layout.ts';
import { pictureOf } from '../../shared/radar/picture/picture.ts';
import type { RadarPart } from '../../shared/radar/radar.ts';
import { editionBefore, reasonsOf } from '../../shared/radar/report.ts';
import { type RadarFacts, radarBlocks } from '../../shared/reports/radar-words.ts';
import { get } from '../radar/radars.ts';
import { readStep, type Step } from '../scope.ts';
import { type Appearing, readAppearing } from './appear.ts';
import type { ReportBuilder } from './builder.ts';
import type { ReportContext } from './context.ts';
import { fits, scopeUnfit } from './fit-scope.ts';
import { titled } from './title.ts';

const unfit = scopeUnfit(
  'Eine Radar-Ausgabe gibt es für den Kreis, eine Kommune, ein Handlungsfeld oder eine festgehaltene Ausgabe. Bitte wählen Sie eines davon.',
);

type State = Extract<ReturnType<typeof get>, { ok: true }>['value'];

/** The edition the paper is about: the one that was named, else the last one frozen by the end of the period; `null`: today's state. */
function wantedEdition({ db, query, scope, about, to, shown, isPublic }: ReportContext) {
  if (scope.of === 'record') {
    const row = db.prepare('SELECT radar_id AS radarId FROM trend_edition WHERE id = ?').get(about?.id) as
      | { radarId: string | null }
      | undefined;
    return { radarId: row?.radarId ?? officeRadarId, editionId: about?.id ?? null };
  }
  // An edition keeps the words of then, under marks of their own; the public reads the trends that are public today.
  if (isPublic) return { radarId: officeRadarId, editionId: null };
  const now = get(query, { radarId: officeRadarId });
  const may = new Set(
    db
      .prepare(`SELECT e.id FROM trend_edition e WHERE ${shown('e')}`)
      .pluck()
      .all() as string[],
  );
  const frozen = now.ok ? now.value.editions.filter(({ id, frozenOn }) => may.has(id) && (frozenOn ?? '9') <= to) : [];
  return { radarId: officeRadarId, editionId: frozen.at(-1)?.id ?? null };
}

/** Names of fields and rings these readers may know: the others are numbered. */
function namedParts(state: State, appearing: Appearing) {
  const isRadarShown = state.radar.version === null || appearing.has('radarConfig', state.radar.id);
  const isEditionShown = state.edition === null || appearing.has('trendEdition', state.edition.id);
  const usual = new Map<string, string>(usualRings.items.map(({ key, title }) => [key, title]));
  const sector = ({ key, title, colour }: State['sectors'][number], at: number) => {
    const isKnown = isEditionShown && (appearing.has('strategyField', key) || (isRadarShown && !isField(key)));
    return { key, title: isKnown ? title : `Feld ${at + 1}`, colour };
  };
  const ring = ({ key, title }: RadarPart, at: number): RadarPart => {
    const isKnown = (isEditionShown && isRadarShown) || usual.get(key) === title;
    return { key, title: isKnown ? title : `Ring ${at + 1}` };
  };
  return { sectors: state.sectors.map(sector), rings: state.rings.map(ring) };
}

/** A field of action is named by its id, a field of the radar's own by any key. */
const isField = (key: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(key);

/**
 * The places the picture is laid out with, so that on paper everything stands where it stands on the screen. A place kept free for a trend
 * these readers may not know would tell that there is one; and the public is not told where something stood before, either.
 */
function placesFor({ isPublic }: ReportContext, state: State, blips: State['blips'], appearing: Appearing) {
  if (!isPublic) return state.places.filter(({ id }) => appearing.has('trend', id));
  const at = (parts: readonly RadarPart[], key: string) => parts.findIndex((part) => part.key === key);
  const now = blips.map(
    ({ id, sector, ring }): Place => ({ id, sector: at(state.sectors, sector), ring: at(state.rings, ring) }),
  );
  return placesInOrder([now]);
}

/** Whether a trend is meant by the paper: of a field of action its field, of a body what matters to it. */
function isMeant({ scope }: ReportContext) {
  return ({ sector, relevance }: State['blips'][number]): boolean => {
    if (scope.of === 'field') return sector === scope.id;
    if (scope.of === 'body') return relevance.some(({ bodyId, level }) => bodyId === scope.id && level !== 'none');
    return true;
  };
}

/** One state of the radar, and what moved since the edition before; `null`: there is no such radar. */
export function* readRadar(context: ReportContext, appearing: Appearing): Generator<Step, RadarFacts | null> {
  const { query, today } = context;
  yield* appearing.ready('trend', 'trendEdition');
  const { radarId, editionId } = wantedEdition(context);
  yield readStep();
  const state = get(query, { radarId, ...(editionId === null ? {} : { editionId }) });
  yield readStep();
  const now = get(query, { radarId });
  yield readStep();
  if (!state.ok || !now.ok) return null;
  const mayStand = ({ id }: { readonly id: string }) => appearing.has('trend', id);
  const blips = state.value.blips.filter((blip) => mayStand(blip) && isMeant(context)(blip));
  const before = editionBefore(
    state.value.editions.filter(({ id }) => appearing.has('trendEdition', id)),
    editionId,
  );
  const earlier = before === null ? null : get(query, { radarId, editionId: before.id });
  yield readStep();
  const parts = namedParts(state.value, appearing);
  const standing = ({ id, ring, title }: State['blips'][number]) => ({ trendId: id, ring, title });
  const changes =
    earlier?.ok !== true
      ? null
      : changesBetween(
          parts.rings,
          earlier.value.blips.filter((blip) => mayStand(blip) && isMeant(context)(blip)).map(standing),
          blips.map(standing),
        );
  const places = placesFor(context, state.value, blips, appearing);
  const picture = pictureOf(blips, places, state.value.sectors, state.value.rings);
  return {
    edition: state.value.edition,
    before: before?.name ?? null,
    changes,
    ...parts,
    lines: picture.blips,
    labels: picture.labels,
    reasons: reasonsOf(blips, now.value.blips.filter(mayStand), state.value.edition?.frozenOn ?? null),
    today,
  };
}

/** Radar-Ausgabe: one state of the radar, and what moved since the edition before. */
export const buildRadar: ReportBuilder = function* (context) {
  if (!fits(context, ['district', 'body', 'field'], ['trendEdition'])) return unfit;
  const facts = yield* readRadar(context, readAppearing(context));
  if (facts === null) return unfit;
  const { edition, lines, rings } = facts;
  return ok({
    title: titled(
      edition === null ? 'Radar-Ausgabe' : `Radar-Ausgabe ${edition.name}`,
      context.scope.of === 'record' ? { ...context, about: null } : context,
    ),
    blocks: radarBlocks(facts),
    counted: lines.map(({ blip, ring }) => ({ of: `trend:${blip.id}`, status: rings[ring]?.key ?? '' })),
  });
};
