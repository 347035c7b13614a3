import { useMemo, useState } from 'react';
import { type EntityName, entityNamed } from '../../shared/entities.ts';
import { useAnswer } from '../app/answers.ts';
import { useMissing } from '../app/missing.ts';
import { useTitles } from '../app/titles.ts';
import { useLocale } from '../i18n/locale.ts';
import { ComboBox, type Suggestion } from './ComboBox.tsx';
import type { EditorProps } from './TypedField.tsx';

/** How many suggestions a list offers; whoever wants another one types on. */
const mostSuggestions = 50;

type ReferenceFieldProps = EditorProps<string> & { readonly target: EntityName | string };

/** Points to a record of one entity; found by typing. */
export function ReferenceField({ target, value, onEnter, ...props }: ReferenceFieldProps) {
  const [text, setText] = useState('');
  const titleField = entityNamed(target)?.title ?? 'id';
  const answer = useAnswer(
    'record.list',
    {
      entity: target,
      ...(text.trim() === '' ? {} : { filter: { [titleField]: { contains: text } } }),
      sort: [titleField],
      limit: mostSuggestions,
    },
    { keep: true },
  );
  const reference = useMemo(() => (value === null ? [] : [`${target}:${value}`]), [target, value]);
  const titleOf = useTitles(reference);
  const missing = useMissing(reference[0] ?? null);
  const suggestions: readonly Suggestion[] =
    answer.state === 'ready'
      ? answer.value.rows.map((row) => ({ id: row.id, label: String(row[titleField] ?? row.id) }))
      : [];
  return (
    <ComboBox
      {...props}
      value={value}
      {...(missing === null ? {} : { hint: missing.sentence })}
      valueLabel={value === null ? '' : (titleOf(reference[0] ?? '') ?? missing?.name ?? '')}
      suggestions={suggestions}
      onSearch={setText}
      onChange={(id) => {
        props.onChange(id);
        onEnter?.();
      }}
    />
  );
}

type AnyReferenceFieldProps = EditorProps<string> & {
  /** Offers records of these entities only. */
  readonly among?: readonly EntityName[];
};

/** Points to a record of any entity, as `entity:id`; found by the full text search. */
export function AnyReferenceField({ value, onEnter, among, ...props }: AnyReferenceFieldProps) {
  const locale = useLocale();
  const [text, setText] = useState('');
  const answer = useAnswer(
    'search',
    { text, limit: mostSuggestions, ...(among === undefined ? {} : { entities: [...among] }) },
    { keep: true, enabled: text.trim() !== '' },
  );
  const reference = useMemo(() => (value === null ? [] : [value]), [value]);
  const titleOf = useTitles(reference);
  const missing = useMissing(value);
  const hits = answer.state === 'ready' && text.trim() !== '' ? answer.value.hits : [];
  return (
    <ComboBox
      {...props}
      value={value}
      {...(missing === null ? {} : { hint: missing.sentence })}
      valueLabel={value === null ? '' : (titleOf(value) ?? missing?.name ?? '')}
      suggestions={hits.map((hit) => ({
        id: `${hit.entity}:${hit.id}`,
        label: hit.title,
        note: entityNamed(hit.entity)?.label[locale] ?? hit.entity,
      }))}
      onSearch={setText}
      onChange={(id) => {
        props.onChange(id);
        onEnter?.();
      }}
    />
  );
}
