import { readShowcaseSettings, showcaseSettingKey } from '../../shared/showcase/settings.ts';
import { putSetting, readSetting } from '../store/setting.ts';
import type { Transaction } from '../store/transaction.ts';
import { readTable } from './table.ts';

/**
 * What projects of the example say to everybody (`open`: table.ts).
 *
 * Texts for the public are written for people outside, and say nothing of persons; facts are invented like all of the example.
 */
const projectTexts = `
project | open | publicSummary
D01 | ja | Seit 2021 arbeiten die zwölf Verwaltungen im Kreis Coesfeld bei der Digitalisierung zusammen. Die Digitalagentur koordiniert, und in den Rathäusern kümmern sich Fachleute um die Projekte vor Ort.
D03 | ja | Wohnsitz anmelden, Hund anmelden, Urkunde bestellen: Im gemeinsamen Serviceportal genügt ein Konto für alle zwölf Verwaltungen. Das Meldewesen ist seit Oktober 2026 dabei, weitere Leistungen folgen.
D05 | ja | Sieben Städte und Gemeinden betreiben gemeinsam einen Marktplatz für Handel und Höfe. Was online bestellt wird, liegt im Laden um die Ecke oder auf dem Hof zur Abholung bereit.
D10 | ja | Alle Grundschulen in Lüdinghausen, Senden und Olfen bekommen WLAN und Geräte. Betreut wird die Technik an einer Stelle, damit sich die Schulen um den Unterricht kümmern können.
D11 | ja | Die weiterführenden Schulen in Coesfeld und Dülmen haben ihre Medienkonzepte aufeinander abgestimmt. Seither wird gemeinsam angeschafft und fortgebildet.
D12 | ja | Die Bücherei in Dülmen bekommt eine Werkstatt, ein Tonstudio und offene Abende. Geplant wird mit denen, die dort lesen, lernen und ausprobieren wollen.
D13 | ja | Ehrenamtliche helfen beim Einrichten des Telefons, beim Online-Ausweis und bei der Fahrkarte auf dem Bildschirm. Die Sprechstunden sind kostenlos und ohne Anmeldung.
D14 | ja | Seniorinnen und Senioren lernen von Gleichaltrigen. Nach drei Jahren Aufbau führt ein Verein in Havixbeck das Angebot weiter.
D17 | ja | 640 Adressen außerhalb der Orte werden an das Glasfasernetz angeschlossen. Der Bau kommt langsamer voran als geplant; wer wann an der Reihe ist, teilen die Gemeinden den Haushalten schriftlich mit.
D19 | ja | Am Bahnhof Lüdinghausen kommen Rad, Bus und Leihrad an einem Ort zusammen, mit abschließbaren Stellplätzen und Schließfächern.
D22 | ja | In Olfen hält der Bürgerbus, wo er gebraucht wird: Fahrten lassen sich am Telefon oder auf der Karte bestellen. Am Steuer sitzen Ehrenamtliche.
D24 | ja | Im Gesundheitshaus in Rosendahl gibt es einen Behandlungsraum mit Videotechnik. Geschultes Personal begleitet das Gespräch mit der Praxis.
D25 | ja | Wo hängt der nächste Defibrillator? Die Karte zeigt die Standorte im ganzen Kreis; auch die Leitstelle arbeitet damit.
D26 | ja | Termine der Vereine, Ehrenamt und Mitfahrgelegenheiten stehen in einer Anwendung. Betrieben wird sie von den Gemeinden, künftig von einem Trägerverein.
D28 | ja | Geodaten, Haushalte und Zählungen sollen einmal aufbereitet und von allen genutzt werden. Was keine Rechte Dritter berührt, wird als offene Daten veröffentlicht.
D30 | halb |
D33 | ja | Schlagloch, defekte Laterne, wilder Müll: Eine Meldung genügt, und sie landet beim richtigen Amt. Der Mängelmelder ist in elf der zwölf Kommunen in Betrieb.
D37 | ja | Der Weg zur Baugenehmigung wird digital, vom Antrag über die Nachforderung bis zum Bescheid. Wer lieber Papier abgibt, kann das weiterhin tun.
`;

const publicTexts = new Map(readTable(projectTexts).map(({ project = '', ...cells }) => [project, cells]));

/** What a project says to everybody, and whether it may. */
export const publicCellsOf = (project: string): Readonly<Record<string, string>> => publicTexts.get(project) ?? {};

export const isPublicProject = (project: string): boolean => publicCellsOf(project)['open'] === 'ja';

const words = {
  title: 'Digitalagentur COE',
  introDe:
    'Elf Städte und Gemeinden und der Kreis Coesfeld gestalten den digitalen Wandel gemeinsam. Die Digitalagentur COE bringt zusammen, was zwölf Verwaltungen einzeln nicht schaffen: Projekte, Fördermittel und den Blick nach vorn.\n\nHier lesen Sie, woran wir arbeiten, was als Nächstes kommt und wohin die Reise geht.',
  introEn:
    'Eleven towns and municipalities and the district of Coesfeld shape the digital transition together. The Digitalagentur COE brings together what twelve administrations cannot do alone: projects, funding and a look ahead.\n\nHere you can read what we are working on, what comes next and where we are heading.',
};

/** Who the office is, for the Schaufenster of this installation; what the law asks for stays open, because nobody may invent it. */
export function seedShowcaseWords(tx: Transaction): void {
  if (readSetting(tx.db, showcaseSettingKey) !== null) return;
  putSetting(tx.db, showcaseSettingKey, JSON.stringify(readShowcaseSettings(words)));
}
