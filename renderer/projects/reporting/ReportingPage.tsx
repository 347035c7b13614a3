import { ClipboardCheck } from 'lucide-react';
import { useAnswer } from '../../app/answers.ts';
import { useGoTo, useOpenRecord } from '../../app/navigation.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { ProjectInspector } from '../inspector/ProjectInspector.tsx';
import { PeriodCard } from './PeriodCard.tsx';
import styles from './reporting.module.css';
import { SilentCard } from './SilentCard.tsx';
import { reportingTexts } from './texts.ts';

/** Projekte › Meldungen: whom the coordination reminds, with a text for each, and how often is reported at all. */
export default function ReportingPage() {
  const texts = useTexts(reportingTexts);
  const answer = useAnswer('reporting.silent', {}, { keep: true });
  const [openId, open] = useOpenRecord();
  const goTo = useGoTo();
  const bodies = answer.state === 'ready' ? answer.value.bodies : [];
  const projects = bodies.reduce((sum, body) => sum + body.projects.length, 0);
  return (
    <Page
      {...(projects > 0 ? { count: texts.silent(projects, bodies.length) } : {})}
      inspector={
        openId !== null && <ProjectInspector key={openId} id={openId} line={undefined} onClose={() => open(null)} />
      }
    >
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : (
        <div className={styles.page}>
          <PeriodCard weeks={answer.value.weeks} told={answer.value.told} />
          {bodies.length === 0 && (
            <EmptyState
              icon={ClipboardCheck}
              title={texts.none(answer.value.told)}
              action={<Button onPress={() => goTo('/projects')}>{texts.toProjects}</Button>}
            >
              {texts.noneText(answer.value.told)}
            </EmptyState>
          )}
          <div className={styles.cards}>
            {bodies.map((body) => (
              <SilentCard key={body.bodyId ?? ''} body={body} weeks={answer.value.weeks} />
            ))}
          </div>
        </div>
      )}
    </Page>
  );
}
