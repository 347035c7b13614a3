import { csvLine, csvStart } from '../../shared/core/csv.ts';
import type { Locale } from '../../shared/core/locale.ts';
import { once } from '../../shared/core/once.ts';
import { entityNamed } from '../../shared/entities.ts';
import type { SegmentVerdict } from '../../shared/exchange/contract.ts';
import type { JournalEntry } from '../../shared/journal/contract.ts';
import { journalSentence } from '../../shared/journal/sentence.ts';
import { journalKinds, verdictWords } from '../../shared/journal/words.ts';
import { refusalWords } from '../../shared/trust/refusal-words.ts';

const headings: Readonly<Record<Locale, readonly string[]>> = {
  de: [
    'Zeitpunkt',
    'Art',
    'Standort',
    'Durch',
    'Was',
    'Datei',
    'Ergebnis',
    'Änderungen',
    'Eintrag',
    'Felder',
    'Grund',
    'Einzelheiten',
  ],
  en: ['Time', 'Kind', 'Site', 'By', 'What', 'File', 'Outcome', 'Changes', 'Record', 'Fields', 'Reason', 'Details'],
};

const momentIn = (language: string) =>
  once(
    () => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Europe/Berlin' }),
  );
const moments: Readonly<Record<Locale, () => Intl.DateTimeFormat>> = { de: momentIn('de'), en: momentIn('en-GB') };

/** The log as a text: a table for people, or entries for programs. */
export function journalFile(entries: readonly JournalEntry[], format: 'csv' | 'json', locale: Locale): string {
  const moment = (at: string) => (at === '' ? '' : moments[locale]().format(Date.parse(at)).replace(',', ''));
  const sentence = (entry: JournalEntry) => journalSentence(entry, locale, moment);
  if (format === 'json') {
    const lines = entries.map((entry) => JSON.stringify({ ...entry, sentence: sentence(entry) }));
    return `{"format":"digitalagentur-journal","version":1,"entries":[\n${lines.join(',\n')}\n]}\n`;
  }
  const rows = entries.map((entry) => {
    const { at, kind, site, by, bundle, record, reason } = entry;
    const declared = record === null ? null : entityNamed(record.entity);
    return [
      moment(at),
      journalKinds[kind][locale],
      site,
      by ?? '',
      sentence(entry),
      bundle?.file ?? '',
      bundle === null ? '' : (verdictWords[bundle.verdict]?.[locale] ?? bundle.verdict),
      bundle === null ? '' : String(bundle.ops),
      record === null ? '' : `${declared?.label[locale] ?? record.entity}: ${record.title || record.id}`,
      record?.fields.map((field) => labelOf(record.entity, field, locale)).join(', ') ?? '',
      reason === null ? '' : refusalWords({ reason: reason.code, message: reason.message }, locale),
      bundle?.segments.map((segment) => segmentText(segment, locale)).join('\n') ?? '',
    ];
  });
  return csvStart + [headings[locale], ...rows].map(csvLine).join('');
}

/** German sentences come from the store; in English the stable words. */
const segmentText = ({ site, from, to, verdict, why, message }: SegmentVerdict, locale: Locale): string =>
  locale === 'de' ? message : `${site} ${from}–${to}: ${verdict}${why === null ? '' : ` (${why})`}`;

const labelOf = (entity: string, field: string, locale: Locale): string => {
  const fields: Readonly<Record<string, { readonly label: Readonly<Record<Locale, string>> }>> =
    entityNamed(entity)?.fields ?? {};
  return fields[field]?.label[locale] ?? field;
};
