import { leadDaysOf, readLeadDays } from '../../shared/funding/lead-days.ts';
import { defineTexts, useTexts } from '../i18n/define.ts';
import { TypedField } from '../ui/TypedField.tsx';

const leadDaysTexts = defineTexts(
  {
    fault: (typed: string) => `„${typed}“ sind keine Vorlaufzeiten. Beispiel: 30, 7, 1`,
    usual: (days: string) => `Ohne eigene Angabe: ${days} Tage vorher.`,
    none: 'Niemand wird erinnert. Tragen Sie Vorlaufzeiten in Tagen ein, zum Beispiel 30, 7, 1.',
  },
  {
    fault: (typed: string) => `“${typed}” are no lead times. Example: 30, 7, 1`,
    usual: (days: string) => `Unless you say otherwise: ${days} days before.`,
    none: 'Nobody is reminded. Enter lead times in days, for example 30, 7, 1.',
  },
);

type LeadDaysFieldProps = {
  readonly label: string;
  /** As it is kept (shared/funding/lead-days.ts); `null`: as usual. */
  readonly value: string | null;
  readonly onChange: Parameters<typeof TypedField<string>>[0]['onChange'];
};

/** How many days before a day one is reminded of it: what is typed is read, and what holds without it is said. */
export function LeadDaysField({ label, value, onChange }: LeadDaysFieldProps) {
  const texts = useTexts(leadDaysTexts);
  const leadDays = leadDaysOf(value);
  const hint = leadDays.length === 0 ? texts.none : value === null ? texts.usual(leadDays.join(', ')) : null;
  return (
    <TypedField<string>
      label={label}
      layout="inline"
      value={value}
      write={(text) => text}
      read={(typed) => {
        const days = readLeadDays(typed);
        return days === null
          ? { ok: false, sentence: texts.fault(typed.trim()) }
          : { ok: true, value: days.join(', ') };
      }}
      {...(hint === null ? {} : { hint })}
      onChange={onChange}
    />
  );
}
