import { afterAll, beforeAll, expect, test } from 'vitest';
import { fittingScope, reportFits } from '../../shared/reports/fits.ts';
import { reportKinds } from '../../shared/reports/kinds.ts';
import type { ReportScope } from '../../shared/reports/scope.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

let office: TestOffice;
/** A scope of every reach, and of every entity that is offered. */
const scopes = new Map<string, ReportScope>([['district', { of: 'district' }]]);

beforeAll(async () => {
  office = await openTestOffice({ mode: 'example' });
  const first = async (entity: string) => {
    const { rows } = await office.get('record.list', { entity, limit: 1 });
    return rows[0]?.id ?? '';
  };
  scopes.set('body', { of: 'body', id: await first('body') } as ReportScope);
  scopes.set('field', { of: 'field', id: await first('strategyField') } as ReportScope);
  for (const entity of ['project', 'fundingCase', 'trendEdition', 'paper']) {
    scopes.set(entity, { of: 'record', id: `${entity}:${await first(entity)}` } as ReportScope);
  }
});
afterAll(() => office.close());

test.each(reportKinds)('%s is made of everything the window offers for it, and of nothing else', async (kind) => {
  const { scopes: offered, records } = reportFits[kind];
  for (const [name, scope] of scopes) {
    const isOffered = scope.of === 'record' ? records.some((entity) => entity === name) : offered.includes(scope.of);
    const reply = await office.ask('report.read', { kind, scope });
    const outcome = reply.ok ? 'made' : reply.error.code;
    expect([name, outcome]).toEqual([name, isOffered ? 'made' : 'scope-unfit']);
  }
});

test('a scope is kept where the next kind takes it, and else becomes its first one', () => {
  expect(fittingScope('funding', 'body', '')).toBe('body');
  expect(fittingScope('capacity', 'field', '')).toBe('district');
  expect(fittingScope('project', 'district', '')).toBe('record');
  expect(fittingScope('funding', 'record', 'project:1')).toBe('record');
  expect(fittingScope('radar', 'record', 'project:1')).toBe('district');
});
