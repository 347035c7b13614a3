import { entities } from '../../../shared/entities.ts';
import { reportingWeeksOf } from '../../../shared/projects/ampel.ts';
import { useAnswer } from '../../app/answers.ts';
import { say } from '../../app/messages.ts';
import { useOffice } from '../../app/office.ts';
import { orderSave } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { FieldEditor } from '../../ui/FieldEditor.tsx';
import styles from './reporting.module.css';
import { reportingTexts } from './texts.ts';

type PeriodCardProps = { readonly weeks: number; readonly told: number };

/** How often projects are reported on (D9). The coordination changes it where it is read. */
export function PeriodCard({ weeks, told }: PeriodCardProps) {
  const texts = useTexts(reportingTexts);
  const period = useAnswer('reporting.period', {});
  const isCoordination = useOffice().site?.role === 'coordination';
  const save = (value: unknown) => {
    if (period.state !== 'ready') return false;
    if (reportingWeeksOf(value) !== value) {
      say('warning', texts.periodWrong);
      return false;
    }
    const { id, version } = period.value;
    const set = { reportingWeeks: value };
    return orderSave(
      'record.update',
      { entity: 'agencyTask', id, set, ...(version === null ? {} : { seen: version }) },
      () => texts.periodSaved(Number(value)),
    );
  };
  return (
    <section className={styles.period} aria-label={texts.period}>
      <p className={styles.sentence}>
        {texts.periodIs(weeks)} {told > 0 && texts.told(told)}
      </p>
      {isCoordination && (
        <div className={styles.weeks}>
          <FieldEditor
            field={entities.agencyTask.fields.reportingWeeks}
            label={texts.periodField}
            value={weeks}
            layout="inline"
            hint={texts.periodHint}
            onSave={save}
          />
        </div>
      )}
    </section>
  );
}
