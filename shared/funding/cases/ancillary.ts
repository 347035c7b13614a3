/** Ancillary rules (Nebenbestimmungen) of a case, and which rule of days each of them stands for. */
import { type Calendar, calendars } from '../../calendar/calendars.ts';
import { home } from '../../region/home.ts';
import type { CaseRow } from './rows.ts';

export const ancillaryCodes = [
  'ANBEST_P_NRW',
  'ANBEST_G_NRW',
  'ANBEST_P_BUND',
  'ANBEST_GK_BUND',
  'NABF',
  'OTHER',
] as const;
export type AncillaryCode = (typeof ancillaryCodes)[number];

/** Names of rules stay German, as their owners spell them. */
export const ancillaryNames: Readonly<Record<AncillaryCode, string>> = {
  ANBEST_P_NRW: 'ANBest-P NRW',
  ANBEST_G_NRW: 'ANBest-G NRW',
  ANBEST_P_BUND: 'ANBest-P (Bund)',
  ANBEST_GK_BUND: 'ANBest-Gk (Bund)',
  NABF: 'NABF',
  OTHER: 'andere',
};

const nrwOnly: ReadonlySet<AncillaryCode> = new Set(['ANBEST_P_NRW', 'ANBEST_G_NRW']);

/** What a case can be given here: those of one state only in a region that names them, and whatever it has already. */
export const offeredAncillary = (present: AncillaryCode | null): readonly AncillaryCode[] =>
  ancillaryCodes.filter((code) => code === present || !nrwOnly.has(code) || home().rulePacks.includes('anbest-nrw'));

type RuleIds = {
  readonly fundUse: string | null;
  readonly finalProof: string | null;
  readonly interimProof: string | null;
};

const ruleIds: Readonly<Record<AncillaryCode, RuleIds>> = {
  ANBEST_P_NRW: { fundUse: 'ANBEST_NRW_1_4_FUND_USE', finalProof: 'VN_NRW_6_MONTHS', interimProof: null },
  ANBEST_G_NRW: { fundUse: 'ANBEST_NRW_1_4_FUND_USE', finalProof: 'VN_NRW_6_MONTHS', interimProof: null },
  ANBEST_P_BUND: {
    fundUse: 'ANBEST_P_BUND_1_4_FUND_USE',
    finalProof: 'VN_BUND_P_6_MONTHS',
    interimProof: 'ZN_4_MONTHS_AFTER_FY',
  },
  ANBEST_GK_BUND: {
    fundUse: 'ANBEST_GK_1_2_FUND_USE',
    finalProof: 'VN_GK_1_YEAR',
    interimProof: 'ZN_4_MONTHS_AFTER_FY',
  },
  NABF: { fundUse: null, finalProof: null, interimProof: 'ZN_4_MONTHS_AFTER_FY' },
  OTHER: { fundUse: null, finalProof: null, interimProof: null },
};

const none: RuleIds = { fundUse: null, finalProof: null, interimProof: null };

export function ancillaryOf(record: Pick<CaseRow, 'ancillaryRules'>): AncillaryCode | null {
  const code = record.ancillaryRules?.code;
  return ancillaryCodes.find((known) => known === code) ?? null;
}

/** The rules that give the days of this case; `null` where the ancillary rules say nothing we know. */
export function rulesOf(record: Pick<CaseRow, 'ancillaryRules'>): RuleIds {
  const code = ancillaryOf(record);
  return code === null ? none : ruleIds[code];
}

/** The seat of the authority as a calendar; an unknown one moves nothing. */
export const seatOf = (seatState: string | null): Calendar | null =>
  calendars.find((known) => known === seatState) ?? null;
