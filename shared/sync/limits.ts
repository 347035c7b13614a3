/** Engineering values of the file form; docs/bundle-format.md §7. A reader may set them lower, never higher. */
export const limits = {
  fileBytes: 512 * 1024 * 1024,
  unpackedBytes: 2 * 1024 * 1024 * 1024,
  /** Unpacked size as a multiple of the packed one; more is a bomb. */
  ratio: 100,
  /** Header of a sealed file; and the recipients in it, because each is tried with each of our keys. */
  sealHeaderBytes: 64 * 1024,
  sealRecipients: 300,
  /** Base-2 logarithm of the work a passphrase may cost: what the program and the `age` command write. */
  sealWork: 18,
  lineBytes: 1024 * 1024,
  depth: 16,
  fieldsPerOp: 200,
  valueBytes: 256 * 1024,
  opsPerSegment: 2_000_000,
  /** Op lines of one segment with their line ends; a store keeps them as one text. */
  segmentBytes: 256 * 1024 * 1024,
  segments: 200_000,
  predecessorsPerField: 1000,
  /** Op lines that a store keeps of writers nobody has admitted, of all of them and of one. */
  strangersBytes: 64 * 1024 * 1024,
  strangerBytes: 4 * 1024 * 1024,
} as const;

/** Own segments are cut at this many ops, so that reading one op never means reading a large file. */
export const opsPerOwnSegment = 4000;

/** And before their op lines exceed this size, for the same reason; at least one op goes into a segment. */
export const bytesPerOwnSegment = 8 * 1024 * 1024;

/** Names of entities and fields, and never one that could reach into a prototype. */
export const isSafeName = (name: string): boolean =>
  /^[a-z_][A-Za-z0-9_]{0,63}$/.test(name) && name !== '__proto__' && name !== 'constructor' && name !== 'prototype';
