import { ListTree, PanelRight, Trash2 } from 'lucide-react';
import { type ReactNode, useCallback, useMemo } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { entities } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { useCommands } from '../../app/commands.ts';
import { RecordMenu } from '../../app/erase/RecordMenu.tsx';
import { useGoTo, useOpenRecord, useShowRecord } from '../../app/navigation.ts';
import { order } from '../../app/orders.ts';
import { Page } from '../../app/Page.tsx';
import { useTitles } from '../../app/titles.ts';
import { useTexts } from '../../i18n/define.ts';
import { Ampel } from '../../ui/Ampel.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading, Notice } from '../../ui/Notice.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { BodiesPage } from '../bodies/BodiesPage.tsx';
import { CouncilsPage } from '../councils/CouncilsPage.tsx';
import { DocumentsPage } from '../documents/DocumentsPage.tsx';
import { FundingPage } from '../funding/FundingPage.tsx';
import { HistoryPage } from '../history/HistoryPage.tsx';
import { Comments } from '../inspector/Comments.tsx';
import { PartHeadings } from '../inspector/Heading.tsx';
import parts from '../inspector/inspector.module.css';
import { fileTexts } from '../inspector/texts.ts';
import { RisksPage } from '../risks/RisksPage.tsx';
import { StatusPage } from '../status/StatusPage.tsx';
import { statusTexts } from '../status/texts.ts';
import { useReportCommand } from '../status/use-report-command.ts';
import { WorkPage } from '../work/WorkPage.tsx';
import { FileOverview } from './FileOverview.tsx';
import styles from './file.module.css';
import { type FileTab, fileTabs } from './tabs.ts';
import { projectFileTexts } from './texts.ts';
import { useStanding } from './use-shown-ampel.ts';
import { useFileView } from './view.ts';

type RecordRow = Output<'record.get'>;

/** The file of one project as a page of its own: what the panel beside the list shows, with room. Alt+← leads back. */
export default function ProjectFilePage() {
  const texts = useTexts(projectFileTexts);
  const [id] = useOpenRecord();
  const goTo = useGoTo();
  if (id !== null) return <OpenFile key={id} id={id} />;
  return (
    <Page title={texts.none}>
      <EmptyState title={texts.none} action={<Button onPress={() => goTo('/projects')}>{texts.toList}</Button>}>
        {texts.noneText}
      </EmptyState>
    </Page>
  );
}

function OpenFile({ id }: { readonly id: string }) {
  const texts = useTexts(fileTexts);
  const answer = useAnswer('record.get', { entity: 'project', id });
  const record = answer.state === 'ready' ? answer.value : null;
  const isHere = record !== null && record.deleted !== true;
  useReportCommand(isHere ? id : null, showStatus);
  if (answer.state !== 'ready') {
    return (
      <Page title={texts.project}>{answer.state === 'failed' ? <FailureNotice answer={answer} /> : <Loading />}</Page>
    );
  }
  const title = String(answer.value['title'] ?? texts.untitled);
  if (answer.value.deleted) {
    return (
      <Page title={title}>
        <Notice tone="warning">{texts.gone}</Notice>
      </Page>
    );
  }
  return <WholeFile id={id} title={title} record={answer.value} />;
}

const showStatus = (): void => useFileView.setState({ tab: 'status' });

function WholeFile({ id, title, record }: { readonly id: string; readonly title: string; readonly record: RecordRow }) {
  const texts = useTexts(projectFileTexts);
  const common = useTexts(fileTexts);
  const goTo = useGoTo();
  const show = useShowRecord();
  const tab = useFileView((view) => view.tab);
  const standing = useStanding(id, record);
  usePageCommands();
  const leave = useCallback(() => goTo('/projects'), [goTo]);
  const remove = async () => {
    leave();
    await order('record.delete', { entity: 'project', id }, { done: () => common.removedOne(title) });
  };
  const contents: Readonly<Record<FileTab, () => ReactNode>> = {
    overview: () => <FileOverview id={id} record={record} standing={standing} />,
    status: () => <StatusPage projectId={id} />,
    work: () => <WorkPage projectId={id} />,
    bodies: () => <BodiesPage projectId={id} record={record} />,
    funding: () => <FundingPage projectId={id} />,
    councils: () => <CouncilsPage projectId={id} />,
    risks: () => <RisksPage projectId={id} />,
    documents: () => <DocumentsPage on={`project:${id}`} />,
    comments: () => (
      <div className={classes(styles.sheet, styles.words, parts.page)}>
        <Comments reference={`project:${id}`} />
      </div>
    ),
    history: () => <HistoryPage projectId={id} />,
  };
  return (
    <Page
      title={title}
      tools={<Kicker record={record} standing={standing} />}
      actions={
        <span className={styles.actions}>
          <IconButton icon={PanelRight} label={texts.beside} onPress={() => show('project', id)} />
          <RecordMenu
            record={{ entity: 'project', id, title }}
            onErased={leave}
            groups={[
              {
                actions: [
                  { id: 'remove', label: common.remove, icon: Trash2, isDanger: true, run: () => void remove() },
                ],
              },
            ]}
          />
        </span>
      }
    >
      <div className={styles.tabs}>
        <PartHeadings value="h2">
          <Tabs
            label={texts.pages}
            selected={tab}
            onSelect={(next) => useFileView.setState({ tab: next as FileTab })}
            pages={fileTabs.map((page) => ({
              id: page,
              title: texts.tabs[page],
              // Only the open page asks the store for anything.
              content: page === tab && contents[page](),
            }))}
          />
        </PartHeadings>
      </div>
    </Page>
  );
}

/** Number, status, traffic light and lead: what one wants to know before anything else. */
function Kicker({
  record,
  standing,
}: {
  readonly record: RecordRow;
  readonly standing: ReturnType<typeof useStanding>;
}) {
  const texts = useTexts(projectFileTexts);
  const status = useTexts(statusTexts);
  const lead = (record['leadBodyId'] as string | null) ?? null;
  const titleOf = useTitles(useMemo(() => (lead === null ? [] : [`body:${lead}`]), [lead]));
  return (
    <span className={styles.kicker}>
      {record['code'] !== null && <span>{String(record['code'])}</span>}
      <StatusBadge field={entities.project.fields.status} value={String(record['status'])} />
      <span className={styles.light}>
        <Ampel value={standing.ampel} compact={standing.silentWeeks !== null} />
        {standing.silentWeeks !== null && status.silent(standing.silentWeeks)}
      </span>
      <span>{lead === null ? texts.noLead : texts.lead(titleOf(`body:${lead}`) ?? '…')}</span>
    </span>
  );
}

/** Every page of the file can be reached from the palette. */
function usePageCommands(): void {
  const texts = useTexts(projectFileTexts);
  useCommands(
    'projects.file',
    useMemo(
      () =>
        fileTabs.map((page) => ({
          id: `projects.file.${page}`,
          title: texts.goTo(texts.tabs[page]),
          icon: ListTree,
          run: () => useFileView.setState({ tab: page }),
        })),
      [texts],
    ),
  );
}
