import { ChevronLeft, ChevronRight, UsersRound } from 'lucide-react';
import { useCallback, useMemo, useRef } from 'react';
import { addYears } from '../../../shared/core/day.ts';
import { formatFte } from '../../../shared/core/money.ts';
import { useAnswer } from '../../app/answers.ts';
import { useToday } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading, Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { DatenTabelle } from '../../ui/table/DatenTabelle.tsx';
import { usePostView } from '../posts/view.ts';
import { CapacityPicture } from './CapacityPicture.tsx';
import styles from './capacity.module.css';
import { capacityColumns } from './capacity-columns.ts';
import { overWords, placeWords } from './capacity-words.ts';
import { type Capacities, type Cell, cellsOf, isEmpty, overRuns } from './cells.ts';
import { capacityTexts } from './texts.ts';
import { horizons, useCapacityTable, useCapacityView } from './view.ts';

/** Kapazität: picture and table of the same fields, with the same one chosen in both, and the posts behind it. */
export function CapacityView({ onOpen }: { readonly onOpen: (positionId: string) => void }) {
  const today = useToday();
  const { quarters, years } = useCapacityView();
  const from = addYears(today, years);
  const answer = useAnswer('capacity.list', { from, quarters }, { keep: true });
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed') return <FailureNotice answer={answer} />;
  return <Capacity capacities={answer.value} onOpen={onOpen} />;
}

const idOf = ({ id }: Cell): string => id;

type CapacityProps = { readonly capacities: Capacities; readonly onOpen: (positionId: string) => void };

function Capacity({ capacities, onOpen }: CapacityProps) {
  const texts = useTexts(capacityTexts);
  const locale = useLocale();
  const view = useCapacityTable();
  const { bodyId, quarter } = useCapacityView();
  const cells = useMemo(() => cellsOf(capacities), [capacities]);
  const columns = useMemo(() => capacityColumns(locale), [locale]);
  const runs = useMemo(() => overRuns(capacities), [capacities]);
  const posts = useRef<HTMLUListElement>(null);
  const choose = useCallback(
    (cell: Cell) => useCapacityView.setState({ bodyId: cell.bodyId, quarter: cell.quarter }),
    [],
  );
  const [first] = cells;
  if (first === undefined) return null;
  const active =
    cells.find((cell) => cell.bodyId === bodyId && cell.quarter === quarter) ??
    cells.find((cell) => cell.bodyId === bodyId) ??
    first;
  if (cells.every(isEmpty)) return <NoPosts />;
  return (
    <div className={styles.page}>
      {runs.length > 0 && (
        <Notice tone="warning">
          <p className={styles.heading}>{texts.overHeading}</p>
          <ul>
            {runs.map((run) => (
              <li key={`${run.bodyId} ${run.from}`}>{overWords(run, locale)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Card title={texts.title} aside={<Horizon />}>
        <div className={styles.stack}>
          <p className={classes(styles.note, styles.words)}>{texts.intro}</p>
          <CapacityPicture
            capacities={capacities}
            cells={cells}
            active={active}
            onActive={choose}
            onOpen={() => posts.current?.querySelector('button')?.focus()}
          />
          <section aria-label={texts.parts(placeWords(active, locale))}>
            <h3 className={styles.partsTitle}>{texts.parts(placeWords(active, locale))}</h3>
            {active.parts.length === 0 && <p className={styles.note}>{texts.partsNone}</p>}
            <ul ref={posts} className={styles.parts}>
              {active.parts.map(({ positionId, title, filled, open, assigned }) => (
                <li key={positionId}>
                  <button type="button" className={styles.part} onClick={() => onOpen(positionId)}>
                    <span className={styles.partName}>{title ?? '…'}</span>
                    <span className={styles.note}>
                      {texts.part(formatFte(filled, locale), formatFte(open, locale), formatFte(assigned, locale))}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </Card>
      <div className={styles.table}>
        <DatenTabelle
          label={texts.table}
          rows={cells}
          rowId={idOf}
          columns={columns}
          view={view}
          onView={useCapacityTable.setState}
          onOpen={choose}
          openId={active.id}
          empty={<NoPosts />}
        />
      </div>
    </div>
  );
}

/** Which quarters are shown. */
function Horizon() {
  const texts = useTexts(capacityTexts);
  const { quarters, years } = useCapacityView();
  const move = (by: number) => useCapacityView.setState({ years: by === 0 ? 0 : years + by });
  return (
    <div className={styles.horizon}>
      <IconButton icon={ChevronLeft} label={texts.earlier} onPress={() => move(-1)} />
      <Button look="quiet" isDisabled={years === 0} onPress={() => move(0)}>
        {texts.now}
      </Button>
      <IconButton icon={ChevronRight} label={texts.later} onPress={() => move(1)} />
      <Select
        label={texts.horizon}
        hideLabel
        value={String(quarters)}
        options={horizons.map((count) => ({ value: String(count), label: texts.quarters(count) }))}
        onChange={(value) => useCapacityView.setState({ quarters: Number(value) })}
      />
    </div>
  );
}

function NoPosts() {
  const texts = useTexts(capacityTexts);
  return (
    <EmptyState
      icon={UsersRound}
      title={texts.none}
      action={<Button onPress={() => usePostView.setState({ view: 'list' })}>{texts.toList}</Button>}
    >
      {texts.noneText}
    </EmptyState>
  );
}
