import { useCallback } from 'react';
import type { Field } from '../../shared/core/field.ts';
import { entityNamed } from '../../shared/entities.ts';
import { FieldEditor } from '../ui/FieldEditor.tsx';
import type { FieldLayout } from '../ui/FieldFrame.tsx';
import { FailureNotice, Loading } from '../ui/Notice.tsx';
import { useAnswer } from './answers.ts';
import { saveLine } from './lines.ts';
import type { SaveOutcome } from './orders.ts';

type RecordFieldsProps = {
  readonly entity: string;
  readonly id: string;
  /** Which fields, in which order; all of the entity's own when left out. */
  readonly fields?: readonly string[];
  readonly layout?: FieldLayout;
};

/** What every record has besides its own fields, and what only the program writes. */
const notForForms = new Set([
  'order',
  'ruleInput',
  'publicKey',
  'writer',
  'geometryKey',
  'anonymisedAt',
  'vcardUid',
  'approvedWords',
  'vcardUid',
]);

/**
 * The fields of a record, each with its editor, each saving by itself with one undo step. For inspectors and for records
 * without a page of their own.
 */
export function RecordFields({ entity, id, fields, layout = 'inline' }: RecordFieldsProps) {
  const answer = useAnswer('record.get', { entity, id });
  const declared = entityNamed(entity);
  const save = useSaveField(entity);
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed') return <FailureNotice answer={answer} />;
  const record = answer.value;
  const names = fields ?? Object.keys(declared?.fields ?? {}).filter((name) => !notForForms.has(name));
  return names.map((name) => {
    const field: Field | undefined = declared?.fields[name] as Field | undefined;
    if (field === undefined) return null;
    return (
      <FieldEditor
        key={name}
        field={field}
        value={record[name] ?? field.default}
        layout={layout}
        draftName={`${entity}.${id}.${name}`}
        onSave={(value) => save(record, name, value)}
      />
    );
  });
}

/**
 * Saves one field of a record the screen has shown: with its version, so that a colleague's newer value is never
 * overwritten unseen.
 */
export function useSaveField(entity: string) {
  return useCallback(
    (record: { readonly id: string; readonly version: string }, name: string, value: unknown): Promise<SaveOutcome> =>
      // Two fields in a row, faster than the record is read anew, are not each other's "changed meanwhile".
      saveLine(entity, record, name, value),
    [entity],
  );
}
