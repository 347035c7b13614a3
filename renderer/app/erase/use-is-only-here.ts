import { useAnswer } from '../answers.ts';

/** Whether a record has never left this computer: then nobody else is asked to erase it. */
export function useIsOnlyHere(entity: string, id: string): boolean {
  const answer = useAnswer('record.get', { entity, id });
  if (answer.state !== 'ready') return false;
  const { visibility } = answer.value;
  return visibility === 'private' || visibility === 'site';
}
