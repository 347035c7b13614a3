import { FolderInput, FolderPlus, Link2, PencilLine } from 'lucide-react';
import type { StrategyGap } from '../../../shared/strategy/contract.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { nameOf } from '../OrderedList.tsx';
import styles from '../strategy.module.css';
import { strategyTexts } from '../texts.ts';
import type { GapStep } from './GapsPage.tsx';
import { gapTexts } from './texts.ts';

type GapStepsProps = { readonly gap: StrategyGap; readonly onStep: (step: GapStep) => void };

/** The next step of a gap, as buttons; each names what it is about. */
export function GapSteps({ gap, onStep }: GapStepsProps) {
  const texts = useTexts(gapTexts);
  const common = useTexts(strategyTexts);
  const goTo = useGoTo();
  const name = nameOf(gap, common.untitled);
  const step = (label: string, icon: typeof Link2, run: () => void) => (
    <Button icon={icon} aria-label={texts.stepFor(label, name)} onPress={run}>
      {label}
    </Button>
  );
  const linkMeasure = () => step(texts.linkMeasure, Link2, () => onStep({ kind: 'measure-for', gap }));
  switch (gap.kind) {
    case 'goal-without-project':
      return (
        <span className={styles.steps}>
          {linkMeasure()}
          <CreateFor gap={gap} name={name} onStep={onStep} />
        </span>
      );
    case 'measure-without-project':
      return (
        <span className={styles.steps}>
          {step(texts.attachProject, FolderInput, () => onStep({ kind: 'attach', gap }))}
          {step(texts.createProject, FolderPlus, () => onStep({ kind: 'create', measureId: gap.id }))}
        </span>
      );
    case 'project-without-measure':
      return <span className={styles.steps}>{linkMeasure()}</span>;
    case 'goal-without-target':
      return (
        <span className={styles.steps}>
          {step(texts.enterTarget, PencilLine, () => goTo('/strategy/goals', gap.id))}
        </span>
      );
    default:
      return (
        <span className={styles.steps}>
          {step(texts.enterCurrent, PencilLine, () => goTo('/strategy/goals', gap.id))}
        </span>
      );
  }
}

type CreateForProps = GapStepsProps & { readonly name: string };

/** A project for one of the measures of a goal; of several the person chooses. */
function CreateFor({ gap, name, onStep }: CreateForProps) {
  const texts = useTexts(gapTexts);
  const common = useTexts(strategyTexts);
  const [first, ...others] = gap.measures;
  if (first === undefined) return null;
  const label = texts.stepFor(texts.createProject, name);
  const create = (measureId: string) => onStep({ kind: 'create', measureId });
  if (others.length === 0)
    return (
      <Button icon={FolderPlus} aria-label={label} onPress={() => create(first.id)}>
        {texts.createProject}
      </Button>
    );
  const actions = gap.measures.map((measure) => ({
    id: measure.id,
    label: texts.createFor(nameOf(measure, common.untitled)),
    run: () => create(measure.id),
  }));
  return (
    <Menu label={label} groups={[{ actions }]}>
      <Button icon={FolderPlus} aria-label={label}>
        {texts.createProject}
      </Button>
    </Menu>
  );
}
