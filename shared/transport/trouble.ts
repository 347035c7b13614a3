import type { Locale } from '../core/locale.ts';

/** What can go wrong at a place of exchange, as a stable word. */
export const troubleReasons = [
  'gone',
  'unreachable',
  'forbidden',
  'read-only',
  'full',
  'locked',
  'no-folder',
  'own-folder',
  'wrong-password',
  'no-address',
  'not-webdav',
  'no-parent',
  'too-large',
  'busy',
  'server',
  'redirected',
  'certificate',
  'not-encrypted',
  'cut',
  'emptied',
  'swapped',
  'other-office',
  'too-much',
  'odd-answer',
] as const;
export type TroubleReason = (typeof troubleReasons)[number];

const nothingLost = 'Es ist nichts verloren.';

const german: Readonly<Record<TroubleReason, string>> = {
  gone: `Der Ordner ist nicht mehr da. Steckt der Stick, ist das Laufwerk verbunden? Bitte verbinden Sie es und gleichen Sie noch einmal ab. ${nothingLost}`,
  unreachable: `Der Ort ist nicht zu erreichen. Bitte prüfen Sie Netz oder VPN und gleichen Sie später noch einmal ab. ${nothingLost}`,
  forbidden:
    'Hier fehlt das Recht zu lesen oder zu schreiben. Bitte lassen Sie sich für diesen Ordner Lese- und Schreibrecht geben.',
  'read-only':
    'Dort kann nur gelesen werden. Bitte heben Sie den Schreibschutz auf oder lassen Sie sich Schreibrecht geben.',
  full: `Dort ist kein Platz mehr. Bitte schaffen Sie Platz oder bitten Sie um mehr Speicher und gleichen Sie noch einmal ab. ${nothingLost}`,
  locked: `Eine Datei ist dort gerade gesperrt, meist weil sie abgeglichen oder geprüft wird. Bitte gleichen Sie in ein paar Minuten noch einmal ab. ${nothingLost}`,
  'no-folder': 'Das ist kein Ordner. Bitte wählen Sie einen Ordner, den alle Standorte erreichen.',
  'own-folder':
    'In diesem Ordner liegen die Daten dieses Standorts selbst. Bitte wählen Sie einen anderen Ordner für den Austausch.',
  'wrong-password':
    'Benutzername oder Kennwort stimmen nicht. Bitte geben Sie sie noch einmal ein; bei Nextcloud ist ein App-Passwort nötig (Einstellungen › Sicherheit).',
  'no-address': 'Unter dieser Adresse gibt es nichts. Bitte prüfen Sie die Adresse oder legen Sie den Ordner dort an.',
  'not-webdav':
    'Unter dieser Adresse antwortet kein WebDAV, sondern etwas anderes, etwa eine Anmeldeseite. Bitte kopieren Sie die WebDAV-Adresse aus den Einstellungen des Cloudspeichers.',
  'no-parent':
    'Der übergeordnete Ordner fehlt dort, oder zwei Standorte legen ihn gerade gleichzeitig an. Bitte prüfen Sie die Adresse und gleichen Sie noch einmal ab.',
  'too-large':
    'Der Server nimmt eine so große Datei nicht an. Bitte bitten Sie dessen Betreiber, die Grenze zu erhöhen, oder tauschen Sie dieses eine Mal ein Bündel aus.',
  busy: `Der Server ist überlastet oder wird gewartet. Bitte gleichen Sie in ein paar Minuten noch einmal ab. ${nothingLost}`,
  server: `Der Server meldet einen Fehler. Bitte gleichen Sie später noch einmal ab; bleibt es dabei, sagen Sie seinem Betreiber Bescheid. ${nothingLost}`,
  redirected:
    'Der Server verweist an eine andere Adresse. Dorthin wird das Kennwort nicht geschickt. Bitte tragen Sie die richtige Adresse ein.',
  certificate:
    'Das Zertifikat des Servers gilt hier nicht. Bitte prüfen Sie die Adresse und die Uhr dieses Rechners oder wenden Sie sich an Ihre IT; ohne gültiges Zertifikat wird nichts übertragen.',
  'not-encrypted':
    'Über http ginge das Kennwort unverschlüsselt durchs Netz. Bitte tragen Sie eine Adresse ein, die mit https:// beginnt.',
  cut: `Die Übertragung ist abgebrochen. Bitte gleichen Sie noch einmal ab; es geht dort weiter, wo es aufgehört hat. ${nothingLost}`,
  emptied: `Der Ordner ist leer, obwohl dort schon etwas lag. Hier wird deshalb nichts gelöscht. Ist es der richtige Ordner, wählen Sie „Hier neu beginnen“; sonst verbinden Sie bitte den richtigen. ${nothingLost}`,
  swapped:
    'Das ist ein anderer Austauschordner als bisher. Es wurde nichts gelesen und nichts geschrieben. Bitte prüfen Sie den Ort, oder wählen Sie „Hier neu beginnen“, wenn er wirklich gewechselt hat.',
  'other-office':
    'Dieser Ordner gehört zu einem anderen Verbund mit einer anderen Koordination. Bitte wählen Sie den Ordner Ihres Verbunds.',
  'too-much':
    'Dort liegen mehr Dateien, als ein Austauschordner haben darf. Bitte wählen Sie einen eigenen Ordner für den Austausch.',
  'odd-answer': `Die Antwort ist unverständlich. Bitte gleichen Sie noch einmal ab; bleibt es dabei, sagen Sie dem Betreiber Bescheid. ${nothingLost}`,
};

const english: Readonly<Record<TroubleReason, string>> = {
  gone: 'The folder is no longer there. Please plug in the stick or connect the drive, and sync again. Nothing is lost.',
  unreachable: 'The place cannot be reached. Please check network or VPN, and sync again later. Nothing is lost.',
  forbidden: 'The right to read or write is missing here. Please ask for read and write access to this folder.',
  'read-only': 'The place can only be read. Please remove the write protection, or ask for write access.',
  full: 'There is no room left. Please make room or ask for more, and sync again. Nothing is lost.',
  locked: 'A file is locked there just now. Please sync again in a few minutes. Nothing is lost.',
  'no-folder': 'This is not a folder. Please choose a folder that all sites can reach.',
  'own-folder': "This folder holds this site's own data. Please choose another folder for the exchange.",
  'wrong-password': 'User name or password is wrong. Please enter them again; Nextcloud needs an app password.',
  'no-address': 'There is nothing at this address. Please check the address, or create the folder there.',
  'not-webdav': 'What answers at this address is not WebDAV. Please copy the WebDAV address from the cloud settings.',
  'no-parent': 'The parent folder is missing there. Please check the address and sync again.',
  'too-large': 'The server does not accept a file this large. Please ask its operator to raise the limit.',
  busy: 'The server is overloaded or under maintenance. Please sync again in a few minutes. Nothing is lost.',
  server: 'The server reports an error. Please sync again later. Nothing is lost.',
  redirected:
    'The server points to another address. The password is not sent there. Please enter the right address yourself.',
  certificate:
    'The certificate of the server is not valid here. Please check the address and the clock, or ask your IT.',
  'not-encrypted':
    'Over http the password would travel in the clear. Please enter an address that begins with https://.',
  cut: 'The transfer broke off. Please sync again; it goes on where it stopped. Nothing is lost.',
  emptied:
    'The folder is empty although something was there before. Nothing is deleted here because of that. If it is the right folder, choose “Start anew here”; otherwise please connect the right one.',
  swapped:
    'This is another exchange folder than before. Nothing was read or written. Please check the place, or choose “Start anew here” if it really has changed.',
  'other-office': 'This folder belongs to other offices with another coordination. Please choose the folder of yours.',
  'too-much': 'There are more files than an exchange folder may have. Please choose a folder of its own.',
  'odd-answer': 'The answer cannot be understood. Please sync again; if it stays so, tell the operator.',
};

/** The sentence for a reason, with the next step. */
export const troubleSentence = (reason: TroubleReason, locale: Locale = 'de'): string =>
  (locale === 'de' ? german : english)[reason];

export const isTroubleReason = (reason: unknown): reason is TroubleReason =>
  (troubleReasons as readonly unknown[]).includes(reason);
