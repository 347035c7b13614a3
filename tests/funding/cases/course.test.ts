import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/core/day.ts';
import { burnOf, useByOf } from '../../../shared/funding/cases/drawdowns.ts';
import { earlyStartWarning } from '../../../shared/funding/cases/early-start.ts';
import { foldNotices, noticeDifferences } from '../../../shared/funding/cases/notices.ts';
import { mayMove, nextStages, pathOf, procedureOf, stages } from '../../../shared/funding/cases/stages.ts';
import { caseFile, caseRow, drawn, notice } from './facts.ts';

describe('the stages', () => {
  test('are sixteen; a case in one stage has no sketch and no invitation', () => {
    expect(stages).toHaveLength(16);
    expect(pathOf('two_stage')).toHaveLength(13);
    expect(pathOf('single_stage')).toHaveLength(10);
    expect(procedureOf(null, 'two_stage')).toBe('two_stage');
    expect(procedureOf('single_stage', 'two_stage')).toBe('single_stage');
    expect(nextStages('go', 'two_stage')).toEqual(['screening', 'sketch_draft', 'withdrawn', 'not_pursued']);
    expect(nextStages('go', 'single_stage')).toEqual(['screening', 'application_draft', 'withdrawn', 'not_pursued']);
  });

  test('every stage but the ends can be reached step by step, and every end be taken up again', () => {
    for (const procedure of ['single_stage', 'two_stage'] as const) {
      const reached = new Set(['scouted']);
      for (const from of reached) for (const to of nextStages(from as never, procedure)) reached.add(to);
      expect([...reached].sort()).toEqual([...pathOf(procedure), 'rejected', 'withdrawn', 'not_pursued'].sort());
    }
    expect(nextStages('rejected', 'two_stage')).toEqual(['screening']);
  });

  test('need what they say: a go has a reason, an end too', () => {
    const at = (stage: 'screening', more = {}) => caseFile({ record: caseRow({ stage, leadBodyId: 'a', ...more }) });
    expect(mayMove(at('screening'), 'go', 'two_stage')).toMatchObject({
      kind: 'needs',
      sentence: { de: expect.stringContaining('Entscheidung „bewerben“ mit Begründung') },
    });
    expect(mayMove(at('screening', { goDecision: 'go', goReason: '  ' }), 'go', 'two_stage').kind).toBe('needs');
    expect(mayMove(at('screening', { goDecision: 'go', goReason: 'Strategie' }), 'go', 'two_stage')).toEqual({
      kind: 'ok',
    });
    expect(mayMove(at('screening', { goDecision: 'go', goReason: 'x' }), 'not_pursued', 'two_stage').kind).toBe(
      'needs',
    );
    expect(mayMove(at('screening'), 'granted', 'two_stage')).toMatchObject({
      kind: 'no-step',
      sentence: {
        de: 'Von „in Prüfung“ führt kein Schritt zu „bewilligt“. Möglich: „entdeckt“, „Zusage zur Bewerbung“, „zurückgezogen“, „nicht verfolgt“.',
      },
    });
  });

  test('a step back needs nothing: somebody was too fast', () => {
    expect(
      mayMove(caseFile({ record: caseRow({ stage: 'granted' }) }), 'application_submitted', 'single_stage'),
    ).toEqual({ kind: 'ok' });
  });
});

describe('notices', () => {
  const first = notice({
    issuedOn: '2026-02-01',
    grantCents: 100_000,
    rateBp: 6_500,
    approvalStartOn: '2026-03-01',
    approvalEndOn: '2026-12-31',
  });
  const longer = notice({ kind: 'extension', issuedOn: '2026-11-02', approvalEndOn: '2027-06-30' });
  const less = notice({ kind: 'partial_revocation', issuedOn: '2027-01-10', grantCents: 80_000 });

  test('are folded by their days, in whatever order they came; each says what it changes', () => {
    const { valid, effects } = foldNotices([less, longer, first]);
    expect(valid).toMatchObject({ grantCents: 80_000, rateBp: 6_500, approvalEndOn: '2027-06-30', isRevoked: false });
    expect(effects.map(({ id }) => id)).toEqual([first.id, longer.id, less.id]);
    expect(effects[1]?.sentence.de).toBe('Bewilligungszeitraum bis: 31.12.2026 → 30.06.2027');
    expect(effects[2]?.sentence.de).toBe('Zuwendung: 1.000,00 € → 800,00 €');
    expect(foldNotices([first, longer, less])).toEqual({ valid, effects });
  });

  test('a revocation takes the whole grant back', () => {
    expect(foldNotices([first, notice({ kind: 'revocation', issuedOn: '2027-02-01' })]).valid).toMatchObject({
      grantCents: 0,
      isRevoked: true,
    });
  });

  test('beat what the case says, and the difference is shown', () => {
    const { valid } = foldNotices([first]);
    const record = caseRow({ grantCents: 90_000, rateBp: 6_500 });
    expect(noticeDifferences(record, valid).map(({ sentence }) => sentence.de)).toEqual([
      'Zuwendung: im Vorgang 900,00 €, nach den Bescheiden 1.000,00 €. Es gilt der Bescheid.',
    ]);
  });
});

describe('D6: an early start', () => {
  const begun = { workStartedOn: '2026-05-01' };
  const words = (file: Parameters<typeof caseFile>[0]) => earlyStartWarning(caseFile(file))?.de ?? null;

  test('before the notice and without leave is warned of', () => {
    expect(words({ record: caseRow({ stage: 'application_submitted', ...begun }) })).toContain(
      'Förderschädlicher Beginn?',
    );
    const late = [notice({ issuedOn: '2026-05-02', receivedOn: '2026-05-06' })];
    expect(words({ record: caseRow({ stage: 'running', ...begun }), notices: late })).toContain(
      'erlaubt erst ab 06.05.2026',
    );
  });

  test('from the day of the notice or of the leave on is fine', () => {
    const same = [notice({ issuedOn: '2026-04-28', receivedOn: '2026-05-01' })];
    expect(words({ record: caseRow({ stage: 'running', ...begun }), notices: same })).toBeNull();
    const record = caseRow({ stage: 'granted', ...begun, earlyStart: 'granted', earlyStartOn: '2026-05-01' });
    expect(words({ record })).toBeNull();
    expect(
      words({ record: caseRow({ stage: 'granted', ...begun, earlyStart: 'requested', earlyStartOn: '2026-04-01' }) }),
    ).not.toBeNull();
  });

  test('is seen when a project is set running, and no more once the case is over', () => {
    const projects = [{ id: 'p', title: 'Radweg', status: 'running', startOn: null }] as never;
    expect(words({ record: caseRow({ stage: 'application_submitted' }), projects })).toContain('„Radweg“');
    expect(words({ record: caseRow({ stage: 'withdrawn' }), projects })).toBeNull();
  });
});

describe('drawn money', () => {
  const gk = caseRow({ ancillaryRules: { code: 'ANBEST_GK_BUND', edition: '2019' } });

  test('is to be used by the day of its ancillary rules; a stated day counts before it (D8)', () => {
    expect(useByOf(gk, drawn({ paidOn: '2026-09-10' }))).toEqual({
      kind: 'day',
      day: '2026-11-10',
      source: 'rule',
      computed: '2026-11-10',
    });
    expect(useByOf(gk, drawn({ paidOn: '2026-09-10', useByOn: '2026-10-31' }))).toMatchObject({
      day: '2026-10-31',
      source: 'stated',
      computed: '2026-11-10',
    });
    const p = caseRow({ ancillaryRules: { code: 'ANBEST_P_BUND', edition: null } });
    expect(useByOf(p, drawn({ paidOn: '2026-09-10' }))).toMatchObject({ day: '2026-10-22' });
    expect(useByOf(gk, drawn({ paidOn: null }))).toEqual({ kind: 'not-paid' });
    expect(useByOf(caseRow(), drawn({ paidOn: '2026-09-10' }))).toEqual({ kind: 'no-rule' });
  });

  test('that lies unused after its day is named; what was repaid is not', () => {
    const late = drawn({ paidOn: '2026-09-10', amountCents: 100, usedCents: 40 });
    const repaid = drawn({ paidOn: '2026-09-10', amountCents: 100, usedCents: 40, repaidCents: 60 });
    const burn = burnOf(gk, [late, repaid, drawn({ requestedOn: '2026-11-01', amountCents: 7 })], day('2026-11-11'));
    expect(burn.lateIds).toEqual([late.id]);
    expect([burn.paid, burn.used, burn.requested]).toMatchObject([{ cents: 200 }, { cents: 80 }, { cents: 7 }]);
    expect(burnOf(gk, [late], day('2026-11-10')).lateIds).toEqual([]);
  });
});
