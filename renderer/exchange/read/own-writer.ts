import { useOffice } from '../../app/office.ts';

/** Under which name this site writes; a bundle can come back to where it was made. */
export const useOwnWriter = (): string => useOffice().site?.writer ?? '';
