import { stageWord } from '../../../shared/funding/cases/stages.ts';
import { order } from '../../app/orders.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { caseTexts } from './texts.ts';

type Moving = { readonly id: string; readonly version: string; readonly title: string | null };

/** Moves a case to another stage and says so; a refusal names what is missing. Answers whether it was moved. */
export async function moveCase({ id, version, title }: Moving, to: string): Promise<boolean> {
  const locale = currentLocale();
  const texts = caseTexts[locale];
  const outcome = await order(
    'case.move',
    { id, to, seen: version },
    { done: () => texts.moved(title ?? texts.untitled, stageWord(to, locale)) },
  );
  return outcome.ok;
}
