import { defineTexts } from '../../i18n/define.ts';

/** How a deadline ends otherwise than by being done, and what to do with a day that would be another one by now. */
export const endingTexts = defineTexts(
  {
    end: 'Anders beenden …',
    title: (name: string) => `„${name}“ beenden`,
    how: 'Was ist mit der Frist?',
    ways: {
      extended: 'Verlängert',
      waived: 'Verzichtet',
      obsolete: 'Hinfällig',
      missed: 'Versäumt',
    },
    notes: {
      extended: 'Eine neue Frist folgt; gezählt wird vom Ablauf der alten an (§ 190 BGB).',
      waived: 'Wir reichen bewusst nichts ein.',
      obsolete: 'Es gibt nichts mehr einzureichen.',
      missed: 'Die Frist ist verstrichen. Sie bleibt im Verlauf sichtbar.',
    },
    until: 'Neuer Tag laut Behörde',
    untilHint: 'Genannt geht vor. Leer lassen, wenn nur eine Länge genannt ist.',
    amount: 'Verlängert um',
    unit: 'Einheit',
    reason: 'Begründung',
    reasonHint: 'Wird als Kommentar an der Frist festgehalten.',
    needsDay: 'Nennen Sie den neuen Tag oder die Länge der Verlängerung.',
    confirm: 'Beenden',
    extend: 'Verlängern',
    decided: (title: string, status: string) => `„${title}“: ${status}.`,
    extendedTo: (title: string, day: string) => `„${title}“ verlängert bis ${day}.`,

    stale: 'Neu zu berechnen',
    staleText: (kept: string, now: string) =>
      `Seit der Berechnung kam ein Feiertag oder eine Fassung dazu. Gespeichert ist der ${kept}, die Regel ergibt jetzt den ${now}.`,
    recompute: 'Neu berechnen',
    recomputed: (title: string) => `„${title}“ neu berechnet.`,
    extendsOther: 'Verlängert eine frühere Frist',

    fromCall: 'aus einem Aufruf',
    fromCallLong: 'Tag aus einem Aufruf, noch keine eigene Frist',
    openCall: 'Aufruf öffnen',
    adopt: 'Als eigene Frist übernehmen',
    adopted: (title: string) => `„${title}“ als eigene Frist übernommen.`,
    notOwn: 'Dieser Tag gehört zu einem Aufruf. Ändern Sie ihn dort, oder übernehmen Sie ihn als eigene Frist.',
  },
  {
    end: 'End otherwise …',
    title: (name: string) => `End “${name}”`,
    how: 'What happened to the deadline?',
    ways: { extended: 'Extended', waived: 'Waived', obsolete: 'Obsolete', missed: 'Missed' },
    notes: {
      extended: 'A new deadline follows; the time counts from the end of the old one (§ 190 BGB).',
      waived: 'We decide to hand in nothing.',
      obsolete: 'There is nothing left to hand in.',
      missed: 'The deadline has passed. It stays visible in the history.',
    },
    until: 'New day named by the authority',
    untilHint: 'A named day comes first. Leave it empty if only a length was named.',
    amount: 'Extended by',
    unit: 'Unit',
    reason: 'Reason',
    reasonHint: 'Kept as a comment on the deadline.',
    needsDay: 'Name the new day or the length of the extension.',
    confirm: 'End it',
    extend: 'Extend',
    decided: (title: string, status: string) => `“${title}”: ${status}.`,
    extendedTo: (title: string, day: string) => `“${title}” extended until ${day}.`,

    stale: 'To be computed again',
    staleText: (kept: string, now: string) =>
      `A holiday or an edition was entered since. Kept is ${kept}, the rule gives ${now} by now.`,
    recompute: 'Compute again',
    recomputed: (title: string) => `“${title}” computed again.`,
    extendsOther: 'Extends an earlier deadline',

    fromCall: 'from a call',
    fromCallLong: 'A day of a call, not yet a deadline of ours',
    openCall: 'Open the call',
    adopt: 'Make it a deadline of ours',
    adopted: (title: string) => `“${title}” is a deadline of ours now.`,
    notOwn: 'This day belongs to a call. Change it there, or make it a deadline of ours.',
  },
);
