import type { DeadlineLine } from '../../../shared/funding/contract.ts';
import { order } from '../../app/orders.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { endingTexts } from './texts.ts';

/** A day of a call has no record of its own: it can be looked at, and made a deadline, and nothing else. */
export const isOwn = ({ callId }: DeadlineLine): boolean => callId === null;

/** Makes a deadline of a day of a call; from then on the list shows that one instead. */
export async function adopt(line: DeadlineLine): Promise<string | null> {
  const { title, subject, kind, statedOn, dueTime, isCutoffHard, internalTargetOn, calendar } = line;
  const given = { title: title ?? '', subject, kind, statedOn, dueTime, internalTargetOn, calendar };
  const fields = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  const outcome = await order(
    'record.create',
    { entity: 'deadline', fields: { ...fields, certainty: 'stated', ...(isCutoffHard ? { isCutoffHard } : {}) } },
    { done: () => endingTexts[currentLocale()].adopted(title ?? '') },
  );
  return outcome.ok ? outcome.value.id : null;
}
