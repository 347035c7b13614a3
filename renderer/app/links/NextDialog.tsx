import { useState } from 'react';
import type { Field } from '../../../shared/core/field.ts';
import { entities, entityNamed } from '../../../shared/entities.ts';
import { nextStep, takenLabels, takeOver } from '../../../shared/links/next.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FieldEditor } from '../../ui/FieldEditor.tsx';
import { FailureNotice, Loading, Notice } from '../../ui/Notice.tsx';
import { ReferencesField } from '../../ui/ReferencesField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAnswer } from '../answers.ts';
import { say } from '../messages.ts';
import { useShowRecord } from '../navigation.ts';
import { order } from '../orders.ts';
import type { RecordValues } from '../RecordPanel.tsx';
import { linkTexts } from './texts.ts';

type NextDialogProps = {
  readonly entity: string;
  readonly id: string;
  /** The kind of thing that comes of it (shared/links/next.ts). */
  readonly to: string;
  readonly onClose: () => void;
  readonly onMade?: () => void;
};

/** Makes the next thing out of a record: a name, a few fields filled in from it, Enter. */
export function NextDialog(props: NextDialogProps) {
  const { entity, id } = props;
  const answer = useAnswer('record.get', { entity, id });
  if (answer.state === 'ready') return <NextForm {...props} source={answer.value} />;
  return (
    <Dialog title="" onClose={props.onClose} size="small">
      {answer.state === 'failed' ? <FailureNotice answer={answer} /> : <Loading />}
    </Dialog>
  );
}

function NextForm({
  entity,
  to,
  source: latest,
  onClose,
  onMade,
}: NextDialogProps & { readonly source: RecordValues }) {
  const texts = useTexts(linkTexts);
  const ui = useTexts(uiTexts);
  const locale = useLocale();
  const showRecord = useShowRecord();
  const step = nextStep(entity, to);
  const declared = entityNamed(to);
  // What was there when the dialog opened: what others change meanwhile is refused by `seen`, not typed over.
  const [source] = useState(latest);
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>(() => (step ? takeOver(step, source) : {}));
  const [linked, setLinked] = useState<readonly string[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  if (step === null || declared === null) return null;
  const nameField = declared.fields[declared.title as 'ownerBodyId'] as Field;
  const kind = declared.label[locale];
  const title = String(values[declared.title] ?? '');
  const put = (name: string, value: unknown) => setValues((old) => ({ ...old, [name]: value }));
  const make = async () => {
    if (title.trim() === '') return setFault(texts.needsTitle);
    if (isBusy) return;
    setBusy(true);
    const asked = [declared.title, ...step.asks];
    const fields = Object.fromEntries(asked.flatMap((name) => (name in values ? [[name, values[name]]] : [])));
    const made = await order('record.next', {
      entity,
      id: source.id,
      to,
      fields: { ...fields, [declared.title]: title.trim() },
      seen: source.version,
      ...(step.belongs === undefined ? {} : { linked: linked.map((one) => `${step.belongs}:${one}`) }),
    });
    setBusy(false);
    if (!made.ok) return;
    const open = () => showRecord(to, made.value.id);
    say('success', texts.made(kind, title.trim()), { undo: true, action: { label: texts.open, run: open } });
    onClose();
    onMade?.();
  };
  const stays = source['visibility'] === 'private' || source['visibility'] === 'site';
  const taken = takenLabels(step, values).map((label) => label[locale]);
  return (
    <Dialog
      title={texts.nextTitle(kind, entity)}
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{ui.cancel}</Button>
          <Button look="primary" isDisabled={isBusy} onPress={() => void make()}>
            {texts.nextSave}
          </Button>
        </>
      }
    >
      <TextField
        label={nameField.label[locale]}
        value={title}
        onChange={(next) => {
          put(declared.title, next);
          setFault(null);
        }}
        onEnter={() => void make()}
        error={fault}
        maxLength={nameField.max ?? 300}
        isRequired
        autoFocus
      />
      {step.asks.map((name) => {
        const field = declared.fields[name as 'ownerBodyId'] as Field | undefined;
        if (field === undefined) return null;
        return (
          <FieldEditor key={name} field={field} value={values[name] ?? null} onSave={(value) => put(name, value)} />
        );
      })}
      {step.belongs !== undefined && (
        <ReferencesField
          label={entities[step.belongs].plural[locale]}
          target={step.belongs}
          value={linked}
          onAdd={(one) => setLinked([...linked, one])}
          onRemove={(one) => setLinked(linked.filter((other) => other !== one))}
        />
      )}
      <Notice tone={stays ? 'warning' : 'info'}>
        {[
          ...(stays ? [texts.nextPrivate] : []),
          ...(taken.length > 0 ? [texts.nextTaken(taken.join(', '))] : []),
          step.after === undefined ? texts.nextTied : texts.nextFiled,
        ].join(' ')}
      </Notice>
    </Dialog>
  );
}
