import { useEffect } from 'react';
import { answers, useAnswer } from '../../app/answers.ts';

/** The chosen folder and what lies in it. */
export const useInbox = () => useAnswer('inbox.list', {}, { keep: true });

/** Files come into the folder without anybody telling: it is looked at anew when the page opens and when the window comes back. */
export function useFreshInbox(): void {
  useEffect(() => {
    const look = () => void answers.invalidateQueries({ queryKey: ['inbox.list'] });
    look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, []);
}

/** How many files of the folder nobody has read yet. */
export function useUnreadFiles(): number {
  const answer = useInbox();
  return answer.state === 'ready' ? answer.value.files.filter(({ isRead }) => !isRead).length : 0;
}
