import { missingShare } from '../../../shared/agency/task-shares.ts';
import { formatPercent, parsePercent } from '../../../shared/core/money.ts';
import type { Row } from '../../../shared/entities.ts';
import { order, orderSave } from '../../app/orders.ts';
import { useRows } from '../../app/rows.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { classes } from '../../ui/classes.ts';
import { InspectorSection } from '../../ui/Inspector.tsx';
import { TypedField } from '../../ui/TypedField.tsx';
import styles from './posts.module.css';
import { postTexts } from './texts.ts';

type Share = Row<'positionTaskShare'>;

/** Shares are kept in thousandths of the post and typed in percent: one thousandth is ten basis points. */
const perThousandth = 10;

/** What the post gives to each of the five tasks, with what is missing to the whole of it. */
export function TaskShares({ positionId }: { readonly positionId: string }) {
  const texts = useTexts(postTexts);
  const tasks = useRows('agencyTask', {}, ['order']);
  const shares = useRows('positionTaskShare', { positionId }, ['agencyTaskId']);
  const byTask = new Map(shares.map((share) => [share.agencyTaskId, share]));
  return (
    <InspectorSection title={texts.tasks}>
      <div className={styles.stack}>
        {tasks.map((task) => (
          <ShareField
            key={task.id}
            label={task.label ?? task.code ?? task.id}
            positionId={positionId}
            taskId={task.id}
            share={byTask.get(task.id)}
          />
        ))}
        <Sum shares={shares} />
      </div>
    </InspectorSection>
  );
}

function Sum({ shares }: { readonly shares: readonly Share[] }) {
  const texts = useTexts(postTexts);
  const locale = useLocale();
  const missing = missingShare(shares.map(({ share }) => share));
  const inWords = formatPercent(Math.abs(missing) * perThousandth, locale);
  const isEmpty = shares.every(({ share }) => (share ?? 0) === 0);
  const sentence = isEmpty
    ? texts.tasksNone
    : missing === 0
      ? texts.tasksWhole
      : missing > 0
        ? texts.tasksMissing(inWords)
        : texts.tasksTooMuch(inWords);
  return (
    <p role="status" className={classes(styles.sum, missing !== 0 && !isEmpty && styles.off, isEmpty && styles.quiet)}>
      {sentence}
    </p>
  );
}

type ShareFieldProps = {
  readonly label: string;
  readonly positionId: string;
  readonly taskId: string;
  readonly share: Share | undefined;
};

function ShareField({ label, positionId, taskId, share }: ShareFieldProps) {
  const locale = useLocale();
  const texts = useTexts(uiTexts);
  const save = async (value: number | null) => {
    if (share !== undefined) {
      const row = { entity: 'positionTaskShare', id: share.id, seen: share.version };
      if (value === null) return (await order('record.delete', row)).ok;
      return orderSave('record.update', { ...row, set: { share: value } });
    }
    if (value === null) return true;
    const fields = { positionId, agencyTaskId: taskId, share: value };
    return orderSave('record.create', { entity: 'positionTaskShare', fields });
  };
  return (
    <div className={styles.share}>
      <span aria-hidden="true">{label}</span>
      <TypedField<number>
        label={label}
        hideLabel
        align="end"
        value={share?.share ?? null}
        onChange={save}
        write={(thousandths) => formatPercent(thousandths * perThousandth, locale)}
        read={(text) => {
          const read = parsePercent(text, locale);
          const whole = read.ok ? read.value / perThousandth : Number.NaN;
          if (read.ok && Number.isInteger(whole) && whole >= 0 && whole <= 1000) return { ok: true, value: whole };
          return { ok: false, sentence: texts.notANumber(text.trim(), formatPercent(250 * perThousandth, locale)) };
        }}
      />
    </div>
  );
}
