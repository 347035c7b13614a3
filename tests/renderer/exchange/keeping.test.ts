import { describe, expect, test } from 'vitest';
import { importsAt } from '../../../renderer/exchange/backups/imports.ts';
import { sumsOf } from '../../../renderer/exchange/backups/sums.ts';
import { lacksOf, type Outlook, possibleRecipients, sinceOf } from '../../../renderer/exchange/create/recipients.ts';
import { spanOf } from '../../../renderer/exchange/log/period.ts';
import type { SiteLine } from '../../../renderer/exchange/sites/site-lines.ts';
import { day } from '../../../shared/core/day.ts';

const today = day('2026-11-24');
const site = (writer: string, more: Partial<SiteLine> = {}): SiteLine =>
  ({ writer, name: writer, standing: 'member', canOpenSealed: true, ...more }) as SiteLine;
const outlook = {
  total: 35,
  lacks: [{ writer: 'a', ops: 3, since: '2026-11-17T08:00:00Z', lastReceivedAt: 'x', lastSentAt: null }],
} as unknown as Outlook;

describe('whom a bundle is for', () => {
  test('stands in the order of names, without this site under any of its keys', () => {
    const lines = [
      site('z', { name: 'Senden' }),
      site('a', { name: 'Ölde' }),
      site('me'),
      site('x', { standing: 'revoked' }),
    ];
    expect(possibleRecipients(lines, ['me']).map(({ name }) => name)).toEqual(['Ölde', 'Senden']);
  });

  test('whoever was never heard of lacks everything, and then the file tells of no beginning', () => {
    const lacks = lacksOf([site('a'), site('b')], outlook);
    expect(lacks.get('b')).toMatchObject({ ops: 35, lastReceivedAt: null });
    expect(sinceOf([site('a')], lacks)).toBe('2026-11-17T08:00:00Z');
    expect(sinceOf([site('a'), site('b')], lacks)).toBeNull();
  });
});

describe('a span of the log', () => {
  test('goes back so many days from today, whole days, and is open towards now', () => {
    const { from, to } = spanOf({ period: 'week', from: null, to: null }, today);
    expect(new Date(from ?? '').toString()).toBe(new Date('2026-11-17T00:00:00').toString());
    expect(to).toBeUndefined();
    expect(spanOf({ period: 'all', from: '2026-01-01', to: null }, today)).toEqual({});
  });

  test('of one day holds that day from its first to its last moment', () => {
    const { from = '', to = '' } = spanOf({ period: 'chosen', from: '2026-11-16', to: '2026-11-16' }, today);
    expect(Date.parse(to) - Date.parse(from)).toBe(24 * 60 * 60 * 1000 - 1);
    expect(spanOf({ period: 'chosen', from: '2026-02-30', to: null }, today)).toEqual({});
  });
});

describe('a restore point', () => {
  test('belongs to the import of the same moment, if that brought anything', () => {
    const entry = { bundle: 'b', file: 'f', site: 'Olfen', verdict: 'new', counts: null, undoneAt: null };
    const found = importsAt([
      { ...entry, direction: 'in', at: '1', ops: 2 },
      { ...entry, direction: 'in', at: '2', ops: 0 },
      { ...entry, direction: 'out', at: '3', ops: 2 },
    ]);
    expect([...found.keys()]).toEqual(['1']);
  });

  test('adds up what going back would do over all kinds', () => {
    const kind = { entity: 'task', past: 2, today: 3, changed: 1, onlyThen: 0, onlyNow: 1 };
    expect(sumsOf([kind, { ...kind, entity: 'note', onlyThen: 4 }])).toEqual({
      past: 4,
      today: 6,
      changed: 2,
      onlyThen: 4,
      onlyNow: 2,
    });
  });
});
