import type { Output } from '../../../shared/contract.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { refusalWords } from '../../../shared/trust/refusal-words.ts';
import { formatMoment } from '../../i18n/moment.ts';
import type { TitleOf } from '../../ui/field-text.ts';
import type { Column } from '../../ui/table/columns.ts';
import { entityWords, fieldWords, titleWords } from '../words.ts';
import { logTexts } from './texts.ts';

export type RefusedLine = Output<'registry.refused'>['refused'][number];

/** One change is refused once, however many fields it has. */
export const refusedKey = ({ writer, seq, entity, id }: RefusedLine): string => `${writer}.${seq} ${entity}:${id}`;

export const recordWords = ({ entity, title }: RefusedLine, locale: Locale, titleOf: TitleOf): string =>
  `${entityWords(entity, locale)}: ${titleWords(entity, title, locale, titleOf)}`;

/** Which fields a change is about; one whose contents were erased names none. */
export const fieldsInWords = ({ entity, fields }: RefusedLine, locale: Locale): string =>
  fields.length === 0 ? logTexts[locale].removed : fields.map((field) => fieldWords(entity, field, locale)).join(', ');

export function refusedColumns(locale: Locale, titleOf: TitleOf): readonly Column<RefusedLine>[] {
  const texts = logTexts[locale];
  const moment = (at: string) => (at === '' ? '' : formatMoment(at, locale));
  return [
    { id: 'at', title: texts.writtenAt, value: ({ at }) => at, text: ({ at }) => moment(at), width: 10, priority: 2 },
    { id: 'site', title: texts.sender, value: ({ site }) => site, width: 10 },
    {
      id: 'record',
      title: texts.record,
      value: (line) => recordWords(line, locale, titleOf),
      width: 16,
      minWidth: 10,
      grows: true,
    },
    { id: 'fields', title: texts.fields, value: (line) => fieldsInWords(line, locale), width: 11, priority: 1 },
    {
      id: 'reason',
      title: texts.reason,
      value: (line) => refusalWords(line, locale),
      width: 24,
      minWidth: 12,
      grows: true,
    },
  ];
}
