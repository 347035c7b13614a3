import { formatDay } from '../calendar/format-day.ts';
import { todayIn } from '../core/day.ts';
import { type Entity, fieldNamed } from '../core/entity.ts';
import type { Block, TextDocument } from '../documents/contract.ts';
import { entityNamed } from '../entities.ts';
import { fieldCell } from '../export/cell.ts';
import { csvText } from '../export/csv-text.ts';
import type { Disclosure } from './contract.ts';

const dayOf = (moment: string): string => formatDay(todayIn(Date.parse(moment)));

const labelOf = (entity: string, field: string): string => {
  const declared = entityNamed(entity);
  return (declared && fieldNamed(declared, field)?.label.de) ?? field;
};

const kindOf = (entity: string): string => entityNamed(entity)?.label.de ?? entity;

/** A value of a person in words; several at once where an edit decided between them. */
function valueWords(field: string, value: unknown, names: Disclosure['names']): string {
  if (value === null || value === undefined || value === '') return 'leer';
  if (Array.isArray(value)) return value.map((one) => valueWords(field, one, names)).join(' oder ');
  const declared = fieldNamed(entityNamed('person') as Entity, field);
  if (declared === null) return typeof value === 'string' ? value : JSON.stringify(value);
  const cell = csvText(fieldCell(declared, value, (reference) => names[reference] ?? null));
  return (typeof cell === 'string' ? cell : cell.kept) || String(value);
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });

/** As many rows as a table of a document takes. */
const mostRows = 5000;
const table = (head: string[], rows: string[][], widths: number[]): Block[] => [
  { kind: 'table', head, rows: rows.slice(0, mostRows), widths },
  ...(rows.length > mostRows
    ? [paragraph(`${rows.length - mostRows} weitere Zeilen stehen in der JSON-Fassung dieser Auskunft.`)]
    : []),
];

function namings(found: Disclosure['references'], none: string): Block[] {
  if (found.length === 0) return [paragraph(none)];
  const rows = found.map(({ entity, title, fields, isDeleted }) => [
    kindOf(entity),
    `${title ?? 'ohne Bezeichnung'}${isDeleted ? ' (gelöscht)' : ''}`,
    fields.map((field) => labelOf(entity, field)).join(', '),
  ]);
  return table(['Art', 'Eintrag', 'Feld'], rows, [2, 4, 2]);
}

const holds = { all: 'hält alles', part: 'hält einen Teil', unknown: 'hat nichts davon bestätigt' } as const;

function recipients({ isLocal, holders, bundles }: Disclosure): Block[] {
  if (isLocal)
    return [
      paragraph(
        'Der Eintrag ist als „nur ich“ oder „nur dieser Standort“ eingestuft und hat diesen Rechner mit keinem Bündel verlassen.',
      ),
    ];
  const sites = holders.map(({ site, holds: state, lastSentAt }) => [
    site,
    holds[state],
    lastSentAt === null ? 'unbekannt' : dayOf(lastSentAt),
  ]);
  return [
    paragraph('Andere Standorte, und was sie nach ihrer letzten Rückmeldung von diesen Angaben halten:'),
    ...(sites.length === 0
      ? [paragraph('Es ist kein anderer Standort bekannt.')]
      : table(['Standort', 'Stand', 'Zuletzt beschickt'], sites, [3, 3, 2])),
    paragraph('Dateien mit Änderungen, die seit der ersten Speicherung an diesem Standort erstellt wurden:'),
    ...(bundles.length === 0
      ? [paragraph('Keine.')]
      : table(
          ['Datei', 'Tag'],
          bundles.map(({ file, at }) => [file, dayOf(at)]),
          [4, 2],
        )),
  ];
}

/**
 * The answer to a person who asks what is stored about them (Art. 15 GDPR), in German, as a document.
 *
 * AU1  Everything the store has said of the person is in it: values, earlier ones, references, mentions, recipients.
 * AU2  What the program cannot know (prints, copies) it says it does not know.
 */
export function disclosureDocument(disclosure: Disclosure): TextDocument {
  const { title, at, site, createdAt, fields, history, references, mentions, authored, names } = disclosure;
  const saidOf = (field: string) => fields.find((one) => one.field === field)?.value;
  const basis = saidOf('legalBasis');
  const until = saidOf('retentionUntil');
  const edits = history.flatMap(({ at: moment, site: where, author, changes }) =>
    changes.map(({ field, from, to }) => [
      dayOf(moment),
      [author, where].filter((one, index, all) => one !== '' && all.indexOf(one) === index).join(', '),
      labelOf('person', field),
      valueWords(field, from, names),
      valueWords(field, to, names),
    ]),
  );
  return {
    title: `Auskunft nach Art. 15 DSGVO: ${title ?? 'ohne Namen'}`,
    footer: `Auskunft, Stand ${dayOf(at)}`,
    blocks: [
      paragraph(
        `Stand ${dayOf(at)}, aus dem Datenbestand des Standorts „${site}“ im Programm Digitalagentur.${createdAt === null ? '' : ` Zuerst gespeichert am ${dayOf(createdAt)}.`}`,
      ),
      heading('Gespeicherte Angaben'),
      ...table(
        ['Feld', 'Angabe'],
        fields.map(({ field, value }) => [labelOf('person', field), valueWords(field, value, names)]),
        [2, 5],
      ),
      heading('Zweck, Rechtsgrundlage und Dauer'),
      paragraph(entityNamed('person')?.processing?.purpose.de ?? 'Der Zweck ist nicht angegeben.'),
      paragraph(`Rechtsgrundlage: ${typeof basis === 'string' && basis.trim() !== '' ? basis : 'nicht angegeben'}.`),
      paragraph(
        `Aufbewahrung: ${until === undefined ? 'Ein Ende ist nicht festgelegt' : `bis ${valueWords('retentionUntil', until, names)}`}.`,
      ),
      heading('Herkunft und frühere Angaben'),
      paragraph('Wer die Angaben wann eingetragen hat, und was vorher dort stand:'),
      ...table(['Tag', 'Wer', 'Feld', 'Vorher', 'Danach'], edits, [2, 3, 2, 3, 3]),
      paragraph(
        authored === 0
          ? 'Unter diesem Namen wurde im Programm nichts geschrieben.'
          : `Unter diesem Namen wurden im Programm ${authored} Änderungen geschrieben; der Name steht bei jeder.`,
      ),
      heading('Einträge, die auf die Person verweisen'),
      ...namings(references, 'Keine.'),
      heading('Einträge, in deren Text die Person vorkommt oder vorkam'),
      paragraph('Gesucht wurde nach allen heutigen und früheren Namen, E-Mail-Adressen und Telefonnummern der Person.'),
      ...namings(mentions, 'Keine.'),
      heading('Empfänger'),
      ...recipients(disclosure),
      paragraph(
        'Ausdrucke, gespeicherte Berichte und Dateien, die jemand weitergegeben hat, kennt das Programm nicht.',
      ),
      heading('Ihre Rechte'),
      paragraph(
        'Sie können Berichtigung (Art. 16 DSGVO), Löschung (Art. 17), Einschränkung der Verarbeitung (Art. 18) und Übertragung (Art. 20) verlangen, der Verarbeitung widersprechen (Art. 21) und sich bei einer Aufsichtsbehörde beschweren (Art. 77). Eine automatisierte Entscheidung oder ein Profiling findet im Programm nicht statt.',
      ),
    ],
  };
}
