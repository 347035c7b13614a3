const usual = { width: 1366, height: 768 } as const;

/** How a page must be fine: light, dark, high contrast, the system's own colours, and twice as large. */
export const looks = [
  { name: 'hell', media: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' }, size: usual },
  { name: 'dunkel', media: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'none' }, size: usual },
  { name: 'kontrast', media: { colorScheme: 'light', contrast: 'more', forcedColors: 'none' }, size: usual },
  { name: 'system', media: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'active' }, size: usual },
  {
    name: 'gross',
    media: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' },
    size: { width: 683, height: 384 },
  },
] as const;
