import { formatDay } from '../../../shared/calendar/format-day.ts';
import { unreachable } from '../../../shared/core/assert.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { formatMoney, formatPercent } from '../../../shared/core/money.ts';
import type { CriterionName, Reason, Verdict } from '../../../shared/funding/catalogue/fit.ts';
import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

export const fitTexts = defineTexts(
  {
    title: 'Passt das zu uns?',
    hint: 'Verglichen wird nur, was im Katalog steht. Was dort fehlt, heißt „unbekannt“.',
    verdicts: { yes: 'ja', no: 'nein', unknown: 'unbekannt' } satisfies Record<Verdict, string>,
    names: {
      eligible: 'Antragsberechtigt',
      region: 'Fördergebiet',
      area: 'Thema',
      rate: 'Förderquote',
      ownShare: 'Eigenanteil',
      deadline: 'Frist',
    } satisfies Record<CriterionName, string>,
    totalCents: 'Was das Vorhaben kostet',
    ownCents: 'Was wir selbst aufbringen',
    bodies: 'Wer könnte mitmachen',
    counts: (yes: number, no: number, unknown: number) => `${yes} ja · ${no} nein · ${unknown} unbekannt`,
    takesPart: 'schon dabei',
    noBodies: 'Keine Kommunen bekannt.',
  },
  {
    title: 'Does it fit us?',
    hint: 'Only what is in the catalogue is compared. What is missing there is “unknown”.',
    verdicts: { yes: 'yes', no: 'no', unknown: 'unknown' },
    names: {
      eligible: 'Eligible',
      region: 'Region',
      area: 'Topic',
      rate: 'Rate',
      ownShare: 'Own share',
      deadline: 'Deadline',
    },
    totalCents: 'What the project costs',
    ownCents: 'What we can pay ourselves',
    bodies: 'Who could join',
    counts: (yes: number, no: number, unknown: number) => `${yes} yes · ${no} no · ${unknown} unknown`,
    takesPart: 'takes part already',
    noBodies: 'No bodies known.',
  },
);

/** Why, in a sentence. */
export const reasonWords = (reason: Reason, locale: Locale): string =>
  locale === 'de' ? german(reason) : english(reason);

function german(reason: Reason): string {
  switch (reason.code) {
    case 'not-stated':
      return 'Steht nicht im Katalog.';
    case 'not-understood':
      return `Bitte selbst prüfen: „${reason.words}“.`;
    case 'names-municipalities':
      return 'Kommunen sind genannt.';
    case 'names-public-bodies':
      return 'Öffentliche Einrichtungen sind genannt.';
    case 'only-others':
      return `Genannt sind nur: ${reason.words}.`;
    case 'country-wide':
      return 'Gilt bundesweit.';
    case 'our-state':
      return `Gilt in ${reason.words}.`;
    case 'other-states':
      return `Gilt nur in: ${reason.words}.`;
    case 'topic-in-strategy':
      return `Passt zum Handlungsfeld „${reason.words}“.`;
    case 'topic-not-found':
      return 'Kein Handlungsfeld der Strategie trägt diese Wörter.';
    case 'rate':
      return `Bis ${formatPercent(reason.rateBp, 'de')}.`;
    case 'rate-zero':
      return 'Die Förderquote ist 0 %.';
    case 'own-share':
      return reason.cents === null
        ? `Mindestens ${formatPercent(reason.ownShareBp, 'de')}. Nennen Sie Kosten und eigene Mittel.`
        : `Mindestens ${formatPercent(reason.ownShareBp, 'de')}: ${formatMoney(reason.cents, 'de')}.`;
    case 'own-share-too-high':
      return `Nötig sind ${formatMoney(reason.cents, 'de')} (${formatPercent(reason.ownShareBp, 'de')}), da sind ${formatMoney(reason.ownCents, 'de')}.`;
    case 'own-share-none':
      return 'Kein Eigenanteil verlangt.';
    case 'rolling':
      return 'Laufender Aufruf, keine Frist.';
    case 'due':
      return `Bis ${formatDay(reason.day)}, noch ${zahl(reason.days, 'Tag', 'Tage')}.`;
    case 'closed':
      return 'Alle bekannten Fristen sind vorbei.';
    case 'no-call':
      return 'Kein Aufruf im Katalog.';
    default:
      return unreachable(reason);
  }
}

function english(reason: Reason): string {
  switch (reason.code) {
    case 'not-stated':
      return 'Not in the catalogue.';
    case 'not-understood':
      return `Please check yourself: “${reason.words}”.`;
    case 'names-municipalities':
      return 'Municipalities are named.';
    case 'names-public-bodies':
      return 'Public bodies are named.';
    case 'only-others':
      return `Only named: ${reason.words}.`;
    case 'country-wide':
      return 'Holds in the whole country.';
    case 'our-state':
      return `Holds in ${reason.words}.`;
    case 'other-states':
      return `Holds in ${reason.words} only.`;
    case 'topic-in-strategy':
      return `Fits the field “${reason.words}”.`;
    case 'topic-not-found':
      return 'No field of the strategy has these words.';
    case 'rate':
      return `Up to ${formatPercent(reason.rateBp, 'en')}.`;
    case 'rate-zero':
      return 'The rate is 0 %.';
    case 'own-share':
      return reason.cents === null
        ? `At least ${formatPercent(reason.ownShareBp, 'en')}. Name the costs and our own money.`
        : `At least ${formatPercent(reason.ownShareBp, 'en')}: ${formatMoney(reason.cents, 'en')}.`;
    case 'own-share-too-high':
      return `Needed are ${formatMoney(reason.cents, 'en')} (${formatPercent(reason.ownShareBp, 'en')}), there are ${formatMoney(reason.ownCents, 'en')}.`;
    case 'own-share-none':
      return 'No own share required.';
    case 'rolling':
      return 'Rolling call, no deadline.';
    case 'due':
      return `By ${formatDay(reason.day)}, ${number(reason.days, 'day', 'days')} left.`;
    case 'closed':
      return 'All known deadlines have passed.';
    case 'no-call':
      return 'No call in the catalogue.';
    default:
      return unreachable(reason);
  }
}
