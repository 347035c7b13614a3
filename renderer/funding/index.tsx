import { CalendarClock, CalendarDays, CalendarPlus, CircleCheck, PencilLine, RotateCcw } from 'lucide-react';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { entities } from '../../shared/entities.ts';
import type { DeadlineLine } from '../../shared/funding/contract.ts';
import { useAnswer } from '../app/answers.ts';
import { useOpenRecord, useShowRecord } from '../app/navigation.ts';
import { useToday } from '../app/office.ts';
import { Page } from '../app/Page.tsx';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import type { MenuGroups } from '../ui/Menu.tsx';
import { FailureNotice, Loading } from '../ui/Notice.tsx';
import { ViewSwitch } from '../ui/ViewSwitch.tsx';
import { BulkDialog } from './BulkDialog.tsx';
import { DeadlineInspector } from './DeadlineInspector.tsx';
import { DeadlineList, DeadlineOutlet } from './DeadlineList.tsx';
import styles from './Deadlines.module.css';
import { DeadlineTools } from './DeadlineTools.tsx';
import { isSettled } from './day-facts.ts';
import { isOwn } from './ending/call-line.ts';
import { useCallMenu } from './ending/call-menu.ts';
import { endingTexts } from './ending/texts.ts';
import { applyFilter } from './filter.ts';
import { NoDeadlines } from './NoDeadlines.tsx';
import { complete, exportCalendar, remove, reopen } from './orders.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { TimelinePane } from './TimelinePane.tsx';
import { deadlineTexts } from './texts.ts';
import { useColumns } from './use-columns.tsx';
import { useDeadlineCommands } from './use-deadline-commands.ts';
import { type Shape, select, shapes, useDeadlineView } from './view.ts';

/** The form brings the rules with it, so it is only loaded when somebody opens one. */
const NewDeadline = lazy(() => import('./NewDeadline.tsx'));
const EndDialog = lazy(() => import('./ending/EndDialog.tsx'));

const none: readonly DeadlineLine[] = [];

/** Förderung › Fristen: list and timeline of the same deadlines. */
export default function FundingPage() {
  const texts = useTexts(deadlineTexts);
  const locale = useLocale();
  const today = useToday();
  const { filter, shape, selected: chosen } = useDeadlineView();
  const [openId, open] = useOpenRecord();
  const ending = useTexts(endingTexts);
  const [endingLine, setEnding] = useState<DeadlineLine | null>(null);
  const [dialog, setDialog] = useState<'new' | 'bulk' | null>(null);
  const columns = useColumns();

  const answer = useAnswer('deadline.list', { all: filter.withSettled }, { keep: true });
  const lines = answer.state === 'ready' ? answer.value.deadlines : none;
  const kindLabel = useCallback(
    (kind: string) => entities.deadline.fields.kind.choices?.[kind]?.[locale] ?? kind,
    [locale],
  );
  const shown = useMemo(() => applyFilter(lines, filter, today, kindLabel), [lines, filter, today, kindLabel]);
  // What a filter hides is not acted upon, although it stays chosen.
  const selected = useMemo(() => new Set(chosen), [chosen]);
  const acting = useMemo(() => shown.filter((line) => isOwn(line) && selected.has(line.id)), [shown, selected]);

  const showRecord = useShowRecord();
  const openLine = useCallback(
    (line: DeadlineLine) => (line.callId === null ? open(line.id) : showRecord('fundingCall', line.callId)),
    [open, showRecord],
  );
  const removeLines = useCallback(
    async (all: readonly DeadlineLine[]) => {
      const chosenLines = all.filter(isOwn);
      if (!(await remove(chosenLines))) return;
      select([]);
      if (chosenLines.some(({ id }) => id === openId)) open(null);
    },
    [open, openId],
  );
  const completeLines = useCallback(
    async (chosenLines: readonly DeadlineLine[]) => {
      await complete(chosenLines.filter(isOwn), today);
      if (chosenLines.length > 1) select([]);
    },
    [today],
  );
  const callMenu = useCallMenu(open);
  const menu = useCallback(
    (chosenLines: readonly DeadlineLine[]): MenuGroups => {
      const [first] = chosenLines;
      if (first?.callId != null) return callMenu(first);
      const isOneSettled = chosenLines.length === 1 && first !== undefined && isSettled(first.status);
      return [
        {
          actions: [
            isOneSettled
              ? { id: 'reopen', label: texts.reopen, icon: RotateCcw, run: () => void reopen(first) }
              : {
                  id: 'complete',
                  label: texts.complete,
                  icon: CircleCheck,
                  keys: 'Control+Enter',
                  run: () => void completeLines(chosenLines),
                },
            ...(chosenLines.length === 1 && first !== undefined && !isOneSettled
              ? [{ id: 'end', label: ending.end, icon: CalendarClock, run: () => setEnding(first) }]
              : []),
            {
              id: 'bulk',
              label: texts.bulk,
              icon: PencilLine,
              run: () => {
                select(chosenLines.map(({ id }) => id));
                setDialog('bulk');
              },
            },
            {
              id: 'calendar',
              label: texts.exportIcs,
              icon: CalendarDays,
              run: () => void exportCalendar(chosenLines, today),
            },
          ],
        },
      ];
    },
    [texts, ending, today, completeLines, callMenu],
  );

  useDeadlineCommands({
    lines: shown,
    selected,
    openId,
    onNew: useCallback(() => setDialog('new'), []),
    onComplete: completeLines,
  });

  const newButton = (
    <Button look="primary" icon={CalendarPlus} onPress={() => setDialog('new')}>
      {texts.create}
    </Button>
  );
  return (
    <Page
      fills
      count={shown.length === lines.length ? texts.count(lines.length) : texts.countOf(shown.length, lines.length)}
      actions={
        <>
          <ViewSwitch
            label={texts.shape}
            options={shapes.map((value) => ({ value, label: texts.shapes[value] }))}
            value={shapes.find((value) => value === shape) ?? 'both'}
            onChange={(next: Shape) => useDeadlineView.setState({ shape: next })}
          />
          {newButton}
        </>
      }
      tools={<DeadlineTools lines={lines} columns={columns} />}
      inspector={
        openId !== null && <DeadlineInspector key={openId} id={openId} onClose={() => open(null)} onOpen={open} />
      }
    >
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : (
        <div className={classes(styles.views, styles[shape])}>
          {acting.length > 0 && (
            <SelectionBar
              count={acting.length}
              onComplete={() => void completeLines(acting)}
              onChange={() => setDialog('bulk')}
              onDelete={() => void removeLines(acting)}
              onClear={() => select([])}
            />
          )}
          {shape !== 'list' && shown.length > 0 && (
            <div className={styles.picture}>
              <TimelinePane lines={shown} selected={selected} openId={openId} onOpen={openLine} menu={menu} />
            </div>
          )}
          {shape === 'timeline' && shown.length > 0 && <DeadlineOutlet lines={shown} columns={columns} />}
          {(shape !== 'timeline' || shown.length === 0) && (
            <div className={styles.list}>
              <DeadlineList
                lines={shown}
                columns={columns}
                selected={selected}
                openId={openId}
                onOpen={openLine}
                onDelete={(chosenLines) => void removeLines(chosenLines)}
                menu={menu}
                empty={<NoDeadlines lines={lines} kindLabel={kindLabel} action={newButton} />}
              />
            </div>
          )}
        </div>
      )}
      <Suspense fallback={null}>
        {endingLine !== null && <EndDialog line={endingLine} onClose={() => setEnding(null)} onFollowed={open} />}
        {dialog === 'new' && <NewDeadline onClose={() => setDialog(null)} onCreated={open} />}
      </Suspense>
      {dialog === 'bulk' && <BulkDialog ids={acting.map(({ id }) => id)} onClose={() => setDialog(null)} />}
    </Page>
  );
}
