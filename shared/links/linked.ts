import { z } from 'zod';

/** A record another one is linked with, by the name it has here. */
export const Linked = z.object({ id: z.string(), name: z.string() });
export type Linked = z.output<typeof Linked>;

/** As it stands in a cell of a table: names, one after the other; `null` for none. */
export const namesOf = (linked: readonly Linked[]): string | null =>
  linked.length === 0 ? null : linked.map(({ name }) => name).join(', ');
