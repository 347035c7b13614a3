import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commands, longCalls, pureCalls, queries, steppedCommands, steppedQueries } from '../../db/handlers.ts';
import { officeCalls, officeSteps } from '../../db/office/office-calls.ts';
import { callNamed, callNames } from '../../shared/contract.ts';
import { topics } from '../../shared/core/contract-kit.ts';

const tables = {
  queries,
  steppedQueries,
  commands,
  steppedCommands,
  longCalls,
  pureCalls,
  officeCalls,
  officeSteps,
} as const;
const inSteps: readonly string[] = ['steppedQueries', 'steppedCommands', 'longCalls', 'officeSteps'];
const withoutStore: readonly string[] = ['pureCalls', 'officeCalls', 'officeSteps'];

const tablesWith = (name: string) =>
  Object.entries(tables)
    .filter(([, table]) => Object.hasOwn(table, name))
    .map(([table]) => table);

describe('every call', () => {
  test.each(callNames)('%s has one handler, in the table that fits its kind', (name) => {
    const { kind, long, early } = callNamed(name);
    const [table, ...others] = tablesWith(name);
    expect(table).toBeDefined();
    expect(others).toEqual([]);
    expect(long).toBe(inSteps.includes(table ?? ''));
    if (table === 'queries' || table === 'steppedQueries' || table === 'pureCalls') expect(kind).toBe('query');
    if (table === 'commands' || table === 'steppedCommands') expect(kind).toBe('command');
    if (table === 'pureCalls') expect(early).toBe(true);
    if (!withoutStore.includes(table ?? '')) expect(early).toBe(false);
  });

  test.each(callNames)('%s has a JSON Schema for input, output and failures', (name) => {
    const { input, output, failure } = callNamed(name);
    const schema = z.toJSONSchema(input, { io: 'input' });
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(z.toJSONSchema(output, { io: 'output', unrepresentable: 'any' })).toMatchObject({ type: 'object' });
    expect(() => z.toJSONSchema(failure, { io: 'output', unrepresentable: 'any' })).not.toThrow();
  });

  test.each(callNames)('%s touches known topics if it is a command, and none if it is a query', (name) => {
    const { kind, touches } = callNamed(name);
    for (const topic of touches) expect(topics).toContain(topic);
    if (kind === 'query') expect(touches).toEqual([]);
  });
});

test('no handler answers a call that the contract does not know', () => {
  for (const table of Object.values(tables)) for (const name of Object.keys(table)) expect(callNames).toContain(name);
});

test('names are feature.verb; the few that everybody uses are one word', () => {
  for (const name of callNames) expect(name).toMatch(/^([a-z]+\.[a-z][A-Za-z]*|undo|redo|search)$/);
});
