import { BookOpen, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { entities } from '../../../shared/entities.ts';
import type { ProjectLine } from '../../../shared/projects/contract.ts';
import { useAnswer } from '../../app/answers.ts';
import { RecordMenu } from '../../app/erase/RecordMenu.tsx';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Inspector } from '../../ui/Inspector.tsx';
import { FailureNotice, Loading, Notice } from '../../ui/Notice.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { Participation } from '../bodies/Participation.tsx';
import { fileKeys } from '../file/keys.ts';
import { projectFileTexts } from '../file/texts.ts';
import { useFileCommand } from '../file/use-file-command.ts';
import { Reports } from '../status/Reports.tsx';
import { useReportCommand } from '../status/use-report-command.ts';
import { useProjectView } from '../view.ts';
import { Work } from '../work/Work.tsx';
import styles from './inspector.module.css';
import { More } from './More.tsx';
import { Overview } from './Overview.tsx';
import { type InspectorTab, inspectorTabs } from './tabs.ts';
import { fileTexts } from './texts.ts';

type ProjectInspectorProps = {
  readonly id: string;
  /** Its line in the list; missing for a moment after it was created. */
  readonly line: ProjectLine | undefined;
  readonly onClose: () => void;
};

const showStatus = (): void => useProjectView.setState({ tab: 'status' });

/** The file of a project beside the list: five pages, all of it editable. */
export function ProjectInspector({ id, line, onClose }: ProjectInspectorProps) {
  const texts = useTexts(fileTexts);
  const file = useTexts(projectFileTexts);
  const answer = useAnswer('record.get', { entity: 'project', id });
  const tab = useProjectView((view) => view.tab);
  const openFile = useFileCommand(id);
  useReportCommand(id, showStatus);
  if (answer.state !== 'ready') {
    return (
      <Inspector title={texts.project} onClose={onClose}>
        {answer.state === 'failed' ? <FailureNotice answer={answer} /> : <Loading />}
      </Inspector>
    );
  }
  const record = answer.value;
  const title = String(record['title'] ?? texts.untitled);
  if (record.deleted) {
    return (
      <Inspector title={title} onClose={onClose}>
        <Notice tone="warning">{texts.gone}</Notice>
      </Inspector>
    );
  }
  const remove = async () => {
    onClose();
    await order('record.delete', { entity: 'project', id }, { done: () => texts.removedOne(title) });
  };
  const contents: Readonly<Record<InspectorTab, () => ReactNode>> = {
    overview: () => <Overview id={id} line={line} record={record} />,
    status: () => <Reports projectId={id} />,
    work: () => <Work projectId={id} />,
    bodies: () => <Participation projectId={id} leadBodyId={(record['leadBodyId'] as string | null) ?? null} />,
    more: () => <More projectId={id} />,
  };
  return (
    <Inspector
      kicker={
        <span className={styles.kicker}>
          {record['code'] ? String(record['code']) : texts.project}
          <StatusBadge field={entities.project.fields.status} value={String(record['status'])} />
        </span>
      }
      title={title}
      onClose={onClose}
      actions={
        <>
          <IconButton icon={BookOpen} label={file.openFile} keys={fileKeys} onPress={openFile} />
          <RecordMenu
            record={{ entity: 'project', id, title }}
            onErased={onClose}
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
      <div className={styles.tabs}>
        <Tabs
          label={texts.pages}
          selected={tab}
          onSelect={(next) => useProjectView.setState({ tab: next as InspectorTab })}
          pages={inspectorTabs.map((page) => ({
            id: page,
            title: texts.tabs[page],
            // Only the open page asks the store for anything.
            content: page === tab && contents[page](),
          }))}
        />
      </div>
    </Inspector>
  );
}
