/** What can be wrong with a mail, as a stable code. */
export type MailFaultCode =
  | 'not-a-mail'
  | 'too-large'
  | 'too-many-parts'
  | 'encrypted'
  | 'outlook-msg'
  | 'winmail'
  | 'nothing-in-it';

/** Ends the reading of a mail. It never leaves `db/`: the callers turn it into a value. */
export class MailFault extends Error {
  override readonly name = 'MailFault';
  readonly code: MailFaultCode;

  constructor(code: MailFaultCode) {
    super(sentenceOf(code));
    this.code = code;
  }
}

const byHand =
  'Bitte öffnen Sie die E-Mail in Ihrem Mailprogramm, speichern Sie den Anhang, und lesen Sie die gespeicherte Datei ein.';

function sentenceOf(code: MailFaultCode): string {
  switch (code) {
    case 'not-a-mail':
      return `Diese Datei lässt sich nicht als E-Mail lesen. ${byHand}`;
    case 'too-large':
      return `Diese E-Mail ist zu groß. ${byHand}`;
    case 'too-many-parts':
      return `Diese E-Mail ist ungewöhnlich verschachtelt. ${byHand}`;
    case 'encrypted':
      return `Diese E-Mail ist verschlüsselt; nur Ihr Mailprogramm kann sie öffnen. ${byHand}`;
    case 'outlook-msg':
      return `Nachrichten im Format .msg liest das Programm nicht. ${byHand}`;
    case 'winmail':
      return `Outlook hat die Anhänge dieser E-Mail in eine Datei „winmail.dat“ gepackt. ${byHand}`;
    case 'nothing-in-it':
      return 'In dieser E-Mail ist kein Bündel. Bitte prüfen Sie, ob es die richtige E-Mail ist, oder bitten Sie um eine neue mit Anhang.';
  }
}
