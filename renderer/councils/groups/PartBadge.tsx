import { Check, CircleMinus, CirclePlus, type LucideIcon, NotebookPen } from 'lucide-react';
import { useMemo } from 'react';
import {
  type ComparedPart,
  differenceIn,
  type PartDifference,
  type PartState,
} from '../../../shared/councils/paper/group.ts';
import type { GroupPaper } from '../../../shared/councils/paper/group-contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import styles from './groups.module.css';
import { groupTexts } from './texts.ts';

const looks: Readonly<Record<Exclude<PartState, 'none'>, readonly [Tone, LucideIcon]>> = {
  same: ['success', Check],
  changed: ['info', NotebookPen],
  missing: ['warning', CircleMinus],
  added: ['warning', CirclePlus],
};

/** Whether a part says the same as in the lead paper: picture, colour and word. */
export function DifferenceBadge({ difference: { state, words } }: { readonly difference: PartDifference }) {
  const texts = useTexts(groupTexts);
  if (state === 'none') return <span className={styles.quiet}>{texts.notThere}</span>;
  const [tone, icon] = looks[state];
  return (
    <Badge tone={tone} icon={icon}>
      {state === 'changed' ? texts.changed(words) : texts[state]}
    </Badge>
  );
}

type PartBadgeProps = { readonly part: ComparedPart; readonly lead: GroupPaper; readonly paper: GroupPaper };

export function PartBadge({ part, lead, paper }: PartBadgeProps) {
  const difference = useMemo(() => differenceIn(part, lead, paper), [part, lead, paper]);
  return <DifferenceBadge difference={difference} />;
}
