import { mayRelease, reservationOutlook } from '../../shared/councils/requirement.ts';
import type { Reader } from '../store/database.ts';
import { readRequirements } from './requirement-states.ts';

type Values = Readonly<Record<string, unknown>>;

const textIn = (values: Values, field: string): string | null => {
  const value = values[field];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};

/** States that end a reservation without the resolution it waited for. */
const endings: readonly string[] = ['refused', 'expired', 'superseded'];

/**
 * The sentence that refuses to end a reservation, or `null`.
 *
 * D2  Released needs a day and a resolution, and that the councils' answers allow it; refused, expired or superseded needs a reason. Only
 *     the step is judged: what another site has ended stays as it is, so that its other fields can be corrected.
 */
export function reservationRefusal(db: Reader, before: Values | null, after: Values): string | null {
  const status = textIn(after, 'status');
  const isStep = status !== (before === null ? null : textIn(before, 'status'));
  if (status === 'released') {
    if (textIn(after, 'releasedOn') === null || textIn(after, 'releaseReference') === null) {
      return 'Ein aufgehobener Sperrvermerk braucht Datum und Beschluss. Bitte tragen Sie beides ein.';
    }
    return isStep ? releaseRefusal(db, before, after) : null;
  }
  if (isStep && status !== null && endings.includes(status) && textIn(after, 'statusReason') === null) {
    return 'Ein Sperrvermerk, der ohne Aufhebung endet, braucht eine Begründung. Bitte tragen Sie sie als „Begründung zum Status“ ein.';
  }
  return null;
}

function releaseRefusal(db: Reader, before: Values | null, after: Values): string | null {
  const id = textIn(before ?? {}, 'id');
  const states = (id === null ? [] : (readRequirements(db).get(id) ?? [])).map(({ state }) => state);
  const needed = typeof after['neededCount'] === 'number' ? after['neededCount'] : null;
  const outlook = reservationOutlook(textIn(after, 'rule'), needed, states);
  switch (mayRelease(outlook, states.length, textIn(after, 'statusReason'))) {
    case 'yes':
      return null;
    case 'reason':
      return 'Hier entscheidet kein Rat, sondern eine Person. Bitte begründen Sie die Aufhebung als „Begründung zum Status“.';
    case 'needed':
      return 'Wie viele Räte zustimmen müssen, ist nicht angegeben oder mehr als benannt sind. Bitte tragen Sie zuerst die nötigen Zustimmungen ein.';
    case 'waits': {
      const met = states.filter(({ kind }) => kind === 'met').length;
      const check = states.filter(({ kind }) => kind === 'check').length;
      const toCheck =
        check === 0 ? '' : ` ${check === 1 ? 'Ein Ergebnis ist' : `${check} Ergebnisse sind`} noch zu prüfen.`;
      return `Der Sperrvermerk ist nicht freigabefähig: ${met} von ${states.length} Beschlüssen zählen.${toCheck} Bitte tragen Sie zuerst in der Beschlussmatrix ein, was noch fehlt.`;
    }
  }
}
