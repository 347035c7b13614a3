import { CalendarRange } from 'lucide-react';
import { useMemo } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { formatMoney } from '../../../shared/core/money.ts';
import { disputedTitles, kinds, yearSums } from '../../../shared/funding/cases/year-sums.ts';
import { useAnswer } from '../../app/answers.ts';
import { useGoTo } from '../../app/navigation.ts';
import { Page } from '../../app/Page.tsx';
import { viewStore } from '../../app/view-store.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading, Notice } from '../../ui/Notice.tsx';
import { LineButton, PlainTable } from '../../ui/PlainTable.tsx';
import { useOpenCaseFile } from '../cases/open-case.ts';
import { OwnShares } from './OwnShares.tsx';
import { StackPicture } from './StackPicture.tsx';
import { yearTexts } from './texts.ts';
import styles from './years.module.css';

/** The year that is looked at, in the picture and in its table. */
const useYearsView = viewStore<{ readonly year: number | null }>('funding.years', { year: null });

/** Förderung › Haushaltsjahre: the money of all cases by year, and each body's own share as its treasurer needs it. */
export default function YearsPage() {
  const texts = useTexts(yearTexts);
  const goTo = useGoTo();
  const answer = useAnswer('case.years', {}, { keep: true });
  if (answer.state !== 'ready') {
    return <Page>{answer.state === 'failed' ? <FailureNotice answer={answer} /> : <Loading />}</Page>;
  }
  if (answer.value.lines.length === 0) {
    return (
      <Page>
        <EmptyState
          icon={CalendarRange}
          title={texts.empty}
          action={
            <Button look="primary" onPress={() => goTo('/funding/cases')}>
              {texts.toCases}
            </Button>
          }
        >
          {texts.emptyText}
        </EmptyState>
      </Page>
    );
  }
  return <Years answer={answer.value} />;
}

function Years({ answer: { lines, ownShares } }: { readonly answer: Output<'case.years'> }) {
  const texts = useTexts(yearTexts);
  const locale = useLocale();
  const openCase = useOpenCaseFile();
  const chosen = useYearsView((view) => view.year);
  const sums = useMemo(() => yearSums(lines), [lines]);
  const disputed = useMemo(() => disputedTitles(lines), [lines]);
  const locked = lines.filter(({ lockedCents, isDisputed }) => lockedCents > 0 && !isDisputed);
  const money = (cents: number) => (cents === 0 ? '–' : formatMoney(cents, locale));
  return (
    <Page count={texts.count(sums.length)}>
      <div className={styles.page}>
        {disputed.length > 0 && <Notice tone="danger">{texts.unsureCases(disputed.join(', '))}</Notice>}
        <div className={styles.pair}>
          <Card title={texts.picture}>
            <StackPicture sums={sums} chosen={chosen} />
          </Card>
          <Card title={texts.table}>
            <PlainTable
              label={texts.table}
              head={[
                texts.year,
                ...kinds.map((kind) => (
                  <span key={kind} className={styles.right}>
                    {texts.kinds[kind]}
                  </span>
                )),
                <span key="expenditure" className={styles.right}>
                  {texts.expenditure}
                </span>,
              ]}
            >
              {sums.map((sum) => (
                <tr key={sum.year ?? 'none'} data-selected={(sum.year !== null && sum.year === chosen) || undefined}>
                  <th scope="row">
                    <LineButton
                      isPressed={sum.year !== null && sum.year === chosen}
                      onPress={() => useYearsView.setState({ year: sum.year === chosen ? null : sum.year })}
                    >
                      {sum.year ?? texts.noYear}
                    </LineButton>
                  </th>
                  {kinds.map((kind) => (
                    <td key={kind} className={styles.number}>
                      {money(sum[kind])}
                    </td>
                  ))}
                  <td className={styles.number}>{money(sum.expenditure)}</td>
                </tr>
              ))}
            </PlainTable>
            {locked.length > 0 && (
              <section aria-label={texts.locks} className={styles.locks}>
                <h3 className={styles.small}>{texts.locks}</h3>
                <ul>
                  {locked.map(({ caseId, year, title, lockedCents, lock }) => (
                    <li key={`${caseId} ${year}`}>
                      {year}:{' '}
                      <LineButton onPress={() => openCase(caseId, 'years')}>
                        {texts.lockedBy(
                          formatMoney(lockedCents, locale),
                          title ?? '?',
                          lock === null ? '' : ` – ${lock}`,
                        )}
                      </LineButton>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </Card>
        </div>
        <OwnShares cells={ownShares} />
      </div>
    </Page>
  );
}
