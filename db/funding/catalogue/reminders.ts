import type { Parsed } from '../../../shared/contract.ts';
import { ok } from '../../../shared/core/result.ts';
import { dueReminders } from '../../../shared/funding/catalogue/due-reminders.ts';
import { type QueryScope, readStep } from '../../scope.ts';
import { readRemindedItems } from '../../views/reminded-items.ts';
import { readRuleData } from '../../views/rule-data.ts';
import { linesInSteps } from '../lines.ts';

/** Which reminders have come due since the last look; days of calls that nobody has taken up remind nobody, contributions do. */
export function* reminders(scope: QueryScope, { since }: Parsed<'deadline.reminders'>) {
  const own = (yield* linesInSteps(scope, 'open')).filter(({ callId }) => callId === null);
  const items = readRemindedItems(scope.db);
  yield readStep();
  const due = dueReminders([...own, ...items], (since ?? null) as never, scope.today, readRuleData(scope.db).oneOffs);
  return ok({ today: scope.today, reminders: [...due] });
}
