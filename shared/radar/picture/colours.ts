/** The colours of a radar on white paper: those of the light screen (`renderer/styles/tokens.css`), which tests hold side by side. */
export const paperColours = {
  surface: '#ffffff',
  app: '#f5f4f0',
  controlBorder: '#77828c',
  muted: '#4b5863',
  text: '#17212b',
  onField: '#ffffff',
  fields: ['#00708a', '#a84300', '#5b3fa8', '#2e7031', '#a81d63', '#6a5600'],
} as const;
