/**
 * What is valid of a case, folded out of its notices: they are only added, and a later one changes what it names.
 *
 * A notice counts from its date (else posting, else receipt); at the same day in the order of their ids, so that all sites fold
 * alike. A revocation takes the whole grant back.
 */

import { formatDay } from '../../calendar/format-day.ts';
import { type Day, dayOrNull } from '../../core/day.ts';
import type { Label } from '../../core/field.ts';
import { formatMoney, formatPercent } from '../../core/money.ts';
import { entities } from '../../entities.ts';
import type { NoticeRow } from './rows.ts';

const amounts = ['grantCents', 'eligibleCents'] as const;
const days = ['approvalStartOn', 'approvalEndOn', 'purposeBindingStartOn'] as const;
const fields = [...amounts, 'rateBp', ...days, 'purposeBindingYears'] as const;
type NoticeField = (typeof fields)[number];

export type Valid = { readonly [F in NoticeField]: NoticeRow[F] } & { readonly isRevoked: boolean };

export type NoticeChange = {
  readonly field: NoticeField;
  readonly from: string | number | null;
  readonly to: string | number | null;
};

export type NoticeEffect = {
  readonly id: string;
  readonly day: Day | null;
  readonly changes: readonly NoticeChange[];
  /** What the notice changes, in one sentence. */
  readonly sentence: Label;
};

const nothing: Valid = {
  grantCents: null,
  eligibleCents: null,
  rateBp: null,
  approvalStartOn: null,
  approvalEndOn: null,
  purposeBindingStartOn: null,
  purposeBindingYears: null,
  isRevoked: false,
};

/** The day from which a notice counts. */
export const noticeDay = ({ issuedOn, postedOn, receivedOn }: NoticeRow): Day | null =>
  dayOrNull(issuedOn ?? postedOn ?? receivedOn);

const later = (one: NoticeRow, other: NoticeRow): number => {
  const [a, b] = [noticeDay(one) ?? '9999-12-31', noticeDay(other) ?? '9999-12-31'];
  if (a !== b) return a < b ? -1 : 1;
  return one.id < other.id ? -1 : 1;
};

/** What holds after all notices, and what each of them changed. */
export function foldNotices(notices: readonly NoticeRow[]): {
  readonly valid: Valid;
  readonly effects: readonly NoticeEffect[];
} {
  let valid = nothing;
  const effects: NoticeEffect[] = [];
  for (const notice of [...notices].sort(later)) {
    const next: Valid = { ...valid };
    const set = next as { -readonly [K in keyof Valid]: Valid[K] };
    for (const field of fields) if (notice[field] !== null) (set as Record<string, unknown>)[field] = notice[field];
    if (notice.kind === 'revocation') {
      set.grantCents = 0;
      set.isRevoked = true;
    } else if (notice.kind === 'initial') set.isRevoked = false;
    const changes = fields
      .filter((field) => valid[field] !== next[field])
      .map((field): NoticeChange => ({ field, from: valid[field], to: next[field] }));
    effects.push({ id: notice.id, day: noticeDay(notice), changes, sentence: sentenceOf(changes) });
    valid = next;
  }
  return { valid, effects };
}

function valueWords(field: NoticeField, value: string | number | null, locale: 'de' | 'en'): string {
  if (value === null) return locale === 'de' ? 'offen' : 'open';
  if (field === 'grantCents' || field === 'eligibleCents') return formatMoney(Number(value), locale);
  if (field === 'rateBp') return formatPercent(Number(value), locale);
  const day = dayOrNull(value);
  return day === null ? String(value) : formatDay(day);
}

function sentenceOf(changes: readonly NoticeChange[]): Label {
  const say = (locale: 'de' | 'en') =>
    changes
      .map(({ field, from, to }) => {
        const label = entities.fundingNotice.fields[field].label[locale];
        const now = valueWords(field, to, locale);
        return from === null ? `${label}: ${now}` : `${label}: ${valueWords(field, from, locale)} → ${now}`;
      })
      .join(' · ');
  return changes.length === 0
    ? { de: 'Ändert nichts an Zuwendung, Quote und Zeitraum.', en: 'Changes nothing about grant, rate and period.' }
    : { de: say('de'), en: say('en') };
}

export type NoticeDifference = { readonly field: string; readonly sentence: Label };

/** Where the case says something else than its notices; the notice counts, and the difference is shown (D8). */
export function noticeDifferences(
  record: Readonly<Record<'grantCents' | 'rateBp' | 'eligibleCents' | 'approvalStartOn' | 'approvalEndOn', unknown>>,
  valid: Valid,
): readonly NoticeDifference[] {
  const compared = ['grantCents', 'rateBp', 'eligibleCents', 'approvalStartOn', 'approvalEndOn'] as const;
  return compared.flatMap((field) => {
    const [own, stated] = [record[field] as string | number | null, valid[field]];
    if (stated === null || own === null || own === stated) return [];
    const say = (locale: 'de' | 'en') => [
      entities.fundingNotice.fields[field].label[locale],
      valueWords(field, own, locale),
      valueWords(field, stated, locale),
    ];
    const [[label, here, there], [labelEn, hereEn, thereEn]] = [say('de'), say('en')];
    return [
      {
        field,
        sentence: {
          de: `${label}: im Vorgang ${here}, nach den Bescheiden ${there}. Es gilt der Bescheid.`,
          en: `${labelEn}: ${hereEn} in the case, ${thereEn} by the notices. The notice counts.`,
        },
      },
    ];
  });
}
