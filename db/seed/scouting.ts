import { readCapture } from '../../shared/scouting/capture.ts';
import type { Transaction } from '../store/transaction.ts';
import { plantRow, plantTable, readTable } from './table.ts';

/** Notes as they were typed: `#words` are tags, the first web address is the link. */
const notes = `
key | text | source | fieldId | state | owner
n01 | Senden testet Bodenfeuchte-Sensoren für Stadtbäume, Bewässerung nach Bedarf #LoRaWAN #Klima | Gespräch im Bauhof | H6 | inbox | Senden
n02 | Büchereiverbund überlegt gemeinsame Lernsoftware, Lizenz wäre für alle günstiger #Bildung | Büchereitreffen | H2 | inbox | Dülmen
n03 | Messe: Bürgerterminal mit Gebärdensprache, Video aus dem Nachbarkreis #Barrierefreiheit https://www.example.org/terminal | Kommunalmesse | H5 | inbox | Kreis
n04 | Fahrdienst fragt, ob der Bürgerbus Kreditkarten nehmen kann #Mobilität |  | H4 | inbox | Olfen
n05 | Idee: Mängelmelder-Zahlen jeden Montag an die Bauhöfe #Daten |  | H6 | inbox | Ascheberg
n06 | Wärmeplanung braucht Gebäudedaten, die wir in der Datenplattform hätten #Daten #Wärme | Arbeitskreis Klima | H6 | inbox | Kreis
n07 | Kassenärztliche Vereinigung sucht Standorte für Telemedizin #Gesundheit | Telefonat | H5 | inbox | Rosendahl
n08 | Vorlesefunktion im Serviceportal fehlt noch #Barrierefreiheit #Portal |  | H1 | inbox | Nottuln
n09 | Rechenzentrum kündigt Preise für Sprachmodelle an #KI | Kundentag | H1 | inbox | Kreis
n10 | Feuerwehr wünscht Drohnenbilder in der Lagekarte #Sicherheit |  | H4 | inbox | Lüdinghausen
n11 | Jugendrat: Umfrage lieber kurz und am Telefon #Beteiligung | Jugendrat | H5 | inbox | Havixbeck
n12 | Nachbarkreis hat Musterdienstvereinbarung für KI-Werkzeuge #KI #Personal https://www.example.org/vereinbarung | Mailverteiler | H1 | filed | Kreis
n13 | Hofautomaten als Abholstation für den Marktplatz #Marktplatz #Handel | Hofbesuch | H3 | filed | Billerbeck
n14 | Förderlotse der Nachbarregion führt Fristenliste gemeinsam #Fördermittel | Netzwerktreffen |  | filed | Kreis
n15 | Coworking im Bahnhof Ascheberg prüfen #Gründung |  | H3 | filed | Ascheberg
n16 | Digitale Ausweise: Bund verschiebt Start der Brieftasche #Portal | Fachpresse | H1 | filed | Dülmen
n17 | Schulen melden: Geräte laufen aus der Wartung #Bildung #Haushalt | Schulleiterrunde | H2 | filed | Lüdinghausen
n18 | Starkregen: Sensoren der Stadtwerke mitnutzen #LoRaWAN #Wasser | Stadtwerke | H6 | filed | Coesfeld
n19 | Landesprogramm für offene Daten angekündigt #Daten #Fördermittel | Newsletter des Landes | H6 | filed | Kreis
n20 | Ehrenamtskarte als App #Ehrenamt | Landkreistag | H5 | filed | Nordkirchen
n21 | Sprachassistent für die Telefonzentrale, Angebot zu teuer #KI | Vertriebstermin | H1 | dropped | Coesfeld
n22 | Blockchain für Urkunden #Portal | Messe | H1 | dropped | Kreis
n23 | Parkscheibe per App: Land plant eigene Lösung #Mobilität |  | H4 | dropped | Dülmen
n24 | Virtuelles Rathaus in einer Spielwelt #Beteiligung | Zeitungsartikel | H5 | dropped | Senden
n25 | Lieferroboter: nur Vorführung, keine Zulassung #Handel | Messe | H3 | dropped | Olfen
`;

const trends = `
key | title | summary | fieldId | impact | certainty | horizon | maturity | status | ring | ringReason | ringOn | open
t01 | Sprachmodelle in der Sachbearbeitung | Zusammenfassen, Übersetzen und Entwerfen mit geprüften Quellen. | H1 | 5 | 4 | now | pilot | evaluate | trial | Zwei Verwaltungen erproben; Quellen müssen geprüft werden. | 2026-10-15 | ja
t02 | Digitale Brieftasche der EU | Nachweise liegen beim Menschen, nicht beim Amt. | H1 | 4 | 4 | 1-2 | emerging | watch | assess | Der Start steht fest, die Anbindung noch nicht. | 2026-10-15 | ja
t03 | Funknetze für Sensoren | Günstige Sensorik über LoRaWAN, von vielen genutzt. | H6 | 4 | 5 | now | proven | recommend | adopt | Sieben Kommunen betreiben das Netz gemeinsam. | 2026-10-15 | ja
t04 | Bedarfsverkehr mit autonomen Fahrzeugen | Erste Linien im Regelbetrieb, Aufsicht aus der Ferne. | H4 | 4 | 2 | 5+ | signal | watch | hold | Ohne Zulassung kein Betrieb. | 2026-10-15 | halb
t05 | Digitaler Zwilling der Region | Planung und Beteiligung am gemeinsamen Modell. | H6 | 3 | 3 | 3-5 | emerging | watch | assess | Nutzen für die Beteiligung ist noch zu zeigen. | 2026-10-15 | ja
t06 | Telemedizin auf dem Land | Behandlung mit Technik und Begleitung vor Ort. | H5 | 5 | 4 | now | pilot | evaluate | trial | Pilot in zwei Gemeinden läuft. | 2026-10-15 | ja
t07 | Offene Bausteine für Verwaltungen | Gemeinsame Software statt zwölf Einzelkäufe. | H1 | 4 | 4 | 1-2 | proven | recommend | adopt | Beschaffung über gemeinsame Bausteine hat sich bewährt. | 2026-10-15 | ja
t08 | Kommunale Wärmeplanung mit Gebäudedaten | Daten, die für vieles taugen. | H6 | 4 | 5 | now | mature | transferred | adopt | Läuft als Projekt. | 2026-10-15 |
t09 | Lernorte außerhalb der Schule | Büchereien und Werkstätten als Dritte Orte. | H2 | 3 | 4 | 1-2 | proven | recommend | trial |  | | ja
t10 | Spielwelten für Beteiligung | Viel Aufwand, wenig Teilnahme. | H5 | 1 | 3 | 3-5 | signal | dropped |  |  | |
`;

export function seedScouting(tx: Transaction): void {
  for (const cells of readTable(notes)) {
    const { key = '', text = '', owner = '' } = cells;
    const { tags, url } = readCapture(text);
    plantRow(tx, 'note', { ...cells, url: url ?? '' }, 'Kreis');
    for (const name of tags) plantRow(tx, 'tag', { on: `note:${key}`, name, owner }, 'Kreis');
  }
  plantTable(tx, 'trend', trends);
}
