import { readFileSync } from 'node:fs';
import { day } from '../../../shared/core/day.ts';
import type { NamedBody } from '../../../shared/councils/paper/councils.ts';
import { type PaperProposal, proposalOf } from '../../../shared/councils/paper/propose.ts';
import { type PaperReading, readPaper } from '../../../shared/councils/paper/read-paper.ts';
import { coesfeld } from '../../../shared/region/region.ts';

export const today = day('2026-11-23');

export const fixtureNames = [
  'SV-10-0056',
  'allris',
  'session',
  'rubin',
  'sdnet',
  'order',
  'resolution-only',
  'letter',
  'broken',
  'capitals',
  'tabs',
  'pages',
  'scanned',
  'bavaria',
  'motion',
  'questions',
  'one-line',
  'some-of-them',
  'columns',
  'subsections',
  'town-decides',
  'list-of-effects',
] as const;
export type FixtureName = (typeof fixtureNames)[number];

export const pasted = (name: FixtureName): string =>
  readFileSync(new URL(`../../fixtures/papers/${name}.txt`, import.meta.url), 'utf8');

/** The bodies of the region; their keys stand for their ids. */
export const bodies: readonly NamedBody[] = coesfeld.bodies.map(({ ags, name, shortName, kind }) => ({
  id: ags,
  name,
  shortName,
  kind,
}));
export const idOf = (shortName: string): string => bodies.find((body) => body.shortName === shortName)?.id ?? '';

export const read = (text: string): PaperReading => readPaper(text, today);
export const readFixture = (name: FixtureName): PaperReading => read(pasted(name));
export const propose = (name: FixtureName): PaperProposal => proposalOf(readFixture(name), bodies, today);
