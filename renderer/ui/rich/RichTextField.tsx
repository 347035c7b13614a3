import { PenLine, Undo2, X } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { type RichDoc, richFault } from '../../../shared/rich/doc.ts';
import { fromEditable } from '../../../shared/rich/editable.ts';
import { mergeRich } from '../../../shared/rich/merge.ts';
import { isBlank } from '../../../shared/rich/units.ts';
import type { Json } from '../../../shared/sync/json.ts';
import { useTexts } from '../../i18n/define.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../Button.tsx';
import { classes } from '../classes.ts';
import { Refused } from '../FieldFrame.tsx';
import fieldStyles from '../field.module.css';
import { Loading } from '../Notice.tsx';
import type { EditorProps } from '../TypedField.tsx';
import { isNotAllowed, useRefusal } from '../use-refusal.ts';
import { RichReader } from './RichReader.tsx';
import styles from './rich.module.css';
import { richTexts } from './rich-texts.ts';
import { useRichDraft } from './use-rich-draft.ts';

const RichEditor = lazy(() => import('./RichEditor.tsx'));

type RichTextFieldProps = Omit<EditorProps<unknown>, 'value'> & {
  readonly value: unknown;
  /** Characters people see. */
  readonly max: number;
  /** Under which name unsaved writing is kept; none where a form keeps its own. */
  readonly draftName?: string | undefined;
};

/** What stands in the field instead of the value. `saved` waits for the value to arrive from the store. */
type Instead = { readonly value: unknown; readonly phase: 'typing' | 'saved' };

type Discarded = { readonly value: unknown; readonly isLeft: boolean };

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * A rich text: read as it is, written after *Bearbeiten*. Leaving the field and Strg+Eingabe save, Esc takes the writing back, which can
 * itself be taken back. What is refused stays where it is. Who changes nothing writes nothing, even where the editor reads it differently.
 */
export function RichTextField({
  value,
  onChange,
  onEnter,
  onEscape,
  label,
  layout,
  max,
  draftName,
  ...props
}: RichTextFieldProps) {
  const texts = useTexts(richTexts);
  const common = useTexts(uiTexts);
  const id = useId();
  const [isEditing, setEditing] = useState(props.autoFocus ?? false);
  const [instead, setInstead] = useState<Instead | null>(null);
  const draft = useRichDraft(draftName);
  /** What Esc has taken back, or was left here unsaved by a crash, until somebody writes again. */
  const [discarded, setDiscarded] = useState<Discarded | null>(() => {
    const found = draft.found();
    return found && { ...found, isLeft: true };
  });
  const [fault, setFault] = useState<string | null>(null);
  const { refusal, attempt, forget } = useRefusal(onChange);
  const before = useRef<RichDoc | null>(null);
  const written = useRef<RichDoc | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  /** What stood here when the writing began, and whether the editor has to begin anew. */
  const began = useRef(value);
  const [edition, setEdition] = useState(0);

  // What was saved steps aside as soon as the value itself has arrived.
  const shownKey = JSON.stringify(value);
  const lastKey = useRef(shownKey);
  useEffect(() => {
    if (lastKey.current === shownKey) return;
    lastKey.current = shownKey;
    setInstead((now) => (now?.phase === 'saved' ? null : now));
  }, [shownKey]);

  const open = (withValue: Instead | null = null) => {
    forget();
    setDiscarded(null);
    setInstead(withValue);
    began.current = value;
    setEditing(true);
  };
  const close = () => {
    before.current = null;
    written.current = null;
    setFault(null);
    setEditing(false);
  };
  const isChanged = () => written.current !== null && !same(written.current, before.current);
  const faultOf = (next: RichDoc | null): string | null => {
    if (next === null) return props.isRequired ? common.required : null;
    const found = richFault(next, max);
    return found === null ? null : found === 'too-long' ? common.tooLong(max) : texts.faults[found];
  };
  /** Somebody else wrote here meanwhile, and nothing is overwritten unseen: both stand together, and are saved once they were looked at. */
  const overtaken = (next: RichDoc | null): false => {
    const { value: both } = mergeRich(began.current as Json, [next as unknown as Json, value as Json]);
    began.current = value;
    setInstead({ value: both, phase: 'typing' });
    setEdition((now) => now + 1);
    setFault(texts.overtaken);
    return false;
  };
  /** Saves what was written; `false` where it cannot be, and stays. */
  const settle = (): boolean => {
    if (!isChanged() || written.current === null) return true;
    const next = fromEditable(written.current);
    const sentence = faultOf(next);
    setFault(sentence);
    if (sentence !== null) return false;
    if (!same(value, began.current)) return overtaken(next);
    before.current = written.current;
    if (same(next, value)) {
      draft.drop();
      return true;
    }
    began.current = next;
    setInstead({ value: next, phase: 'saved' });
    void Promise.resolve(attempt(next)).then((outcome) => {
      if (outcome === false) {
        before.current = null;
        draft.save(next);
        open({ value: next, phase: 'typing' });
      } else draft.drop();
      if (isNotAllowed(outcome)) setInstead(null);
    });
    return true;
  };
  // Whoever leaves the page by a key or a link has left the field, too.
  const leave = () => {
    if (!settle() && written.current !== null) draft.save(fromEditable(written.current));
  };
  const leaving = useRef(leave);
  leaving.current = leave;
  useEffect(() => () => void leaving.current(), []);

  const onBlur = (event: FocusEvent<HTMLDivElement>) => {
    if (!isEditing || event.currentTarget.contains(event.relatedTarget)) return;
    const isSettled = settle();
    // Another window in front: the person comes back to the same place.
    if (isSettled && document.hasFocus()) close();
  };
  const takeBack = () => {
    const given =
      isChanged() && written.current !== null ? { value: fromEditable(written.current), isLeft: false } : null;
    draft.drop();
    close();
    setInstead(null);
    setDiscarded(given);
    onEscape?.();
    focusButton();
  };
  const focusButton = () => requestAnimationFrame(() => frame.current?.querySelector('button')?.focus());
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isEditing || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      takeBack();
    } else if (event.key === 'Enter' && event.ctrlKey && settle()) {
      event.preventDefault();
      close();
      onEnter?.();
      focusButton();
    }
  };
  const shown = instead === null ? value : instead.value;
  const error = props.error ?? fault;
  const isEmpty = isBlank(shown);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears when the text and its tools are left, and their common keys.
    <div ref={frame} className={classes(fieldStyles.field, styles.field)} onBlur={onBlur} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <span className={classes(fieldStyles.label, props.hideLabel && 'visually-hidden')} id={`${id}-label`}>
          {label}
          {props.isRequired && (
            <span className={fieldStyles.required} aria-hidden>
              {' *'}
            </span>
          )}
        </span>
        {!isEditing && (
          <Button
            look="quiet"
            icon={PenLine}
            isDisabled={props.isDisabled ?? false}
            aria-label={isEmpty ? texts.writeOf(label) : texts.editOf(label)}
            onPress={() => open(instead)}
          >
            {isEmpty ? texts.write : texts.edit}
          </Button>
        )}
      </div>
      {isEditing ? (
        <Suspense fallback={isEmpty ? <Loading /> : <RichReader value={shown} />}>
          <RichEditor
            key={edition}
            value={shown}
            label={label}
            describedBy={`${id}-hint`}
            isInvalid={Boolean(error)}
            onReady={(doc) => {
              before.current = instead?.phase === 'typing' ? null : doc;
              written.current = doc;
            }}
            onChange={(doc) => {
              written.current = doc;
              setFault(null);
              draft.keep(doc);
            }}
          />
        </Suspense>
      ) : isEmpty ? null : (
        <RichReader value={shown} />
      )}
      <div id={`${id}-hint`}>
        {error ? (
          <p className={fieldStyles.error} role="alert">
            {error}
          </p>
        ) : refusal ? (
          <p className={fieldStyles.error}>
            <Refused sentence={refusal} />
          </p>
        ) : isEditing ? (
          <p className={fieldStyles.hint}>{texts.toTools}</p>
        ) : discarded ? (
          <p className={styles.discarded} role="status">
            {discarded.isLeft ? texts.leftHere : texts.discarded}
            <Button look="quiet" icon={Undo2} onPress={() => open({ value: discarded.value, phase: 'typing' })}>
              {texts.bringBack}
            </Button>
            {discarded.isLeft && (
              <Button
                look="quiet"
                icon={X}
                onPress={() => {
                  draft.drop();
                  setDiscarded(null);
                  focusButton();
                }}
              >
                {texts.discard}
              </Button>
            )}
          </p>
        ) : (
          props.hint && <p className={fieldStyles.hint}>{props.hint}</p>
        )}
      </div>
    </div>
  );
}
