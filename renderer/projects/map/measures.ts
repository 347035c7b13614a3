import type { Locale } from '../../../shared/core/locale.ts';
import { entities } from '../../../shared/entities.ts';
import type { Tone } from '../../charts/map/RegionMap.tsx';
import type { BodyFigures, Figures } from './body-figures.ts';
import { mapTexts } from './texts.ts';

export const measures = ['ampel', 'count', 'report', 'consents'] as const;
export type Measure = (typeof measures)[number];

export type Step = { readonly tone: Tone; readonly words: string };

const ampelTones: Readonly<Record<string, Tone>> = { green: 'green', yellow: 'yellow', red: 'red', unknown: 'grey' };

const ampelWords = (colour: string, locale: Locale): string =>
  entities.project.fields.ampel.choices?.[colour]?.[locale] ?? colour;

const scale = ['scale1', 'scale2', 'scale3', 'scale4'] as const;

/**
 * The last number of each of four steps up to the most any body has. Steps grow by the same factor: the district has many times
 * what a municipality has, and the municipalities shall still be told from each other.
 */
export function countSteps(most: number): readonly number[] {
  const steps: number[] = [];
  for (const [at] of scale.entries()) {
    const grown = Math.round(Math.max(1, most) ** ((at + 1) / scale.length));
    steps.push(Math.max(grown, (steps.at(-1) ?? 0) + 1));
  }
  return steps;
}

const stepsOf = (all: readonly BodyFigures[]): readonly number[] =>
  countSteps(Math.max(0, ...all.map(({ projects }) => projects.length)));

const countTone = (count: number, steps: readonly number[]): Tone =>
  count === 0 ? 'none' : (scale[steps.findIndex((last) => count <= last)] ?? 'scale4');

const consentTone = ({ consents }: BodyFigures): Tone =>
  consents.required === 0
    ? 'none'
    : consents.rejected > 0
      ? 'red'
      : consents.adopted === consents.required
        ? 'green'
        : 'yellow';

/** The step a body stands on, and its words: what the map shows of it. */
export function stepOf(of: BodyFigures, measure: Measure, all: Figures, locale: Locale): Step {
  const texts = mapTexts[locale];
  switch (measure) {
    case 'ampel':
      return of.worst === null
        ? { tone: 'none', words: texts.noProject }
        : { tone: ampelTones[of.worst] ?? 'grey', words: ampelWords(of.worst, locale) };
    case 'count': {
      const count = of.projects.length;
      return {
        tone: countTone(count, stepsOf(all.bodies)),
        words: count === 0 ? texts.noProject : texts.count(count),
      };
    }
    case 'report': {
      if (of.projects.length === 0) return { tone: 'none', words: texts.noProject };
      if (of.reportDays === null) return { tone: 'red', words: texts.never };
      const weeks = of.reportDays / 7;
      const tone = weeks <= all.reportingWeeks ? 'green' : weeks <= 2 * all.reportingWeeks ? 'yellow' : 'grey';
      return { tone, words: texts.days(of.reportDays) };
    }
    case 'consents': {
      const { adopted, required } = of.consents;
      return { tone: consentTone(of), words: required === 0 ? texts.noReservation : texts.consent(adopted, required) };
    }
  }
}

/** The steps of a measure in order, as the legend names them. */
export function legendOf(measure: Measure, all: Figures, locale: Locale): readonly Step[] {
  const texts = mapTexts[locale];
  const none: Step = { tone: 'none', words: texts.noProject };
  switch (measure) {
    case 'ampel':
      return [
        ...['red', 'yellow', 'unknown', 'green'].map((colour) => ({
          tone: ampelTones[colour] ?? ('grey' as const),
          words: ampelWords(colour, locale),
        })),
        none,
      ];
    case 'count': {
      const steps = stepsOf(all.bodies);
      return [
        none,
        ...scale.map((tone, at) => ({ tone, words: texts.range((steps[at - 1] ?? 0) + 1, steps[at] ?? 0) })),
      ];
    }
    case 'report':
      return [
        { tone: 'green', words: texts.upTo(all.reportingWeeks) },
        { tone: 'yellow', words: texts.upTo(2 * all.reportingWeeks) },
        { tone: 'grey', words: texts.older(2 * all.reportingWeeks) },
        { tone: 'red', words: texts.never },
        none,
      ];
    case 'consents':
      return [
        { tone: 'green', words: texts.consentSteps.all },
        { tone: 'yellow', words: texts.consentSteps.open },
        { tone: 'red', words: texts.consentSteps.rejected },
        { tone: 'none', words: texts.noReservation },
      ];
  }
}
