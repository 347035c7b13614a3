import type { MapMeasure, StrategyGap } from '../../../shared/strategy/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { AttachProject } from '../measures/AttachProject.tsx';
import { attach } from '../measures/carry-out.ts';
import { nameOf } from '../OrderedList.tsx';
import { PickPart } from '../PickPart.tsx';
import { link } from '../serves.ts';
import { strategyTexts } from '../texts.ts';
import { useStrategy } from '../use-strategy.ts';
import { gapTexts } from './texts.ts';

type GapDialogProps = { readonly gap: StrategyGap; readonly onClose: () => void };

/** A project that is there for a measure without one. */
export function AttachDialog({ gap, onClose }: GapDialogProps) {
  const texts = useTexts(gapTexts);
  const common = useTexts(strategyTexts);
  const ui = useTexts(uiTexts);
  return (
    <Dialog
      title={texts.attachTo(nameOf(gap, common.untitled))}
      size="small"
      onClose={onClose}
      actions={<Button onPress={onClose}>{ui.cancel}</Button>}
    >
      <AttachProject measure={gap} autoFocus onDone={onClose} />
    </Dialog>
  );
}

/** A measure of the edition: for a goal that none serves, or for a project that carries out none. */
export function MeasureDialog({ gap, onClose }: GapDialogProps) {
  const texts = useTexts(gapTexts);
  const common = useTexts(strategyTexts);
  const ui = useTexts(uiTexts);
  const answer = useStrategy();
  const name = nameOf(gap, common.untitled);
  const isGoal = gap.entity === 'strategyGoal';
  const take = async (measure: MapMeasure) => {
    const measureName = nameOf(measure, common.untitled);
    const isDone = isGoal ? await link(gap, measure) : await attach(gap, name, measure, measureName);
    if (isDone) onClose();
  };
  const served = new Set(gap.measures.map(({ id }) => id));
  return (
    <Dialog
      title={isGoal ? texts.linkGoal(name) : texts.stepFor(texts.linkMeasure, name)}
      size="small"
      onClose={onClose}
      actions={<Button onPress={onClose}>{ui.cancel}</Button>}
    >
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : (
        <PickPart
          label={texts.measure}
          parts={answer.value.measures.filter(({ id }) => !served.has(id))}
          onPick={(measure) => void take(measure)}
          autoFocus
        />
      )}
    </Dialog>
  );
}
