import type { Transaction } from '../store/transaction.ts';
import { plant, seedId } from './plant.ts';
import { marksOf, plantRow, plantTable, readTable } from './table.ts';

const fields = `
key | code | title | colour | strategyId | open
H1 | H1 | Digitale Verwaltung | 1 | coesfeld-12 | ja
H2 | H2 | Bildung und digitale Kompetenzen | 2 | coesfeld-12 | ja
H3 | H3 | Wirtschaft, Handel und Innovation | 3 | coesfeld-12 | ja
H4 | H4 | Mobilität, Netze und Infrastruktur | 4 | coesfeld-12 | ja
H5 | H5 | Gesundheit, Teilhabe und Ehrenamt | 5 | coesfeld-12 | ja
H6 | H6 | Klima, Energie und Daten | 6 | coesfeld-12 | ja
`;

/** The fields of action, for what speaks of them by name. */
export const fieldRows = readTable(fields);

const measures = `
key | code | title | fieldId | profile | open
P1 | P1 | Gemeinsames Serviceportal | H1 | Alle Verwaltungsleistungen der zwölf Verwaltungen über einen Einstieg, mit denselben Bausteinen. | ja
P2 | P2 | Elektronische Akte und Abläufe | H1 | Gemeinsame Aktenpläne und Musterabläufe, damit nicht jede Verwaltung von vorne beginnt. |
P3 | P3 | Informationssicherheit im Verbund | H1 | Ein Notfallhandbuch, gemeinsame Übungen und ein Ansprechpartner für alle Häuser. | ja
P4 | P4 | Regionaler Online-Marktplatz | H3 | Handel und Erzeugerbetriebe der Region zeigen ihre Angebote an einem Ort. | ja
P5 | P5 | Digitale Klassenzimmer | H2 | Ausstattung, Betreuung und Medienkonzepte der Schulen werden gemeinsam geplant. | ja
P6 | P6 | Dritte Orte und Büchereien | H2 | Büchereien werden Lernorte für digitale Werkzeuge. | ja
P7 | P7 | Sprechstunden für digitale Fragen | H2 | Ehrenamtliche helfen vor Ort, in jedem Ortsteil mindestens einmal im Monat. | ja
P8 | P8 | Gründung und Coworking auf dem Land | H3 | Freie Räume werden zu Arbeitsorten. | ja
P9 | P9 | Glasfaser und Mobilfunk | H4 | Lücken schließen, auch in Bauerschaften und Gewerbegebieten. | ja
P10 | P10 | Vernetzte Mobilität | H4 | Bus, Rad und Mitfahren in einer Auskunft; Mobilstationen an den Bahnhöfen. | ja
P11 | P11 | Bürgerbus und Bedarfsverkehr | H4 | Fahrten auf Bestellung, wo kein Bus mehr fährt. | ja
P12 | P12 | Telemedizin und Gesundheitswege | H5 | Videosprechstunden und Beratung dort, wo Praxen fehlen. | ja
P13 | P13 | Digitales Dorf und Ehrenamt | H5 | Vereine und Nachbarschaften bekommen einfache gemeinsame Werkzeuge. | ja
P14 | P14 | Offene Daten der Region | H6 | Geodaten, Haushalte und Zählungen werden einmal aufbereitet und von allen genutzt. | ja
P15 | P15 | Sensorik für Wasser, Wärme und Verkehr | H6 | Ein Funknetz, viele Anwendungen: Pegel, Bodenfeuchte, Parkraum, Energie. | ja
P16 | P16 | Beteiligung und Dialog | H5 | Meldungen, Umfragen und Planungen mit den Menschen der Region. | ja
P17 | P17 | Gemeinsame Fortbildung | H1 | Ein Angebot für alle Beschäftigten: Grundlagen, Datenschutz, neue Werkzeuge, im eigenen Rathaus. |
`;

/** Where a person has said it; the others say nothing but what their projects say. */
const measureStatus: Readonly<Record<string, 'running' | 'done'>> = { P4: 'running', P6: 'running', P9: 'running' };

/** Numbers are invented; two goals lack what one would measure them by, as they do in every strategy. */
const goals = `
key | code | title | fieldId | indicator | unit | baseline | target | targetOn | current | currentOn | text | open
Z1 | Z1 | Anträge gehen ohne Papier zu Ende | H1 | Leistungen, die vollständig online sind | Leistungen | 18 | 120 | {"day":"2027-01-01","precision":"year"} | 74 | 2026-09-30 | Vom Antrag bis zum Bescheid, in allen zwölf Verwaltungen gleich. | ja
Z2 | Z2 | Jede Verwaltung übersteht drei Tage ohne IT | H1 | Verwaltungen mit geübtem Notfallplan | Verwaltungen | 0 | 12 | {"day":"2027-06-30","precision":"day"} | 5 | 2026-10-31 | Geübt heißt: mit dem ganzen Haus und ohne Ankündigung. |
Z3 | Z3 | Hilfe bei digitalen Fragen in jedem Ortsteil | H2 | Ortsteile mit monatlicher Sprechstunde | Ortsteile | 3 | 46 | {"day":"2028-01-01","precision":"year"} | 17 | 2026-10-31 | | ja
Z4 | Z4 | Schulen sind gleich gut ausgestattet | H2 | Kinder je Endgerät | Kinder | 9 | 2 | {"day":"2027-08-01","precision":"month"} | 4 | 2026-08-31 | Weniger ist besser; gezählt am Beginn des Schuljahrs. | ja
Z5 | Z5 | Handel und Höfe verkaufen auch online | H3 | Betriebe auf dem Marktplatz | Betriebe | 0 | 250 | {"day":"2027-01-01","precision":"year"} | 138 | 2026-11-13 | | ja
Z6 | Z6 | Glasfaser bis zum letzten Hof | H4 | Anteil der Adressen mit Anschluss | % | 61 | 100 | {"day":"2028-01-01","precision":"year"} | 88 | 2026-06-30 | | ja
Z7 | Z7 | Mobil ohne eigenes Auto | H4 | Fahrten auf Bestellung im Jahr | Fahrten | | | | | | Zielwert nach der Auswertung des Bürgerbusses. |
Z8 | Z8 | Beratung ohne weite Wege | H5 | Orte mit Videosprechstunde | Orte | 0 | 6 | {"day":"2028-01-01","precision":"year"} | | | | ja
Z9 | Z9 | Ehrenamt entlasten | H5 | Vereine in der gemeinsamen Anwendung | Vereine | 0 | 200 | {"day":"2027-01-01","precision":"year"} | 61 | 2026-09-04 | | ja
Z10 | Z10 | Daten einmal aufbereiten, von allen nutzen | H6 | Offene Datensätze der Region | Datensätze | 12 | 150 | {"day":"2029-01-01","precision":"year"} | 96 | 2026-11-02 | | ja
Z11 | Z11 | Die Räte begleiten die Umsetzung | | Räte, die den Jahresbericht behandelt haben | Räte | 0 | 12 | {"day":"2026-12-31","precision":"day"} | 8 | 2026-11-20 | |
`;

/** Which measures serve which goal. */
const goalMeasures = `
goalId | measureId
Z1 | P1
Z1 | P2
Z2 | P3
Z3 | P6
Z3 | P7
Z4 | P5
Z5 | P4
Z6 | P9
Z7 | P10
Z7 | P11
Z8 | P12
Z9 | P13
Z9 | P16
Z10 | P14
Z10 | P15
`;

/** The strategy "Coesfeld 12.0": six fields of action, eleven goals, seventeen measures. */
export function seedStrategy(tx: Transaction): void {
  plant(tx, 'strategy', 'coesfeld-12', 'Kreis', {
    title: 'Coesfeld 12.0 - Im Kreis gemeinsam digital',
    edition: 'Fassung 2021',
    status: 'adopted',
    adoptedOn: '2021-06-16',
    ...marksOf('ja'),
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
  for (const cells of readTable(measures)) {
    const status = measureStatus[cells['key'] ?? ''];
    const said = status === undefined ? {} : { status };
    plantRow(tx, 'strategyMeasure', { ...cells, strategyId: 'coesfeld-12', ...said }, 'Kreis');
  }
  for (const cells of readTable(goals)) plantRow(tx, 'strategyGoal', { ...cells, strategyId: 'coesfeld-12' }, 'Kreis');
  plantTable(tx, 'goalMeasure', goalMeasures);
}

const fieldsByMeasure = new Map(readTable(measures).map(({ key, fieldId }) => [key, fieldId]));

/** The key of the field of action a measure stands in. */
export const fieldOfMeasure = (measure: string): string => fieldsByMeasure.get(measure) ?? '';
