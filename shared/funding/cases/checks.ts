/** The sums of a case (D1): consortium, years and financing plan, each against what it belongs to. */
import { entities } from '../../entities.ts';
import { amountIn, type CaseFile, type MemberRow, type SliceRow } from './rows.ts';
import { compareSum, type SumCheck } from './sums.ts';

const { fundingCase } = entities;

const labels = {
  shares: { de: 'Summe der Anteile', en: 'Sum of the shares' },
  owns: { de: 'Summe der Eigenanteile', en: 'Sum of the own shares' },
  expenditure: { de: 'Ausgaben der Jahre', en: 'Expenditure of the years' },
  grant: { de: 'Zuwendung der Jahre', en: 'Grant of the years' },
  own: { de: 'Eigenanteil der Jahre', en: 'Own share of the years' },
  thirdParty: { de: 'Drittmittel der Jahre', en: 'Third-party money of the years' },
  plan: { de: 'Zuwendung, Drittmittel und Eigenanteil', en: 'Grant, third-party money and own share' },
} as const;

/** Every sum of the case, in the order in which a person reads it. `nameOf` names the body of a member. */
export function checksOf(
  { record, members, slices }: Pick<CaseFile, 'record' | 'members' | 'slices'>,
  nameOf: (bodyId: string) => string,
): readonly SumCheck[] {
  const { totalCents, grantCents, ownCents, thirdPartyCents } = fundingCase.fields;
  const total = amountIn(record, 'totalCents', totalCents.label.de);
  const grant = amountIn(record, 'grantCents', grantCents.label.de);
  const own = amountIn(record, 'ownCents', ownCents.label.de);
  const third = amountIn(record, 'thirdPartyCents', thirdPartyCents.label.de);
  const ofMembers = (field: 'shareCents' | 'ownCents') =>
    members.map((member: MemberRow) => amountIn(member, field, nameOf(member.bodyId ?? '')));
  const ofYears = (field: 'expenditureCents' | 'grantCents' | 'ownCents' | 'thirdPartyCents') =>
    slices.map((slice: SliceRow) => amountIn(slice, field, String(slice.year ?? '?')));
  const isPlanned = [grant, own, third].some(({ cents, isDisputed }) => cents !== null || isDisputed);
  const checks = [
    compareSum({
      what: 'plan',
      parts: labels.plan,
      whole: totalCents.label,
      total,
      amounts: isPlanned
        ? [grant, third.cents === null && !third.isDisputed ? { ...third, cents: 0 } : third, own]
        : [],
    }),
    compareSum({
      what: 'shares',
      parts: labels.shares,
      whole: totalCents.label,
      total,
      amounts: ofMembers('shareCents'),
    }),
    compareSum({ what: 'owns', parts: labels.owns, whole: ownCents.label, total: own, amounts: ofMembers('ownCents') }),
    compareSum({
      what: 'expenditure',
      parts: labels.expenditure,
      whole: totalCents.label,
      total,
      amounts: ofYears('expenditureCents'),
    }),
    compareSum({
      what: 'grant',
      parts: labels.grant,
      whole: grantCents.label,
      total: grant,
      amounts: ofYears('grantCents'),
    }),
    compareSum({ what: 'own', parts: labels.own, whole: ownCents.label, total: own, amounts: ofYears('ownCents') }),
  ];
  const hasThird = third.cents !== null || third.isDisputed || slices.some((slice) => slice.thirdPartyCents !== null);
  if (!hasThird) return checks;
  return [
    ...checks,
    compareSum({
      what: 'thirdParty',
      parts: labels.thirdParty,
      whole: thirdPartyCents.label,
      total: third.cents === null ? { ...third, cents: 0 } : third,
      amounts: ofYears('thirdPartyCents'),
    }),
  ];
}

/** The worst state of all sums: unsure before different before open. */
export function worstOf(checks: readonly SumCheck[]): SumCheck['state'] {
  for (const state of ['unsure', 'differs', 'open'] as const) {
    if (checks.some((check) => check.state === state)) return state;
  }
  return 'equal';
}
