/** Words of reports. They are papers for German councils, whatever language the screen speaks. */
import { entities } from '../entities.ts';
import type { Ampel } from '../projects/ampel.ts';

const { project } = entities;

/** A colour is never said by a picture alone. Of grey the public learns only that there is nothing to say: inside it may have been reported. */
export const ampelWord = (ampel: Ampel, isPublic = false): string =>
  isPublic && ampel === 'unknown' ? 'keine Angabe' : (project.fields.ampel.choices?.[ampel]?.de ?? ampel);
export const statusWord = (status: string): string => project.fields.status.choices?.[status]?.de ?? status;
export const trendWord = (trend: string | null): string =>
  trend === null ? '' : (project.fields.trend.choices?.[trend]?.de ?? trend);

/** "1 Projekt", "3 Projekte"; numbers with a point between thousands. */
export const several = (count: number, one: string, many: string): string =>
  `${new Intl.NumberFormat('de-DE').format(count)} ${count === 1 ? one : many}`;

/** "a", "a und b", "a, b und c". */
export const listing = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} und ${parts.at(-1)}`;

export const ampelOrder: readonly Ampel[] = ['green', 'yellow', 'red', 'unknown'];
