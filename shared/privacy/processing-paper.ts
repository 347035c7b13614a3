import { formatDay } from '../calendar/format-day.ts';
import type { Day } from '../core/day.ts';
import { type Entity, fieldNamed } from '../core/entity.ts';
import type { Block, TextDocument } from '../documents/contract.ts';
import { type Authority, reachOf, saidOrMissing } from './authority.ts';
import type { PrivacyFacts } from './contract.ts';
import { type PersonalPart, personalParts } from './personal.ts';

const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const list = (items: string[]): Block => ({ kind: 'list', items });

const labels = (entity: Entity, names: readonly string[]): string =>
  names.map((name) => fieldNamed(entity, name)?.label.de ?? name).join(', ');

/** Said where the model does not say it: the paper shows the gap instead of hiding the entity. */
const missing = (what: string): string => `[FEHLT: ${what}]`;

const purposeOf = ({ entity, personal }: PersonalPart): string =>
  entity.processing?.purpose.de ??
  (personal.length > 0
    ? missing('Zweck')
    : 'Zuordnung, wer zuständig oder beteiligt ist; Zweck wie bei der Person, auf die verwiesen wird.');

const subjectsOf = ({ entity, personal }: PersonalPart): string =>
  entity.processing?.subjects.de ??
  (personal.length > 0 ? missing('Kategorien betroffener Personen') : 'Personen, auf die verwiesen wird');

function deletionOf({ entity, retention, personal }: PersonalPart, authority: Authority): string {
  if (retention !== null)
    return `Je Eintrag im Feld „${labels(entity, [retention])}“; danach steht der Eintrag zum Löschen an. Ohne Datum: ${saidOrMissing(authority, 'deletionRule')}`;
  return personal.length === 0
    ? 'Der Verweis verliert mit der Löschung der Person jeden Inhalt.'
    : saidOrMissing(authority, 'deletionRule');
}

function recipientsOf({ entity }: PersonalPart, { visibility }: PrivacyFacts): string {
  const { public: open = 0, shared = 0, here = 0 } = visibility[entity.name] ?? {};
  const by = [
    ...(shared > 0 ? [`${shared} für alle Standorte`] : []),
    ...(here > 0 ? [`${here} nur an diesem Standort`] : []),
    ...(open > 0 ? [`${open} öffentlich`] : []),
  ];
  return by.length === 0 ? 'Zurzeit ist nichts gespeichert.' : `Einträge nach Sichtbarkeit: ${by.join(', ')}.`;
}

function section(part: PersonalPart, facts: PrivacyFacts, authority: Authority): Block[] {
  const { entity, personal, pointing, free, basis } = part;
  const rows: [string, string][] = [
    ['Zweck', purposeOf(part)],
    ['Betroffene Personen', subjectsOf(part)],
    ...(personal.length > 0 ? [['Personenbezogene Felder', labels(entity, personal)] as [string, string]] : []),
    ...(pointing.length > 0 ? [['Verweise auf Personen', labels(entity, pointing)] as [string, string]] : []),
    ...(free.length > 0
      ? [
          ['Freie Texte', `${labels(entity, free)}. Namen werden nicht abgefragt, können aber vorkommen.`] as [
            string,
            string,
          ],
        ]
      : []),
    [
      'Rechtsgrundlage',
      basis === null
        ? saidOrMissing(authority, 'legalBasis')
        : `Je Eintrag im Feld „${labels(entity, [basis])}“. Allgemein: ${saidOrMissing(authority, 'legalBasis')}`,
    ],
    ['Empfänger', recipientsOf(part, facts)],
    ['Löschung', deletionOf(part, authority)],
    ['Einträge', String(facts.counts[entity.name] ?? 0)],
  ];
  return [heading(entity.plural.de, 2), { kind: 'table', head: [], rows, widths: [1, 3] }];
}

function recipients({ sites, hasRegistry }: PrivacyFacts): Block[] {
  const rows = sites.map(({ label, body, isOwn }) => [isOwn ? `${label} (dieser Standort)` : label, body]);
  return [
    paragraph(
      'Geteilte Einträge erhalten alle Standorte, die die Koordination zugelassen hat. Einträge „nur ich“ und „nur dieser Standort“ verlassen den Rechner mit keinem Bündel; nichtöffentliche nur, wenn jemand sie ausdrücklich mitgibt.',
    ),
    ...(hasRegistry ? [] : [paragraph('Noch ist kein Verzeichnis der Standorte eingerichtet.')]),
    { kind: 'table', head: ['Standort', 'Körperschaft'], rows, widths: [1, 1] },
  ];
}

/** What the program itself does (SECURITY.md); what it does not is said, too. */
const measures = [
  'Nur zugelassene Standorte: Jede Änderung ist mit dem Schlüssel ihres Standorts unterschrieben (Ed25519) und zählt nur, wenn die Koordination ihn zugelassen hat; Rolle und Eigentum werden bei jeder Änderung geprüft.',
  'Weitergabe nur durch Menschen: Das Programm braucht kein Netz und keinen Dienst und sendet nichts von selbst, außer an einen Ordner oder Server, den jemand dafür gewählt hat. Bündel lassen sich für benannte Standorte oder mit Kennwort verschließen.',
  'Sichtbarkeit je Eintrag (nur ich, nur dieser Standort, alle Standorte, öffentlich) und Einstufung.',
  'Nachvollziehbarkeit: Jede Änderung hat Tag, Urheber und Standort; nichts wird still überschrieben.',
  'Löschung nach Art. 17 DSGVO an allen Standorten, in Protokoll, Archiv und Sicherungen, ohne dass die Prüfsummen der Übrigen ihre Gültigkeit verlieren.',
  'Wiederherstellbarkeit durch Sicherungen, auch vor jedem Einlesen.',
  'Auskunft nach Art. 15 DSGVO über eine Person mit einem Befehl.',
  'Der Datenbestand liegt unverschlüsselt im Ordner der angemeldeten Person; er braucht die Verschlüsselung des Datenträgers.',
] as const;

/**
 * The record of processing activities (Art. 30 (1) GDPR) of what this program keeps, in German.
 *
 * VV1  Which entity holds which data of persons follows from the model, so a new field shows up by itself.
 * VV2  What neither the model nor the store knows is asked of the authority, and stands as missing until somebody has said it.
 */
export function processingPaper(
  model: readonly Entity[],
  facts: PrivacyFacts,
  authority: Authority,
  today: Day,
): TextDocument {
  const parts = personalParts(model);
  const own = parts.filter(({ personal }) => personal.length > 0);
  const pointing = parts.filter(({ personal }) => personal.length === 0);
  const said = (name: Parameters<typeof saidOrMissing>[1]) => saidOrMissing(authority, name);
  return {
    title: 'Verzeichnis von Verarbeitungstätigkeiten: Digitalagentur',
    footer: `Verarbeitungsverzeichnis, Stand ${formatDay(today)}`,
    blocks: [
      paragraph(
        `Nach Art. 30 Abs. 1 DSGVO, Stand ${formatDay(today)}. Aus dem Datenmodell des Programms und dem Bestand dieses Standorts erstellt; Stellen mit FEHLT ergänzt die Behörde.`,
      ),
      heading('Verantwortlicher (Buchst. a)'),
      {
        kind: 'table',
        head: [],
        rows: [
          ['Behörde', said('name')],
          ['Anschrift', said('address')],
          ['Kontakt', reachOf(authority)],
          ['Vertreten durch', said('representative')],
          ['Datenschutzbeauftragte Person', said('protectionOfficer')],
        ],
        widths: [1, 3],
      },
      heading('Zwecke, betroffene Personen und Daten (Buchst. b und c)'),
      ...own.flatMap((part) => section(part, facts, authority)),
      heading('Einträge, die auf Personen verweisen'),
      {
        kind: 'table',
        head: ['Art', 'Felder', 'Einträge'],
        rows: pointing.map((part) => [
          part.entity.plural.de,
          labels(part.entity, part.pointing),
          String(facts.counts[part.entity.name] ?? 0),
        ]),
        widths: [2, 3, 1],
      },
      heading('Wer was geschrieben hat'),
      paragraph(
        `Jede Änderung eines Eintrags nennt, wer sie wann an welchem Standort geschrieben hat; hier sind es ${facts.changes}. Das betrifft Beschäftigte, die mit dem Programm arbeiten. Zweck ist, dass Änderungen nachvollziehbar bleiben und keine verloren geht. Die Angabe verschwindet mit der Löschung des Eintrags.`,
      ),
      heading('Empfänger (Buchst. d)'),
      ...recipients(facts),
      heading('Übermittlung in Drittländer (Buchst. e)'),
      paragraph('Das Programm übermittelt nichts in Drittländer und ruft nichts aus dem Netz ab.'),
      heading('Löschung (Buchst. f)'),
      list([
        'Personen, deren Aufbewahrung abgelaufen ist, stehen auf der Startseite der Koordination und unter Kommunikation › Kontakte.',
        `Zurzeit abgelaufen: ${facts.over}. Ohne Rechtsgrundlage: ${facts.withoutBasis}.`,
        `Ohne eigenes Datum: ${said('deletionRule')}`,
      ]),
      heading('Technische und organisatorische Maßnahmen (Buchst. g, Art. 32 Abs. 1)'),
      list([
        ...measures,
        ...(authority.measures === undefined
          ? []
          : authority.measures.split(/\r?\n/).filter((line) => line.trim() !== '')),
      ]),
    ],
  };
}
