import type { Output } from '../../../shared/contract.ts';
import { fieldNamed } from '../../../shared/core/entity.ts';
import { type ComposedPart, composedParts } from '../../../shared/councils/compose/compose.ts';
import { placeholderNames } from '../../../shared/councils/compose/variant.ts';
import { entities, entityNamed } from '../../../shared/entities.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import styles from './compose.module.css';
import type { ComposeDraft } from './draft.ts';
import { composeTexts } from './texts.ts';

type Parts = Output<'paper.compose'>['parts'];

type TextProps = {
  readonly draft: ComposeDraft;
  readonly composed: Parts;
  readonly onKeep: (draft: ComposeDraft) => void;
  readonly needsTitle: boolean;
};

/** Lines a text takes, within what a page has room for. */
const rowsFor = (text: string): number =>
  Math.min(14, Math.max(2, Math.ceil(text.length / 80) + text.split('\n').length - 1));

/** The one text, part by part, with where its sentences come from (CO1). */
export function TextPart({ draft, composed, onKeep, needsTitle }: TextProps) {
  const texts = useTexts(composeTexts);
  const locale = useLocale();
  const { fields } = entities.paper;
  return (
    <div className={styles.column}>
      <p className={styles.quiet}>
        {texts.textNote} {texts.placeholders}: {placeholderNames.map((name) => `{${name}}`).join(' ')}
      </p>
      {composedParts.map((part) => {
        const field = fields[part];
        const value = draft.parts[part] ?? '';
        const change = (text: string) => onKeep({ ...draft, parts: { ...draft.parts, [part]: text } });
        const common = { label: field.label[locale], value, onChange: change, maxLength: field.max ?? 300 };
        return (
          <div key={part} className={styles.part}>
            {part === 'title' ? (
              <TextField {...common} error={needsTitle ? texts.needsTitle : null} />
            ) : (
              <TextArea {...common} rows={rowsFor(value)} {...(value === '' ? { hint: texts.nothingKnown } : {})} />
            )}
            <Where sentences={composed[part]} part={part} />
          </div>
        );
      })}
    </div>
  );
}

function Where({ sentences, part }: { readonly sentences: Parts[ComposedPart]; readonly part: ComposedPart }) {
  const texts = useTexts(composeTexts);
  const locale = useLocale();
  if (sentences.length === 0) return null;
  const nameOf = (source: Parts[ComposedPart][number]['source']): string => {
    if (source === null) return texts.fromTemplate;
    const entity = entityNamed(source.entity);
    const field = entity === null ? null : fieldNamed(entity, source.field);
    return [entity?.label[locale], field?.label[locale]].filter(Boolean).join(' · ');
  };
  return (
    <details className={styles.where}>
      <summary>{texts.where}</summary>
      <ul className={styles.sources}>
        {sentences.map((sentence, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no names and never change their order.
          <li key={`${part} ${index}`}>
            {sentence.text}
            <span>{nameOf(sentence.source)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
