import { LockKeyhole, LockKeyholeOpen } from 'lucide-react';
import type { Lock } from '../../../shared/agency/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Badge } from '../../ui/Badge.tsx';
import { lockWords } from './lock-words.ts';
import { lockTexts } from './texts.ts';

/** Whether something is held back, and how many of the resolutions are there; nothing where there is no reservation. */
export function LockBadge({ lock }: { readonly lock: Lock | null }) {
  const texts = useTexts(lockTexts);
  const words = lockWords(lock, useLocale());
  if (lock === null) return null;
  if (!lock.isLocking) return <Badge icon={LockKeyholeOpen}>{words}</Badge>;
  return (
    <Badge tone="warning" icon={LockKeyhole} title={lock.title ?? texts.notArrived}>
      {words}
    </Badge>
  );
}
