/** Reminders before a due date: calendar days before, moved to the working day at or before. */
import { z } from 'zod';
import { previousWorkday } from '../calendar/holidays.ts';
import { addDays } from '../core/day.ts';
import { homeCalendar } from '../region/home.ts';
import { countField, dayField, seatField } from './fields.ts';
import { defineRule } from './rule.ts';

/** Answers in the order of the lead days; two reminders may fall on one day. */
const reminders = defineRule(
  {
    id: 'REMINDERS_BEFORE',
    title: 'Erinnerungen vor einer Frist',
    basis: 'Festlegung dieses Programms',
    edition: 'Kalendertage davor, auf den letzten Werktag gelegt',
    shift: 'previous-workday',
    certainty: 'product decision',
    seat: 'home',
    period: null,
  },
  z.strictObject({
    due: dayField,
    leadDays: z
      .array(countField.max(3660, { error: 'Früher als zehn Jahre vorher erinnert niemand.' }), {
        error: 'Hier fehlen Vorlaufzeiten in Tagen (Beispiel [30, 7, 1]).',
      })
      .max(50, { error: 'Höchstens 50 Erinnerungen.' }),
    shift: z
      .enum(['previousWorkday', 'none'], { error: 'Verschoben wird mit previousWorkday oder none.' })
      .default('previousWorkday'),
    ...seatField,
  }),
  (input, { oneOffs }) => {
    const seat = input.calendar ?? homeCalendar();
    const before = input.leadDays.map((days) => addDays(input.due, -days));
    return {
      reminders: input.shift === 'none' ? before : before.map((day) => previousWorkday(day, seat, oneOffs)),
      certainty: 'product decision',
      note:
        input.shift === 'none'
          ? 'Kalendertage vor der Fälligkeit.'
          : 'Kalendertage vor der Fälligkeit, auf den letzten Werktag davor gelegt.',
    };
  },
);

export const reminderRules = [reminders];
