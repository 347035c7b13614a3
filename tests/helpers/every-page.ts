import type { Page } from 'playwright-core';
import { areas, pathOfEntity } from '../../renderer/app/areas.ts';
import type { EntityName } from '../../shared/entities.ts';
import type { TestOffice } from './office.ts';

/** Pages about one record that are not where links to that entity lead, and what they are about. */
const alsoAbout: Readonly<Record<string, EntityName>> = {
  '/projects/file': 'project',
  '/strategy/edition': 'strategy',
};

const pages = areas.flatMap((area) => area.pages);

/** Every page of the program, out of its route table: one that is added is looked at by itself. */
export const everyPath: readonly string[] = pages.map(({ path }) => path);

/** What kind of record a page is about; `null` for those that open as they are. */
export function aboutWhat(wanted: string): EntityName | null {
  const page = pages.find(({ path }) => path === wanted);
  if (page?.isAside !== true || page.title !== null) return null;
  const linked = Object.keys(pathOfEntity).find((entity) => pathOfEntity[entity] === wanted);
  return alsoAbout[wanted] ?? (linked as EntityName | undefined) ?? null;
}

/** The address of a page in this office: with a record of its kind, where it is about one. An office without such a record fails. */
export async function addressIn(office: TestOffice, path: string): Promise<string> {
  const entity = aboutWhat(path);
  if (entity === null) return path;
  const { rows } = await office.get('record.list', { entity, limit: 1 });
  const id = rows[0]?.['id'];
  if (typeof id !== 'string') throw new Error(`${path} shows a record of ${entity}, and there is none`);
  return `${path}?record=${id}`;
}

/** Goes to a page that is not the present one, and waits until it is there whole. */
export async function goToPage(page: Page, address: string): Promise<void> {
  const before = await page.title();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${address}`);
  await page.waitForFunction((title) => document.title !== title, before);
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}
