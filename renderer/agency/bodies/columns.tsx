import type { BodyLine } from '../../../shared/agency/contract.ts';
import type { Day } from '../../../shared/core/day.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { entities } from '../../../shared/entities.ts';
import { TitleCell } from '../../app/list/TitleCell.tsx';
import { formatCount } from '../../i18n/plural.ts';
import { type Column, fieldColumn } from '../../ui/table/columns.ts';
import { consentWords, daysSinceExchange, exchangeWords } from './body-words.ts';
import { bodyTexts } from './texts.ts';

const { body } = entities;

/** The columns of the list of bodies: what they are, and what the agency has to do with them. */
export function bodyColumns(locale: Locale, today: Day): readonly Column<BodyLine>[] {
  const texts = bodyTexts[locale];
  const field = (name: string, more: Partial<Column<BodyLine>> & { readonly width: number }) =>
    fieldColumn<BodyLine>(body as never, name, locale, more);
  const number = (id: string, title: string, of: (line: BodyLine) => number, width: number, priority: number) => ({
    id,
    title,
    width,
    priority,
    align: 'end' as const,
    value: of,
    text: (line: BodyLine) => formatCount(of(line), locale),
  });
  return [
    field('name', {
      width: 10,
      minWidth: 9,
      grows: true,
      cell: (line) => <TitleCell line={{ title: line.name, hasConflict: line.hasConflict }} />,
    }),
    field('kind', { width: 6.5, priority: 6 }),
    field('population', { width: 6.5 }),
    field('areaKm2', { width: 7, priority: 5 }),
    number('contacts', texts.contacts, ({ contacts }) => contacts, 5.5, 4),
    number('leads', texts.leads, ({ leads }) => leads, 7.5, 1),
    number('takesPart', texts.takesPart, ({ takesPart }) => takesPart, 6, 3),
    number('agreements', texts.agreements, ({ agreements }) => agreements, 8.5, 7),
    {
      id: 'consents',
      title: texts.consents,
      width: 8,
      priority: 2,
      value: ({ consents }) => (consents.required === 0 ? null : consents.adopted / consents.required),
      text: (line) => consentWords(line, locale),
    },
    {
      id: 'lastExchange',
      title: texts.lastExchange,
      width: 8.5,
      value: (line) => (line.isOwn ? -1 : daysSinceExchange(line, today)),
      text: (line) => exchangeWords(line, today, locale),
    },
    field('ags', { width: 8.5, isOptional: true, align: 'start' }),
    field('shortName', { width: 8, isOptional: true }),
  ];
}
