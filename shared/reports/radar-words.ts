/** Radar-Ausgabe: one state of the radar on paper, what moved since the edition before, and each trend with its place and why. */
import type { EditionLine } from '../radar/contract.ts';
import type { EditionChanges } from '../radar/movement.ts';
import { drawingOf } from '../radar/picture/drawing.ts';
import type { Label } from '../radar/picture/labels.ts';
import { backdropMarks, blipMarks, labelMarks } from '../radar/picture/marks.ts';
import type { Numbered } from '../radar/picture/picture.ts';
import type { Movement, RadarPart } from '../radar/radar.ts';
import { reportParts } from '../radar/report.ts';
import type { DraftBlock, DraftSentence } from './draft.ts';
import { dayOr, oneLine, quoted, wordOf } from './phrases.ts';
import { heading, listed, said, sectioned, tabled } from './pieces.ts';
import { several } from './words.ts';

export type PaperBlip = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly movement: Movement;
  readonly impact: number | null;
};

type Standing = { readonly trendId: string; readonly ring: string; readonly title: string };

export type RadarFacts = {
  /** `null`: the radar as it is today. */
  readonly edition: Pick<EditionLine, 'id' | 'name' | 'frozenOn' | 'notes'> | null;
  /** Name of the edition before; `null`: there is none. */
  readonly before: string | null;
  readonly changes: EditionChanges<Standing> | null;
  readonly sectors: readonly (RadarPart & { readonly colour: number })[];
  readonly rings: readonly RadarPart[];
  readonly lines: readonly Numbered<PaperBlip>[];
  /** Names beside the blips in the picture, where there is room for them. */
  readonly labels: readonly Label[];
  readonly reasons: ReadonlyMap<string, { readonly ringReason: string; readonly ringOn: string | null }>;
  readonly today: string;
};

const trends = (n: number): string => several(n, 'Trend', 'Trends');

/** Which state of the radar it is, and how many trends it has. */
export function radarSentence({ edition, lines, today }: RadarFacts): string {
  if (edition === null)
    return `Stand ${dayOr(today, '')}, noch in keiner Ausgabe festgehalten: ${trends(lines.length)}.`;
  const on = edition.frozenOn === null ? '' : `, festgehalten am ${dayOr(edition.frozenOn, '')}`;
  return `Ausgabe ${edition.name}${on}: ${trends(lines.length)}.`;
}

/** What moved, in the order: towards the middle, outwards, new, gone. */
export function radarChanges({ changes, rings }: RadarFacts): readonly DraftSentence[] {
  if (changes === null) return [];
  const ringName = (key: string) => rings.find((ring) => ring.key === key)?.title ?? 'ohne Ring';
  const moved = (movement: 'in' | 'out') =>
    changes.moved
      .filter((one) => one.movement === movement)
      .map(({ entry, before }) => ({
        key: `moved/${entry.trendId}`,
        text: `${quoted(entry.title)} rückt nach ${movement === 'in' ? 'innen' : 'außen'}: von ${quoted(ringName(before.ring))} nach ${quoted(ringName(entry.ring))}.`,
      }));
  return [
    ...moved('in'),
    ...moved('out'),
    ...changes.added.map(({ trendId, title, ring }) => ({
      key: `moved/${trendId}`,
      text:
        ring === '' ? `Neu: ${quoted(title)}, noch ohne Ring.` : `Neu: ${quoted(title)} in ${quoted(ringName(ring))}.`,
    })),
    ...changes.gone.map(({ trendId, title }) => ({
      key: `moved/${trendId}`,
      text: `Nicht mehr dabei: ${quoted(title)}.`,
    })),
  ];
}

/** How wide the picture stands: as large as it can be with its caption on the first page, below the state and a note. */
const pictureWidthMm = 140;

/** What the picture shows, in words: how many trends stand in each field, and in each ring. */
function pictureAlt({ edition, lines, sectors, rings }: RadarFacts): string {
  const drawn = lines.filter(({ spot }) => spot !== null);
  // Names of fields have commas of their own.
  const counted = (parts: readonly RadarPart[], at: 'sector' | 'ring') =>
    parts.map(({ title }, index) => `${title}: ${drawn.filter((line) => line[at] === index).length}`).join('; ');
  return [
    `Radar als Scheibe mit nummerierten Punkten${edition === null ? '' : `, Ausgabe ${edition.name}`}: ${trends(drawn.length)}.`,
    `Ringe von innen nach außen – ${counted(rings, 'ring')}.`,
    `Felder im Uhrzeigersinn von oben – ${counted(sectors, 'sector')}.`,
  ].join(' ');
}

/** How it is read, and who is not in it. */
function pictureCaption({ lines, sectors, rings }: RadarFacts): string {
  const known = new Set(lines.map(({ blip }) => blip.movement));
  const signs = [
    known.has('in') ? 'Spitze zur Mitte: nach innen gerückt' : null,
    known.has('out') ? 'Spitze nach außen: nach außen gerückt' : null,
    known.has('new') ? 'Kreis um den Punkt: neu' : null,
  ].filter((sign) => sign !== null);
  const isIn = ({ sector, ring }: Numbered<PaperBlip>) => sectors[sector] !== undefined && rings[ring] !== undefined;
  const crowded = lines.filter((line) => line.spot === null && isIn(line)).length;
  const unplaced = lines.filter((line) => !isIn(line)).length;
  return [
    'Die Nummern sind die der Tabellen. Farbe: Feld. Größe: Wirkung.',
    ...(signs.length === 0 ? [] : [`${signs.join('; ')}.`]),
    ...(crowded === 0 ? [] : [`Für ${trends(crowded)} ist im Bild kein Platz; in den Tabellen stehen alle.`]),
    ...(unplaced === 0 ? [] : [`Ohne Feld oder Ring und daher nicht im Bild: ${trends(unplaced)}.`]),
  ].join(' ');
}

/** The radar as everybody draws it (RM1); without a trend in it there is nothing to see. */
function pictureBlocks(facts: RadarFacts): readonly DraftBlock[] {
  const { lines, labels, sectors, rings } = facts;
  const blips = lines.flatMap(({ blip: { impact, movement }, number, sector, spot }) =>
    spot === null ? [] : blipMarks({ spot, number, colour: sectors[sector]?.colour ?? 1, impact, movement }),
  );
  if (blips.length === 0) return [];
  const picture = drawingOf([...backdropMarks(sectors, rings), ...blips, ...labelMarks(labels)]);
  return [{ kind: 'image', alt: pictureAlt(facts), caption: pictureCaption(facts), picture, widthMm: pictureWidthMm }];
}

function partBlocks(facts: RadarFacts): readonly DraftBlock[] {
  const { lines, sectors, rings, reasons } = facts;
  // An edition keeps places and no reasons: a column of nothing would only take room.
  const hasReasons = lines.some(({ blip }) => reasons.has(blip.id));
  const why = (id: string): string => {
    const agreed = reasons.get(id);
    if (agreed === undefined) return '';
    return `${oneLine(agreed.ringReason)}${agreed.ringOn === null ? '' : ` (${dayOr(agreed.ringOn, '')})`}`;
  };
  return reportParts(lines).flatMap(({ sector, lines: of }) => [
    heading(`${sectors[sector]?.title ?? 'Ohne Feld oder Ring'}: ${trends(of.length)}`, 2),
    ...tabled(
      ['Nr.', 'Trend', 'Ring', 'Bewegung', ...(hasReasons ? ['Warum dort'] : [])],
      of.map(({ blip, number, ring }) => [
        String(number),
        [blip.title, ...(blip.summary === '' ? [] : [oneLine(blip.summary)])].join('\n'),
        rings[ring]?.title ?? 'ohne Ring',
        wordOf('trendPlacement', 'movement', blip.movement),
        ...(hasReasons ? [why(blip.id)] : []),
      ]),
      hasReasons ? [1.1, 5, 2.5, 2.9, 4.5] : [1.1, 9.3, 2.7, 2.9],
    ),
  ]);
}

export function radarBlocks(facts: RadarFacts): readonly DraftBlock[] {
  const { edition, lines, before, changes } = facts;
  if (lines.length === 0) return [said('summary/none', 'In diesem Stand des Radars steht noch kein Trend.')];
  const moved = radarChanges(facts);
  return [
    said('summary/state', radarSentence(facts)),
    ...(edition?.notes ? [said('summary/notes', edition.notes)] : []),
    ...pictureBlocks(facts),
    ...sectioned(
      before === null ? 'Was sich bewegt hat' : `Was sich seit ${before} bewegt hat`,
      moved.length === 0 ? [] : [listed(moved)],
      {
        key: 'moved/none',
        text:
          changes === null
            ? 'Es gibt keine frühere Ausgabe, mit der sich vergleichen ließe.'
            : 'Seit der letzten Ausgabe hat sich nichts bewegt.',
      },
    ),
    heading('Trends nach Feldern'),
    ...partBlocks(facts),
  ];
}
