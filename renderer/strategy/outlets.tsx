import type { Locale } from '../../shared/core/locale.ts';
import { entities } from '../../shared/entities.ts';
import type { MapGoal, MapMeasure, StrategyGap } from '../../shared/strategy/contract.ts';
import { gapKinds } from '../../shared/strategy/gaps.ts';
import { ListOutlet } from '../app/output/ListOutlet.tsx';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { type Column, fieldColumn } from '../ui/table/columns.ts';
import { gapNotes } from './gaps/gap-notes.ts';
import { gapTexts } from './gaps/texts.ts';
import { nameOf } from './OrderedList.tsx';
import { strategyTexts } from './texts.ts';
import type { StrategyMap } from './use-strategy.ts';

const namesOf = (parts: readonly Pick<MapMeasure, 'code' | 'title'>[], locale: Locale): string =>
  parts.map((part) => nameOf(part, strategyTexts[locale].untitled)).join('; ');

/** Titles of fields of action by their id; `null` for none. */
const fieldNames = ({ fields }: StrategyMap, locale: Locale) => {
  const byId = new Map(fields.map(({ id, title }) => [id, title ?? strategyTexts[locale].untitled]));
  return (id: string | null): string | null => (id === null ? null : (byId.get(id) ?? null));
};

/** Which edition it is, for a list that leaves the program. */
const editionWords = ({ strategy }: Pick<StrategyMap, 'strategy'>): readonly string[] =>
  strategy === null ? [] : [[strategy.title, strategy.edition].filter(Boolean).join(', ')];

type Of<Row> = { readonly map: StrategyMap; readonly rows: readonly Row[] };

/** The goals as a list: what each is measured by, how far it is, and the measures that serve it. */
export function GoalsOutlet({ map, rows }: Of<MapGoal>) {
  const texts = useTexts(strategyTexts);
  const locale = useLocale();
  const goal = entities.strategyGoal as never;
  const fieldOf = fieldNames(map, locale);
  const field = (name: string, width: number, more: Partial<Column<MapGoal>> = {}) =>
    fieldColumn<MapGoal>(goal, name, locale, { width, ...more });
  const columns: readonly Column<MapGoal>[] = [
    field('code', 4),
    field('title', 18),
    field('fieldId', 12, { value: ({ fieldId }) => fieldOf(fieldId), text: ({ fieldId }) => fieldOf(fieldId) ?? '' }),
    field('indicator', 12),
    field('unit', 5),
    field('baseline', 5),
    field('target', 5),
    field('targetOn', 6),
    field('current', 5),
    field('currentOn', 6),
    {
      id: 'measures',
      title: entities.strategyMeasure.plural[locale],
      width: 18,
      value: ({ measureIds }) => measureIds.length,
      text: ({ measureIds }) =>
        namesOf(
          map.measures.filter(({ id }) => measureIds.includes(id)),
          locale,
        ),
    },
  ];
  return <ListOutlet label={texts.goals} rows={rows} columns={columns} filters={() => editionWords(map)} />;
}

/** The measures as a list: their field, how far they are, and what carries them out. */
export function MeasuresOutlet({ map, rows, filters }: Of<MapMeasure> & { readonly filters: readonly string[] }) {
  const locale = useLocale();
  const measure = entities.strategyMeasure as never;
  const fieldOf = fieldNames(map, locale);
  const field = (name: string, width: number, more: Partial<Column<MapMeasure>> = {}) =>
    fieldColumn<MapMeasure>(measure, name, locale, { width, ...more });
  const columns: readonly Column<MapMeasure>[] = [
    field('code', 4),
    field('title', 20),
    field('fieldId', 14, { value: ({ fieldId }) => fieldOf(fieldId), text: ({ fieldId }) => fieldOf(fieldId) ?? '' }),
    field('status', 8),
    {
      id: 'projects',
      title: entities.project.plural[locale],
      width: 20,
      value: ({ projects }) => projects.length,
      text: ({ projects }) => namesOf(projects, locale),
    },
    {
      id: 'goals',
      title: entities.strategyGoal.plural[locale],
      width: 20,
      value: ({ goalIds }) => goalIds.length,
      text: ({ goalIds }) =>
        namesOf(
          map.goals.filter(({ id }) => goalIds.includes(id)),
          locale,
        ),
    },
  ];
  const inOrder = [...map.fields.map(({ id }) => id), null].flatMap((id) => rows.filter((row) => row.fieldId === id));
  return (
    <ListOutlet
      label={entities.strategyMeasure.plural[locale]}
      rows={inOrder}
      columns={columns}
      filters={() => [...editionWords(map), ...filters]}
    />
  );
}

/** What is missing, kind by kind. */
export function GapsOutlet({
  gaps,
  strategy,
}: { readonly gaps: readonly StrategyGap[] } & Pick<StrategyMap, 'strategy'>) {
  const texts = useTexts(gapTexts);
  const common = useTexts(strategyTexts);
  const locale = useLocale();
  const columns: readonly Column<StrategyGap>[] = [
    {
      id: 'entity',
      title: texts.entity,
      width: 8,
      value: ({ entity }) => entities[entity].label[locale],
    },
    { id: 'code', title: entities.strategyMeasure.fields.code.label[locale], width: 5, value: ({ code }) => code },
    {
      id: 'title',
      title: entities.strategyMeasure.fields.title.label[locale],
      width: 24,
      value: ({ title }) => title ?? common.untitled,
    },
    { id: 'note', title: texts.note, width: 30, value: (gap) => gapNotes(gap, locale).join(' · ') },
  ];
  return (
    <ListOutlet
      label={common.gaps}
      rows={gaps}
      columns={columns}
      groups={{
        of: ({ kind }) => kind,
        order: gapKinds,
        title: (kind) => texts.kinds[kind as keyof typeof texts.kinds] ?? kind,
      }}
      filters={() => editionWords({ strategy })}
    />
  );
}
