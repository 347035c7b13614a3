import { CircleCheck, CircleHelp, History } from 'lucide-react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { entities } from '../../../shared/entities.ts';
import { type Freshness, freshnessOf } from '../../../shared/funding/catalogue/freshness.ts';
import { useToday } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Badge } from '../../ui/Badge.tsx';
import { catalogueTexts } from './texts.ts';

const looks = {
  current: { tone: 'success', icon: CircleCheck },
  recheck: { tone: 'warning', icon: CircleHelp },
  outdated: { tone: 'danger', icon: History },
} as const satisfies Record<Freshness, object>;

type FreshnessProps = { readonly checkedOn: string | null; readonly freshness: string | null };

/** How fresh a programme is: word, picture and colour; the hint says by what. */
export function FreshnessBadge(program: FreshnessProps) {
  const texts = useTexts(catalogueTexts);
  const locale = useLocale();
  const today = useToday();
  const { value, by } = freshnessOf(program, today);
  const checked = dayOrNull(program.checkedOn);
  const words = [checked === null ? texts.neverChecked : texts.checkedOn(formatDay(checked)), texts.freshnessBy[by]];
  return (
    <Badge {...looks[value]} title={words.join(', ')}>
      {entities.fundingProgram.fields.freshness.choices?.[value]?.[locale] ?? value}
    </Badge>
  );
}
