import { useEffect, useRef } from 'react';
import type { NoteLine } from '../../shared/scouting/contract.ts';
import { useAnswer } from '../app/answers.ts';
import { pileOf, showPile } from './view.ts';

/** A note that was asked for by its address (palette, link) may lie on another pile: that pile is opened, once. */
export function useOpenPile(openId: string | null, notes: readonly NoteLine[]): void {
  const settled = useRef<string | null>(null);
  const isHere = openId === null || notes.some(({ id }) => id === openId);
  const answer = useAnswer('record.get', { entity: 'note', id: openId ?? '' }, { enabled: !isHere });
  const state = answer.state === 'ready' ? answer.value['state'] : null;
  useEffect(() => {
    if (isHere) settled.current = openId;
    // A note that was here and has just left was sorted: nobody wants to follow it.
    else if (openId !== null && state !== null && settled.current !== openId) {
      settled.current = openId;
      showPile(pileOf(state));
    }
  }, [isHere, openId, state]);
}
