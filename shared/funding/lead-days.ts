/** Longest lead time a reminder may have, as in the rule: ten years. */
const mostDays = 3660;
const mostReminders = 50;

/**
 * "30, 7, 1" as days, longest first, each once. `null` for what is no list of days: it stays on the screen as it was typed,
 * with an example.
 */
export function readLeadDays(text: string): readonly number[] | null {
  const parts = text.split(/[\s,;]+/).filter(Boolean);
  const days = parts.map(Number);
  if (parts.length > mostReminders || !parts.every((part) => /^\d{1,4}$/.test(part))) return null;
  if (days.some((day) => day > mostDays)) return null;
  return [...new Set(days)].sort((one, other) => other - one);
}

/** Reminded of without anybody having said when, in days before. */
export const usualLeadDays: readonly number[] = [7, 1];

/** The lead days of a deadline as it is kept; an empty text says that nobody wants to be reminded, one that cannot be read says nothing. */
export const leadDaysOf = (text: string | null): readonly number[] =>
  text === null ? usualLeadDays : (readLeadDays(text) ?? usualLeadDays);
