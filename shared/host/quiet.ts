/** When nobody is interrupted: before seven, from seven in the evening, and on Saturday and Sunday, by the clock of the machine. */
const [from, to] = [7, 19] as const;

/**
 * Whether notes of the system wait. What has come due meanwhile is shown with the first look afterwards, once.
 *
 * Laptops of a council are at home in the evening; a note there reaches a family, not an office.
 */
export const isQuiet = (at: { readonly getHours: () => number; readonly getDay: () => number }): boolean =>
  at.getHours() < from || at.getHours() >= to || at.getDay() === 0 || at.getDay() === 6;
