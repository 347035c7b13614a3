import { gapKinds } from '../../../shared/strategy/gaps.ts';
import { useAnswer } from '../../app/answers.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from '../strategy.module.css';
import { strategyTexts } from '../texts.ts';
import { useStrategyView } from '../view.ts';
import { gapTexts } from './texts.ts';

/** How many gaps there are of each kind; the page beside it says which. */
export function GapsCard() {
  const texts = useTexts(gapTexts);
  const common = useTexts(strategyTexts);
  const locale = useLocale();
  const goTo = useGoTo();
  const editionId = useStrategyView((view) => view.editionId);
  const answer = useAnswer('strategy.gaps', editionId === '' ? {} : { strategyId: editionId }, { keep: true });
  if (answer.state !== 'ready') return null;
  const { counts } = answer.value;
  const found = gapKinds.filter((kind) => (counts[kind] ?? 0) > 0);
  return (
    <Card
      title={common.gaps}
      aside={
        found.length > 0 && (
          <Button look="quiet" onPress={() => goTo('/strategy/gaps')}>
            {common.toGaps}
          </Button>
        )
      }
    >
      {found.length === 0 && <p className={styles.quiet}>{texts.noGapsCard}</p>}
      <ul className={styles.counts}>
        {found.map((kind) => (
          <li key={kind}>
            <strong>{formatCount(counts[kind] ?? 0, locale)}</strong> {texts.kinds[kind]}
          </li>
        ))}
      </ul>
    </Card>
  );
}
