import { type ReactNode, useRef, useState } from 'react';
import type { Field } from '../../shared/core/field.ts';
import { type EntityName, entities, entityNamed } from '../../shared/entities.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FieldEditor } from '../ui/FieldEditor.tsx';
import { ReferencesField } from '../ui/ReferencesField.tsx';
import { useDraft } from './drafts.ts';
import styles from './NewRecord.module.css';
import { order } from './orders.ts';
import { recordTexts } from './record-texts.ts';

/** A value of a draft; a vague day is a day with its precision. */
export type DraftValue = string | number | boolean | null | { readonly [part: string]: string };
export type RecordDraft = { readonly [field: string]: DraftValue };

/** An editor of a feature's own, where the usual one of the field does not do. */
export type OwnEditor = (props: {
  readonly value: DraftValue;
  readonly onSave: (value: DraftValue) => void;
  /** Sets other fields along with this one. */
  readonly put: (change: RecordDraft) => void;
}) => ReactNode;

type DraftFieldsProps = {
  readonly entity: EntityName;
  /** Which fields, in their order; the first one has the focus, unless `isQuiet`: on a page of several forms none takes it. */
  readonly fields: readonly string[];
  readonly isQuiet?: boolean;
  readonly draft: RecordDraft;
  readonly put: (change: RecordDraft) => void;
  readonly editors?: Readonly<Record<string, OwnEditor>>;
  readonly hints?: Readonly<Record<string, string>>;
};

const isWide = ({ kind }: Field, at: number): boolean => kind === 'longText' || kind === 'richText' || at === 0;

/** The fields of a record that is not there yet. */
export function DraftFields({ entity, fields, draft, put, editors = {}, hints = {}, isQuiet }: DraftFieldsProps) {
  const declared = entityNamed(entity);
  return (
    <div className={styles.grid}>
      {fields.map((name, at) => {
        const field: Field | undefined = declared?.fields[name] as Field | undefined;
        if (field === undefined) return null;
        const value = draft[name] ?? (field.default as DraftValue);
        const onSave = (next: unknown) => put({ [name]: next as DraftValue });
        const hint = hints[name];
        return (
          <div key={name} data-field={name} className={isWide(field, at) ? styles.wide : undefined}>
            {editors[name]?.({ value, onSave, put }) ?? (
              <FieldEditor
                field={field}
                value={value}
                onSave={onSave}
                autoFocus={at === 0 && !isQuiet}
                {...(hint === undefined ? {} : { hint })}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

/** What of a draft is said at all: nothing is written for fields that were left empty. */
export const saidIn = (draft: RecordDraft): RecordDraft =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== null && value !== ''));

/** The label of a field that must be there and is not yet; `null` when the draft is whole. */
export function missingIn(entity: EntityName, draft: RecordDraft, locale: 'de' | 'en'): string | null {
  const said = saidIn(draft);
  const fields = Object.entries(entities[entity].fields as Readonly<Record<string, Field>>);
  return fields.find(([name, { required }]) => required && !(name in said))?.[1].label[locale] ?? null;
}

type NewRecordProps = Pick<DraftFieldsProps, 'entity' | 'fields' | 'editors' | 'hints'> & {
  readonly title: string;
  /** What is known before anything is typed. */
  readonly initial?: RecordDraft;
  /** Written along, without being asked for: whose part it is. */
  readonly given?: RecordDraft;
  /** A kind of which it may belong to several; they are tied to it in the same action. */
  readonly belongs?: EntityName;
  readonly onClose: () => void;
  readonly onCreated?: (id: string) => void;
};

/** A new record in one dialog. What was typed survives closing it by mistake; Strg+Enter creates. */
export function NewRecord({
  entity,
  fields,
  title,
  initial = {},
  given = {},
  belongs,
  onClose,
  onCreated,
  ...own
}: NewRecordProps) {
  const texts = useTexts(recordTexts);
  const common = useTexts(uiTexts);
  const locale = useLocale();
  const name = [entity, 'new', ...Object.values(given)].join('.');
  const [draft, keep, drop] = useDraft<RecordDraft>(name, initial);
  const [linked, keepLinked, dropLinked] = useDraft<readonly string[]>(`${name}.linked`, []);
  const [fault, setFault] = useState<string | null>(null);
  // A field that is left by the very key that creates is saved before the next drawing.
  const latest = useRef(draft);
  latest.current = draft;
  const isSaving = useRef(false);
  const put = (change: RecordDraft) => {
    setFault(null);
    latest.current = { ...latest.current, ...change };
    keep(latest.current);
  };
  const create = async () => {
    const all = { ...latest.current, ...given };
    const missing = missingIn(entity, all, locale);
    if (missing !== null) return setFault(texts.missing(missing));
    if (isSaving.current) return;
    isSaving.current = true;
    const shown = String(all[entities[entity].title] ?? '');
    const outcome = await order(
      'record.create',
      {
        entity,
        fields: saidIn(all),
        ...(belongs === undefined ? {} : { linked: linked.map((id) => `${belongs}:${id}`) }),
      },
      { done: () => texts.createdOne(shown) },
    );
    isSaving.current = false;
    if (!outcome.ok) return;
    drop();
    dropLinked();
    onClose();
    onCreated?.(outcome.value.id);
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onCommit={() => void create()}
      actions={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button look="primary" keys="Control+Enter" onPress={() => void create()}>
            {texts.save}
          </Button>
        </>
      }
    >
      <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
        <DraftFields entity={entity} fields={fields} draft={draft} put={put} {...own} />
        {belongs !== undefined && (
          <ReferencesField
            label={entities[belongs].plural[locale]}
            target={belongs}
            value={linked}
            onAdd={(id) => keepLinked([...linked, id])}
            onRemove={(id) => keepLinked(linked.filter((one) => one !== id))}
          />
        )}
        {fault && (
          <p role="alert" className={styles.fault}>
            {fault}
          </p>
        )}
      </form>
    </Dialog>
  );
}
