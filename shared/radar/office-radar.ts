import { idOfKey } from '../records/natural-id.ts';

export const officeRadarKey = 'office';

/** The radar of the office: trends that name no other stand in it, whether or not somebody has written down what it is called. */
export const officeRadarId: string = idOfKey('radarConfig', [officeRadarKey]);

/** From the middle outwards. The keys are those the formats of other radars use. */
export const usualRings = {
  items: [
    { key: 'adopt', title: 'Einführen' },
    { key: 'trial', title: 'Erproben' },
    { key: 'assess', title: 'Bewerten' },
    { key: 'hold', title: 'Abwarten' },
  ],
} as const;
