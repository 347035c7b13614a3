import { defineTexts } from '../i18n/define.ts';
import { number, zahl } from '../i18n/plural.ts';

/** The radar: picture, list, editions side by side. */
export const radarTexts = defineTexts(
  {
    count: (n: number) => zahl(n, 'Trend', 'Trends'),
    tools: 'Radar und Ausgabe',
    radar: 'Radar',
    edition: 'Ausgabe',
    today: 'heute',
    beside: 'Daneben',
    nothing: 'nichts',
    bodies: 'Bedeutung für',
    allBodies: 'alle Kommunen',
    more: 'Weitere Aktionen',
    newTrend: 'Neuer Trend',
    saveSvg: 'Bild als SVG speichern',
    savePng: 'Bild als PNG speichern',
    print: 'Drucken …',
    parts: 'Felder und Ringe …',
    saved: (name: string) => `„${name}“ gespeichert`,
    picture: (title: string, edition: string) => `Radar „${title}“, ${edition}`,
    list: 'Liste der Trends',
    columns: {
      number: 'Nr.',
      title: 'Trend',
      sector: 'Feld',
      ring: 'Ring',
      movement: 'Bewegung',
      impact: 'Wirkung',
      opinions: 'Bewertungen',
    },
    noRing: 'ohne Ring',
    noSector: 'ohne Feld',
    movements: { new: 'neu', in: 'nach innen', same: 'unverändert', out: 'nach außen' },
    opinions: (n: number, apart: number | null) =>
      n === 0
        ? ''
        : `${n}${apart === null || n === 1 ? '' : apart === 0 ? ', einig' : `, ${zahl(apart, 'Ring', 'Ringe')} auseinander`}`,
    sentence: (n: number, title: string, sector: string, ring: string, movement: string) =>
      `${n} ${title}: ${ring}, ${sector}${movement === '' ? '' : `, ${movement}`}`,
    legend: 'Zeichen',
    legendSize: 'Größe: Wirkung',
    crowded: (n: number) => `Für ${zahl(n, 'Trend', 'Trends')} ist im Bild kein Platz. In der Liste stehen alle.`,
    unplaced: (n: number) =>
      `${zahl(n, 'Trend hat', 'Trends haben')} noch keinen Ring und ${n === 1 ? 'steht' : 'stehen'} nur in der Liste.`,
    empty: 'Noch kein Trend in diesem Radar',
    emptyText:
      'Legen Sie einen Trend an, machen Sie einen aus einer Notiz, oder lesen Sie unter Ausgaben ein Radar ein.',
    private: 'nur hier',
    changes: (from: string, to: string) => `Was sich von „${from}“ zu „${to}“ bewegt hat`,
    added: 'neu',
    gone: 'nicht mehr dabei',
    moved: (from: string, to: string) => `${from} → ${to}`,
    noChanges: 'Nichts hat sich bewegt.',
    moreChanges: (n: number) =>
      `${zahl(n, 'weitere Zeile steht', 'weitere Zeilen stehen')} hier nicht, im Druck aber alle.`,
    same: (n: number) => `${zahl(n, 'Trend', 'Trends')} unverändert.`,
    change: 'Was',
  },
  {
    count: (n: number) => number(n, 'trend', 'trends'),
    tools: 'Radar and edition',
    radar: 'Radar',
    edition: 'Edition',
    today: 'today',
    beside: 'Beside it',
    nothing: 'nothing',
    bodies: 'Relevance for',
    allBodies: 'all bodies',
    more: 'More actions',
    newTrend: 'New trend',
    saveSvg: 'Save the picture as SVG',
    savePng: 'Save the picture as PNG',
    print: 'Print …',
    parts: 'Fields and rings …',
    saved: (name: string) => `“${name}” saved`,
    picture: (title: string, edition: string) => `Radar “${title}”, ${edition}`,
    list: 'List of trends',
    columns: {
      number: 'No.',
      title: 'Trend',
      sector: 'Field',
      ring: 'Ring',
      movement: 'Movement',
      impact: 'Impact',
      opinions: 'Assessments',
    },
    noRing: 'no ring',
    noSector: 'no field',
    movements: { new: 'new', in: 'inwards', same: 'unchanged', out: 'outwards' },
    opinions: (n: number, apart: number | null) =>
      n === 0
        ? ''
        : `${n}${apart === null || n === 1 ? '' : apart === 0 ? ', agreed' : `, ${number(apart, 'ring', 'rings')} apart`}`,
    sentence: (n: number, title: string, sector: string, ring: string, movement: string) =>
      `${n} ${title}: ${ring}, ${sector}${movement === '' ? '' : `, ${movement}`}`,
    legend: 'Signs',
    legendSize: 'Size: impact',
    crowded: (n: number) =>
      `There is no room in the picture for ${number(n, 'trend', 'trends')}. The list has them all.`,
    unplaced: (n: number) =>
      `${number(n, 'trend has', 'trends have')} no ring yet and ${n === 1 ? 'stands' : 'stand'} in the list only.`,
    empty: 'No trend in this radar yet',
    emptyText: 'Add a trend, make one of a note, or read a radar in under Editions.',
    private: 'only here',
    changes: (from: string, to: string) => `What has moved from “${from}” to “${to}”`,
    added: 'new',
    gone: 'no longer there',
    moved: (from: string, to: string) => `${from} → ${to}`,
    moreChanges: (n: number) => `${number(n, 'more line is', 'more lines are')} not shown here; on paper all are.`,
    noChanges: 'Nothing has moved.',
    same: (n: number) => `${number(n, 'trend', 'trends')} unchanged.`,
    change: 'What',
  },
);
