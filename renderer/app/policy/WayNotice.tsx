import type { ReactNode } from 'react';
import type { ExchangeWay } from '../../../shared/policy/policy.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useClosedWay } from './policy.ts';
import { policyTexts } from './texts.ts';

type WayNoticeProps = { readonly way: ExchangeWay; readonly action?: ReactNode };

/** Says at the place where one would begin that a way of exchange is closed on this computer. */
export function WayNotice({ way, action }: WayNoticeProps) {
  const texts = useTexts(policyTexts);
  const locale = useLocale();
  const closed = useClosedWay(way);
  if (closed === null) return null;
  return (
    <Notice tone="warning" action={action}>
      {locale === 'de' ? closed : `${texts.byIt}: ${texts.way[way]} – ${texts.off}.`}
    </Notice>
  );
}
