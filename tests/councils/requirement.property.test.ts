import fc from 'fast-check';
import { expect, test } from 'vitest';
import { councilResults } from '../../shared/councils/meeting-model.ts';
import {
  countKinds,
  type RequirementKind,
  requirementState,
  reservationOutlook,
  shownStatus,
} from '../../shared/councils/requirement.ts';

const anyKinds = fc.array(
  fc.constantFrom<RequirementKind>('met', 'check', 'refused', 'open').map((kind) => ({ kind })),
  { minLength: 1, maxLength: 12 },
);
const anyRule = fc.constantFrom('all', 'n_of_m', 'any');
const anyNeeded = fc.integer({ min: 1, max: 12 });

const requirement = (values: object = {}) => ({
  id: 'q',
  status: null,
  decidedOn: null,
  acceptedAsEquivalent: false,
  reason: null,
  ...values,
});
const deciding = (result: string | null) => ({
  role: 'decision',
  authoritative: true,
  result,
  decidedOn: '2026-10-08',
});

test('the order in which councils answer makes no difference', () => {
  fc.assert(
    fc.property(anyKinds, anyRule, anyNeeded, fc.infiniteStream(fc.nat()), (states, rule, needed, picks) => {
      const shuffled = states.map((state) => ({ state, at: picks.next().value as number }));
      shuffled.sort((one, other) => one.at - other.at);
      const other = shuffled.map(({ state }) => state);
      expect(reservationOutlook(rule, needed, other)).toBe(reservationOutlook(rule, needed, states));
    }),
  );
});

test('D2, D7: what is open or to be looked at never makes a reservation releasable', () => {
  fc.assert(
    fc.property(anyKinds, anyRule, anyNeeded, (states, rule, needed) => {
      if (reservationOutlook(rule, needed, states) !== 'releasable') return;
      const met = states.filter(({ kind }) => kind === 'met');
      const without = states.map((state) => (state.kind === 'met' ? state : { kind: 'refused' as const }));
      expect(met.length).toBeGreaterThanOrEqual(1);
      expect(reservationOutlook(rule, needed, without)).toBe('releasable');
    }),
  );
});

test('refused is said only when no answer that may still come could change it', () => {
  fc.assert(
    fc.property(anyKinds, anyRule, anyNeeded, (states, rule, needed) => {
      const outlook = reservationOutlook(rule, needed, states);
      if (outlook === 'unclear') return;
      const best = states.map(({ kind }) => ({ kind: kind === 'refused' ? kind : ('met' as const) }));
      expect(outlook === 'refused').toBe(reservationOutlook(rule, needed, best) !== 'releasable');
    }),
  );
});

test('eleven adopted and one amended is to be looked at, and releasable only with a reason', () => {
  const eleven = Array.from({ length: 11 }, () => requirementState(requirement(), deciding('adopted')));
  const outlookWith = (values: object) =>
    reservationOutlook('all', null, [...eleven, requirementState(requirement(values), deciding('adopted_amended'))]);
  expect(outlookWith({})).toBe('check');
  expect(outlookWith({ acceptedAsEquivalent: true })).toBe('check');
  expect(outlookWith({ acceptedAsEquivalent: true, reason: 'nur redaktionell' })).toBe('releasable');
  expect(shownStatus('active', outlookWith({}))).toBe('active');
  expect(shownStatus('active', 'releasable')).toBe('releasable');
  expect(shownStatus('expired', 'releasable')).toBe('expired');
});

test('consultation and requirement that say different things are named, and count for nothing', () => {
  expect(requirementState(requirement({ status: 'rejected' }), deciding('adopted'))).toMatchObject({
    kind: 'check',
    why: 'disagreement',
    result: 'adopted',
    against: 'rejected',
  });
  expect(requirementState(requirement({ status: 'adopted' }), deciding('unknown'))).toMatchObject({
    kind: 'met',
    source: 'requirement',
  });
  expect(requirementState(requirement({ status: 'pending' }), deciding('adopted'))).toMatchObject({ kind: 'met' });
});

test('a committee that only advises has adopted nothing for its body', () => {
  const advice = { role: 'preliminary', authoritative: false, result: 'adopted', decidedOn: null };
  expect(requirementState(requirement(), advice)).toMatchObject({ kind: 'open', result: 'unknown' });
});

test('every result has a meaning, and only an adoption meets a requirement by itself', () => {
  const met = Object.keys(councilResults).filter(
    (result) => requirementState(requirement(), deciding(result)).kind === 'met',
  );
  expect(met).toEqual(['adopted']);
});

test('a rule without a usable number, or without councils, is unclear', () => {
  expect(reservationOutlook('all', null, [])).toBe('unclear');
  expect(reservationOutlook('n_of_m', null, [{ kind: 'met' }])).toBe('unclear');
  expect(reservationOutlook('n_of_m', 2, [{ kind: 'met' }])).toBe('unclear');
  expect(countKinds([{ kind: 'met' }])).toEqual({ met: 1, check: 0, refused: 0, open: 0 });
});
