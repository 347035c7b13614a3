/** The name of one op: `writer.seq`. Never reused, so it names exactly one written value per field. */
export type Dot = string;

export const dotOf = (log: string, seq: number): Dot => `${log}.${seq}`;

/** Log and number of a dot, or `null` if the text is none. */
export function parseDot(dot: Dot): { readonly writer: string; readonly seq: number } | null {
  const at = dot.lastIndexOf('.');
  const digits = dot.slice(at + 1);
  if (at < 1 || !/^[1-9]\d{0,14}$/.test(digits)) return null;
  return { writer: dot.slice(0, at), seq: Number(digits) };
}

/** The log of a dot that is known to be one. */
export const writerOf = (dot: Dot): string => dot.slice(0, dot.lastIndexOf('.'));
export const seqOf = (dot: Dot): number => Number(dot.slice(dot.lastIndexOf('.') + 1));

/** The writer whose log this is: a branch of a forked log is named `writer~hash8`. */
export const writerOfLog = (log: string): string => (log.length > 16 ? log.slice(0, 16) : log);
