import { CircleAlert, CircleCheck, CircleDashed, Inbox, KeyRound, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { Output } from '../../../shared/contract.ts';
import type { Tone } from '../../ui/Badge.tsx';

export type Place = Output<'transport.list'>['places'][number];
export type Status = 'password' | 'trouble' | 'unseen' | 'waiting' | 'incomplete' | 'ready';

/** The one thing to know about a place, the most pressing first. */
export function statusOf({ password, trouble, look }: Pick<Place, 'password' | 'trouble' | 'look'>): Status {
  if (password === 'missing') return 'password';
  if (trouble !== null) return 'trouble';
  if (look === null) return 'unseen';
  if (look.waitingSegments > 0) return 'waiting';
  return look.missing.length + look.strange.length > 0 ? 'incomplete' : 'ready';
}

export const statusLooks: Readonly<Record<Status, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  password: { tone: 'warning', icon: KeyRound },
  trouble: { tone: 'danger', icon: CircleAlert },
  unseen: { tone: 'neutral', icon: CircleDashed },
  waiting: { tone: 'info', icon: Inbox },
  incomplete: { tone: 'warning', icon: TriangleAlert },
  ready: { tone: 'success', icon: CircleCheck },
};

/** Whether entering a password may help. */
export const asksForPassword = ({ kind, password, trouble }: Place): boolean =>
  kind === 'webdav' && (password === 'missing' || trouble?.reason === 'wrong-password');

/** Whether the place has been emptied or swapped, and a person must say that it is meant to be so. */
export const asksToRenew = ({ trouble }: Place): boolean =>
  trouble?.reason === 'emptied' || trouble?.reason === 'swapped';
