import type { Output } from '../../../shared/contract.ts';
import { entities } from '../../../shared/entities.ts';
import { partName } from '../../../shared/strategy/amendments/parts.ts';
import { useAnswer } from '../../app/answers.ts';
import { viewStore } from '../../app/view-store.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { amendmentTexts } from './texts.ts';

export type Amendments = Output<'amendment.list'>;
export type Amendment = Amendments['amendments'][number];
export type Part = Amendments['parts'][number];

export const useAmendments = () => useAnswer('amendment.list', {}, { keep: true });

export const useAmendmentView = viewStore('strategy.amendments', {
  states: [] as readonly string[],
  bodies: [] as readonly string[],
});

/** How amendments and parts are called on the screen. */
export function useNames({ parts }: Pick<Amendments, 'parts'>) {
  const texts = useTexts(amendmentTexts);
  const locale = useLocale();
  const { fields } = entities.amendment;
  const kindOf = (kind: string) => fields.kind.choices?.[kind]?.[locale] ?? kind;
  const partKindOf = (kind: string) => fields.targetKind.choices?.[kind]?.[locale] ?? kind;
  const partCalled = (key: string) => {
    const part = parts.find((one) => one.key === key);
    return part === undefined ? null : partName(part);
  };
  /** "P13 Digitales Dorf", "Neu: P17 …", "P11 … in P10 …". */
  const nameOf = ({ kind, target, mergeInto, words }: Amendment): string => {
    const name = partCalled(target) ?? partName(words);
    if (kind === 'add') return texts.newPart(partName(words));
    return kind === 'merge' ? texts.mergedInto(name, partCalled(mergeInto) ?? partName(words)) : name;
  };
  return { nameOf, kindOf, partKindOf, partCalled };
}
