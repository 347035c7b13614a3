/** What a file at a place is that is no whole object; it is left where it lies. */
export function strangeSentence(reason: string): string {
  switch (reason) {
    case 'truncated':
      return 'Die Datei ist noch nicht vollständig. Sie wird beim nächsten Abgleich wieder gelesen; bleibt sie so, bitten Sie den Standort, noch einmal abzugleichen.';
    case 'newer-format':
      return 'Die Datei stammt aus einer neueren Programmversion. Bitte aktualisieren Sie das Programm.';
    case 'other-name':
      return 'Der Inhalt passt nicht zum Namen der Datei. Sie wird nicht gelesen; bitte fragen Sie, wer sie umbenannt hat.';
    case 'too-large':
    case 'line-too-long':
    case 'too-deep':
      return 'Die Datei überschreitet die Grenzen und wird nicht gelesen. Bitte wenden Sie sich an den Standort, von dem sie stammt.';
    default:
      return 'Die Datei ist beschädigt oder verändert und wird nicht gelesen. Bitte bitten Sie den Standort, noch einmal abzugleichen.';
  }
}
