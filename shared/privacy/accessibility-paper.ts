import { formatDay } from '../calendar/format-day.ts';
import type { Day } from '../core/day.ts';
import { type Entity, fieldsOf } from '../core/entity.ts';
import type { Block, TextDocument } from '../documents/contract.ts';
import { home } from '../region/home.ts';
import { type Authority, saidOrMissing } from './authority.ts';

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const list = (items: string[]): Block => ({ kind: 'list', items });

/** Whether everything a person reads of a field has words in both languages. */
const isWorded = (entity: Entity): boolean =>
  fieldsOf(entity).every(
    ([, { label, choices }]) =>
      label.de !== '' && label.en !== '' && Object.values(choices ?? {}).every(({ de, en }) => de !== '' && en !== ''),
  );

/** By which regulation, where the region names one. */
function legalBasis(): string {
  const { accessibility } = home().law;
  return accessibility === null
    ? 'Rechtsgrundlage ist das Recht des Landes, das die Richtlinie (EU) 2016/2102 umsetzt; bitte ergänzen.'
    : `Rechtsgrundlage ist die ${accessibility} in der geltenden Fassung; bitte mit der geltenden Fassung abgleichen.`;
}

/**
 * The accessibility statement of this program as the authority uses it, in German. It claims no conformance by itself: what the program
 * was built and tested against is one thing, the assessment of the authority another.
 *
 * BE1  What the model knows (kinds of records, fields with their names in both languages) is counted there.
 * BE2  What only the authority knows stands as missing until somebody has said it.
 */
export function accessibilityPaper(model: readonly Entity[], authority: Authority, today: Day): TextDocument {
  const said = (name: Parameters<typeof saidOrMissing>[1]) => saidOrMissing(authority, name);
  const fields = model.reduce((sum, entity) => sum + fieldsOf(entity).length, 0);
  const wordless = model.filter((entity) => !isWorded(entity)).map(({ label }) => label.de);
  const barriers = (authority.barriers ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
  return {
    title: 'Erklärung zur Barrierefreiheit: Digitalagentur',
    footer: `Barrierefreiheit, Stand ${formatDay(today)}`,
    blocks: [
      paragraph(
        `${said('name')} ist bemüht, das Programm Digitalagentur barrierefrei bereitzustellen. Diese Erklärung gilt für das Programm, wie es hier eingesetzt wird, Stand ${formatDay(today)}. ${legalBasis()}`,
      ),
      heading('Wofür sie gilt'),
      paragraph(
        `Das Programm führt ${model.length} Arten von Einträgen mit zusammen ${fields} Feldern. ${
          wordless.length === 0
            ? 'Jedes Feld und jeder Auswahlwert hat eine Bezeichnung auf Deutsch und auf Englisch, die auch Hilfsmittel vorlesen.'
            : `Ohne Bezeichnung in beiden Sprachen sind noch Felder von: ${wordless.join(', ')}.`
        }`,
      ),
      heading('Stand der Vereinbarkeit'),
      paragraph(
        'Das Programm ist nach den Anforderungen der EN 301 549 und der WCAG 2.2, Stufe AA, gebaut und wird bei jeder Änderung automatisch geprüft. Das ersetzt die Bewertung durch die Behörde nicht.',
      ),
      paragraph(`Bewertung: ${said('assessedOn')}`),
      heading('Was das Programm dafür tut'),
      list([
        'Alles ist ohne Maus zu bedienen; die Tastenkürzel stehen in der Hilfe (F1).',
        'Jedes Bild hat eine Tabelle oder Liste mit demselben Inhalt.',
        'Farbe steht nie allein: Zustände haben Farbe, Zeichen und Wort.',
        'Helles, dunkles und kontrastreiches Farbschema, Systemfarben, Vergrößerung bis 400 %, weniger Bewegung.',
        'Dokumente haben echte Überschriften und Tabellenköpfe.',
      ]),
      heading('Nicht barrierefreie Inhalte'),
      ...(barriers.length === 0
        ? [
            paragraph(
              'Der Behörde sind zurzeit keine weiteren Barrieren bekannt gemacht worden. Dokumente, die andere angehängt haben, können Barrieren enthalten.',
            ),
          ]
        : [list([...barriers, 'Dokumente, die andere angehängt haben, können Barrieren enthalten.'])]),
      heading('Barrieren melden'),
      paragraph(`Bitte sagen Sie uns, was Sie nicht erreichen oder lesen können: ${said('accessContact')}`),
      paragraph(`${said('name')}, ${said('address')}, ${said('contact')}`),
      heading('Wenn keine Antwort kommt'),
      paragraph(said('enforcement')),
    ],
  };
}
