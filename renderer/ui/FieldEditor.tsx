import { formatVague } from '../../shared/calendar/format-day.ts';
import { parseDay } from '../../shared/calendar/parse-day.ts';
import { unreachable } from '../../shared/core/assert.ts';
import { dayOrNull } from '../../shared/core/day.ts';
import type { Field, VagueDay } from '../../shared/core/field.ts';
import { formatFte, formatPercent, parseFte, parsePercent } from '../../shared/core/money.ts';
import { useToday } from '../app/office.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { Ampel } from './Ampel.tsx';
import { BetragFeld } from './BetragFeld.tsx';
import { Checkbox } from './Checkbox.tsx';
import { DatumFeld } from './DatumFeld.tsx';
import { FieldFrame, type FieldLayout, frameClass, Refused } from './FieldFrame.tsx';
import styles from './field.module.css';
import { fieldText } from './field-text.ts';
import { AnyReferenceField, ReferenceField } from './ReferenceField.tsx';
import { readDecimal, readInteger, readTime, readYear } from './read-number.ts';
import { RichTextField } from './rich/RichTextField.tsx';
import { Select } from './Select.tsx';
import { type EditorProps, TypedField } from './TypedField.tsx';
import { useRefusal } from './use-refusal.ts';
import type { Read, Saved } from './use-typed.ts';

type FieldEditorProps = {
  /** The declaration of the field: `entities.project.fields.title`. It decides label, editor and checks. */
  readonly field: Field;
  readonly value: unknown;
  /** Called with the new value on Enter, Tab or leaving; at once for choices. Never when nothing changed. */
  readonly onSave: (value: unknown) => Saved;
  readonly layout?: FieldLayout;
  /** Instead of the label of the declaration. */
  readonly label?: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
  /** Under which name a long text is kept while it is written; none where a form keeps its own draft. */
  readonly draftName?: string;
  /** Enter was pressed, or something was chosen: a table cell closes its editor. */
  readonly onEnter?: () => void;
  readonly onEscape?: () => void;
};

const typeGuard = {
  text: (value: unknown) => (typeof value === 'string' ? value : null),
  number: (value: unknown) => (typeof value === 'number' ? value : null),
};

/** The right editor for a field of the model. Saves by itself; there is no save button in this program. */
export function FieldEditor({
  field,
  value,
  onSave,
  layout = 'stacked',
  onEnter,
  onEscape,
  ...rest
}: FieldEditorProps) {
  const locale = useLocale();
  const texts = useTexts(uiTexts);
  const today = useToday();
  const label = rest.label ?? field.label[locale];
  // Fields that are typed keep their own refusal, together with what was typed.
  const { refusal, attempt } = useRefusal(onSave);

  const check = (next: unknown): string | null => {
    if (next === null) return field.required ? texts.required : null;
    if (field.max === null) return null;
    if (typeof next === 'string' && next.length > field.max) return texts.tooLong(field.max);
    if (typeof next === 'number' && next > field.max) return texts.tooLarge(fieldText(field, field.max, locale));
    return null;
  };
  /** Reads, then checks what the declaration asks, so that nothing is sent that the store must refuse. */
  const checked =
    <Value,>(read: (text: string) => Read<Value>) =>
    (text: string): Read<Value> => {
      const outcome = read(text);
      const sentence = outcome.ok ? check(outcome.value) : null;
      return sentence === null ? outcome : { ok: false, sentence };
    };
  const common = {
    label,
    layout,
    isRequired: field.required,
    isDisabled: rest.isDisabled ?? false,
    autoFocus: rest.autoFocus ?? false,
    ...(rest.hint === undefined ? {} : { hint: rest.hint }),
    ...(rest.error === undefined ? {} : { error: rest.error }),
    ...(onEnter ? { onEnter } : {}),
    ...(onEscape ? { onEscape } : {}),
    onChange: onSave,
  } satisfies Omit<EditorProps<never>, 'value'>;

  switch (field.kind) {
    case 'text':
    case 'longText':
      return (
        <TypedField<string>
          {...common}
          value={typeGuard.text(value)}
          write={(text) => text}
          read={checked((text) => ({ ok: true, value: field.kind === 'text' ? text.trim() : text }))}
          {...(field.kind === 'longText' ? { rows: layout === 'cell' ? 1 : 3 } : {})}
        />
      );
    case 'richText':
      if (layout === 'cell')
        return <ReadOnlyField label={label} layout={layout} text={fieldText(field, value, locale)} />;
      return (
        <RichTextField
          {...common}
          value={value}
          max={field.max ?? Number.MAX_SAFE_INTEGER}
          draftName={rest.draftName}
        />
      );
    case 'day':
      return <DatumFeld {...common} value={typeGuard.text(value)} />;
    case 'vagueDay':
      return (
        <TypedField<VagueDay>
          {...common}
          value={(value ?? null) as VagueDay | null}
          write={({ day, precision }) => {
            const known = dayOrNull(day);
            return known === null ? day : formatVague(known, precision, locale);
          }}
          read={(text) => {
            const read = parseDay(text, today);
            if (read.ok) return { ok: true, value: { day: read.day, precision: read.precision } };
            return { ok: false, sentence: `${texts.notADay(text.trim())} ${texts.example(read.example)}` };
          }}
          isSame={(one, other) => one?.day === other?.day && one?.precision === other?.precision}
        />
      );
    case 'time':
      return (
        <TypedField<string>
          {...common}
          value={typeGuard.text(value)}
          write={(text) => text}
          read={(text) => readTime(text, texts.notATime)}
        />
      );
    case 'integer':
      return (
        <TypedField<number>
          {...common}
          value={typeGuard.number(value)}
          align="end"
          write={(number) => fieldText(field, number, locale)}
          read={checked((text) =>
            field.isYear ? readYear(text, texts.notANumber) : readInteger(text, locale, texts.notANumber),
          )}
        />
      );
    case 'decimal':
      return (
        <TypedField<number>
          {...common}
          value={typeGuard.number(value)}
          align="end"
          write={(number) => fieldText(field, number, locale)}
          read={checked((text) => readDecimal(text, locale, texts.notANumber))}
        />
      );
    case 'cents':
      return <BetragFeld {...common} value={typeGuard.number(value)} />;
    case 'basisPoints':
    case 'thousandths': {
      const [write, parse] =
        field.kind === 'basisPoints' ? ([formatPercent, parsePercent] as const) : ([formatFte, parseFte] as const);
      return (
        <TypedField<number>
          {...common}
          value={typeGuard.number(value)}
          align="end"
          write={(number) => write(number, locale)}
          read={checked((text) => {
            const read = parse(text, locale);
            return read.ok ? read : { ok: false, sentence: texts.notANumber(text.trim(), read.error.example) };
          })}
        />
      );
    }
    case 'flag':
      return (
        <div className={layout === 'cell' ? frameClass(layout) : undefined}>
          <Checkbox
            isSelected={value === true}
            isDisabled={common.isDisabled}
            autoFocus={common.autoFocus}
            onChange={(isSelected) => {
              void attempt(isSelected);
              onEnter?.();
            }}
            {...(layout === 'cell' ? { 'aria-label': label } : {})}
          >
            {layout === 'cell' ? null : label}
          </Checkbox>
          {refusal && (
            <p className={styles.error}>
              <Refused sentence={refusal} />
            </p>
          )}
        </div>
      );
    case 'choice': {
      const isAmpel = Object.hasOwn(field.choices ?? {}, 'green');
      return (
        <Select
          {...common}
          refusal={refusal}
          value={typeGuard.text(value)}
          onChange={(next) => {
            if (next !== value) void attempt(next);
            onEnter?.();
          }}
          {...(field.required || field.default !== null ? {} : { emptyLabel: texts.none })}
          {...(layout === 'cell' ? { startsOpen: true, onClosed: () => onEscape?.() } : {})}
          options={Object.entries(field.choices ?? {}).map(([key, choice]) => ({
            value: key,
            label: choice[locale],
            ...(isAmpel ? { mark: <Ampel value={key} compact /> } : {}),
          }))}
        />
      );
    }
    case 'reference':
      return (
        <ReferenceField
          {...common}
          onChange={attempt}
          refusal={refusal}
          value={typeGuard.text(value)}
          target={field.target ?? ''}
        />
      );
    case 'anyReference':
      return <AnyReferenceField {...common} onChange={attempt} refusal={refusal} value={typeGuard.text(value)} />;
    case 'instant':
    case 'record':
      return <ReadOnlyField label={label} layout={layout} text={fieldText(field, value, locale) || texts.notSet} />;
    default:
      return unreachable(field.kind);
  }
}

/** A value the program keeps and nobody types. */
export function ReadOnlyField({
  label,
  layout,
  text,
}: {
  readonly label: string;
  readonly layout?: FieldLayout;
  readonly text: string;
}) {
  return (
    <div className={frameClass(layout)}>
      <FieldFrame label={label}>
        <span className={styles.readOnly}>{text}</span>
      </FieldFrame>
    </div>
  );
}
