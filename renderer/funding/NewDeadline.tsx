import { useState } from 'react';
import { formatDay, formatDayLong } from '../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../shared/core/day.ts';
import { entities } from '../../shared/entities.ts';
import { useDraft } from '../app/drafts.ts';
import { order } from '../app/orders.ts';
import { useRuleData } from '../app/rule-data.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { Button } from '../ui/Button.tsx';
import { DatumFeld } from '../ui/DatumFeld.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FieldEditor } from '../ui/FieldEditor.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './form.module.css';
import { emptyDraft, inputKey, inputsOf, type NewDraft, outcomeOf } from './new-deadline.ts';
import { newTexts } from './new-texts.ts';
import { RuleForm } from './RuleForm.tsx';
import { RuleResult } from './RuleResult.tsx';
import { ruleForms } from './rule-inputs.ts';

const { fields } = entities.deadline;

type NewDeadlineProps = { readonly onClose: () => void; readonly onCreated: (id: string) => void };

/** A new deadline: what is due, and a day that is stated, or computed by a rule, or both (D8). */
export default function NewDeadline({ onClose, onCreated }: NewDeadlineProps) {
  const texts = useTexts(newTexts);
  const locale = useLocale();
  const [draft, keep, drop] = useDraft<NewDraft>('deadline.new', emptyDraft);
  const [fault, setFault] = useState<string | null>(null);
  const { data } = useRuleData();
  const outcome = outcomeOf(draft, data);
  const rule = typeof draft['rule'] === 'string' ? draft['rule'] : null;
  const put = (change: NewDraft) => {
    setFault(null);
    keep({ ...draft, ...change });
  };
  const editor = (name: keyof typeof fields & string, extra: object = {}) => (
    <FieldEditor
      field={fields[name]}
      value={draft[name] ?? fields[name].default}
      onSave={(value) => put({ [name]: value as string | null })}
      {...extra}
    />
  );
  const save = async (isLast: boolean) => {
    const { title } = outcome.fields;
    if (typeof title !== 'string') return setFault(texts.needsTitle);
    if (outcome.isRuleOpen) return setFault(texts.needsRule);
    const created = await order(
      'record.create',
      { entity: 'deadline', fields: outcome.fields },
      { done: () => texts.created(title) },
    );
    if (!created.ok) return;
    drop();
    if (!isLast) return;
    onClose();
    onCreated(created.value.id);
  };
  return (
    <Dialog
      title={texts.title}
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button
            look="quiet"
            onPress={() => {
              drop();
              onClose();
            }}
          >
            {texts.discard}
          </Button>
          <Button onPress={() => void save(false)}>{texts.saveMore}</Button>
          <Button look="primary" onPress={() => void save(true)}>
            {texts.save}
          </Button>
        </>
      }
    >
      <div className={styles.split}>
        <div className={styles.form}>
          <TextField
            label={fields.title.label[locale]}
            value={String(draft['title'] ?? '')}
            onChange={(title) => put({ title })}
            onEnter={() => void save(true)}
            error={fault}
            maxLength={fields.title.max ?? 300}
            isRequired
            autoFocus
          />
          {editor('subject')}
          <div className={styles.grid}>
            {editor('kind')}
            {editor('responsiblePersonId')}
          </div>
          <div className={styles.grid}>
            {editor('statedOn', { hint: texts.statedHint })}
            {editor('dueTime')}
          </div>
          {editor('isCutoffHard')}
          <Target draft={draft} put={put} />
        </div>
        <div className={styles.form}>
          <RuleForm
            rule={rule}
            onRule={(chosen) => {
              const kind = chosen === null ? undefined : ruleForms[chosen]?.kind;
              put({ rule: chosen, ...(kind === undefined ? {} : { kind }) });
            }}
            values={inputsOf(draft)}
            onValue={(name, value) => put({ [inputKey(name)]: value })}
          />
          {rule !== null && <RuleResult rule={rule} values={inputsOf(draft)} />}
        </div>
      </div>
    </Dialog>
  );
}

/** The day that counts, and the internal target proposed for it. */
function Target({ draft, put }: { readonly draft: NewDraft; readonly put: (change: NewDraft) => void }) {
  const texts = useTexts(newTexts);
  const locale = useLocale();
  const { data } = useRuleData();
  const { day, source, differsBy, proposedTarget } = outcomeOf(draft, data);
  const own = dayOrNull(draft['internalTargetOn']);
  if (day === null) return <p className={styles.muted}>{texts.noDay}</p>;
  const target = own ?? proposedTarget;
  return (
    <>
      <p className={styles.counts} role="status">
        {texts.counts}: {formatDayLong(day, locale)}{' '}
        {source === 'stated' && differsBy !== null && <small>({texts.countsStated(differsBy)})</small>}
      </p>
      <DatumFeld
        label={texts.target}
        value={target}
        onChange={(chosen) => put({ internalTargetOn: chosen })}
        hint={
          own === null
            ? texts.targetProposed
            : proposedTarget === null
              ? undefined
              : `${texts.targetProposed}: ${formatDay(proposedTarget)}`
        }
        error={target !== null && target > day ? texts.targetLate : null}
      />
    </>
  );
}
