import { ArrowLeft, Printer, Trash2 } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import type { TextDocument } from '../../../shared/documents/contract.ts';
import type { IssuedReport } from '../../../shared/reports/contract.ts';
import { reportDocument } from '../../../shared/reports/document.ts';
import { reportKinds } from '../../../shared/reports/kinds.ts';
import { scopeOfText } from '../../../shared/reports/scope.ts';
import { useAnswer } from '../../app/answers.ts';
import { useGoTo, useOpenRecord } from '../../app/navigation.ts';
import { order } from '../../app/orders.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { PaperBlock } from '../Blocks.tsx';
import { Pager } from '../Pager.tsx';
import { PrintedPaper } from '../PrintedPaper.tsx';
import { SaveMenu } from '../SaveMenu.tsx';
import paper from '../sheet.module.css';
import { paperSheets } from '../sheets.ts';
import { reportsTexts } from '../texts.ts';
import { Changes } from './Changes.tsx';
import { kindLabel } from './IssuedPage.tsx';
import styles from './issued.module.css';

/** Berichte › eine Ausgabe: read as it was issued, beside another one or today's state if wanted. */
export default function ReadPage() {
  const texts = useTexts(reportsTexts);
  const goTo = useGoTo();
  const [id] = useOpenRecord();
  const answer = useAnswer('report.issued', { id: id ?? '' }, { enabled: id !== null });
  const back = <Button onPress={() => goTo('/reports/issued')}>{texts.toList}</Button>;
  if (id === null) {
    return (
      <Page title={texts.notOpen}>
        <EmptyState title={texts.notOpen} action={back}>
          {texts.notOpenText}
        </EmptyState>
      </Page>
    );
  }
  if (answer.state === 'ready') return <Reading key={id} {...answer.value} />;
  const isNotWhole = answer.state === 'failed' && answer.failure.code === 'not-whole';
  return (
    <Page title={texts.notOpen}>
      {answer.state === 'loading' ? (
        <Loading />
      ) : isNotWhole ? (
        <EmptyState title={texts.notWhole} action={back}>
          {texts.notWholeText}
        </EmptyState>
      ) : (
        <FailureNotice answer={answer} />
      )}
    </Page>
  );
}

const today = 'today';

type ReadingProps = { readonly report: IssuedReport; readonly document: TextDocument };

function Reading({ report, document }: ReadingProps) {
  const texts = useTexts(reportsTexts);
  const locale = useLocale();
  const goTo = useGoTo();
  const [at, setAt] = useState(0);
  const [againstId, setAgainst] = useState('');
  const box = useRef<HTMLElement>(null);
  const listed = useAnswer('report.list', {}, { keep: true });
  const sheets = useMemo(() => paperSheets(document.blocks), [document]);
  const isLike = (other: IssuedReport) =>
    other.id !== report.id &&
    other.kind === report.kind &&
    other.scope === report.scope &&
    other.isPublic === report.isPublic;
  const others = listed.state === 'ready' ? listed.value.reports.filter(isLike) : [];
  const [from, to, issuedOn] = [report.from, report.to, report.issuedOn].map((text) => {
    const day = dayOrNull(text);
    return day === null ? text : formatDay(day);
  });
  const remove = async () => {
    const outcome = await order('report.remove', { id: report.id }, { done: () => texts.removed(report.title) });
    if (outcome.ok) goTo('/reports/issued');
  };
  const turn = (sheet: number) => {
    setAt(sheet);
    box.current?.scrollIntoView({ block: 'start' });
    box.current?.focus({ preventScroll: true });
  };
  const dated = { ...document, date: document.date ?? report.to } as TextDocument;
  return (
    <Page
      isDocument
      title={report.title}
      subtitle={texts.issuedOn(issuedOn ?? '')}
      tools={
        <Toolbar label={texts.compare}>
          <Select
            label={texts.compare}
            hideLabel
            options={[
              { value: '', label: `${texts.compare}: ${texts.compareNone}` },
              { value: today, label: `${texts.compare}: ${texts.compareToday}` },
              ...others.map(({ id, title }) => ({ value: id, label: `${texts.compare}: ${title}` })),
            ]}
            value={againstId}
            onChange={(id) => setAgainst(id ?? '')}
          />
        </Toolbar>
      }
      actions={
        <>
          <Button look="quiet" icon={ArrowLeft} onPress={() => goTo('/reports/issued')}>
            {texts.toList}
          </Button>
          <SaveMenu name={`${report.title} ${report.to}`} make={() => dated} />
          <Button icon={Printer} onPress={() => window.print()}>
            {texts.print}
          </Button>
          <Menu
            groups={[
              {
                actions: [
                  { id: 'remove', label: texts.remove, icon: Trash2, isDanger: true, run: () => void remove() },
                ],
              },
            ]}
          />
        </>
      }
    >
      <div className={styles.page}>
        {againstId === today && <SinceThen report={report} document={document} />}
        {againstId !== '' && againstId !== today && (
          <Against id={againstId} title={others.find(({ id }) => id === againstId)?.title ?? ''} document={document} />
        )}
        <Pager at={at} of={sheets.length} onTurn={turn} />
        <article ref={box} className={paper.sheet} tabIndex={-1} aria-label={report.title} lang="de">
          {at === 0 && (
            <>
              <h2 className={paper.h2}>{document.title}</h2>
              <p className={paper.quiet}>
                {kindLabel(report.kind, locale)} · {texts.period(from ?? '', to ?? '')}
              </p>
            </>
          )}
          {(sheets[at] ?? []).map(({ block, index, from: line }) => (
            <PaperBlock key={`${index} ${line}`} block={block} goesOn={line > 0} />
          ))}
          <footer className={paper.foot}>
            <span>{document.footer}</span>
            <span>{to}</span>
          </footer>
        </article>
        <Pager at={at} of={sheets.length} onTurn={turn} isFoot />
      </div>
      <PrintedPaper make={() => dated} />
    </Page>
  );
}

type AgainstProps = { readonly id: string; readonly title: string; readonly document: TextDocument };

function Against({ id, title, document }: AgainstProps) {
  const texts = useTexts(reportsTexts);
  const answer = useAnswer('report.issued', { id });
  return (
    <div className={styles.narrow}>
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : (
        <Changes before={answer.value.document} after={document} title={texts.changes(title)} />
      )}
    </div>
  );
}

/** What the same report would say today. */
function SinceThen({ report, document }: ReadingProps) {
  const texts = useTexts(reportsTexts);
  const kind = reportKinds.find((known) => known === report.kind);
  const scope = scopeOfText(report.scope);
  const answer = useAnswer(
    'report.read',
    { kind: kind ?? 'status', scope: scope ?? { of: 'district' }, isPublic: report.isPublic },
    { enabled: kind !== undefined && scope !== null },
  );
  const now = useMemo(() => (answer.state === 'ready' ? reportDocument(answer.value) : null), [answer]);
  return (
    <div className={styles.narrow}>
      {answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : now === null ? (
        <Loading />
      ) : (
        <Changes before={document} after={now} title={texts.changesToday} />
      )}
    </div>
  );
}
