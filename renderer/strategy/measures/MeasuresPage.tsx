import { FilterX, ListPlus, Network, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { fold, foldWords } from '../../../shared/core/fold.ts';
import type { MapField, MapMeasure } from '../../../shared/strategy/contract.ts';
import { useCommands } from '../../app/commands.ts';
import { listTexts } from '../../app/list/texts.ts';
import { NewRecord } from '../../app/NewRecord.tsx';
import { useGoTo, useOpenRecord } from '../../app/navigation.ts';
import { Page } from '../../app/Page.tsx';
import { RecordFields } from '../../app/RecordFields.tsx';
import { RecordPanel } from '../../app/RecordPanel.tsx';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { CollapsingButton } from '../../ui/CollapsingButton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { EditionTools } from '../EditionTools.tsx';
import { WithStrategy } from '../NoStrategy.tsx';
import { MeasuresOutlet } from '../outlets.tsx';
import styles from '../strategy.module.css';
import { strategyTexts } from '../texts.ts';
import { byField, type StrategyMap, useStrategy } from '../use-strategy.ts';
import { useStrategyView } from '../view.ts';
import { FieldSection } from './FieldSection.tsx';
import { measureTexts } from './texts.ts';

const none: readonly MapMeasure[] = [];

/** What is being added: a field, or a measure, with the field it is to stand in. */
type Adding = { readonly kind: 'field' } | { readonly kind: 'measure'; readonly field: MapField | null };

/** Strategie › Maßnahmen: fields of action with their measures; numbers are names, not a ranking. */
export default function MeasuresPage() {
  const texts = useTexts(measureTexts);
  const common = useTexts(strategyTexts);
  const list = useTexts(listTexts);
  const goTo = useGoTo();
  const [openId, open] = useOpenRecord();
  const [adding, setAdding] = useState<Adding | null>(null);
  const filter = useStrategyView((view) => view.filter);
  const answer = useStrategy();
  const map = answer.state === 'ready' ? answer.value : null;
  const measures = map?.measures ?? none;
  const shown = useMemo(() => narrowed(measures, filter), [measures, filter]);
  const strategyId = map?.strategy?.id ?? null;
  useCommands(
    'strategy.measures',
    useMemo(
      () => [
        {
          id: 'strategyMeasure.new',
          title: texts.create,
          icon: Plus,
          run: () => setAdding({ kind: 'measure', field: null }),
        },
        { id: 'strategyField.new', title: texts.addField, icon: ListPlus, run: () => setAdding({ kind: 'field' }) },
      ],
      [texts],
    ),
  );
  const buttons = (
    <>
      <CollapsingButton icon={ListPlus} onPress={() => setAdding({ kind: 'field' })}>
        {texts.addField}
      </CollapsingButton>
      <Button look="primary" icon={Plus} onPress={() => setAdding({ kind: 'measure', field: null })}>
        {texts.create}
      </Button>
    </>
  );
  const count = texts.count(measures.length);
  return (
    <Page
      {...(map === null ? {} : { count: shown.length === measures.length ? count : texts.shown(shown.length, count) })}
      actions={strategyId !== null && buttons}
      tools={map && strategyId !== null && <EditionTools {...map} />}
      inspector={
        openId !== null && (
          <RecordPanel key={openId} entity="strategyField" id={openId} onClose={() => open(null)}>
            {() => <RecordFields entity="strategyField" id={openId} fields={['code', 'title', 'colour']} />}
          </RecordPanel>
        )
      }
    >
      <WithStrategy answer={answer}>
        {(whole) =>
          whole.fields.length + whole.measures.length === 0 ? (
            <EmptyState icon={Network} title={texts.noneTitle} action={buttons}>
              {texts.noneText}
            </EmptyState>
          ) : (
            <div className={styles.column}>
              <div className={styles.above}>
                <p className={styles.quiet}>{common.noRanking}</p>
                <SearchField
                  label={texts.filter}
                  value={filter}
                  onChange={(words) => useStrategyView.setState({ filter: words })}
                />
              </div>
              {shown.length === 0 && measures.length > 0 && (
                <EmptyState
                  icon={FilterX}
                  title={texts.noHits}
                  action={<Button onPress={() => useStrategyView.setState({ filter: '' })}>{texts.resetFilter}</Button>}
                />
              )}
              <MeasuresOutlet
                map={whole}
                rows={shown}
                filters={filter.trim() === '' ? [] : [`${list.text}: ${filter.trim()}`]}
              />
              <Sections
                map={whole}
                shown={shown}
                onField={open}
                onMeasure={(id) => goTo('/strategy/measure', id)}
                onAdd={(field) => setAdding({ kind: 'measure', field })}
              />
            </div>
          )
        }
      </WithStrategy>
      {adding?.kind === 'field' && strategyId !== null && (
        <NewRecord
          entity="strategyField"
          title={texts.addField}
          fields={['title', 'code', 'colour']}
          given={{ strategyId }}
          onClose={() => setAdding(null)}
        />
      )}
      {adding?.kind === 'measure' && strategyId !== null && (
        <NewRecord
          entity="strategyMeasure"
          title={adding.field === null ? texts.create : texts.createIn(adding.field.title ?? common.untitled)}
          fields={['title', 'code', ...(adding.field === null ? ['fieldId'] : []), 'status', 'profile']}
          given={{ strategyId, ...(adding.field === null ? {} : { fieldId: adding.field.id }) }}
          onClose={() => setAdding(null)}
        />
      )}
    </Page>
  );
}

/** Measures in which all words stand, in number, title or the projects that carry them out. */
function narrowed(measures: readonly MapMeasure[], filter: string): readonly MapMeasure[] {
  const wanted = foldWords(filter);
  if (wanted.length === 0) return measures;
  return measures.filter(({ code, title, projects }) => {
    const text = fold([code, title, ...projects.map((project) => project.title)].filter(Boolean).join(' '));
    return wanted.every((word) => text.includes(word));
  });
}

type SectionsProps = {
  readonly map: StrategyMap;
  readonly shown: readonly MapMeasure[];
  readonly onField: (id: string) => void;
  readonly onMeasure: (id: string) => void;
  readonly onAdd: (field: MapField | null) => void;
};

function Sections({ map, shown, ...does }: SectionsProps) {
  const isWhole = shown.length === map.measures.length;
  const kept = new Set(shown.map(({ id }) => id));
  return byField(map).map(({ field, measures }, at) => {
    const left = measures.filter(({ id }) => kept.has(id));
    if (!isWhole && left.length === 0) return null;
    return (
      <FieldSection
        key={field?.id ?? ''}
        field={field}
        at={at}
        fields={map.fields}
        measures={measures}
        shown={left}
        {...does}
      />
    );
  });
}
