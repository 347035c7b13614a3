import { formatDay } from '../calendar/format-day.ts';
import type { Day } from '../core/day.ts';
import { type Entity, fieldsOf } from '../core/entity.ts';
import type { Block, TextDocument } from '../documents/contract.ts';
import { home } from '../region/home.ts';
import {
  accessibilityStatement,
  fieldName,
  type StatementPart,
  type StatementSection,
  statementLaw,
} from './accessibility-statement.ts';
import { type Authority, reachOf, saidOrMissing } from './authority.ts';

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** Whether everything a person reads of a field has words in both languages. */
const isWorded = (entity: Entity): boolean =>
  fieldsOf(entity).every(
    ([, { label, choices }]) =>
      label.de !== '' && label.en !== '' && Object.values(choices ?? {}).every(({ de, en }) => de !== '' && en !== ''),
  );

const blockOf = (part: StatementPart): Block => {
  if (part.kind === 'list') return { kind: 'list', items: [...part.items] };
  if (part.kind === 'paragraph') return { kind: 'paragraph', text: part.text };
  const text = part.text ?? `[FEHLT: ${fieldName(part.field, 'de')}]`;
  return { kind: 'paragraph', text: part.lead === '' ? text : `${part.lead} ${text}` };
};

const blocksOf = ({ heading: text, parts }: StatementSection): Block[] => [heading(text), ...parts.map(blockOf)];

/**
 * The accessibility statement of this program as the authority uses it, in German: the sentences of accessibility-statement.ts (BE2) as a paper.
 *
 * BE1  What the model knows (kinds of records, fields with their names in both languages) is counted there.
 */
export function accessibilityPaper(model: readonly Entity[], authority: Authority, today: Day): TextDocument {
  const said = (name: Parameters<typeof saidOrMissing>[1]) => saidOrMissing(authority, name);
  const about = {
    kind: 'program',
    entities: model.length,
    fields: model.reduce((sum, entity) => sum + fieldsOf(entity).length, 0),
    wordless: model.filter((entity) => !isWorded(entity)).map(({ label }) => label.de),
  } as const;
  const law = { law: home().law.accessibility, locale: 'de' } as const;
  const { scope, conform, means, limits, report, unanswered } = accessibilityStatement(about, { ...law, authority });
  return {
    title: 'Erklärung zur Barrierefreiheit: Digitalagentur',
    footer: `Barrierefreiheit, Stand ${formatDay(today)}`,
    blocks: [
      paragraph(
        `${said('name')} ist bemüht, das Programm Digitalagentur barrierefrei bereitzustellen. Diese Erklärung gilt für das Programm, wie es hier eingesetzt wird, Stand ${formatDay(today)}. ${statementLaw('program', law)}`,
      ),
      ...[scope, conform, means, limits, report].flatMap(blocksOf),
      paragraph(`${said('name')}, ${said('address')}, ${reachOf(authority)}`),
      ...blocksOf(unanswered),
    ],
  };
}
