import { ArrowLeftRight } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useAnswer } from '../../../app/answers.ts';
import { useToday } from '../../../app/office.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { StoredTable } from '../../../app/StoredTable.tsx';
import { useTexts } from '../../../i18n/define.ts';
import { useLocale } from '../../../i18n/locale.ts';
import { Card } from '../../../ui/Card.tsx';
import { classes } from '../../../ui/classes.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../../ui/Notice.tsx';
import { LagMatrix } from './LagMatrix.tsx';
import styles from './lag.module.css';
import { type LagLine, lagColumns, lagLines, pairId } from './lag-columns.ts';
import type { Lag, Pair } from './matrix.ts';
import { lagTexts } from './texts.ts';
import { useLagTable, useLagView } from './view.ts';

/** Abgleich: who has how much of whom, as a picture and as a table, with the same pair chosen in both. */
export function LagView({ onOpen }: { readonly onOpen: (writer: string) => void }) {
  const answer = useAnswer('exchange.lag', {}, { keep: true });
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed') return <FailureNotice answer={answer} />;
  return <Picture lag={answer.value} onOpen={onOpen} />;
}

const lineId = ({ id }: LagLine): string => id;

function Picture({ lag, onOpen }: { readonly lag: Lag; readonly onOpen: (writer: string) => void }) {
  const texts = useTexts(lagTexts);
  const locale = useLocale();
  const today = useToday();
  const patience = usePreferences((preferences) => preferences.exchangeWarningDays);
  const chosen = useLagView();
  const { sites } = lag;
  const at = (writer: string, otherwise: number) => {
    const found = sites.findIndex((site) => site.writer === writer);
    return found < 0 ? Math.min(otherwise, sites.length - 1) : found;
  };
  const active: Pair = { holder: at(chosen.holder, 1), of: at(chosen.of, 0) };
  const choose = useCallback(
    ({ holder, of }: Pair) => useLagView.setState({ holder: sites[holder]?.writer ?? '', of: sites[of]?.writer ?? '' }),
    [sites],
  );
  const lines = useMemo(() => lagLines(lag, today), [lag, today]);
  const columns = useMemo(() => lagColumns(locale), [locale]);
  if (sites.length < 2)
    return (
      <EmptyState icon={ArrowLeftRight} title={texts.onlyOne}>
        {texts.onlyOneNext}
      </EmptyState>
    );
  const gaps = lines.filter(({ known }) => known === 'gap').length;
  const openId = pairId(sites[active.holder]?.writer ?? '', sites[active.of]?.writer ?? '');
  return (
    <div className={styles.both}>
      <div className={styles.pictureCard}>
        <Card title={texts.title} aside={<span className={styles.note}>{texts.behind(gaps)}</span>}>
          <div className={styles.page}>
            <p className={classes(styles.note, styles.words)}>{texts.intro}</p>
            <LagMatrix
              lag={lag}
              today={today}
              patience={patience}
              active={active}
              onActive={choose}
              onOpen={({ holder }) => onOpen(sites[holder]?.writer ?? '')}
            />
          </div>
        </Card>
      </div>
      <div className={styles.table}>
        <StoredTable
          label={texts.table}
          rows={lines}
          rowId={lineId}
          columns={columns}
          store={useLagTable}
          onOpen={choose}
          openId={openId}
          empty={<EmptyState icon={ArrowLeftRight} title={texts.onlyOne} />}
        />
      </div>
    </div>
  );
}
