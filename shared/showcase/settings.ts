import { z } from 'zod';

const Text = z.string().max(20_000).default('');
const Line = z.string().max(300).default('');

/**
 * What the office itself says on its Schaufenster: words that stand in no record. Typed on the page, kept as the setting `showcase` of this
 * installation; whatever is typed here is meant for everybody.
 */
export const ShowcaseSettings = z.object({
  /** Name of the office, in the head of every page. */
  title: Line,
  /** Who we are and what for, on the first page. */
  introDe: Text,
  introEn: Text,
  /**
   * Who answers for the page by law: name, address, who represents; one line each. This, how to reach them and the enforcement body follow
   * from the Angaben der Behörde (shared/privacy/take-over.ts); they are no longer typed here.
   */
  operator: Text,
  email: Line,
  phone: Line,
  /** What the imprint needs besides (supervision, tax number, who answers for content). */
  imprintDe: Text,
  imprintEn: Text,
  /** What privacy law asks for besides: who hosts the page and which logs he keeps, the data protection officer. */
  privacyDe: Text,
  privacyEn: Text,
  /** Where somebody turns whose report of a barrier was not answered (enforcement body of the state). */
  enforcement: Text,
});
export type ShowcaseSettings = z.output<typeof ShowcaseSettings>;

export const showcaseSettingKey = 'showcase';

/** Anything that was kept, made whole: what is missing or unreadable is empty. */
export function readShowcaseSettings(kept: unknown): ShowcaseSettings {
  const given = typeof kept === 'object' && kept !== null ? (kept as Readonly<Record<string, unknown>>) : {};
  const usable = Object.entries(ShowcaseSettings.shape).filter(([name, shape]) => shape.safeParse(given[name]).success);
  return ShowcaseSettings.parse(Object.fromEntries(usable.map(([name]) => [name, given[name]])));
}

/** What a page for the public must say by law, and nobody but the office can know. */
export const required = ['operator', 'email', 'imprintDe', 'privacyDe', 'enforcement'] as const;
export type RequiredSetting = (typeof required)[number];

/** What is still a placeholder on the pages. */
export const missingSettings = (settings: ShowcaseSettings): readonly RequiredSetting[] =>
  required.filter((name) => settings[name].trim() === '');
