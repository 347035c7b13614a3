import { partName } from '../../../shared/strategy/amendments/parts.ts';
import { useTexts } from '../../i18n/define.ts';
import { Select } from '../../ui/Select.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import styles from './amendments.module.css';
import { amendmentTexts } from './texts.ts';
import type { Amendment, Part } from './use-amendments.ts';

type Words = Amendment['words'];

type WordsFieldsProps = {
  readonly kind: Amendment['targetKind'];
  readonly words: Words;
  readonly parts: readonly Part[];
  readonly textLabel: string;
  readonly error: string | null;
  readonly onChange: (words: Partial<Words>) => void;
};

const longestText = 80_000;

/** The words of a part: a vision has a text only, a field of action no text, and only goals and measures stand in a field. */
export function WordsFields({ kind, words, parts, textLabel, error, onChange }: WordsFieldsProps) {
  const texts = useTexts(amendmentTexts);
  const { code, title, text, fieldKey } = words;
  const fields = parts.filter((part) => part.kind === 'field');
  const isVision = kind === 'vision';
  return (
    <>
      {!isVision && (
        <div className={styles.pair}>
          <TextField label={texts.code} value={code} maxLength={20} onChange={(value) => onChange({ code: value })} />
          <TextField
            label={texts.title}
            value={title}
            maxLength={300}
            error={error}
            onChange={(value) => onChange({ title: value })}
          />
        </div>
      )}
      {(kind === 'goal' || kind === 'measure') && (
        <Select
          label={texts.field}
          options={fields.map((part) => ({ value: part.key, label: partName(part) }))}
          value={fields.some(({ key }) => key === fieldKey) ? fieldKey : null}
          emptyLabel={texts.noField}
          onChange={(key) => onChange({ fieldKey: key ?? '' })}
        />
      )}
      {kind !== 'field' && (
        <TextArea
          label={textLabel}
          rows={6}
          value={text}
          maxLength={longestText}
          error={isVision ? error : null}
          onChange={(value) => onChange({ text: value })}
        />
      )}
    </>
  );
}
