import { formatDay, formatVague } from '../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../shared/core/day.ts';
import { type InputName, inputKinds, type RuleInput } from './rule-inputs.ts';
import type { ruleTexts } from './rule-texts.ts';

type Texts = (typeof ruleTexts)['de'];

/** A rule's input in words: "Ende des Bewilligungszeitraums: 31.12.2026". */
export function inputWords(
  input: RuleInput,
  texts: Texts,
): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(input).flatMap(([key, value]) => {
    if (value === null || !Object.hasOwn(inputKinds, key)) return [];
    const name = key as InputName;
    return [{ name: texts.inputs[name], value: valueWords(name, value, texts) }];
  });
}

function valueWords(name: InputName, value: string | number, texts: Texts): string {
  const text = String(value);
  switch (inputKinds[name]) {
    case 'day': {
      const day = dayOrNull(value);
      return day === null ? text : formatDay(day);
    }
    case 'month': {
      const first = dayOrNull(`${text}-01`);
      return first === null ? text : formatVague(first, 'month');
    }
    case 'unit':
      return texts.units[text] ?? text;
    case 'point':
      return texts.points[text] ?? text;
    case 'calendar':
      return texts.calendars[text] ?? text;
    default:
      return text.replace('.', ',');
  }
}
