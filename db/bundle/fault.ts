/** What can be wrong with a file, as a stable code. */
export type FaultCode =
  | 'not-a-bundle'
  | 'too-large'
  | 'line-too-long'
  | 'too-deep'
  | 'not-utf8'
  | 'not-json'
  | 'not-an-object'
  | 'not-canonical'
  | 'newer-format'
  | 'header'
  | 'segment-header'
  | 'segment-tail'
  | 'op'
  | 'unknown-key'
  | 'key-mismatch'
  | 'chain'
  | 'count'
  | 'signature'
  | 'checksum'
  | 'truncated'
  | 'data-after-end'
  | 'wrong-passphrase'
  | 'needs-passphrase'
  | 'not-for-us'
  | 'unreadable';

/** Ends the reading of a bundle. It never leaves `db/`: the callers turn it into a value. */
export class BundleFault extends Error {
  override readonly name = 'BundleFault';
  readonly code: FaultCode;
  readonly line: number;

  constructor(code: FaultCode, line: number) {
    super(sentenceOf(code, line));
    this.code = code;
    this.line = line;
  }
}

const again = 'Bitte lassen Sie sich die Datei noch einmal schicken; es wurde nichts übernommen.';

function sentenceOf(code: FaultCode, line: number): string {
  switch (code) {
    case 'not-a-bundle':
    case 'not-json':
    case 'not-an-object':
    case 'not-utf8':
    case 'header':
      return `Das ist keine Bündeldatei dieses Programms (Zeile ${line}). Bitte wählen Sie eine Datei mit der Endung .dabundle; es wurde nichts übernommen.`;
    case 'truncated':
      return `Die Datei ist unvollständig: Sie bricht nach Zeile ${line} ab. ${again}`;
    case 'too-large':
    case 'line-too-long':
    case 'too-deep':
      return `Die Datei überschreitet die Grenzen für Bündel (Zeile ${line}). Bitte wenden Sie sich an den absendenden Standort; es wurde nichts übernommen.`;
    case 'newer-format':
      return 'Die Datei stammt aus einer neueren Programmversion. Bitte aktualisieren Sie das Programm; es wurde nichts übernommen.';
    case 'not-canonical':
    case 'segment-header':
    case 'segment-tail':
    case 'op':
    case 'unknown-key':
    case 'key-mismatch':
    case 'chain':
    case 'count':
    case 'signature':
    case 'checksum':
      return `Die Datei wurde nach dem Unterschreiben verändert oder beschädigt (Zeile ${line}). ${again}`;
    case 'data-after-end':
      return `Hinter dem Ende des Bündels stehen weitere Daten (Zeile ${line}). ${again}`;
    case 'needs-passphrase':
      return 'Die Datei ist verschlossen. Bitte geben Sie das Kennwort ein, das Ihnen der absendende Standort genannt hat.';
    case 'not-for-us':
      return 'Die Datei ist für andere Standorte verschlossen. Bitte bitten Sie den absendenden Standort um ein Bündel, das auch für Ihren Standort verschlossen ist; es wurde nichts übernommen.';
    case 'unreadable':
      return 'Die Datei lässt sich nicht bis zum Ende lesen. Bitte prüfen Sie, ob der Stick noch steckt oder das Netzlaufwerk verbunden ist, und wählen Sie die Datei dann noch einmal; es wurde nichts übernommen.';
    case 'wrong-passphrase':
      return 'Mit diesem Kennwort lässt sich die Datei nicht öffnen. Bitte prüfen Sie das Kennwort; es wurde nichts übernommen.';
  }
}
