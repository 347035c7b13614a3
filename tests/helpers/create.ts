import type { TestOffice } from './office.ts';

/** Creates a record through the contract; answers its id. */
export const create = async (at: TestOffice, entity: string, fields: Record<string, unknown>): Promise<string> =>
  (await at.get('record.create', { entity, fields })).id;
