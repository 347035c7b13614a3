import { RefreshCw } from 'lucide-react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import type { DeadlineLine } from '../../../shared/funding/contract.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { DeadlineRecord } from '../DeadlineInspector.tsx';
import { deadlineTexts } from '../texts.ts';
import { endingTexts } from './texts.ts';

type StaleProps = { readonly line: DeadlineLine; readonly record: DeadlineRecord };

/** The kept day is what a person relied on: that it would be another one by now is said, and a person decides. */
export function StaleNotice({ line, record }: StaleProps) {
  const texts = useTexts(endingTexts);
  const list = useTexts(deadlineTexts);
  const [kept, now] = [dayOrNull(line.computedOn), dayOrNull(line.recomputedOn)];
  if (kept === null || now === null || line.ruleId === null) return null;
  const given = record['ruleInput'];
  const rule = line.ruleId;
  const again = () =>
    order(
      'deadline.compute',
      {
        id: line.id,
        rule,
        input: typeof given === 'object' && given !== null ? { ...given } : {},
        seen: record.version,
      },
      { done: () => texts.recomputed(line.title ?? list.untitled) },
    );
  return (
    <Notice tone="warning">
      <strong>{texts.stale}</strong>
      <p>{texts.staleText(formatDay(kept), formatDay(now))}</p>
      <Button icon={RefreshCw} onPress={() => void again()}>
        {texts.recompute}
      </Button>
    </Notice>
  );
}
