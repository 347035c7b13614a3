import { describe, expect, test } from 'vitest';
import { fitTexts, reasonWords } from '../../../renderer/funding/catalogue/fit-texts.ts';
import { day } from '../../../shared/core/day.ts';
import { callDays, cutoffDays, nextCallDay } from '../../../shared/funding/catalogue/call-days.ts';
import { codesIn, entriesOf } from '../../../shared/funding/catalogue/codes.ts';
import { type CriterionName, type FitProgram, type FitQuestion, fitOf } from '../../../shared/funding/catalogue/fit.ts';
import { currentDays, freshnessOf, outdatedDays } from '../../../shared/funding/catalogue/freshness.ts';

const nothing: FitProgram = { eligible: null, region: null, areas: null, rateBpMax: null, ownShareBpMin: null };
const today = day('2026-11-23');
const question: FitQuestion = {
  today,
  state: 'Nordrhein-Westfalen',
  bodies: [
    { id: 'kreis', name: 'Kreis', kind: 'district', takesPart: false },
    { id: 'ort', name: 'Ort', kind: 'municipality', takesPart: true },
    { id: 'verband', name: 'Zweckverband', kind: 'association', takesPart: false },
  ],
  topics: ['Mobilität und Verkehr', 'Digitale Bildung'],
  calls: [],
  totalCents: null,
  ownCents: null,
};
const call = (more: object) => ({
  deadlineModel: 'single_stage',
  sketchDueOn: null,
  applicationDueOn: null,
  cutoffs: null,
  ...more,
});
const judge = (program: Partial<FitProgram>, more: Partial<FitQuestion> = {}) => {
  const { criteria } = fitOf({ ...nothing, ...program }, { ...question, ...more });
  return Object.fromEntries(criteria.map(({ name, verdict, reason }) => [name, `${verdict} ${reason.code}`])) as Record<
    CriterionName,
    string
  >;
};

describe('"Passt das zu uns?"', () => {
  test('a programme of which nothing is known is unknown in everything, and no is never guessed', () => {
    const { criteria, bodies } = fitOf(nothing, question);
    expect(criteria.every(({ verdict }) => verdict === 'unknown')).toBe(true);
    expect(bodies.every(({ verdict }) => verdict === 'unknown')).toBe(true);
  });

  test.each([
    ['Kommune · Unternehmen', 'yes names-municipalities'],
    ['Gemeinden und Gemeindeverbände', 'yes names-municipalities'],
    ['["kommune"]', 'yes names-municipalities'],
    ['Öffentliche Einrichtung', 'yes names-public-bodies'],
    ['Unternehmen, Privatperson', 'no only-others'],
    ['Unternehmen, wer auch immer', 'unknown not-understood'],
    ['  ', 'unknown not-stated'],
  ])('eligible „%s“ is %s', (eligible, verdict) => {
    expect(judge({ eligible }).eligible).toBe(verdict);
  });

  test('who of the bodies could join: an association only where it is named', () => {
    const verdicts = (eligible: string) =>
      fitOf({ ...nothing, eligible }, question).bodies.map(({ name, verdict }) => `${name} ${verdict}`);
    expect(verdicts('Kommune')).toEqual(['Kreis yes', 'Ort yes', 'Zweckverband unknown']);
    expect(verdicts('Öffentliche Einrichtung')).toEqual(['Kreis yes', 'Ort yes', 'Zweckverband yes']);
    expect(verdicts('Unternehmen')).toEqual(['Kreis no', 'Ort no', 'Zweckverband no']);
  });

  test.each([
    ['bundesweit', 'yes country-wide'],
    ['Nordrhein-Westfalen', 'yes our-state'],
    ['NRW · Hessen', 'yes our-state'],
    ['Hessen · Bayern', 'no other-states'],
    ['Kreis Borken', 'unknown not-understood'],
    [null, 'unknown not-stated'],
  ])('region „%s“ is %s', (region, verdict) => {
    expect(judge({ region }).region).toBe(verdict);
  });

  test('a topic that stands in the strategy fits; one that does not proves nothing', () => {
    expect(judge({ areas: 'Mobilität · Infrastruktur' }).area).toBe('yes topic-in-strategy');
    expect(judge({ areas: 'Wohnungsbau' }).area).toBe('unknown topic-not-found');
    // Short words mean nothing.
    expect(judge({ areas: 'und' }).area).toBe('unknown not-stated');
  });

  test('the own share is judged only where somebody has said what there is, rounded up to the cent', () => {
    expect(judge({ ownShareBpMin: 1000 }).ownShare).toBe('unknown own-share');
    const money = { totalCents: 10_000_01, ownCents: 100_000 };
    expect(judge({ ownShareBpMin: 1000 }, money).ownShare).toBe('no own-share-too-high');
    expect(judge({ ownShareBpMin: 1000 }, { ...money, ownCents: 100_001 }).ownShare).toBe('yes own-share');
    expect(judge({ ownShareBpMin: 0 }).ownShare).toBe('yes own-share-none');
    expect(judge({ rateBpMax: 0 }).rate).toBe('no rate-zero');
    expect(judge({ rateBpMax: 6500 }).rate).toBe('yes rate');
  });

  test.each([
    [[], 'unknown no-call'],
    [[call({ applicationDueOn: '2026-11-23' })], 'yes due'],
    [[call({ applicationDueOn: '2026-11-22' })], 'no closed'],
    [[call({ applicationDueOn: '2026-11-22' }), call({ deadlineModel: 'rolling' })], 'yes rolling'],
    [[call({ deadlineModel: 'closed' })], 'no closed'],
    [[call({ deadlineModel: 'unknown' })], 'unknown not-stated'],
    [[call({ deadlineModel: 'multiple_cutoff', cutoffs: '1.1.2026; 1.1.2027' })], 'yes due'],
  ])('calls %j: %s', (calls, verdict) => {
    expect(judge({}, { calls }).deadline).toBe(verdict);
  });

  test('every reason has a sentence in both languages', () => {
    const programs: Partial<FitProgram>[] = [
      {},
      { eligible: 'x', region: 'x', areas: 'Wohnungsbau', rateBpMax: 0, ownShareBpMin: 0 },
      { eligible: 'Kommune', region: 'Bayern', areas: 'Mobilität', rateBpMax: 6667, ownShareBpMin: 3333 },
      { eligible: 'Unternehmen', region: 'bundesweit' },
      { eligible: 'Öffentliche Einrichtung', region: 'NRW', ownShareBpMin: 9000 },
    ];
    const calls = [
      [],
      [call({ deadlineModel: 'rolling' })],
      [call({ applicationDueOn: '2026-12-31' })],
      [call({ deadlineModel: 'closed' })],
    ];
    for (const program of programs)
      for (const some of calls)
        for (const totalCents of [null, 1_000_000]) {
          const { criteria } = fitOf(
            { ...nothing, ...program },
            { ...question, calls: some, totalCents, ownCents: totalCents === null ? null : 500_000 },
          );
          for (const { reason } of criteria)
            for (const locale of ['de', 'en'] as const) {
              expect(reasonWords(reason, locale)).toMatch(/^\p{Lu}.+\.$/u);
              expect(Object.keys(fitTexts[locale].names)).toHaveLength(6);
            }
        }
  });
});

describe('the days of a call', () => {
  test('cut-offs are found in whatever people write between them; what is none is named', () => {
    expect(cutoffDays('31.3.2027, 30.09.2027 und 2028-03-31; Herbst 2028\n31.2.2029')).toEqual({
      days: ['2027-03-31', '2027-09-30', '2028-03-31'],
      unread: ['Herbst 2028', '31.2.2029'],
    });
    expect(cutoffDays('31.3.2027; 31.3.2027').days).toEqual(['2027-03-31']);
    expect(cutoffDays(null)).toEqual({ days: [], unread: [] });
    // A year with five digits is no day.
    expect(cutoffDays('1.1.20271').days).toEqual([]);
  });

  test('D4: no model but an open one gives a day, and today still counts', () => {
    const dates = { sketchDueOn: '2026-11-23', applicationDueOn: '2027-03-31', cutoffs: '1.2.2027' };
    const kinds = (deadlineModel: string | null) =>
      callDays(call({ ...dates, deadlineModel })).map(({ kind, day: on }) => `${kind} ${on}`);
    expect(kinds('rolling')).toEqual([]);
    expect(kinds('closed')).toEqual([]);
    expect(kinds('single_stage')).toEqual(['application 2027-03-31']);
    expect(kinds('two_stage')).toEqual(['sketch 2026-11-23', 'application 2027-03-31']);
    expect(kinds('multiple_cutoff')).toEqual(['sketch 2026-11-23', 'application 2027-02-01', 'application 2027-03-31']);
    expect(kinds('unknown')).toEqual(['sketch 2026-11-23', 'application 2027-03-31']);
    expect(nextCallDay(call({ ...dates, deadlineModel: 'two_stage' }), today)?.kind).toBe('sketch');
  });
});

describe('freshness', () => {
  const at = (days: number) => new Date(Date.UTC(2026, 10, 23) - days * 86_400_000).toISOString().slice(0, 10);
  test.each([
    [0, 'current'],
    [currentDays, 'current'],
    [currentDays + 1, 'recheck'],
    [outdatedDays, 'recheck'],
    [outdatedDays + 1, 'outdated'],
    [-1, 'recheck'],
  ])('checked %i days ago is %s', (days, value) => {
    expect(freshnessOf({ checkedOn: at(days), freshness: null }, today)).toEqual({ value, by: 'rule' });
  });

  test('a person may set it otherwise; what was never checked is to be checked', () => {
    expect(freshnessOf({ checkedOn: at(0), freshness: 'outdated' }, today)).toEqual({ value: 'outdated', by: 'hand' });
    expect(freshnessOf({ checkedOn: null, freshness: null }, today)).toEqual({ value: 'recheck', by: 'rule' });
    expect(freshnessOf({ checkedOn: null, freshness: 'from-the-future' }, today).by).toBe('rule');
  });
});

test('a cell of codes is an array of the database, or what people separate; a broken array is read as words', () => {
  expect(entriesOf('["a, b","c"]')).toEqual(['a, b', 'c']);
  expect(entriesOf('a; b\nc · d')).toEqual(['a', 'b', 'c', 'd']);
  expect(entriesOf('["a",')).toEqual(['["a"']);
  expect(codesIn('FOERDERBEREICH', 'Mobilität, Raumfahrt')).toEqual({ codes: ['mobilitaet'], unknown: ['Raumfahrt'] });
});
