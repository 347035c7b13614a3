import { type KeyboardEvent, useEffect, useRef } from 'react';
import { TextField as AriaTextField, Input, TextArea } from 'react-aria-components/TextField';
import { lengthOf } from '../../../shared/communication/length.ts';
import { putDraft, readDraft } from '../../app/drafts.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { FieldFrame, frameClass } from '../../ui/FieldFrame.tsx';
import fieldStyles from '../../ui/field.module.css';
import { type Saved, useTyped } from '../../ui/use-typed.ts';
import { itemTexts } from './item-texts.ts';

type CountedFieldProps = {
  readonly label: string;
  readonly value: string | null;
  /** Longest text the store keeps, in code units; beyond it nothing is saved. */
  readonly most: number;
  /** What the kind of text allows, in characters people see; `null`: nobody has said. */
  readonly max: number | null;
  readonly form: string | null;
  readonly draftName: string;
  readonly rows?: number;
  readonly isRequired?: boolean;
  readonly onSave: (value: string | null) => Saved;
};

/** A text that is counted while it is typed. Too long is said, with how much; it can be saved all the same, and is never cut (TL2). */
export function CountedField({ label, value, most, max, form, rows, onSave, ...props }: CountedFieldProps) {
  const texts = useTexts(itemTexts);
  const common = useTexts(uiTexts);
  const locale = useLocale();
  const { draftName } = props;
  const typed = useTyped<string>({
    value,
    write: (text) => text,
    read: (text) =>
      text.length > most
        ? { ok: false, sentence: common.tooLong(most) }
        : { ok: true, value: rows ? text : text.trim() },
    onChange: async (next) => {
      const outcome = await onSave(next);
      // What was refused stays as a draft, so that a crash does not take it either.
      if (outcome !== false) putDraft(draftName, null);
      return outcome;
    },
    ...(props.isRequired ? { emptySentence: common.required } : {}),
  });
  const { type } = typed;
  const restored = useRef(false);
  useEffect(() => {
    if (restored.current) return;
    restored.current = true;
    const draft = readDraft<string>(draftName);
    if (draft !== null && draft !== value) type(draft);
  }, [draftName, type, value]);
  const { used, over } = lengthOf(typed.text, max);
  const [usedWords, maxWords] = [formatCount(used, locale), formatCount(max ?? 0, locale)];
  const overWords = over > 0 ? texts.over(over, usedWords, maxWords, form ?? '') : null;
  const error = typed.error ?? overWords;
  const settle = () => {
    if (typed.settle() && !typed.isDirty) putDraft(draftName, null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const saves = event.key === 'Enter' && (rows === undefined || event.ctrlKey);
    if (saves && !event.nativeEvent.isComposing) {
      event.preventDefault();
      settle();
    } else if (event.key === 'Escape' && typed.isDirty) {
      event.stopPropagation();
      putDraft(draftName, null);
      typed.reset();
    }
  };
  return (
    <AriaTextField
      className={frameClass('stacked')}
      value={typed.text}
      onChange={(text) => {
        typed.type(text);
        putDraft(draftName, text);
      }}
      onBlur={settle}
      isInvalid={error !== null}
      isRequired={props.isRequired ?? false}
      validationBehavior="aria"
    >
      <FieldFrame
        label={label}
        error={error}
        refusal={typed.refusal}
        hint={max === null ? texts.countOnly(used) : texts.count(usedWords, maxWords, form ?? '')}
      >
        {rows === undefined ? (
          <Input className={fieldStyles.control ?? ''} autoComplete="off" onKeyDown={onKeyDown} />
        ) : (
          <TextArea className={fieldStyles.control ?? ''} rows={rows} onKeyDown={onKeyDown} />
        )}
      </FieldFrame>
      {/* Said once when it becomes too long, and not with every letter. */}
      <span className="visually-hidden" role="status">
        {over > 0 ? texts.isOver : ''}
      </span>
    </AriaTextField>
  );
}
