import { officeRadarId, officeRadarKey, usualRings } from '../../shared/radar/office-radar.ts';
import type { Transaction } from '../store/transaction.ts';
import { plant, seedId } from './plant.ts';
import { fieldRows } from './strategy.ts';
import { marksOf, plantTable, readTable } from './table.ts';

/** Where the trends stood half a year ago; those that are not named are new since. */
const lastEdition = `
trend | title | field | ring | impact | movement
t01 | Sprachmodelle in der Sachbearbeitung | H1 | assess | 4 | new
t02 | Digitale Brieftasche der EU | H1 | assess | 4 | same
t03 | Funknetze für Sensoren | H6 | trial | 4 | in
t04 | Bedarfsverkehr mit autonomen Fahrzeugen | H4 | assess | 4 | new
t06 | Telemedizin auf dem Land | H5 | trial | 4 | in
t07 | Offene Bausteine für Verwaltungen | H1 | trial | 4 | same
t10 | Spielwelten für Beteiligung | H5 | hold | 1 | out
`;

const assessments = `
trendId | edition | site | bodyId | by | ring | impact | certainty | effort | reason | assessedOn
t01 | 2026-II | beispiel-kreis | Kreis | Koordination | trial | 5 | 4 | 3 | Der Versuch im Bürgerbüro spart Zeit. | 2026-10-12
t01 | 2026-II | beispiel-duelmen | Dülmen | Scouting | adopt | 5 | 4 | 2 | Wir setzen es schon ein. | 2026-10-13
t01 | 2026-II | beispiel-nottuln | Nottuln | Umsetzung | assess | 4 | 2 | 4 | Die Dienstvereinbarung fehlt noch. | 2026-10-14
t05 | 2026-II | beispiel-kreis | Kreis | Koordination | assess | 3 | 3 | 5 |  | 2026-10-12
t05 | 2026-II | beispiel-senden | Senden | Umsetzung | hold | 2 | 3 | 5 | Für uns allein zu groß. | 2026-10-13
t09 | 2026-II | beispiel-duelmen | Dülmen | Scouting | trial | 3 | 4 | 2 |  | 2026-10-13
`;

const relevance = `
trendId | bodyId | level | reason
t03 | Senden | high | Stadtbäume und Bauhof.
t03 | Rosendahl | medium |
t04 | Olfen | high | Der Bürgerbus sucht Nachfolger.
t04 | Coesfeld | low |
t06 | Rosendahl | high | Keine Hausarztpraxis im Ortsteil.
t06 | Havixbeck | medium |
t09 | Dülmen | high |
`;

/** The radar of the example office: an edition, what has moved since, and where the offices do not agree. */
export function seedRadar(tx: Transaction): void {
  plant(tx, 'radarConfig', null, 'Kreis', {
    ...{ key: officeRadarKey, title: 'Trendradar COE', rings: usualRings },
    ...marksOf('ja'),
  });
  const edition = plant(tx, 'trendEdition', null, 'Kreis', {
    radarId: officeRadarId,
    name: '2026-I',
    frozenOn: '2026-04-16',
    sectors: { items: fieldRows.map(({ key = '', title = '' }) => ({ key: seedId('strategyField', key), title })) },
    rings: usualRings,
  });
  for (const { trend = '', title = '', field = '', ring = '', impact, movement } of readTable(lastEdition))
    plant(tx, 'trendPlacement', null, 'Kreis', {
      editionId: edition,
      trendId: seedId('trend', trend),
      title,
      sector: seedId('strategyField', field),
      ring,
      impact: Number(impact),
      movement: movement as 'new',
    });
  plantTable(tx, 'trendAssessment', assessments);
  plantTable(tx, 'trendRelevance', relevance);
}
