/** The name of one op: `writer.seq`. Never reused, so it names exactly one written value per field. */
export type Dot = string;

export const dotOf = (log: string, seq: number): Dot => `${log}.${seq}`;

const dotPattern = /^[a-z2-7]{16}(~[a-z2-7]{8})?\.[1-9]\d{0,14}$/;

/** Whether a value is the name of an op of some log, or of one branch of a forked log. */
export const isDot = (value: unknown): value is Dot => typeof value === 'string' && dotPattern.test(value);

/** The log of a dot that is known to be one. */
export const writerOf = (dot: Dot): string => dot.slice(0, dot.lastIndexOf('.'));
export const seqOf = (dot: Dot): number => Number(dot.slice(dot.lastIndexOf('.') + 1));

/** The writer whose log this is: a branch of a forked log is named `writer~hash8`. */
export const writerOfLog = (log: string): string => (log.length > 16 ? log.slice(0, 16) : log);
