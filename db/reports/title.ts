import { shortened } from '../../shared/reports/phrases.ts';
import type { ReportContext } from './context.ts';

/** "Förderübersicht", "Förderübersicht: Stadt Dülmen (öffentliche Fassung)". */
export const titled = (name: string, { about, isPublic }: Pick<ReportContext, 'about' | 'isPublic'>): string => {
  const whole = about === null || about.title === '' ? name : `${name}: ${shortened(about.title, 150)}`;
  return isPublic ? `${whole} (öffentliche Fassung)` : whole;
};
