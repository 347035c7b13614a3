import type { SessionSeat } from '../../../shared/councils/session/contract.ts';

/** In the room or on the line. */
export const isThere = ({ state }: SessionSeat): boolean => state === 'present' || state === 'remote';
