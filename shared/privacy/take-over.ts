import { type Authority, type AuthorityField, authorityFields, readAuthority } from './authority.ts';

/**
 * What the office says of itself is typed in one place, the Angaben der Behörde. Before, the Schaufenster had words of its own for the
 * same things, in the setting `showcase`.
 *
 * AT1  Where the authority has said nothing, what was typed for the Schaufenster holds.
 * AT2  Where both were typed and differ, the authority's word holds, and the other one is kept to be read until a person drops it.
 */
export type WholeAuthority = { readonly said: Authority; readonly before: readonly string[] };

const takenKeys = ['operator', 'email', 'phone', 'enforcement'] as const;

type Kept = Readonly<Record<string, unknown>>;

const asRecord = (kept: unknown): Kept => (typeof kept === 'object' && kept !== null ? (kept as Kept) : {});
const textIn = (kept: Kept, key: string): string => {
  const value = kept[key];
  return typeof value === 'string' ? value.trim() : '';
};
const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const represented = /^(?:gesetzlich\s+)?vertreten durch:?\s*/i;

/** The lines of an Anbieter: who it is, who represents it, and the rest is where. */
function fromOperator(text: string): Authority {
  const lines = linesOf(text);
  const representative = lines.find((line) => represented.test(line))?.replace(represented, '') ?? '';
  const [name = '', ...address] = lines.filter((line) => !represented.test(line));
  return readAuthority({ name, address: address.join(', '), representative });
}

const fromShowcase = (kept: Kept): Authority => ({
  ...fromOperator(textIn(kept, 'operator')),
  ...readAuthority({
    email: textIn(kept, 'email'),
    phone: textIn(kept, 'phone'),
    enforcement: textIn(kept, 'enforcement'),
  }),
});

const sameWords = (one: string, other: string): boolean =>
  one.replace(/[\s,]+/g, ' ').toLowerCase() === other.replace(/[\s,]+/g, ' ').toLowerCase();

/** Both settings as one: what holds, and what is kept to be read. */
export function wholeAuthority(setting: unknown, showcase: unknown): WholeAuthority {
  const own = readAuthority(setting);
  const other = fromShowcase(asRecord(showcase));
  const before = linesOf(textIn(asRecord(setting), 'before'));
  const differing = (Object.keys(other) as AuthorityField[]).flatMap((name) => {
    const [said, typed] = [own[name], other[name]];
    return said === undefined || typed === undefined || sameWords(said, typed)
      ? []
      : [`${authorityFields[name].label.de}: ${linesOf(typed).join(', ')}`];
  });
  return { said: { ...other, ...own }, before: [...new Set([...before, ...differing])] };
}

/** The words of the Schaufenster once the authority has those that are hers. */
export const withoutTaken = (showcase: unknown): Kept =>
  Object.fromEntries(Object.entries(asRecord(showcase)).filter(([key]) => !takenKeys.some((taken) => taken === key)));

/** Of the words of the Schaufenster those nobody has taken over yet. */
export const notYetTaken = (showcase: unknown): Kept =>
  Object.fromEntries(Object.entries(asRecord(showcase)).filter(([key]) => takenKeys.some((taken) => taken === key)));

/** What the Schaufenster says of the authority: the Anbieter in lines, and how to reach it. */
export function pageWords(authority: Authority): Readonly<Record<(typeof takenKeys)[number], string>> {
  const { name, address, representative, email = '', phone = '', enforcement = '' } = authority;
  const operator = [
    ...(name === undefined ? [] : [name]),
    ...(address ?? '').split(/\s*,\s*/).filter((line) => line !== ''),
    ...(representative === undefined ? [] : [`Vertreten durch: ${representative}`]),
  ];
  return { operator: operator.join('\n'), email, phone, enforcement };
}
