import { isReturned, type ReadReport } from './queue.ts';
import type { readTexts } from './texts.ts';

/** What is unusual about a file that brings nothing new; `null` for one that does. */
export function fileSentence(report: ReadReport, ownWriter: string, texts: (typeof readTexts)['de']): string | null {
  if (report.isRepeated) return texts.repeated;
  if (isReturned(report, ownWriter)) return texts.returned;
  return report.verdict === 'known' ? texts.known(report.senderSite) : null;
}
