import { Compass, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Answer } from '../app/answers.ts';
import { NewRecord } from '../app/NewRecord.tsx';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../ui/Notice.tsx';
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
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed') return <FailureNotice answer={answer} />;
  const { strategy, editions } = answer.value;
  return strategy === null ? <NoStrategy hasOthers={editions.length > 0} /> : children(answer.value);
}

/** What to do where there is no strategy, or where the edition one has chosen is gone. */
export function NoStrategy({ hasOthers }: { readonly hasOthers: boolean }) {
  const texts = useTexts(strategyTexts);
  const [isAdding, setAdding] = useState(false);
  if (hasOthers)
    return (
      <EmptyState
        icon={Compass}
        title={texts.notHere}
        action={
          <Button look="primary" onPress={() => useStrategyView.setState({ editionId: '' })}>
            {texts.toUsual}
          </Button>
        }
      >
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
