import {
  Archive,
  Ban,
  CircleCheck,
  FileInput,
  FileOutput,
  History,
  type LucideIcon,
  Undo2,
  UsersRound,
} from 'lucide-react';
import type { Output } from '../../../shared/contract.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import type { JournalKind } from '../../../shared/journal/contract.ts';
import { journalSentence } from '../../../shared/journal/sentence.ts';
import { journalKinds, verdictWords } from '../../../shared/journal/words.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { countWords } from './count-words.ts';
import styles from './log.module.css';
import { logTexts } from './texts.ts';

export type Entry = Output<'journal.list'>['entries'][number];

const icons: Readonly<Record<JournalKind, LucideIcon>> = {
  in: FileInput,
  out: FileOutput,
  undone: Undo2,
  refused: Ban,
  member: UsersRound,
  restored: History,
};

const looks: Readonly<Record<string, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  new: { tone: 'success', icon: CircleCheck },
  partly: { tone: 'warning', icon: CircleCheck },
  held: { tone: 'warning', icon: Archive },
  refused: { tone: 'danger', icon: Ban },
  undone: { tone: 'neutral', icon: Undo2 },
};

export const momentOf = (at: string, locale: Locale): string => (at === '' ? '' : formatMoment(at, locale));

export const sentenceOf = (entry: Entry, locale: Locale): string =>
  journalSentence(entry, locale, (at) => formatMoment(at, locale));

/** What became of it in the end: an import that was taken back counts as that. */
export function verdictOf({ kind, bundle, reason }: Entry): string | null {
  if (reason !== null) return 'refused';
  if (bundle === null || kind === 'out') return null;
  return kind === 'undone' || bundle.undoneAt !== null ? 'undone' : bundle.verdict;
}

/** The outcome as colour, picture and word. */
export function VerdictBadge({ verdict, locale }: { readonly verdict: string; readonly locale: Locale }) {
  return <Badge {...looks[verdict]}>{verdictWords[verdict]?.[locale] ?? verdict}</Badge>;
}

export function KindWords({ kind, locale }: { readonly kind: JournalKind; readonly locale: Locale }) {
  const Icon = icons[kind];
  return (
    <span className={styles.kind}>
      <Icon size="1rem" aria-hidden /> {journalKinds[kind][locale]}
    </span>
  );
}

const outcomeWords = (entry: Entry, locale: Locale): string => {
  const verdict = verdictOf(entry);
  return verdict === null ? '' : (verdictWords[verdict]?.[locale] ?? verdict);
};

/** What a bundle did to people's screens. */
const contentWords = ({ bundle }: Entry, locale: Locale): string =>
  bundle === null || bundle.counts === null ? '' : countWords(bundle.counts, locale);

export function entryColumns(locale: Locale): readonly Column<Entry>[] {
  const texts = logTexts[locale];
  return [
    { id: 'at', title: texts.at, value: ({ at }) => at, text: ({ at }) => momentOf(at, locale), width: 9.5 },
    {
      id: 'kind',
      title: texts.kind,
      value: ({ kind }) => journalKinds[kind][locale],
      cell: ({ kind }) => <KindWords kind={kind} locale={locale} />,
      width: 9.5,
    },
    { id: 'site', title: texts.site, value: ({ site }) => site, width: 9, priority: 2 },
    {
      id: 'what',
      title: texts.what,
      value: (entry) => sentenceOf(entry, locale),
      width: 26,
      minWidth: 14,
      grows: true,
    },
    {
      id: 'outcome',
      title: texts.outcome,
      value: (entry) => outcomeWords(entry, locale),
      cell: (entry) => {
        const verdict = verdictOf(entry);
        return verdict !== null && <VerdictBadge verdict={verdict} locale={locale} />;
      },
      width: 10.5,
      priority: 1,
    },
    {
      id: 'content',
      title: texts.content,
      value: (entry) => contentWords(entry, locale),
      width: 15,
      priority: 4,
      isOptional: true,
    },
    {
      id: 'file',
      title: texts.file,
      value: ({ bundle }) => bundle?.file ?? '',
      width: 16,
      priority: 3,
      isOptional: true,
    },
  ];
}
