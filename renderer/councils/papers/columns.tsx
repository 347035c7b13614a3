import type { Locale } from '../../../shared/core/locale.ts';
import type { PaperLine } from '../../../shared/councils/paper/contract.ts';
import { entities } from '../../../shared/entities.ts';
import { TitleCell } from '../../app/list/TitleCell.tsx';
import { type Column, fieldColumn } from '../../ui/table/columns.ts';
import { lockText } from './lock-text.ts';
import { PaperLock } from './PaperLock.tsx';
import { paperTexts } from './texts.ts';

const { paper } = entities;

/** The columns of the list of papers. */
export function paperColumns(locale: Locale): readonly Column<PaperLine>[] {
  const texts = paperTexts[locale];
  const field = (name: string, more: Partial<Column<PaperLine>> & { readonly width: number }) =>
    fieldColumn<PaperLine>(paper as never, name, locale, more);
  return [
    field('reference', { width: 8 }),
    field('title', { width: 18, minWidth: 13, grows: true, cell: (line) => <TitleCell line={line} /> }),
    field('bodyId', { width: 8, priority: 3, value: (line) => line.body, text: (line) => line.body ?? '' }),
    field('date', { width: 7 }),
    field('status', { width: 10, priority: 1 }),
    {
      id: 'lock',
      title: texts.lock,
      width: 9,
      priority: 2,
      value: (line) => (line.lock === null ? null : line.lock.isLocking ? 0 : 1),
      text: (line) => lockText(line.lock, locale),
      cell: (line) => <PaperLock lock={line.lock} />,
    },
    field('groupId', { width: 10, priority: 5, value: (line) => line.group, text: (line) => line.group ?? '' }),
    field('paperType', { width: 8, isOptional: true }),
  ];
}
