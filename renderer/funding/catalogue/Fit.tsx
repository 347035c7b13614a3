import { CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import type { CallLine } from '../../../shared/funding/catalogue/contract.ts';
import { fitOf, type Verdict } from '../../../shared/funding/catalogue/fit.ts';
import { useAnswer } from '../../app/answers.ts';
import { useToday } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Badge } from '../../ui/Badge.tsx';
import { BetragFeld } from '../../ui/BetragFeld.tsx';
import { InspectorSection } from '../../ui/Inspector.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import styles from './catalogue.module.css';
import type { ProgramRow } from './columns.tsx';
import { fitTexts, reasonWords } from './fit-texts.ts';
import { useCatalogueView } from './view.ts';

const looks = {
  yes: { tone: 'success', icon: CircleCheck },
  no: { tone: 'danger', icon: CircleX },
  unknown: { tone: 'neutral', icon: CircleHelp },
} as const satisfies Record<Verdict, object>;

type FitProps = { readonly program: ProgramRow; readonly calls: readonly CallLine[] };

/** "Passt das zu uns?": each criterion yes, no or unknown with its reason, and who of the bodies could join. */
export function Fit({ program, calls }: FitProps) {
  const texts = useTexts(fitTexts);
  const locale = useLocale();
  const today = useToday();
  const { totalCents, ownCents } = useCatalogueView();
  const answer = useAnswer('catalogue.region', { programId: program.id }, { keep: true });
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed') return <FailureNotice answer={answer} />;
  const { criteria, bodies } = fitOf(program, { ...answer.value, today, calls, totalCents, ownCents });
  const count = (verdict: Verdict) => bodies.filter((body) => body.verdict === verdict).length;
  const verdictBadge = (verdict: Verdict) => <Badge {...looks[verdict]}>{texts.verdicts[verdict]}</Badge>;
  return (
    <InspectorSection title={texts.title}>
      <p className={styles.quiet}>{texts.hint}</p>
      <dl className={styles.criteria}>
        {criteria.map(({ name, verdict, reason }) => (
          <div key={name} className={styles.criterion}>
            <dt>
              {texts.names[name]} {verdictBadge(verdict)}
            </dt>
            <dd>{reasonWords(reason, locale)}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.amounts}>
        <BetragFeld
          label={texts.totalCents}
          value={totalCents}
          onChange={(cents) => useCatalogueView.setState({ totalCents: cents })}
        />
        <BetragFeld
          label={texts.ownCents}
          value={ownCents}
          onChange={(cents) => useCatalogueView.setState({ ownCents: cents })}
        />
      </div>
      <details className={styles.source}>
        <summary>
          {texts.bodies}: {texts.counts(count('yes'), count('no'), count('unknown'))}
        </summary>
        {bodies.length === 0 && <p className={styles.quiet}>{texts.noBodies}</p>}
        <ul className={styles.bodies}>
          {bodies.map(({ id, name, verdict, reason, takesPart }) => (
            <li key={id} className={styles.body}>
              <span>{name}</span>
              <span className={styles.quiet}>{takesPart ? texts.takesPart : reasonWords(reason, locale)}</span>
              {verdictBadge(verdict)}
            </li>
          ))}
        </ul>
      </details>
    </InspectorSection>
  );
}
