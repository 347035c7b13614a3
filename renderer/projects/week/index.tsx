import { ListTodo, UserRound } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useAnswer } from '../../app/answers.ts';
import { useCommands } from '../../app/commands.ts';
import { useMe } from '../../app/me.ts';
import { useToday } from '../../app/office.ts';
import { Page } from '../../app/Page.tsx';
import { useTitles } from '../../app/titles.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { MyProjects } from './MyProjects.tsx';
import { QuickLine } from './QuickLine.tsx';
import { weekTexts } from './texts.ts';
import { WeekList } from './WeekList.tsx';
import { WeekOutlet } from './WeekOutlet.tsx';
import { WhoAmI } from './WhoAmI.tsx';
import styles from './week.module.css';

/** Meine Woche: what the person at this laptop has to do, by when it is due, and the projects in their care. */
export default function WeekPage() {
  const personId = useMe((me) => me.personId);
  if (personId !== null) return <Week key={personId} personId={personId} />;
  return (
    <Page>
      <WhoAmI />
    </Page>
  );
}

function Week({ personId }: { readonly personId: string }) {
  const texts = useTexts(weekTexts);
  const today = useToday();
  const quickLine = useRef<HTMLInputElement>(null);
  const reference = `person:${personId}`;
  const name = useTitles(useMemo(() => [reference], [reference]))(reference) ?? texts.untitled;
  const answer = useAnswer('week.mine', { personId }, { keep: true });
  useCommands(
    'projects.week',
    useMemo(
      () => [
        {
          id: 'week.capture',
          title: texts.focusCapture,
          icon: ListTodo,
          keys: 'Control+Shift+f',
          inFields: true,
          run: () => quickLine.current?.focus(),
        },
      ],
      [texts],
    ),
  );
  const lines = answer.state === 'ready' ? answer.value.lines : [];
  const overdue = lines.filter(({ dueOn }) => dueOn !== null && dueOn < today).length;
  return (
    <Page
      {...(answer.state === 'ready' ? { count: texts.count(lines.length, overdue) } : {})}
      actions={
        <Button look="quiet" icon={UserRound} onPress={() => useMe.setState({ personId: null })}>
          {texts.iAm(name)}
        </Button>
      }
    >
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : (
        <div className={styles.week}>
          <div className={styles.main}>
            <QuickLine inputRef={quickLine} me={{ id: personId, name }} />
            {lines.length === 0 ? (
              <EmptyState icon={ListTodo} title={texts.nothing}>
                {texts.nothingText}
              </EmptyState>
            ) : (
              <>
                <WeekOutlet lines={lines} name={name} />
                <WeekList lines={lines} />
              </>
            )}
          </div>
          <MyProjects projects={answer.value.projects} />
        </div>
      )}
    </Page>
  );
}
