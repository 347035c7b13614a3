import { type Day, monthOf, yearOf } from '../core/day.ts';

/** What an edition of these days is called unless somebody says otherwise: two a year. */
export const editionOfDay = (day: Day): string => `${yearOf(day)}-${monthOf(day) <= 6 ? 'I' : 'II'}`;
