import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach } from 'vitest';
import type { Input, Output } from '../../shared/contract.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

export const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/lists/${name}`, import.meta.url));

export type Choices = Partial<Omit<Input<'list.apply'>, 'ticket' | 'kind' | 'seen'>>;

/** An office for every test anew, and somebody who reads lists in; to be called once, at the top of a file. */
export function listDesk() {
  let office: TestOffice;
  beforeEach(async () => {
    office = await openTestOffice();
  });
  afterEach(() => office.close());

  const preview = (ticket: string, choices: Choices = {}) =>
    office.get('list.preview', { ticket, kind: 'projects', ...choices });

  /** Looks at a list and takes it over as it was shown. */
  async function takeOver(ticket: string, choices: Choices = {}) {
    const shown = await preview(ticket, choices);
    const applied = await office.get('list.apply', { ticket, kind: 'projects', ...choices, seen: shown.digest });
    return { shown, applied };
  }

  const write = (name: string, text: string): string => {
    const path = office.file(name);
    writeFileSync(path, text);
    return path;
  };

  async function projects(): Promise<ReadonlyMap<string, Record<string, unknown>>> {
    const { rows } = await office.get('record.list', { entity: 'project', limit: 20_000 });
    return new Map(rows.map((row) => [String(row['code'] ?? row['title']), row]));
  }

  const only = async (): Promise<Record<string, unknown>> => [...(await projects()).values()][0] ?? {};
  return {
    get office() {
      return office;
    },
    preview,
    takeOver,
    write,
    projects,
    only,
  };
}

export const faultsOf = ({ rows }: Output<'list.preview'>) =>
  rows.flatMap(({ row, faults }) => faults.map(({ column, text, code }) => ({ row, column, text, code })));
