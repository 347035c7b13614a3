/** The meeting, or the line of it, is not here (any more). */
export const noMeeting = {
  code: 'not-found' as const,
  message: 'Diese Sitzung gibt es hier nicht (mehr). Bitte wählen Sie eine andere.',
};

export const noLine = {
  code: 'not-found' as const,
  message: 'Diese Zeile gibt es hier nicht (mehr). Ihr Text steht noch im Eingabefeld.',
};

export const lineChanged = (text: string) => ({
  code: 'changed-meanwhile' as const,
  message: 'Inzwischen wurde diese Zeile geändert. Ihr Text steht noch im Eingabefeld; bitte sehen Sie die Zeile an.',
  text,
});

export const emptyLine = {
  code: 'empty-line' as const,
  message: 'Auf der Zeile steht noch nichts. Schreiben Sie etwas hinter das Zeichen.',
};
