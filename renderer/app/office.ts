import { createContext, useContext } from 'react';
import type { Output } from '../../shared/contract.ts';
import { type Day, day } from '../../shared/core/day.ts';

export type Office = Output<'office.status'>;

const OfficeContext = createContext<Office | null>(null);

/** Tells everything below whose office this is. The shell renders nothing before it knows. */
export const OfficeProvider = OfficeContext.Provider;

/** Whose office this is, which site, which region. */
export function useOffice(): Office {
  const office = useContext(OfficeContext);
  if (office === null) throw new Error('useOffice is used outside of OfficeProvider');
  return office;
}

/** The day it is here, from the store's clock: handed in once, the same for every screen. */
export const useToday = (): Day => day(useOffice().today);
