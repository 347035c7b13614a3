/** What a list may be at most. Real lists are a hundred times smaller; what is larger is a mistake, or meant to do harm. */
export const listLimits = {
  fileBytes: 64 * 1024 * 1024,
  /** One part of a workbook, unpacked. */
  partBytes: 384 * 1024 * 1024,
  /** Texts of a workbook, all together. */
  textChars: 128 * 1024 * 1024,
  rows: 200_000,
  cells: 4_000_000,
  columns: 16_384,
  sheets: 200,
} as const;
