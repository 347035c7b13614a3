/**
 * Ids of new rows that prove who created them.
 *
 * The last 62 bits of a UUIDv7 are free by its definition (RFC 9562 §5.7); generators use some of them to count within a millisecond.
 * Here the last 40 are the beginning of a hash over the writer and the rest of the id: whoever has the id can check who made it, and
 * nobody can make another writer the creator of a row, or himself the creator of a row that is there already.
 */
export type Sha256 = (text: string) => Uint8Array;

/** Digits of an id without dashes that are kept: time, version, variant, and what generators count in. */
const keptDigits = 22;

const proofOf = (head: string, writer: string, sha256: Sha256): string =>
  [...sha256(`digitalagentur-row/1\n${writer}\n${head}`).subarray(0, 5)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/** A UUIDv7 turned into one that proves its creator. Lower case; time and order are those of the given one. */
export function provingRowId(uuidv7: string, writer: string, sha256: Sha256): string {
  const head = uuidv7.replaceAll('-', '').toLowerCase().slice(0, keptDigits);
  const digits = head + proofOf(head, writer, sha256);
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join(
    '-',
  );
}

/** Whether this writer made this id. Ids of other kinds prove nothing. */
export function provesCreator(id: string, writer: string, sha256: Sha256): boolean {
  if (id[14] !== '7') return false;
  const digits = id.replaceAll('-', '');
  return digits.slice(keptDigits) === proofOf(digits.slice(0, keptDigits), writer, sha256);
}
