import { useMemo, useState } from 'react';
import type { EntityName } from '../../../shared/entities.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { CountBadge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Heading } from '../inspector/Heading.tsx';
import styles from '../inspector/inspector.module.css';
import { fileTexts } from '../inspector/texts.ts';
import { AddPart } from './AddPart.tsx';
import { PartLine } from './PartLine.tsx';
import { foldDone, type Part } from './parts.ts';
import { workTexts } from './texts.ts';

export type PartListProps = {
  readonly entity: Extract<EntityName, 'milestone' | 'task' | 'risk'>;
  readonly projectId: string;
  readonly parts: readonly Part[];
  /** The fields one edits where the part stands. */
  readonly fields: readonly string[];
  /** What is written when it is done, or open again. Left out for what cannot be done. */
  readonly settling?: (isDone: boolean) => Readonly<Record<string, unknown>>;
  /** What is said when a part is done, where that is more than that it is done. */
  readonly settledWords?: (part: Part) => string | null;
  /** A part can have parts of its own. */
  readonly hasChecklists?: boolean;
};

/** How a list of parts is called, what stands in its line for a new one, and what is said where there is none. */
const wordsOf = (texts: (typeof fileTexts)['de']) => ({
  milestone: {
    title: texts.milestones,
    addLabel: texts.addMilestone,
    placeholder: texts.milestonePlaceholder,
    none: texts.noMilestones,
  },
  task: { title: texts.tasks, addLabel: texts.addTask, placeholder: texts.linePlaceholder, none: texts.noTasks },
  risk: { title: texts.risks, addLabel: texts.addRisk, placeholder: texts.riskPlaceholder, none: texts.noRisks },
});

/** Things that belong to a project, the open ones first. What is done is folded away. */
export function PartList({
  entity,
  projectId,
  parts,
  fields,
  settling,
  settledWords,
  hasChecklists = false,
}: PartListProps) {
  const texts = useTexts(fileTexts);
  const work = useTexts(workTexts);
  const { title, addLabel, placeholder, none } = wordsOf(texts)[entity];
  const locale = useLocale();
  const [openId, setOpenId] = useState<string | null>(null);
  const [showsDone, setShowsDone] = useState(false);
  const { open, done } = useMemo(() => foldDone(parts), [parts]);
  const shown = showsDone ? [...open, ...done] : open;
  const openCount = parts.filter(({ isDone }) => !isDone).length;
  const waiting = open.filter(({ marks }) => marks?.some(({ kind }) => kind === 'waiting')).length;
  const settle = (one: Part, isDone: boolean) => {
    if (settling === undefined) return;
    const name = one.title ?? texts.untitled;
    const words = isDone ? (settledWords?.(one) ?? texts.settled(name)) : texts.reopened(name);
    void order('record.update', { entity, id: one.id, set: settling(isDone) }, { done: () => words });
  };
  const remove = (one: Part) => {
    const name = one.title ?? texts.untitled;
    setOpenId(null);
    void order('record.delete', { entity, id: one.id }, { done: () => texts.removedOne(name) });
  };
  return (
    <section aria-label={title}>
      <Heading
        aside={
          <span className={styles.row}>
            {waiting > 0 && <CountBadge count={work.waiting(waiting)} tone="warning" />}
            <CountBadge count={formatCount(openCount, locale)} />
          </span>
        }
      >
        {title}
      </Heading>
      {parts.length === 0 && <p className={styles.quiet}>{none}</p>}
      <ul className={styles.list}>
        {shown.map((one) => (
          <PartLine
            key={one.id}
            entity={entity}
            part={one}
            fields={fields}
            isOpen={one.id === openId}
            onToggle={() => setOpenId(one.id === openId ? null : one.id)}
            {...(settling === undefined ? {} : { onSettle: (isDone: boolean) => settle(one, isDone) })}
            onRemove={() => remove(one)}
          >
            {hasChecklists && (
              <AddPart
                entity={entity}
                projectId={projectId}
                parentTaskId={one.id}
                label={work.addSubtask(one.title ?? texts.untitled)}
                placeholder={work.subtaskPlaceholder}
                hasDay
              />
            )}
          </PartLine>
        ))}
      </ul>
      {done.length > 0 && (
        <Button look="quiet" onPress={() => setShowsDone(!showsDone)} aria-expanded={showsDone}>
          {showsDone ? texts.hideDone : texts.showDone(done.length)}
        </Button>
      )}
      <AddPart
        entity={entity}
        projectId={projectId}
        label={addLabel}
        placeholder={placeholder}
        hasDay={entity !== 'risk'}
      />
    </section>
  );
}
