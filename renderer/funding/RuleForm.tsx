import { dayOrNull } from '../../shared/core/day.ts';
import { useAnswer } from '../app/answers.ts';
import { useRuleData } from '../app/rule-data.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { DatumFeld } from '../ui/DatumFeld.tsx';
import { readDecimal, readInteger } from '../ui/read-number.ts';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { TypedField } from '../ui/TypedField.tsx';
import styles from './form.module.css';
import { type InputName, inputKinds, type RuleInput, ruleForms } from './rule-inputs.ts';
import { ruleTexts } from './rule-texts.ts';

type RuleFormProps = {
  readonly rule: string | null;
  readonly onRule: (rule: string | null) => void;
  readonly values: RuleInput;
  readonly onValue: (name: InputName, value: string | number | null) => void;
};

/** Which rule, and what it needs to know, each in its own field. */
export function RuleForm({ rule, onRule, values, onValue }: RuleFormProps) {
  const texts = useTexts(ruleTexts);
  const answer = useAnswer('rules.list', {});
  const titles = new Map(answer.state === 'ready' ? answer.value.rules.map(({ id, title }) => [id, title]) : []);
  const options = Object.keys(ruleForms).map((id) => ({ value: id, label: titles.get(id) ?? id }));
  const inputs = rule === null ? [] : (ruleForms[rule]?.inputs ?? []);
  return (
    <>
      <Select
        label={texts.rule}
        options={options}
        value={rule}
        onChange={onRule}
        emptyLabel={texts.noRule}
        hint={rule === null ? texts.hint : undefined}
      />
      {inputs.length > 0 && (
        <div className={styles.grid}>
          {inputs.map((name) => (
            <Input
              key={name}
              name={name}
              rule={rule ?? ''}
              value={values[name] ?? null}
              hasUsual={rule !== null && ruleForms[rule]?.hasUsualLength === true}
              onChange={(value) => onValue(name, value)}
            />
          ))}
        </div>
      )}
    </>
  );
}

type InputProps = {
  readonly name: InputName;
  readonly rule: string;
  readonly value: string | number | null;
  /** The rule has a length of its own; another one is only said when the notice names it. */
  readonly hasUsual: boolean;
  readonly onChange: (value: string | number | null) => void;
};

function Input({ name, rule, value, hasUsual, onChange }: InputProps) {
  const texts = useTexts(ruleTexts);
  const ui = useTexts(uiTexts);
  const locale = useLocale();
  const label = texts.inputs[name];
  const kind = inputKinds[name];
  const optionsOf = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([option, words_]) => ({ value: option, label: words_ }));
  switch (kind) {
    case 'day':
      return <DatumFeld label={label} value={typeof value === 'string' ? value : null} onChange={onChange} />;
    case 'month':
      return (
        <DatumFeld
          label={label}
          hint={texts.monthHint}
          value={dayOrNull(`${value}-01`)}
          onChange={(day) => onChange(day === null ? null : day.slice(0, 7))}
        />
      );
    case 'edition':
      return <Edition rule={rule} value={value} onChange={onChange} />;
    case 'unit':
      return (
        <Select
          label={label}
          options={optionsOf(texts.units)}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
          {...(hasUsual ? { emptyLabel: texts.usualLength } : {})}
        />
      );
    case 'point':
      return (
        <Select
          label={label}
          options={optionsOf(texts.points)}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      );
    case 'calendar':
      return (
        <Select
          label={label}
          options={optionsOf(texts.calendars)}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
          emptyLabel={texts.usualSeat}
        />
      );
    default:
      return (
        <TypedField<number>
          label={label}
          value={typeof value === 'number' ? value : null}
          write={(number) => String(number).replace('.', locale === 'de' ? ',' : '.')}
          read={(text) =>
            kind === 'amount' ? readDecimal(text, locale, ui.notANumber) : readInteger(text, locale, ui.notANumber)
          }
          onChange={onChange}
          {...(hasUsual && kind === 'amount' ? { placeholder: texts.usualLength } : {})}
        />
      );
  }
}

/** The edition the notice names, in its words; those that are kept bring their length with them. */
function Edition({ rule, value, onChange }: Pick<InputProps, 'rule' | 'value' | 'onChange'>) {
  const texts = useTexts(ruleTexts);
  const { data } = useRuleData();
  const known = data.editions.filter(({ ruleId }) => ruleId === rule);
  return (
    <TextField
      label={texts.inputs.edition}
      value={typeof value === 'string' ? value : ''}
      onChange={(text) => onChange(text === '' ? null : text)}
      maxLength={200}
      hint={
        known.length === 0
          ? undefined
          : texts.editionsKnown(
              known.map(({ edition, period }) => `${edition} (${texts.length(period.amount, period.unit)})`),
            )
      }
    />
  );
}
