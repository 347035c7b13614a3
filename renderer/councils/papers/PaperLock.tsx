import { LockKeyhole, LockKeyholeOpen } from 'lucide-react';
import type { Lock } from '../../../shared/agency/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { Badge } from '../../ui/Badge.tsx';
import { paperTexts } from './texts.ts';

/** Whether what the paper locks is still locked: picture, colour and word. */
export function PaperLock({ lock }: { readonly lock: Lock | null }) {
  const texts = useTexts(paperTexts);
  if (lock === null) return null;
  return (
    <Badge tone={lock.isLocking ? 'warning' : 'success'} icon={lock.isLocking ? LockKeyhole : LockKeyholeOpen}>
      {lock.isLocking ? texts.holds : texts.released}
    </Badge>
  );
}
