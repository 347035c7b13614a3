import { assert } from '../../shared/core/assert.ts';
import { bodyId } from '../store/natural-id.ts';

/** The bodies of the example office as its tables name them, with their municipality keys. */
export const places = {
  Kreis: '05558',
  Ascheberg: '05558004',
  Billerbeck: '05558008',
  Coesfeld: '05558012',
  Dülmen: '05558016',
  Havixbeck: '05558020',
  Lüdinghausen: '05558024',
  Nordkirchen: '05558028',
  Nottuln: '05558032',
  Olfen: '05558036',
  Rosendahl: '05558040',
  Senden: '05558044',
} as const;

export type Place = keyof typeof places;

export const placeNames = Object.keys(places) as readonly Place[];
export const towns = placeNames.filter((place) => place !== 'Kreis');

/** The five towns; the others are municipalities (Gemeinden). */
export const isCity = (place: Place): boolean =>
  ['Billerbeck', 'Coesfeld', 'Dülmen', 'Lüdinghausen', 'Olfen'].includes(place);

export const placeId = (place: Place): string => bodyId(places[place]);

/** A name in a table of the example office. */
export function placeNamed(name: string): Place {
  assert(Object.hasOwn(places, name), `${name} is a place of the example office`);
  return name as Place;
}
