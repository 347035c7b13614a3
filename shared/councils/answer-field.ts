import type { Field } from '../core/field.ts';
import { consultation } from './meeting-model.ts';
import { reservationRequirement } from './model.ts';

/** The field whose words name a council's answer: what consultations know, and `pending`, which only a requirement says. */
export const fieldOfAnswer = (answer: string): Field =>
  Object.hasOwn(reservationRequirement.fields.status.choices ?? {}, answer)
    ? reservationRequirement.fields.status
    : consultation.fields.result;
