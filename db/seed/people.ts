import type { Transaction } from '../store/transaction.ts';
import { type Place, placeId, towns } from './places.ts';
import { plant } from './plant.ts';

/** Persons of the example are functions: no name, no address, nothing to erase. */
const functions = [
  ['koordination', 'Kreis', 'Koordination Digitalagentur'],
  ['foerdermittel', 'Kreis', 'Fördermittelberatung Kreisentwicklung'],
  ['presse', 'Kreis', 'Öffentlichkeitsarbeit Kreis'],
  ['it', 'Kreis', 'Leitung IT-Steuerung Kreis'],
  ['kaemmerei', 'Kreis', 'Kämmerei Kreis'],
  ['arbeitsgruppe', 'Kreis', 'Sprecher/in interkommunale Arbeitsgruppe'],
  ...towns.map((town): [string, Place, string] => [town, town, `Digitalisierungsbeauftragte/r ${town}`]),
] as const satisfies readonly (readonly [key: string, Place, string])[];

export function seedPeople(tx: Transaction): void {
  for (const [key, place, name] of functions) {
    plant(tx, 'person', key, place, {
      displayName: name,
      function: name,
      bodyId: placeId(place),
      role: key === 'koordination' ? 'Koordination' : 'Umsetzung',
      legalBasis: 'Funktionsangabe ohne Personenbezug',
    });
  }
}
