/** Engineering values of what is read: above any council information system's page, far below what stops a laptop. */
export const oparlLimits = {
  /** All files of one reading together. */
  fileBytes: 32 * 1024 * 1024,
  files: 200,
  objects: 20_000,
  /** Objects in objects; OParl itself needs four. */
  depth: 24,
  /** Of what is kept because no field holds it. */
  restDepth: 6,
  restChars: 20_000,
  restText: 2000,
  /** More faults nobody reads; their number is said. */
  faults: 5000,
} as const;
