import type { Locale } from '../../../shared/core/locale.ts';
import type { StrategyGap } from '../../../shared/strategy/contract.ts';
import { nameOf } from '../OrderedList.tsx';
import { strategyTexts } from '../texts.ts';
import { gapTexts } from './texts.ts';

/** What is known about a gap besides its name. */
export function gapNotes(gap: StrategyGap, locale: Locale): readonly string[] {
  const texts = gapTexts[locale];
  const common = strategyTexts[locale];
  const names = gap.measures.map((measure) => nameOf(measure, common.untitled)).join(', ');
  const note =
    gap.kind === 'goal-without-project'
      ? names === ''
        ? texts.noMeasure
        : texts.itsMeasures(names)
      : gap.kind === 'project-without-measure' && names !== ''
        ? texts.otherEdition(names)
        : null;
  return [note, gap.isShared ? null : common.onlyHere].filter((word) => word !== null);
}
