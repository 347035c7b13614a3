/**
 * What council information systems call their committees, consultations and meetings. What is not known here says nothing: it stays
 * among the rest, and no field is guessed.
 */
import { fold } from '../../core/fold.ts';

const firstOf =
  <Value extends string>(rules: readonly (readonly [RegExp, Value])[]) =>
  (words: string): Value | null =>
    rules.find(([pattern]) => pattern.test(fold(words)))?.[1] ?? null;

/** Folded: no umlauts, lower case, `ß` is `ss`. */
const committeeKinds = firstOf([
  [/kreistag/, 'district_council'],
  [/kreisausschuss/, 'district_committee'],
  [/haupt(?:ausschuss|- ?(?:und|,)| und |ausschusses)/, 'main_committee'],
  [/burgermeister(?:innen)?(?:-|\s|und|konferenz|dienst)/, 'mayors_conference'],
  [/koordinierungskreis|lenkungskreis/, 'coordination_circle'],
  [/arbeits(?:gruppe|kreis)|^ag\b|projektgruppe/, 'working_group'],
  [/konferenz/, 'conference'],
  [/ausschuss|beirat|kommission|\bauss\b/, 'committee'],
  [
    /^(?:der )?(?:(?:stadt|gemeinde|markt|samtgemeinde|verbandsgemeinde)?rat|parlament|stadtverordnetenversammlung|gemeindevertretung|ratsversammlung|stadtvertretung|burgerschaft)\b/,
    'council',
  ],
]);

/** The name first: "Parlament" is said of the council of a district, too. */
export const committeeKindOf = (name: string, classification: string): string | null =>
  committeeKinds(name) ?? (classification === '' ? null : committeeKinds(classification));

/** Groups of people that do not decide about papers. */
export const isNoCommittee = (type: string, classification: string, name: string): boolean =>
  /^(?:fraktion|partei|verwaltung|institution|wahlergemeinschaft|gruppe$)/.test(fold(type)) ||
  /^(?:fraktion|partei|fachbereich|dezernat|verwaltung)/.test(fold(classification)) ||
  (type === '' && /fraktion(?:\b|$)/.test(fold(name)) && !/ausschuss|rat\b/.test(fold(name)));

export const consultationRoleOf = firstOf([
  [/anhorung/, 'hearing'],
  [/vorberat|beratung ohne|mitberat/, 'preliminary'],
  [/empfehl/, 'recommendation'],
  [/entscheid|beschluss|abschliess/, 'decision'],
  [/kenntnis|information|bericht|mitteilung/, 'noted'],
]);

export const meetingStateOf = firstOf([
  [/abgesagt|ausgefallen|entfallt|fallt aus|storniert|cancel/, 'cancelled'],
  [/durchgefuhrt|stattgefunden|beendet|abgeschlossen|protokoll/, 'held'],
  [/eingeladen|einladung/, 'invited'],
  [/terminiert|geplant|vorgesehen|angesetzt/, 'planned'],
]);
