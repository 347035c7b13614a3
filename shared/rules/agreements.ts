/** Agreements between municipalities (GkG NRW). */
import { z } from 'zod';
import { formatDay } from '../calendar/format-day.ts';
import { addDays } from '../core/day.ts';
import { refusePeriod } from './civil.ts';
import { dayField, otherPeriodFields, type Period, seatField } from './fields.ts';
import { countOf, endAfterEvent, periodWords } from './period.ts';
import { dateRule } from './rule.ts';

const approvalPeriod: Period = { amount: 4, unit: 'weeks' };

const deemedApproved = dateRule(
  {
    id: 'GKG_24_2_APPROVAL_FICTION',
    title: 'Genehmigungsfiktion einer Vereinbarung',
    basis: '§ 24 Abs. 2 GkG NRW',
    edition: 'aktuelle Fassung prüfen',
    shift: 'next-workday',
    certainty: 'likely',
    seat: 'NW',
    pack: 'gkg-nrw',
    period: approvalPeriod,
  },
  z.strictObject({ received: dayField, ...otherPeriodFields, ...seatField }),
  (input) => {
    const period = { amount: input.amount ?? approvalPeriod.amount, unit: input.unit ?? approvalPeriod.unit };
    const count = countOf(period);
    if (count === null) return refusePeriod(period);
    const day = endAfterEvent(input.received, count);
    const words = `Geht binnen ${periodWords(period)} nach Eingang (${formatDay(input.received)}) keine Versagung zu`;
    return { day, note: `${words}, gilt die Genehmigung mit Ablauf der Frist als erteilt. Aktuelle Fassung prüfen.` };
  },
);

const effective = dateRule(
  {
    id: 'GKG_24_4_EFFECTIVE',
    title: 'Wirksamwerden einer Vereinbarung',
    basis: '§ 24 Abs. 4 GkG NRW',
    edition: 'aktuelle Fassung prüfen',
    shift: 'never',
    certainty: 'likely',
    seat: 'NW',
    pack: 'gkg-nrw',
  },
  z.strictObject({ published: dayField, ...seatField }),
  (input) => ({
    day: addDays(input.published, 1),
    note: `Wirksam am Tag nach der Bekanntmachung vom ${formatDay(input.published)}, wenn nichts Späteres bestimmt ist.`,
  }),
);

export const agreementRules = [deemedApproved, effective];
