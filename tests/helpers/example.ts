import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressIn, everyPath } from './every-page.ts';
import { openTestOffice } from './office.ts';
import { keepFolder, type Prepared } from './running.ts';

/** The example office, with something for each page of the program; and where each page is found in it. */
export type Example = Prepared & { readonly addresses: readonly (readonly [path: string, address: string])[] };

/** The morning on which somebody looks at the example. */
export const exampleMorning = '2026-11-23T08:00:00Z';

export async function prepareExample(): Promise<Example> {
  const office = await openTestOffice({ now: exampleMorning, mode: 'example' });
  await office.get('report.issue', { kind: 'status' });
  const addresses: (readonly [string, string])[] = [];
  for (const path of everyPath) addresses.push([path, await addressIn(office, path)]);
  return { ...keepFolder(mkdtempSync(join(tmpdir(), 'example-')), office), addresses };
}
