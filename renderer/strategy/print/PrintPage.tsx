import { ArrowLeft, Printer } from 'lucide-react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { entities } from '../../../shared/entities.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useOffice, useToday } from '../../app/office.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { WithStrategy } from '../NoStrategy.tsx';
import common from '../strategy.module.css';
import { strategyTexts } from '../texts.ts';
import { type StrategyMap, useStrategy } from '../use-strategy.ts';
import { PrintedFields } from './PrintedFields.tsx';
import { PrintedGoals, PrintedProgress } from './PrintedTables.tsx';
import styles from './print.module.css';
import { printTexts } from './texts.ts';
import { useProse } from './use-prose.ts';

/** The strategy on paper: plain tables and prose, nothing that may not leave the house. */
export default function PrintPage() {
  const texts = useTexts(printTexts);
  const goTo = useGoTo();
  const answer = useStrategy(true);
  return (
    <Page
      title={texts.heading}
      tools={
        <span className={common.kicker}>
          <Button look="quiet" icon={ArrowLeft} onPress={() => goTo('/strategy')}>
            {texts.back}
          </Button>
          <span>{texts.note}</span>
        </span>
      }
      actions={
        <Button look="primary" icon={Printer} onPress={() => window.print()}>
          {texts.print}
        </Button>
      }
    >
      <WithStrategy answer={answer}>{(map) => <Paper map={map} />}</WithStrategy>
    </Page>
  );
}

function Paper({ map }: { readonly map: StrategyMap }) {
  const texts = useTexts(printTexts);
  const words = useTexts(strategyTexts);
  const locale = useLocale();
  const today = useToday();
  const { site } = useOffice();
  const prose = useProse(map);
  const { strategy } = map;
  const adoptedOn = dayOrNull(strategy?.adoptedOn);
  const status = entities.strategy.fields.status.choices?.[strategy?.status ?? '']?.[locale] ?? null;
  const facts = [strategy?.edition, adoptedOn === null ? status : words.adopted(formatDay(adoptedOn))];
  const vision = prose.of('strategy', strategy?.id ?? '');
  return (
    // Longer than the screen, and without anything to press: the keyboard scrolls it from here.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <article className={styles.paper} tabIndex={0} aria-label={strategy?.title ?? words.untitled}>
      <header className={styles.head}>
        <h2 className={styles.title}>{strategy?.title ?? words.untitled}</h2>
        <p>{facts.filter(Boolean).join(' · ')}</p>
        <p className={styles.quiet}>{texts.asOf(formatDay(today), site?.label ?? '')}</p>
      </header>
      {vision !== '' && (
        <section>
          <h3 className={styles.heading}>{texts.vision}</h3>
          <p className={styles.prose}>{vision}</p>
        </section>
      )}
      <PrintedProgress map={map} />
      <PrintedGoals map={map} prose={prose} />
      <PrintedFields map={map} prose={prose} />
    </article>
  );
}
