import type { Output } from '../../../../shared/contract.ts';
import type { Locale } from '../../../../shared/core/locale.ts';
import { formatMoment } from '../../../i18n/moment.ts';
import type { TitleOf } from '../../../ui/field-text.ts';
import type { Column } from '../../../ui/table/columns.ts';
import { exchangeTexts } from '../../texts.ts';
import { entityWords, fieldWords, titleWords, valueWords } from '../../words.ts';
import { conflictKey } from '../sides.ts';
import { ruleTexts } from './rule-texts.ts';

export type Decision = Output<'conflict.preview'>['decisions'][number];

export const decisionKey = (decision: Decision): string => conflictKey(decision);

/** A value as one line of a table. */
const inWords = ({ entity, field }: Decision, value: unknown, locale: Locale, titleOf: TitleOf): string =>
  valueWords(entity, field, value, locale, titleOf).replaceAll(/\s+/g, ' ') || exchangeTexts[locale].empty;

/** What a rule does to each conflict: what holds and what gives way, each with whose it is and from when. */
export function ruleColumns(locale: Locale, titleOf: TitleOf): readonly Column<Decision>[] {
  const texts = ruleTexts[locale];
  const others = (decision: Decision) =>
    decision.others.map(({ value, site }) => `${inWords(decision, value, locale, titleOf)} (${site})`).join(' · ');
  return [
    {
      id: 'record',
      title: texts.record,
      value: ({ entity, title }) => `${entityWords(entity, locale)}: ${titleWords(entity, title, locale, titleOf)}`,
      width: 13,
      minWidth: 10,
      grows: true,
    },
    { id: 'field', title: texts.field, value: ({ entity, field }) => fieldWords(entity, field, locale), width: 7 },
    {
      id: 'holds',
      title: texts.holds,
      value: (decision) => inWords(decision, decision.value, locale, titleOf),
      text: (decision) =>
        `${inWords(decision, decision.value, locale, titleOf)} (${decision.site}, ${formatMoment(decision.at, locale)})`,
      cell: (decision) => (
        <>
          <strong>{inWords(decision, decision.value, locale, titleOf)}</strong> ({decision.site})
        </>
      ),
      width: 15,
      minWidth: 12,
      grows: true,
    },
    { id: 'givesWay', title: texts.givesWay, value: others, width: 15, minWidth: 12, grows: true },
  ];
}
