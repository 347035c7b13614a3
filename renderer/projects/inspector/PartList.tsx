import { useState } from 'react';
import type { EntityName } from '../../../shared/entities.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { CountBadge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { AddPart } from './AddPart.tsx';
import { Heading } from './Heading.tsx';
import styles from './inspector.module.css';
import { type Part, PartLine } from './PartLine.tsx';
import { fileTexts } from './texts.ts';

export type PartListProps = {
  readonly entity: Extract<EntityName, 'milestone' | 'task' | 'risk'>;
  readonly projectId: string;
  readonly title: string;
  readonly addLabel: string;
  readonly placeholder: string;
  readonly none: string;
  readonly parts: readonly Part[];
  /** The fields one edits where the part stands. */
  readonly fields: readonly string[];
  /** What is written when it is done, or open again. Left out for what cannot be done. */
  readonly settling?: (isDone: boolean) => Readonly<Record<string, unknown>>;
};

/** Things that belong to a project, the open ones first. What is done is folded away. */
export function PartList({
  entity,
  projectId,
  title,
  addLabel,
  placeholder,
  none,
  parts,
  fields,
  settling,
}: PartListProps) {
  const texts = useTexts(fileTexts);
  const locale = useLocale();
  const [openId, setOpenId] = useState<string | null>(null);
  const [showsDone, setShowsDone] = useState(false);
  const open = parts.filter(({ isDone }) => !isDone);
  const done = parts.filter(({ isDone }) => isDone);
  const shown = showsDone ? [...open, ...done] : open;
  const settle = (one: Part, isDone: boolean) => {
    if (settling === undefined) return;
    const name = one.title ?? texts.untitled;
    void order(
      'record.update',
      { entity, id: one.id, set: settling(isDone) },
      { done: () => (isDone ? texts.settled(name) : texts.reopened(name)) },
    );
  };
  const remove = (one: Part) => {
    const name = one.title ?? texts.untitled;
    setOpenId(null);
    void order('record.delete', { entity, id: one.id }, { done: () => texts.removedOne(name) });
  };
  return (
    <section aria-label={title}>
      <Heading aside={<CountBadge count={formatCount(open.length, locale)} />}>{title}</Heading>
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
          />
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
