/** Engineering values of the file form; docs/bundle-format.md §7. A reader may set them lower, never higher. */
export const limits = {
  fileBytes: 512 * 1024 * 1024,
  unpackedBytes: 2 * 1024 * 1024 * 1024,
  /** Unpacked size as a multiple of the packed one; more is a bomb. */
  ratio: 100,
  lineBytes: 1024 * 1024,
  depth: 16,
  fieldsPerOp: 200,
  valueBytes: 256 * 1024,
  opsPerSegment: 2_000_000,
  segments: 200_000,
  predecessorsPerField: 1000,
} as const;

/** Own segments are cut at this many ops, so that reading one op never means reading a large file. */
export const opsPerOwnSegment = 4000;

/** Names of entities and fields, and never one that could reach into a prototype. */
export const isSafeName = (name: string): boolean =>
  /^[a-z_][A-Za-z0-9_]{0,63}$/.test(name) && name !== '__proto__' && name !== 'constructor' && name !== 'prototype';
