/**
 * Releasing a reservation (Sperrvermerk).
 *
 * D2  `adopted_amended` never satisfies a requirement by itself: a person marks it equivalent, with a reason. When all that is
 *     required is there, the reservation is releasable; a person releases it, with a date and a reference.
 * D7  A body without a result is unknown, never adopted.
 */
import { z } from 'zod';
import { formatDay } from '../calendar/format-day.ts';
import { countField, dayField } from './fields.ts';
import { defineRule, refuse } from './rule.ts';

const results = [
  'adopted',
  'accepted_as_equivalent',
  'adopted_amended',
  'adopted_partly',
  'recommended',
  'noted',
  'referred',
  'postponed',
  'rejected',
  'withdrawn',
  'settled',
  'no_vote',
  'pending',
  'unknown',
] as const;
type CouncilResult = (typeof results)[number];

const resultsMessage = `Beschlussergebnisse sind ${results.join(', ')}.`;

const release = defineRule(
  {
    id: 'SPERRVERMERK_RELEASE',
    title: 'Aufhebung eines Sperrvermerks',
    basis: 'Beschluss mit Vorbehalt (D2)',
    edition: 'alle geforderten Gremien, freigegeben von einer Person',
    shift: 'none',
    certainty: 'product decision',
    seat: null,
    period: null,
  },
  z.strictObject({
    requiredBodies: countField.min(1, { error: 'Mindestens ein Gremium muss zustimmen.' }),
    resolved: z.partialRecord(z.enum(results, { error: resultsMessage }), countField, { error: resultsMessage }),
    rule: z
      .enum(['all', 'n_of_m', 'any', 'manual'], { error: 'Die Bedingung ist all, n_of_m, any oder manual.' })
      .default('all'),
    needed: countField.min(1, { error: 'Mindestens ein Gremium muss zustimmen.' }).optional(),
    releasedOn: dayField.optional(),
    releaseReference: z.string().trim().min(1, { error: 'Das Aktenzeichen oder der Beschluss fehlt.' }).optional(),
  }),
  (input) => {
    const { requiredBodies, resolved, releasedOn, releaseReference } = input;
    const count = (result: CouncilResult): number => resolved[result] ?? 0;
    const known = results.reduce((sum, result) => sum + count(result), 0);
    if (known > requiredBodies) {
      return refuse('resolved', `Es liegen ${known} Ergebnisse vor, gefordert sind nur ${requiredBodies} Gremien.`);
    }
    if (input.rule === 'n_of_m' && (input.needed ?? requiredBodies + 1) > requiredBodies) {
      return refuse('needed', `Hier fehlt, wie viele der ${requiredBodies} Gremien zustimmen müssen.`);
    }
    const needed = { all: requiredBodies, n_of_m: input.needed ?? requiredBodies, any: 1, manual: requiredBodies }[
      input.rule
    ];
    const satisfied = count('adopted') + count('accepted_as_equivalent');
    const releasable = input.rule === 'manual' || satisfied >= needed;
    const progress = `${satisfied}/${needed}`;

    if (releasedOn !== undefined || releaseReference !== undefined) {
      if (releasedOn === undefined) return refuse('releasedOn', 'Zur Freigabe fehlt das Datum (D2).');
      if (releaseReference === undefined)
        return refuse('releaseReference', 'Zur Freigabe fehlt der Beschluss oder das Aktenzeichen (D2).');
      if (!releasable)
        return refuse(
          'releasedOn',
          `Die Bedingung ist noch nicht erfüllt (${progress}); es kann nicht freigegeben werden.`,
        );
      const note = `Freigegeben am ${formatDay(releasedOn)}: ${releaseReference}.`;
      return { output: { released: true }, certainty: 'product decision', note };
    }
    if (releasable) {
      const note = `Bedingung erfüllt (${progress}): freigabefähig. Die Aufhebung erklärt ein Mensch, mit Datum und Beschlussnummer.`;
      return { output: { released: false, releasable: true }, certainty: 'product decision', note };
    }
    const amended = count('adopted_amended') + count('adopted_partly');
    const notes = [`${progress} Gremien haben zugestimmt.`];
    if (amended > 0) {
      notes.push(
        `${amended}-mal geändert oder teilweise beschlossen: zählt erst, wenn ein Mensch es mit Begründung als gleichwertig anerkennt.`,
      );
    }
    const refused = count('rejected') + count('withdrawn');
    if (refused > requiredBodies - needed)
      notes.push('Nach Ablehnungen kann die Bedingung so nicht mehr erfüllt werden.');
    // Without our own reading of an amended result, the answer is only the condition of the paper, counted.
    return {
      output: { released: false, progress },
      certainty: amended > 0 ? 'product decision' : 'seed',
      note: notes.join(' '),
    };
  },
);

export const councilRules = [release];
