import { usualReportingWeeks } from '../../shared/projects/ampel.ts';
import { useAnswer } from '../app/answers.ts';

/** How often projects are reported on, in weeks (D9); the usual period until the store has answered. */
export function useReportingWeeks(): number {
  const answer = useAnswer('reporting.period', {}, { keep: true });
  return answer.state === 'ready' ? answer.value.weeks : usualReportingWeeks;
}
