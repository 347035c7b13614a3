export const noCase = {
  code: 'not-found' as const,
  message: 'Diesen Vorgang gibt es hier nicht (mehr). Bitte laden Sie die Ansicht neu.',
};
