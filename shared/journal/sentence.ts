import type { Locale } from '../core/locale.ts';
import { entities, entityNamed } from '../entities.ts';
import type { JournalEntry, JournalEvent } from './contract.ts';

type Words = { readonly site: string; readonly by: string } & Readonly<Record<string, string>>;
type Sentences = Readonly<Record<JournalEvent, (words: Words) => string>>;

const roles = entities.site.fields.role.choices ?? {};
const roleWords = (role: string | undefined, locale: Locale): string => roles[role ?? '']?.[locale] ?? role ?? '';
const entityWords = (name: string | undefined, locale: Locale): string =>
  entityNamed(name ?? '')?.label[locale] ?? name ?? '';

const plural = (number: string | undefined, one: string, many: string): string =>
  `${number ?? '0'} ${number === '1' ? one : many}`;

/** A difference of clocks as people say it; the sign is told in words. */
function shiftWords(ms: string | undefined, locale: Locale): string {
  const shift = Number(ms ?? 0);
  const minutes = Math.round(Math.abs(shift) / 60_000);
  const days = Math.floor(minutes / 1440);
  const de = locale === 'de';
  const size =
    days > 0
      ? plural(String(days), de ? 'Tag' : 'day', de ? 'Tage' : 'days')
      : minutes > 0
        ? plural(String(minutes), de ? 'Minute' : 'minute', de ? 'Minuten' : 'minutes')
        : plural(String(Math.round(Math.abs(shift) / 1000)), de ? 'Sekunde' : 'second', de ? 'Sekunden' : 'seconds');
  const earlier = de ? 'früher' : 'earlier';
  const later = de ? 'später' : 'later';
  return `${size} ${shift < 0 ? earlier : later}`;
}

const german: Sentences = {
  sent: ({ ops }) => `Bündel erstellt: ${plural(ops, 'Änderung', 'Änderungen')}.`,
  read: ({ site, ops }) => `Bündel von ${site} eingelesen: ${plural(ops, 'Änderung', 'Änderungen')} übernommen.`,
  undone: ({ site, file }) => `Das Einlesen von „${file}“ (von ${site}) wurde zurückgenommen.`,
  refused: ({ site, entity, title }) =>
    `Eine Änderung von ${site} zählt nicht: ${entityWords(entity, 'de')}${title ? ` „${title}“` : ''}.`,
  restored: ({ to }) =>
    `Dieser Standort ist auf seine Sicherung vom ${to} zurückgegangen und schreibt seither unter neuer Kennung.`,
  admitted: ({ by, site, body, role }) =>
    by === site
      ? `${site} hat sich als „${roleWords(role, 'de')}“ eingetragen.`
      : `${by} hat ${site}${body ? ` (${body})` : ''} als „${roleWords(role, 'de')}“ zugelassen.`,
  changed: ({ by, site, role, roleBefore, label, labelBefore, body, bodyBefore }) => {
    const parts = [
      roleBefore && `Rolle jetzt „${roleWords(role, 'de')}“, vorher „${roleWords(roleBefore, 'de')}“`,
      labelBefore && `heißt jetzt „${label}“, vorher „${labelBefore}“`,
      bodyBefore && `gehört jetzt zu ${body}, vorher zu ${bodyBefore}`,
    ].filter(Boolean);
    return `${by} hat den Eintrag von ${site} geändert: ${parts.join('; ') || 'Schlüssel erneuert'}.`;
  },
  dormant: ({ by, site }) => `${by} hat ${site} als ruhend eingetragen: Niemand wartet mehr auf diesen Standort.`,
  awake: ({ by, site }) => `${by} hat ${site} wieder als aktiv eingetragen.`,
  revoked: ({ by, site, seq }) =>
    `${by} hat ${site} gesperrt. Bis Änderung ${seq} zählt, was von dort kam; was danach kam, nicht.`,
  rotated: ({ by, site, seq }) =>
    `${by} hat den Schlüssel von ${site} ersetzt. Der alte gilt bis Änderung ${seq}; der Standort schreibt mit dem neuen weiter.`,
  root: ({ by }) => `${by} hat das Verzeichnis der Standorte an einen anderen Schlüssel übergeben.`,
  policy: ({ by, days }) =>
    `${by} hat neue Regeln festgelegt, wer was schreiben darf. Ersetzte Werte bleiben mindestens ${plural(days, 'Tag', 'Tage')} im Protokoll.`,
  clock: ({ by, site, from, to, shift }) =>
    `${by} hat die Uhr von ${site} berichtigt: Änderungen ${from} bis ${to} werden ${shiftWords(shift, 'de')} angezeigt.`,
  erased: ({ by, entity, count }) =>
    `${by} hat einen Datensatz der Art „${entityWords(entity, 'de')}“ an allen Standorten löschen lassen (${plural(count, 'Änderung', 'Änderungen')}).`,
  unknown: ({ by }) => `${by} hat etwas eingetragen, das erst eine neuere Programmversion versteht. Es ist aufgehoben.`,
};

const english: Sentences = {
  sent: ({ ops }) => `Bundle created: ${plural(ops, 'change', 'changes')}.`,
  read: ({ site, ops }) => `Bundle from ${site} read in: ${plural(ops, 'change', 'changes')} applied.`,
  undone: ({ site, file }) => `The import of “${file}” (from ${site}) was taken back.`,
  refused: ({ site, entity, title }) =>
    `A change by ${site} does not count: ${entityWords(entity, 'en')}${title ? ` “${title}”` : ''}.`,
  restored: ({ to }) => `This site went back to its restore point of ${to} and has written under a new identity since.`,
  admitted: ({ by, site, body, role }) =>
    by === site
      ? `${site} entered itself as “${roleWords(role, 'en')}”.`
      : `${by} admitted ${site}${body ? ` (${body})` : ''} as “${roleWords(role, 'en')}”.`,
  changed: ({ by, site, role, roleBefore, label, labelBefore, body, bodyBefore }) => {
    const parts = [
      roleBefore && `role now “${roleWords(role, 'en')}”, before “${roleWords(roleBefore, 'en')}”`,
      labelBefore && `now called “${label}”, before “${labelBefore}”`,
      bodyBefore && `belongs to ${body} now, before to ${bodyBefore}`,
    ].filter(Boolean);
    return `${by} changed the entry of ${site}: ${parts.join('; ') || 'keys renewed'}.`;
  },
  dormant: ({ by, site }) => `${by} entered ${site} as dormant: nobody waits for this site any more.`,
  awake: ({ by, site }) => `${by} entered ${site} as active again.`,
  revoked: ({ by, site, seq }) =>
    `${by} revoked ${site}. What came from there counts up to change ${seq} and not beyond.`,
  rotated: ({ by, site, seq }) =>
    `${by} replaced the key of ${site}. The old one is good up to change ${seq}; the site goes on with the new one.`,
  root: ({ by }) => `${by} handed the registry of sites over to another key.`,
  policy: ({ by, days }) =>
    `${by} laid down new rules on who may write what. Replaced values stay in the log for at least ${plural(days, 'day', 'days')}.`,
  clock: ({ by, site, from, to, shift }) =>
    `${by} put the clock of ${site} right: changes ${from} to ${to} are shown ${shiftWords(shift, 'en')}.`,
  erased: ({ by, entity, count }) =>
    `${by} had a record of the kind “${entityWords(entity, 'en')}” erased at all sites (${plural(count, 'change', 'changes')}).`,
  unknown: ({ by }) => `${by} entered something only a newer version of the program understands. It is kept.`,
};

const sentences: Readonly<Record<Locale, Sentences>> = { de: german, en: english };
const somebody: Readonly<Record<Locale, string>> = { de: 'Die Koordination', en: 'The coordination' };

/** What happened, in one sentence; `moment` says a moment the way the reader is used to. */
export function journalSentence(
  { event, site, by, details }: JournalEntry,
  locale: Locale,
  moment: (instant: string) => string,
): string {
  const to = details['to'];
  const words = { ...details, ...(event === 'restored' && to ? { to: moment(to) } : {}) };
  return sentences[locale][event]({ ...words, site, by: by || somebody[locale] });
}
