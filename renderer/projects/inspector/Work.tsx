import type { Row } from '../../../shared/entities.ts';
import { treeOf } from '../../../shared/sync/tree.ts';
import { useToday } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { useRows } from '../use-rows.ts';
import styles from './inspector.module.css';
import { PartList } from './PartList.tsx';
import { fileTexts } from './texts.ts';

/** Milestones, tasks and risks of a project: added in one line, done with one tick, edited where they stand. */
export function Work({ projectId }: { readonly projectId: string }) {
  const texts = useTexts(fileTexts);
  const today = useToday();
  const milestones = useRows('milestone', { projectId }, ['dueOn']);
  const tasks = useRows('task', { projectId }, ['dueOn']);
  const risks = useRows('risk', { projectId }, ['title']);
  return (
    <div className={styles.page}>
      <PartList
        entity="milestone"
        projectId={projectId}
        title={texts.milestones}
        addLabel={texts.addMilestone}
        placeholder={texts.milestonePlaceholder}
        none={texts.noMilestones}
        parts={milestones.map((row) => ({ ...part(row), dueOn: row.dueOn, isDone: row.doneOn !== null }))}
        fields={['title', 'dueOn', 'doneOn']}
        settling={(isDone) => ({ doneOn: isDone ? today : null })}
      />
      <PartList
        entity="task"
        projectId={projectId}
        title={texts.tasks}
        addLabel={texts.addTask}
        placeholder={texts.linePlaceholder}
        none={texts.noTasks}
        parts={inTree(tasks)}
        fields={['title', 'dueOn', 'assigneePersonId', 'status', 'parentTaskId', 'notes']}
        settling={(isDone) => ({ status: isDone ? 'done' : 'open' })}
      />
      <PartList
        entity="risk"
        projectId={projectId}
        title={texts.risks}
        addLabel={texts.addRisk}
        placeholder={texts.riskPlaceholder}
        none={texts.noRisks}
        parts={risks.map((row) => ({ ...part(row), dueOn: null, isDone: false }))}
        fields={['title', 'probability', 'impact', 'response']}
      />
    </div>
  );
}

const part = (row: { readonly id: string; readonly title: string | null }) => ({ id: row.id, title: row.title });

/** Subtasks behind the task they are part of; siblings stay in the order in which they came. */
const inTree = (tasks: readonly Row<'task'>[]) =>
  treeOf(tasks.map((row) => ({ id: row.id, parent: row.parentTaskId, row }))).map(({ row: { row }, depth }) => ({
    ...part(row),
    dueOn: row.dueOn,
    isDone: isDoneTask(row),
    depth,
  }));

const isDoneTask = ({ status }: Row<'task'>): boolean => status === 'done' || status === 'dropped';
