import {
  Archive,
  Ban,
  Check,
  CircleCheck,
  CircleDashed,
  CirclePause,
  CirclePlay,
  CircleX,
  Clock,
  FileText,
  Hourglass,
  Inbox,
  LockKeyhole,
  type LucideIcon,
  PencilLine,
  Send,
} from 'lucide-react';
import type { Field } from '../../shared/core/field.ts';
import { useLocale } from '../i18n/locale.ts';
import { Badge, type Tone } from './Badge.tsx';

type Look = { readonly tone: Tone; readonly icon: LucideIcon };

const looks: Readonly<Record<string, Look>> = {
  idea: { tone: 'neutral', icon: CircleDashed },
  sketch: { tone: 'neutral', icon: PencilLine },
  planned: { tone: 'info', icon: FileText },
  approved: { tone: 'success', icon: Check },
  running: { tone: 'primary', icon: CirclePlay },
  paused: { tone: 'warning', icon: CirclePause },
  completed: { tone: 'neutral', icon: CircleCheck },
  transferred: { tone: 'neutral', icon: Archive },
  cancelled: { tone: 'neutral', icon: Ban },

  open: { tone: 'info', icon: CircleDashed },
  in_progress: { tone: 'primary', icon: CirclePlay },
  waiting: { tone: 'warning', icon: Hourglass },
  done: { tone: 'success', icon: Check },
  dropped: { tone: 'neutral', icon: Ban },
  missed: { tone: 'danger', icon: CircleX },
  waived: { tone: 'neutral', icon: Ban },
  extended: { tone: 'info', icon: Clock },
  obsolete: { tone: 'neutral', icon: Archive },

  inbox: { tone: 'info', icon: Inbox },
  filed: { tone: 'success', icon: Check },

  scouted: { tone: 'neutral', icon: CircleDashed },
  screening: { tone: 'neutral', icon: Hourglass },
  go: { tone: 'info', icon: CirclePlay },
  sketch_draft: { tone: 'info', icon: PencilLine },
  sketch_submitted: { tone: 'info', icon: Send },
  invited: { tone: 'info', icon: FileText },
  application_draft: { tone: 'info', icon: PencilLine },
  application_submitted: { tone: 'info', icon: Send },
  granted: { tone: 'success', icon: Check },
  proof_due: { tone: 'warning', icon: Clock },
  proof_submitted: { tone: 'success', icon: Send },
  closed: { tone: 'neutral', icon: CircleCheck },
  rejected: { tone: 'danger', icon: CircleX },
  withdrawn: { tone: 'neutral', icon: Ban },
  not_pursued: { tone: 'neutral', icon: Ban },

  requested: { tone: 'info', icon: Send },
  paid: { tone: 'primary', icon: Clock },
  settled: { tone: 'success', icon: Check },
  submitted: { tone: 'info', icon: Send },
  queried: { tone: 'warning', icon: Hourglass },
  accepted: { tone: 'success', icon: CircleCheck },

  locked: { tone: 'warning', icon: LockKeyhole },
  advertised: { tone: 'info', icon: Send },
  filled: { tone: 'success', icon: Check },
  vacant: { tone: 'warning', icon: CircleDashed },
  ended: { tone: 'neutral', icon: Archive },

  draft: { tone: 'neutral', icon: PencilLine },
  in_consultation: { tone: 'info', icon: Hourglass },
  concluded: { tone: 'success', icon: Check },
  in_force: { tone: 'success', icon: CircleCheck },

  active: { tone: 'warning', icon: Hourglass },
  releasable: { tone: 'info', icon: CirclePlay },
  released: { tone: 'success', icon: Check },
  refused: { tone: 'danger', icon: CircleX },
  unknown: { tone: 'neutral', icon: CircleDashed },
  pending: { tone: 'info', icon: Hourglass },
  adopted: { tone: 'success', icon: Check },
  adopted_amended: { tone: 'warning', icon: PencilLine },
  adopted_partly: { tone: 'warning', icon: PencilLine },
  recommended: { tone: 'info', icon: Check },
  noted: { tone: 'neutral', icon: FileText },
  referred: { tone: 'neutral', icon: Send },
  postponed: { tone: 'warning', icon: Clock },
  no_vote: { tone: 'neutral', icon: CircleDashed },
  expired: { tone: 'neutral', icon: Clock },
  superseded: { tone: 'neutral', icon: Archive },
  approval: { tone: 'warning', icon: Hourglass },
  scheduled: { tone: 'info', icon: Clock },
  published: { tone: 'success', icon: CircleCheck },
  held: { tone: 'neutral', icon: CircleCheck },
};

const plain: Look = { tone: 'neutral', icon: CircleDashed };

/** A value of a choice field as a badge; the words are the model's. A value of a newer version is shown as it is written. */
export function StatusBadge({ field, value }: { readonly field: Field; readonly value: string }) {
  const locale = useLocale();
  const { tone, icon } = looks[value] ?? plain;
  return (
    <Badge tone={tone} icon={icon}>
      {field.choices?.[value]?.[locale] ?? value}
    </Badge>
  );
}
