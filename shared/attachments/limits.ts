import { limits } from '../sync/limits.ts';

/** Engineering values of documents and their companion files (docs/beipack-format.md). A reader may set them lower, never higher. */
export const attachmentLimits = {
  /** Content of one document: mail servers stop not far above it. */
  fileBytes: 25_000_000,
  /** From here on the screen warns that the data folder is growing large. */
  storeWarnBytes: 2_000_000_000,
  /** One companion file before it is sealed; what does not fit goes with the next one. */
  companionBytes: limits.fileBytes - 16 * 1024 * 1024,
  /** Contents in one companion file. */
  contents: 10_000,
  /** A line of a companion file between two contents. */
  lineBytes: 4096,
} as const;

/** What names a content: SHA-256 in lower-case hexadecimal, and nothing that could be a path. */
export const isContentName = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);
