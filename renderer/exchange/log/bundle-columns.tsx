import { Archive, Ban, CircleCheck, FileInput, FileOutput, type LucideIcon, Undo2 } from 'lucide-react';
import type { Output } from '../../../shared/contract.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { countWords } from './count-words.ts';
import { logTexts } from './texts.ts';

export type LogEntry = Output<'bundle.log'>['entries'][number];

/** The same bundle can be read in again after it was taken back: then it stands here twice. */
export const entryKey = ({ bundle, direction, at }: LogEntry): string => `${direction} ${at} ${bundle}`;

/** What became of it in the end: an import that was taken back counts as that. */
export const finalVerdict = (entry: LogEntry): string => (entry.undoneAt === null ? entry.verdict : 'undone');

const looks: Readonly<Record<string, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  new: { tone: 'success', icon: CircleCheck },
  partly: { tone: 'warning', icon: CircleCheck },
  held: { tone: 'warning', icon: Archive },
  refused: { tone: 'danger', icon: Ban },
  undone: { tone: 'neutral', icon: Undo2 },
};

/** The outcome as colour, picture and word. */
export function VerdictBadge({ entry, locale }: { readonly entry: LogEntry; readonly locale: Locale }) {
  const verdict = finalVerdict(entry);
  return <Badge {...looks[verdict]}>{logTexts[locale].verdicts[verdict] ?? verdict}</Badge>;
}

export function bundleColumns(locale: Locale): readonly Column<LogEntry>[] {
  const texts = logTexts[locale];
  const content = (entry: LogEntry) =>
    entry.counts === null ? texts.changeCount(entry.ops) : countWords(entry.counts, locale);
  return [
    { id: 'at', title: texts.at, value: ({ at }) => at, text: ({ at }) => formatMoment(at, locale), width: 10 },
    {
      id: 'direction',
      title: texts.direction,
      value: ({ direction }) => texts[direction],
      cell: ({ direction }) => <Direction direction={direction} words={texts[direction]} />,
      width: 7.5,
    },
    { id: 'site', title: texts.sender, value: ({ site }) => site, width: 9 },
    {
      id: 'verdict',
      title: texts.verdict,
      value: (entry) => texts.verdicts[finalVerdict(entry)] ?? finalVerdict(entry),
      cell: (entry) => entry.direction === 'in' && <VerdictBadge entry={entry} locale={locale} />,
      width: 10.5,
    },
    { id: 'content', title: texts.content, value: content, width: 18, minWidth: 9, grows: true, priority: 1 },
    { id: 'ops', title: texts.changes, value: ({ ops }) => ops, align: 'end', width: 7, priority: 3 },
    { id: 'file', title: texts.file, value: ({ file }) => file, width: 20, minWidth: 12, grows: true, priority: 2 },
  ];
}

function Direction({ direction, words }: { readonly direction: LogEntry['direction']; readonly words: string }) {
  const Icon = direction === 'in' ? FileInput : FileOutput;
  return (
    <>
      <Icon size="1rem" aria-hidden /> {words}
    </>
  );
}
