import { Compass, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { usualEdition } from '../../shared/strategy/shown.ts';
import type { Answer } from '../app/answers.ts';
import { NewRecord } from '../app/NewRecord.tsx';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailureNotice, Loading, Notice } from '../ui/Notice.tsx';
import styles from './strategy.module.css';
import { strategyTexts } from './texts.ts';
import type { StrategyMap } from './use-strategy.ts';
import { useStrategyView } from './view.ts';

/** The content of a page of the area, or what stands in its place: loading, trouble, no strategy, an edition that is gone. */
export function WithStrategy({
  answer,
  children,
}: {
  readonly answer: Answer<'strategy.map'>;
  readonly children: (map: StrategyMap) => ReactNode;
}) {
  const texts = useTexts(strategyTexts);
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed') return <FailureNotice answer={answer} />;
  const { strategy, editions } = answer.value;
  if (strategy === null) return <NoStrategy hasOthers={editions.length > 0} />;
  const { fields, goals, measures } = answer.value;
  const isBare = fields.length + goals.length + measures.length === 0 && strategy.id !== usualEdition(editions)?.id;
  if (!isBare) return children(answer.value);
  return (
    <div className={styles.column}>
      <Notice tone="info" action={<ToUsual />}>
        {texts.bare}
      </Notice>
      {children(answer.value)}
    </div>
  );
}

/** Back to the edition in force. */
function ToUsual() {
  const texts = useTexts(strategyTexts);
  return <Button onPress={() => useStrategyView.setState({ editionId: '' })}>{texts.toUsual}</Button>;
}

/** What to do where there is no strategy, or where the edition one has chosen is gone. */
export function NoStrategy({ hasOthers }: { readonly hasOthers: boolean }) {
  const texts = useTexts(strategyTexts);
  const [isAdding, setAdding] = useState(false);
  if (hasOthers)
    return (
      <EmptyState icon={Compass} title={texts.notHere} action={<ToUsual />}>
        {texts.notHereText}
      </EmptyState>
    );
  return (
    <>
      <EmptyState
        icon={Compass}
        title={texts.none}
        action={
          <Button look="primary" icon={Plus} onPress={() => setAdding(true)}>
            {texts.create}
          </Button>
        }
      >
        {texts.noneText}
      </EmptyState>
      {isAdding && (
        <NewRecord
          entity="strategy"
          title={texts.create}
          fields={['title', 'edition', 'status', 'adoptedOn', 'vision']}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}
