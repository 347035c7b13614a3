import { formatMoney, formatPercent } from '../../../shared/core/money.ts';
import { entities } from '../../../shared/entities.ts';
import { type PlanInput, planOf } from '../../../shared/funding/cases/plan.ts';
import { useDraft } from '../../app/drafts.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { FieldEditor } from '../../ui/FieldEditor.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './calculator.module.css';
import { calculatorTexts } from './texts.ts';

const { fields } = entities.fundingCase;
type Figures = { readonly [K in keyof PlanInput]: PlanInput[K] };

const nothing: Figures = {
  financingType: 'share',
  totalCents: null,
  eligibleCents: null,
  rateBp: null,
  grantMaxCents: null,
  thirdPartyCents: null,
  ownCents: null,
  grantCents: null,
};

const common = ['financingType', 'totalCents', 'eligibleCents', 'thirdPartyCents', 'grantMaxCents'] as const;
const ofType = { share: 'rateBp', deficit: 'ownCents', fixed: 'grantCents', full: null } as const;

type CalculatorProps = {
  /** The case it starts from. */
  readonly initial?: Figures & { readonly id: string };
  readonly onClose: () => void;
};

/** What-if: the figures of a plan, calculated as they are typed. Nothing is written. */
export function Calculator({ initial, onClose }: CalculatorProps) {
  const texts = useTexts(calculatorTexts);
  const ui = useTexts(uiTexts);
  const locale = useLocale();
  const start = initial === undefined ? nothing : pick(initial);
  const [figures, keep, drop] = useDraft<Figures>(`funding.calculator.${initial?.id ?? 'free'}`, start);
  const asked = figures.financingType === null ? null : ofType[figures.financingType];
  const names = [...common, ...(asked === null ? [] : [asked])];
  return (
    <Dialog
      title={texts.title}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={drop}>
            {texts.reset}
          </Button>
          <Button look="primary" onPress={onClose}>
            {ui.close}
          </Button>
        </>
      }
    >
      <p className={styles.lead}>{texts.lead}</p>
      <div className={styles.grid}>
        {names.map((name, at) => (
          <FieldEditor
            key={name}
            field={fields[name]}
            {...(name === 'grantCents' ? { label: texts.fixed } : {})}
            value={figures[name]}
            autoFocus={at === 1}
            onSave={(value) => keep({ ...figures, [name]: value as never })}
          />
        ))}
      </div>
      <section className={styles.result} aria-label={texts.result}>
        <Result figures={figures} initial={initial} locale={locale} />
      </section>
    </Dialog>
  );
}

const pick = (from: Figures): Figures =>
  Object.fromEntries(Object.keys(nothing).map((name) => [name, from[name as keyof Figures]])) as Figures;

type ResultProps = { readonly figures: Figures; readonly initial: Figures | undefined; readonly locale: 'de' | 'en' };

function Result({ figures, initial, locale }: ResultProps) {
  const texts = useTexts(calculatorTexts);
  // What the rule computes is not asked of it: only what the type of financing starts from.
  const plan = planOf({
    ...figures,
    ownCents: figures.financingType === 'deficit' ? figures.ownCents : null,
    grantCents: figures.financingType === 'fixed' ? figures.grantCents : null,
  });
  if (plan.kind !== 'plan') {
    return <Notice tone={plan.kind === 'open' ? 'info' : 'warning'}>{plan.sentence[locale]}</Notice>;
  }
  const against = (now: number, before: number | null | undefined): string => {
    if (before === null || before === undefined) return '';
    return now === before
      ? ` (${texts.same})`
      : ` (${texts.against(formatMoney(Math.abs(now - before), locale), now > before)})`;
  };
  const own = plan.ownBp === null ? '' : `, ${texts.ownOf(formatPercent(plan.ownBp, locale))}`;
  return (
    <div role="status">
      {plan.ownCents < 0 && <Notice tone="warning">{texts.overfunded}</Notice>}
      <Facts
        facts={[
          [
            fields.grantCents.label[locale],
            `${formatMoney(plan.grantCents, locale)}${against(plan.grantCents, initial?.grantCents)}`,
          ],
          [
            fields.ownCents.label[locale],
            `${formatMoney(plan.ownCents, locale)}${own}${against(plan.ownCents, initial?.ownCents)}`,
          ],
          ...(plan.rounding === null ? [] : [[texts.rounding, plan.rounding[locale]] as const]),
        ]}
      />
      <p className={styles.note} lang="de">
        {plan.note}
      </p>
    </div>
  );
}
