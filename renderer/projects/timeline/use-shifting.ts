import { useEffect, useRef, useState } from 'react';
import { addDays } from '../../../shared/core/day.ts';
import { say } from '../../app/messages.ts';
import type { Unit } from '../../charts/timeline/axis.ts';
import { changesBetween, type Dates, type Grip, moved } from './span.ts';
import { stepDay } from './zoom.ts';

/** What can be shifted: its dates, or the sentence that says why not. */
export type Subject = { readonly dates: Dates } | { readonly fixed: string };

/** A bar or milestone on its way: drawn at its new place, saved when it is let go. */
export type Preview = { readonly ref: string; readonly dates: Dates };

type Spec = {
  readonly zoom: Unit;
  readonly subjectOf: (ref: string, grip: Grip) => Subject;
  /** Writes new dates; one step of undo. */
  readonly onSave: (ref: string, dates: Dates) => Promise<unknown>;
};

/** Steps of the keyboard that were not saved yet. They are counted, so that a month too short does not wear a day away. */
type Steps = { readonly ref: string; readonly counts: Readonly<Record<Grip, number>> };

const noSteps = { whole: 0, start: 0, end: 0 };

/**
 * Moving and stretching, by keys or by the pointer. What the keys have done is gathered until it is let go (`commit`), so that
 * ten steps are one change in the store, one sentence and one undo.
 */
export function useShifting(spec: Spec) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const latest = useRef({ spec, preview });
  latest.current.spec = spec;
  const steps = useRef<Steps | null>(null);
  const put = (next: Preview | null) => {
    latest.current.preview = next;
    setPreview(next);
  };
  const cancel = () => {
    steps.current = null;
    put(null);
  };
  const commit = async (): Promise<void> => {
    const { preview: made, spec: now } = latest.current;
    steps.current = null;
    if (made === null) return;
    const subject = now.subjectOf(made.ref, 'whole');
    const isChanged = 'dates' in subject && Object.keys(changesBetween(subject.dates, made.dates)).length > 0;
    if (isChanged) await now.onSave(made.ref, made.dates);
    if (latest.current.preview === made) put(null);
  };
  /** So many steps of the zoom, from where the last ones have led. */
  const nudge = (ref: string, grip: Grip, by: number): void => {
    const { spec: now } = latest.current;
    const subject = now.subjectOf(ref, grip);
    if ('fixed' in subject) {
      say('info', subject.fixed);
      return;
    }
    const before = steps.current?.ref === ref ? steps.current.counts : noSteps;
    const counts = { ...before, [grip]: before[grip] + by };
    steps.current = { ref, counts };
    const grips: readonly Grip[] = ['whole', 'start', 'end'];
    const dates = grips.reduce(
      (so, one) => (counts[one] === 0 ? so : moved(so, one, (day) => stepDay(day, now.zoom, counts[one]))),
      subject.dates,
    );
    put({ ref, dates });
  };
  /** So many days from where it lies in the store. */
  const drag = (ref: string, grip: Grip, days: number): void => {
    const subject = latest.current.spec.subjectOf(ref, grip);
    if ('dates' in subject) put({ ref, dates: moved(subject.dates, grip, (day) => addDays(day, days)) });
  };
  // Steps that were not let go yet are not lost with the screen.
  const last = useRef(commit);
  last.current = commit;
  useEffect(() => () => void last.current(), []);
  return { preview, nudge, drag, commit, cancel } as const;
}
