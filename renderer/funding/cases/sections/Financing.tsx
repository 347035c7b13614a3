import { formatMoney, formatPercent } from '../../../../shared/core/money.ts';
import { planOf } from '../../../../shared/funding/cases/plan.ts';
import { order } from '../../../app/orders.ts';
import { RecordFields } from '../../../app/RecordFields.tsx';
import { useTexts } from '../../../i18n/define.ts';
import { useLocale } from '../../../i18n/locale.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import styles from '../cases.module.css';
import { SumNotes } from '../parts/SumNotes.tsx';
import { sectionTexts } from '../section-texts.ts';
import { useCase } from '../use-case-file.ts';

const fields = [
  'financingType',
  'totalCents',
  'eligibleCents',
  'rateBp',
  'grantMaxCents',
  'thirdPartyCents',
  'grantCents',
  'ownCents',
];

/** The financing plan as entered, and beside it what the rule makes of its figures. */
export function Financing() {
  const texts = useTexts(sectionTexts);
  const { record } = useCase();
  return (
    <div className={styles.pair}>
      <Card title={texts.plan}>
        <div className={styles.fields}>
          <RecordFields entity="fundingCase" id={record.id} fields={fields} />
        </div>
        <SumNotes what={['plan', 'shares', 'owns', 'expenditure', 'grant', 'own', 'thirdParty']} />
      </Card>
      <ComputedCard />
    </div>
  );
}

function ComputedCard() {
  const texts = useTexts(sectionTexts);
  const locale = useLocale();
  const { record } = useCase();
  const plan = planOf(record);
  if (plan.kind !== 'plan') {
    return (
      <Card title={texts.computed}>
        <Notice tone={plan.kind === 'open' ? 'info' : 'warning'}>{plan.sentence[locale]}</Notice>
      </Card>
    );
  }
  const against = (by: number | null): string =>
    by === null ? '' : by === 0 ? texts.agrees : texts.differs(formatMoney(Math.abs(by), locale), by > 0);
  const takeOver = () =>
    void order(
      'record.update',
      {
        entity: 'fundingCase',
        id: record.id,
        set: { grantCents: plan.grantCents, ownCents: Math.max(0, plan.ownCents) },
        seen: record.version,
      },
      { done: () => texts.taken },
    );
  const isTaken = plan.grantDiffersBy === 0 && plan.ownDiffersBy === 0;
  return (
    <Card title={texts.computed}>
      <div className={styles.fields}>
        <Facts
          facts={[
            [
              texts.grant,
              <Figure key="grant" words={formatMoney(plan.grantCents, locale)} note={against(plan.grantDiffersBy)} />,
            ],
            [
              texts.own,
              <Figure
                key="own"
                words={formatMoney(plan.ownCents, locale)}
                note={[
                  plan.ownBp === null ? '' : texts.ownOf(formatPercent(plan.ownBp, locale)),
                  against(plan.ownDiffersBy),
                ]
                  .filter(Boolean)
                  .join('. ')}
              />,
            ],
            ...(plan.rounding === null ? [] : [[texts.rounding, plan.rounding[locale]] as const]),
          ]}
        />
        <p className={styles.small} lang="de">
          {plan.note}
        </p>
        {!isTaken && plan.ownCents >= 0 && (
          <div>
            <Button onPress={takeOver}>{texts.takeOver}</Button>
          </div>
        )}
      </div>
    </Card>
  );
}

const Figure = ({ words, note }: { readonly words: string; readonly note: string }) => (
  <>
    <strong className={styles.amount}>{words}</strong>
    {note && <span className={styles.small}> {note}</span>}
  </>
);
