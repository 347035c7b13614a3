import { casesOfBodies } from './vectors/of-bodies.ts';
import { casesOfBranches } from './vectors/of-branches.ts';
import { casesOfForms } from './vectors/of-forms.ts';
import { casesOfLogs } from './vectors/of-logs.ts';
import { casesOfMembers } from './vectors/of-members.ts';
import { casesOfValues } from './vectors/of-values.ts';
import { type File, type Reading, readByEngine } from './vectors/reading.ts';
import { type Case, World } from './vectors/world.ts';

export const vectorCases: readonly Case[] = [
  ...casesOfValues,
  ...casesOfLogs,
  ...casesOfBranches,
  ...casesOfMembers,
  ...casesOfBodies,
  ...casesOfForms,
];

/** A published vector: files to be read in this order with this root pinned, and what a reader then finds. */
export type Expected = { readonly about: string; readonly root: string } & Reading;

/** `expected.json` as it is published. */
export const expectedFile = ({ about, root, ...reading }: Expected): File => ({
  name: 'expected.json',
  text: `${JSON.stringify({ about, root, ...reading }, null, 1)}\n`,
});

/** The files of the folder docs/vectors/<name>, made anew by the engine: the same bytes at every time and place. */
export async function buildVector({ about, make }: Case): Promise<readonly File[]> {
  const world = new World();
  await make(world);
  const { root, files } = world;
  return [...files, expectedFile({ about, root, ...(await readByEngine(root, files)) })];
}
