import { BookCheck, CircleCheck, CircleDashed, CirclePause, CircleX, type LucideIcon, Undo2 } from 'lucide-react';
import type { AmendmentState } from '../../../shared/strategy/amendments/state.ts';
import { useTexts } from '../../i18n/define.ts';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import { amendmentTexts } from './texts.ts';

const looks: Readonly<Record<AmendmentState, readonly [Tone, LucideIcon]>> = {
  proposed: ['info', CircleDashed],
  accepted: ['success', CircleCheck],
  refused: ['danger', CircleX],
  deferred: ['warning', CirclePause],
  withdrawn: ['neutral', Undo2],
  contained: ['success', BookCheck],
};

/** What has become of an amendment. */
export function StateBadge({ state }: { readonly state: AmendmentState }) {
  const texts = useTexts(amendmentTexts);
  const [tone, icon] = looks[state];
  return (
    <Badge tone={tone} icon={icon}>
      {texts.states[state]}
    </Badge>
  );
}
