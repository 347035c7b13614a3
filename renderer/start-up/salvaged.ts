import { create } from 'zustand';
import type { SalvageReport } from '../../shared/backup/salvage.ts';

/** What became of a damaged store, until a person has read it: by then the store is open again, and the office would be shown. */
export const useSalvaged = create<{ readonly report: SalvageReport | null }>(() => ({ report: null }));
