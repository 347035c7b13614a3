import { home } from '../region/home.ts';

/**
 * By which right the office keeps the names of those who work in it (D10): data of employees in their work, by the law of the state where
 * the region names one. Written on persons that are made in passing; somebody can put another one in its place.
 */
export const employeesLegalBasis = (): string =>
  `Beschäftigtendaten, ${home().law.employeeData ?? 'Art. 6 Abs. 1 Buchst. e DSGVO mit dem Datenschutzgesetz des Landes'}`;
