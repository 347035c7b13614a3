import { formatDay } from '../../../shared/calendar/format-day.ts';
import { nextDue } from '../../../shared/projects/recurrence.ts';
import { useToday } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import styles from '../inspector/inspector.module.css';
import { fileTexts } from '../inspector/texts.ts';
import { useRows } from '../use-rows.ts';
import { PartList } from './PartList.tsx';
import { taskParts } from './parts.ts';
import { workTexts } from './texts.ts';

const taskFields = [
  'title',
  'dueOn',
  'assigneePersonId',
  'status',
  'waitingFor',
  'waitingSince',
  'recurrence',
  'recursFrom',
  'parentTaskId',
  'notes',
];

type WorkProps = { readonly projectId: string };

/** For the panel beside the list: milestones, tasks and risks, added in one line, done with one tick, edited where they stand. */
export function Work({ projectId }: WorkProps) {
  return (
    <div className={styles.page}>
      <Milestones projectId={projectId} />
      <Tasks projectId={projectId} />
      <Risks projectId={projectId} />
    </div>
  );
}

export function Milestones({ projectId }: WorkProps) {
  const today = useToday();
  const milestones = useRows('milestone', { projectId }, ['dueOn']);
  return (
    <PartList
      entity="milestone"
      projectId={projectId}
      parts={milestones.map(({ id, title, dueOn, doneOn }) => ({ id, title, dueOn, isDone: doneOn !== null }))}
      fields={['title', 'dueOn', 'doneOn']}
      settling={(isDone) => ({ doneOn: isDone ? today : null })}
    />
  );
}

export function Tasks({ projectId }: WorkProps) {
  const texts = useTexts(fileTexts);
  const work = useTexts(workTexts);
  const today = useToday();
  const tasks = useRows('task', { projectId }, ['dueOn']);
  return (
    <PartList
      entity="task"
      projectId={projectId}
      parts={taskParts(tasks)}
      fields={taskFields}
      settling={(isDone) => ({ status: isDone ? 'done' : 'open' })}
      settledWords={({ id }) => {
        const task = tasks.find((one) => one.id === id);
        const next = task === undefined ? null : nextDue(task, today);
        return next === null ? null : work.settledNext(task?.title ?? texts.untitled, formatDay(next));
      }}
      hasChecklists
    />
  );
}

function Risks({ projectId }: WorkProps) {
  const risks = useRows('risk', { projectId }, ['title']);
  return (
    <PartList
      entity="risk"
      projectId={projectId}
      parts={risks.map(({ id, title, status }) => ({ id, title, dueOn: null, isDone: status === 'closed' }))}
      fields={['title', 'probability', 'impact', 'status', 'response']}
    />
  );
}
