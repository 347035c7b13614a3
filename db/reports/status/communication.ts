import type { DraftBlock } from '../../../shared/reports/draft.ts';
import { said } from '../../../shared/reports/pieces.ts';

export const communicationSection = (): readonly DraftBlock[] => [
  said('communication/none', 'Zur Kommunikation ist nichts eingetragen.'),
];
