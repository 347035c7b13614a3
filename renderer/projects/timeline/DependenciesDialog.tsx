import { Unlink } from 'lucide-react';
import type { Dependency } from '../../../shared/projects/contract.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AnyReferenceField } from '../../ui/ReferenceField.tsx';
import { isBroken } from './plan.ts';
import { timelineTexts } from './texts.ts';
import styles from './timeline.module.css';
import { titleOfReference, type WordsOf } from './words.ts';

type DependenciesDialogProps = {
  readonly reference: string;
  readonly words: WordsOf;
  readonly onClose: () => void;
};

/** What a project or milestone waits for: entered by typing the other one's name, taken away with one press, undone by one. */
export function DependenciesDialog({ reference, words, onClose }: DependenciesDialogProps) {
  const texts = useTexts(timelineTexts);
  const common = useTexts(uiTexts);
  const waitsFor = words.plan.waitsFor.get(reference) ?? [];
  const blocks = words.plan.blocks.get(reference) ?? [];
  const title = titleOfReference(reference, words);
  const add = async (before: string | null) => {
    if (before === null || before === reference) return;
    const name = titleOfReference(before, words);
    await order(
      'record.create',
      { entity: 'link', fields: { from: before, to: reference, kind: 'blocks' } },
      { done: () => texts.added(title, name) },
    );
  };
  return (
    <Dialog
      title={texts.dependenciesOf(title)}
      size="small"
      onClose={onClose}
      actions={<Button onPress={onClose}>{common.close}</Button>}
    >
      <div className={styles.dependencies}>
        <section aria-label={texts.waitsForHeading}>
          <h3>{texts.waitsForHeading}</h3>
          {waitsFor.length === 0 && <p className={styles.quiet}>{texts.nobodyBefore}</p>}
          <Lines dependencies={waitsFor} end="from" words={words} />
        </section>
        {/* The key empties the field after each entry. */}
        <AnyReferenceField
          key={waitsFor.length}
          label={texts.addDependency}
          value={null}
          among={['project', 'milestone']}
          onChange={(before) => void add(before)}
        />
        <section aria-label={texts.blocksHeading}>
          <h3>{texts.blocksHeading}</h3>
          {blocks.length === 0 && <p className={styles.quiet}>{texts.nobodyAfter}</p>}
          <Lines dependencies={blocks} end="to" words={words} />
        </section>
      </div>
    </Dialog>
  );
}

type LinesProps = {
  readonly dependencies: readonly Dependency[];
  /** Which end of the dependency is the other one. */
  readonly end: 'from' | 'to';
  readonly words: WordsOf;
};

function Lines({ dependencies, end, words }: LinesProps) {
  const texts = useTexts(timelineTexts);
  const remove = ({ id }: Dependency) =>
    void order('record.delete', { entity: 'link', id }, { done: () => texts.removed });
  return (
    <ul>
      {dependencies.map((dependency) => {
        const title = titleOfReference(dependency[end], words);
        const isFitting = !isBroken(dependency, words.plan, words.projects);
        return (
          <li key={dependency.id} className={styles.line}>
            <span>
              {title}
              {!isFitting && <span className={styles.quiet}> ({texts.legend.broken})</span>}
            </span>
            <IconButton icon={Unlink} label={texts.removeDependency(title)} onPress={() => remove(dependency)} />
          </li>
        );
      })}
    </ul>
  );
}
