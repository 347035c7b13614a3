import { expect, test } from 'vitest';
import { goalDetails, partText, recordOfKey } from '../../shared/strategy/amendments/part-text.ts';
import { amendmentState } from '../../shared/strategy/amendments/state.ts';

const said = (strategyId: string, result: string) => ({ strategyId, result });

test('AS1, AS2: what is frozen is contained; otherwise the decision for the edition in force counts', () => {
  expect(amendmentState(null, [said('now', 'refused')], 'now', true)).toBe('contained');
  expect(amendmentState(null, [], 'now', false)).toBe('proposed');
  for (const result of ['accepted', 'refused', 'deferred'])
    expect(amendmentState(null, [said('before', 'refused'), said('now', result)], 'now', false)).toBe(result);
  expect(amendmentState(null, [said('now', 'from a newer version')], 'now', false)).toBe('proposed');
});

test('AS3: of an earlier edition, refused and deferred stay; accepted and in no edition is open again', () => {
  expect(amendmentState(null, [said('before', 'refused')], 'now', false)).toBe('refused');
  expect(amendmentState(null, [said('before', 'deferred')], 'now', false)).toBe('deferred');
  expect(amendmentState(null, [said('before', 'accepted')], 'now', false)).toBe('proposed');
});

test('AS4: withdrawn counts before a decision, not after it', () => {
  expect(amendmentState('2026-11-23', [], 'now', false)).toBe('withdrawn');
  expect(amendmentState('2026-11-23', [said('before', 'deferred')], 'now', false)).toBe('withdrawn');
  expect(amendmentState('2026-11-23', [said('now', 'accepted')], 'now', false)).toBe('accepted');
});

test('the wording of a part is read from plain and from rich text alike, and from nothing else', () => {
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const doc = { type: 'doc', content: [paragraph('Eins.'), paragraph('Zwei.')] };
  expect(partText('Eins.\nZwei.')).toBe('Eins.\nZwei.');
  expect(partText(doc)).toBe('Eins.\nZwei.');
  for (const nothing of [null, undefined, 7, {}, []]) expect(partText(nothing)).toBe('');
});

test('measure and target of a goal are a line each, and what nobody has said is left out', () => {
  expect(goalDetails({ indicator: ' ', unit: 'Prozent' })).toBe('');
  const target = { indicator: 'Anteil', unit: 'Prozent', baseline: 0, target: 62.5 };
  expect(goalDetails(target)).toBe('Messgröße: Anteil\nAusgangswert: 0 Prozent\nZielwert: 62,5 Prozent');
  expect(goalDetails({ targetOn: { day: '2028-04-01', precision: 'quarter' } })).toBe('Zielwert: bis II. Quartal 2028');
});

test('a key names a record, the vision, or an amendment that is none yet', () => {
  expect(recordOfKey('strategyGoal:1')).toEqual({ kind: 'goal', id: '1' });
  for (const key of ['vision', 'amendment:1', 'strategyGoal:', 'project:1', '']) expect(recordOfKey(key)).toBeNull();
});
