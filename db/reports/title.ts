import type { ReportContext } from './context.ts';

/** "Förderübersicht", "Förderübersicht: Stadt Dülmen (öffentliche Fassung)". */
export const titled = (name: string, { about, isPublic }: Pick<ReportContext, 'about' | 'isPublic'>): string => {
  const whole = about === null || about.title === '' ? name : `${name}: ${about.title}`;
  return isPublic ? `${whole} (öffentliche Fassung)` : whole;
};
