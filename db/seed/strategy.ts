import type { Transaction } from '../store/transaction.ts';
import { plant, seedId } from './plant.ts';
import { plantTable, readTable } from './table.ts';

const fields = `
key | code | title | colour | strategyId
H1 | H1 | Digitale Verwaltung | 1 | coesfeld-12
H2 | H2 | Bildung und digitale Kompetenzen | 2 | coesfeld-12
H3 | H3 | Wirtschaft, Handel und Innovation | 3 | coesfeld-12
H4 | H4 | Mobilität, Netze und Infrastruktur | 4 | coesfeld-12
H5 | H5 | Gesundheit, Teilhabe und Ehrenamt | 5 | coesfeld-12
H6 | H6 | Klima, Energie und Daten | 6 | coesfeld-12
`;

/** The fields of action, for what speaks of them by name. */
export const fieldRows = readTable(fields);

const measures = `
key | code | title | fieldId | profile
P1 | P1 | Gemeinsames Serviceportal | H1 | Alle Verwaltungsleistungen der zwölf Verwaltungen über einen Einstieg, mit denselben Bausteinen.
P2 | P2 | Elektronische Akte und Abläufe | H1 | Gemeinsame Aktenpläne und Musterabläufe, damit nicht jede Verwaltung von vorne beginnt.
P3 | P3 | Informationssicherheit im Verbund | H1 | Ein Notfallhandbuch, gemeinsame Übungen und ein Ansprechpartner für alle Häuser.
P4 | P4 | Regionaler Online-Marktplatz | H3 | Handel und Erzeugerbetriebe der Region zeigen ihre Angebote an einem Ort.
P5 | P5 | Digitale Klassenzimmer | H2 | Ausstattung, Betreuung und Medienkonzepte der Schulen werden gemeinsam geplant.
P6 | P6 | Dritte Orte und Büchereien | H2 | Büchereien werden Lernorte für digitale Werkzeuge.
P7 | P7 | Sprechstunden für digitale Fragen | H2 | Ehrenamtliche helfen vor Ort, in jedem Ortsteil mindestens einmal im Monat.
P8 | P8 | Gründung und Coworking auf dem Land | H3 | Freie Räume werden zu Arbeitsorten.
P9 | P9 | Glasfaser und Mobilfunk | H4 | Lücken schließen, auch in Bauerschaften und Gewerbegebieten.
P10 | P10 | Vernetzte Mobilität | H4 | Bus, Rad und Mitfahren in einer Auskunft; Mobilstationen an den Bahnhöfen.
P11 | P11 | Bürgerbus und Bedarfsverkehr | H4 | Fahrten auf Bestellung, wo kein Bus mehr fährt.
P12 | P12 | Telemedizin und Gesundheitswege | H5 | Videosprechstunden und Beratung dort, wo Praxen fehlen.
P13 | P13 | Digitales Dorf und Ehrenamt | H5 | Vereine und Nachbarschaften bekommen einfache gemeinsame Werkzeuge.
P14 | P14 | Offene Daten der Region | H6 | Geodaten, Haushalte und Zählungen werden einmal aufbereitet und von allen genutzt.
P15 | P15 | Sensorik für Wasser, Wärme und Verkehr | H6 | Ein Funknetz, viele Anwendungen: Pegel, Bodenfeuchte, Parkraum, Energie.
P16 | P16 | Beteiligung und Dialog | H5 | Meldungen, Umfragen und Planungen mit den Menschen der Region.
`;

/** The strategy "Coesfeld 12.0", with six fields of action and sixteen measures. */
export function seedStrategy(tx: Transaction): void {
  plant(tx, 'strategy', 'coesfeld-12', 'Kreis', {
    title: 'Coesfeld 12.0 - Im Kreis gemeinsam digital',
    edition: 'Fassung 2021',
    status: 'adopted',
    adoptedOn: '2021-06-16',
    vision:
      'Elf Städte und Gemeinden und der Kreis gestalten den digitalen Wandel gemeinsam: als virtuelles Unternehmen, mit Menschen in jeder Verwaltung und ohne neue Behörde.',
  });
  plant(tx, 'strategy', 'coesfeld-12-fortschreibung', 'Kreis', {
    title: 'Coesfeld 12.0 - Fortschreibung 2026',
    edition: 'Entwurf 2026',
    status: 'in_consultation',
    basedOnId: seedId('strategy', 'coesfeld-12'),
  });
  plantTable(tx, 'strategyField', fields);
  plantTable(tx, 'strategyMeasure', measures);
}

const fieldsByMeasure = new Map(readTable(measures).map(({ key, fieldId }) => [key, fieldId]));

/** The key of the field of action a measure stands in. */
export const fieldOfMeasure = (measure: string): string => fieldsByMeasure.get(measure) ?? '';
