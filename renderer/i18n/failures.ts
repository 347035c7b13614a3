import type { CallName, Failure } from '../../shared/contract.ts';
import type { Locale } from '../../shared/core/locale.ts';
import type { AnyFailure } from '../../shared/core/result.ts';
import { isTroubleReason, troubleSentence } from '../../shared/transport/trouble.ts';

type FailureCode = { [N in CallName]: Failure<N>['code'] }[CallName] | 'connection-lost';

/** A failure of the contract without a sentence here does not compile. */
const sentences: Readonly<Record<Locale, Readonly<Record<FailureCode, string>>>> = {
  de: {
    'not-shown': 'Bitte sehen Sie die Diagnose noch einmal an und speichern Sie sie dann.',
    'invalid-request':
      'Diese Anfrage passt nicht zum Programm. Bitte laden Sie das Fenster neu und versuchen Sie es noch einmal.',
    'not-allowed':
      'Ihr Standort darf das nicht ändern; die anderen würden es nicht annehmen. Bitte wenden Sie sich an die Koordination.',
    internal: 'Im Programm ist ein Fehler aufgetreten; gespeichert wurde nichts. Bitte versuchen Sie es noch einmal.',
    'connection-lost':
      'Das Programm antwortet nicht mehr. Bitte schließen Sie das Fenster und starten Sie Digitalagentur neu.',
    'no-office': 'Hier ist noch kein Büro eingerichtet. Bitte wählen Sie zuerst, wie Sie beginnen möchten.',
    'invalid-region': 'Die Datei beschreibt keine Region. Bitte berichtigen Sie sie; es wurde nichts angelegt.',
    'store-newer': 'Der Datenbestand stammt aus einer neueren Version. Bitte aktualisieren Sie Digitalagentur.',
    'store-network-path':
      'Der Datenbestand liegt auf einem Netzlaufwerk. Bitte legen Sie ihn auf die eigene Festplatte.',
    'store-unwritable': 'In den Datenordner kann nicht geschrieben werden. Bitte prüfen Sie die Rechte auf dem Ordner.',
    'store-full': 'Der Datenträger ist voll. Bitte schaffen Sie Platz und versuchen Sie es noch einmal.',
    'store-damaged': 'Der Datenbestand ist beschädigt. Bitte stellen Sie eine Sicherung wieder her.',
    'store-in-use': 'Digitalagentur läuft bereits. Bitte wechseln Sie zum offenen Fenster.',
    storage: 'Der Datenbestand konnte nicht gelesen oder geschrieben werden. Bitte versuchen Sie es noch einmal.',
    'scope-unfit':
      'Diesen Bericht gibt es nicht über das Gewählte. Bitte wählen Sie einen anderen Umfang oder Bericht.',
    'not-for-paper': 'Dieser Datensatz ist für diese Fassung nicht freigegeben. Bitte wählen Sie einen anderen Umfang.',
    'period-reversed': 'Der Zeitraum endet, bevor er beginnt. Bitte tauschen Sie die beiden Tage.',
    'not-whole': 'Dieser Bericht ist hier nicht vollständig. Bitte lesen Sie das nächste Bündel ein.',
    'no-edition': 'Noch ist keine Fassung der Strategie beschlossen. Bitte setzen Sie zuerst eine in Kraft.',
    'unknown-part': 'Diesen Teil hat die geltende Fassung nicht. Bitte wählen Sie einen der Teile, die es gibt.',
    'says-nothing': 'Der neue Wortlaut ist der bisherige. Bitte ändern Sie etwas, oder brechen Sie ab.',
    'decided-already': 'Über diesen Änderungsantrag ist schon entschieden. Bitte stellen Sie einen neuen.',
    'contained-already':
      'Der Änderungsantrag steht schon in einem festgehaltenen Wortlaut. Der ändert sich nicht mehr.',
    'withdrawn-already': 'Der Änderungsantrag wurde zurückgezogen. Über ihn ist nicht mehr zu entscheiden.',
    'not-in-force': 'Diese Fassung gilt nicht. Bitte beginnen Sie mit der zuletzt beschlossenen.',
    'draft-exists': 'Ein Entwurf ist schon begonnen. Bitte arbeiten Sie an ihm weiter.',
    'frozen-already': 'Der Wortlaut dieser Fassung ist schon festgehalten und ändert sich nicht mehr.',
    contradictions: 'Angenommene Änderungen widersprechen einander. Bitte entscheiden Sie über sie neu.',
    'not-frozen':
      'Der Wortlaut ist noch nicht festgehalten. Bitte halten Sie ihn fest, bevor Sie die Fassung in Kraft setzen.',
    'adopted-already': 'Diese Fassung wurde schon in Kraft gesetzt.',
    damaged:
      'Von dieser Fassung fehlen hier Teile. Bitte lesen Sie die Bündel ein, mit denen sie gekommen sein müssten.',
    'exists-already': 'Das gibt es schon. Bitte öffnen Sie den vorhandenen Eintrag.',
    'unknown-body': 'Diese Kommune ist nicht bekannt. Bitte wählen Sie eine aus der Liste.',
    'not-damaged': 'Der Bestand ist in Ordnung; es gibt nichts zu retten. Es wurde nichts verändert.',
    'not-an-example': 'Dies ist kein Beispielbüro; es wird nicht beiseitegelegt.',
    'not-found': 'Diesen Eintrag gibt es nicht mehr. Bitte laden Sie die Liste neu.',
    'unknown-entity': 'Diese Art von Eintrag kennt das Programm nicht. Bitte aktualisieren Sie Digitalagentur.',
    'invalid-fields': 'Eine Angabe passt nicht zum Feld. Bitte prüfen Sie Ihre Eingabe.',
    'changed-meanwhile':
      'Der Eintrag wurde inzwischen geändert. Bitte sehen Sie den neuen Stand an und wiederholen Sie die Änderung.',
    'append-only': 'Solche Einträge werden nur ergänzt, nicht geändert. Bitte legen Sie einen neuen an.',
    'already-shared': 'Der Eintrag ist schon bei anderen Standorten und kann nicht mehr zurückgenommen werden.',
    'rule-broken': 'Das verstößt gegen eine Regel des Programms. Bitte prüfen Sie die Angaben.',
    'already-merged': 'Diese Einträge sind schon einer. Bitte laden Sie die Liste neu.',
    'other-visibility': 'Diese Notizen sehen nicht dieselben Leute. Bitte geben Sie erst beiden dieselbe Sichtbarkeit.',
    'too-long': 'Zusammen sind die Texte zu lang. Bitte kürzen Sie einen davon.',
    'not-merged': 'Dieser Eintrag ist mit keinem anderen zusammengeführt. Bitte laden Sie die Liste neu.',
    'cannot-merge': 'Solche Einträge werden nicht zusammengeführt. Bitte löschen Sie den, der zu viel ist.',
    'not-ordered': 'Diese Liste hat keine eigene Reihenfolge. Bitte sortieren Sie sie nach einer Spalte.',
    'not-in-list': 'Der Platz in der Liste ist nicht mehr da. Bitte laden Sie die Liste neu.',
    'invalid-filter': 'Dieser Filter passt nicht zum Feld. Bitte setzen Sie ihn zurück.',
    'nothing-to-undo': 'Es gibt nichts rückgängig zu machen.',
    'nothing-to-redo': 'Es gibt nichts wiederherzustellen.',
    'invalid-mail':
      'Diese E-Mail lässt sich nicht lesen. Bitte speichern Sie den Anhang in Ihrem Mailprogramm und lesen Sie die gespeicherte Datei ein.',
    'not-a-folder': 'Diesen Ordner gibt es nicht oder er ist nicht erreichbar. Bitte wählen Sie einen anderen.',
    'folder-in-use':
      'In diesem Ordner liegt etwas anderes. Bitte wählen Sie einen leeren oder einen neuen Ordner; es wurde nichts verändert.',
    'file-missing': 'Die Datei ist nicht mehr da. Bitte wählen Sie sie noch einmal.',
    'unknown-rule': 'Diese Fristregel ist nicht bekannt. Bitte wählen Sie eine aus der Liste.',
    'invalid-input': 'Mit diesen Angaben lässt sich die Frist nicht berechnen. Bitte ergänzen Sie sie.',
    'invalid-bundle': 'Diese Datei ist kein vollständiges Bündel. Bitte lassen Sie es sich noch einmal schicken.',
    'needs-passphrase': 'Das Bündel ist verschlossen. Bitte geben Sie das Kennwort ein.',
    cancelled: 'Abgebrochen. Es wurde nichts geändert.',
    'unknown-recipient': 'Ein Empfänger ist hier nicht bekannt. Bitte wählen Sie ihn aus der Liste.',
    'no-recipient-key':
      'Für einen Empfänger ist kein Schlüssel zum Verschließen bekannt. Bitte nehmen Sie stattdessen ein Kennwort.',
    'place-unusable':
      'In diesen Ordner lässt sich die Datei nicht schreiben. Bitte wählen Sie einen anderen; es wurde keine angelegt.',
    'picture-missing':
      'Ein Bild fehlt oder ist beschädigt. Bitte fügen Sie es neu ein, oder nehmen Sie es heraus; es wurde keine Datei angelegt.',
    'name-unusable':
      'Diesen Dateinamen kann nicht jeder Rechner speichern. Bitte nennen Sie die Datei anders; es wurde keine angelegt.',
    'no-printer':
      'Auf diesem Rechner ist weder Edge noch Chrome noch Chromium, die ein PDF schreiben könnten. Bitte drucken Sie in eine PDF-Datei, oder nehmen Sie DOCX oder ODT; es wurde keine Datei angelegt.',
    'print-failed':
      'Das PDF ist nicht zustande gekommen. Bitte versuchen Sie es noch einmal, oder nehmen Sie DOCX oder ODT; es wurde keine Datei angelegt.',
    'already-undone': 'Dieses Einlesen wurde schon zurückgenommen.',
    'pruned-since':
      'Seit diesem Einlesen wurde das Protokoll gekürzt. Bitte stellen Sie stattdessen eine Sicherung von davor wieder her.',
    'no-conflict': 'Dieser Konflikt ist bereits entschieden.',
    'not-root': 'Das kann nur die Koordination. Bitte wenden Sie sich an sie.',
    'invalid-file': 'Diese Datei ist keine Beitrittsanfrage. Bitte lassen Sie sie sich noch einmal schicken.',
    'unknown-member': 'Diesen Standort kennt das Mitgliederverzeichnis nicht. Bitte lassen Sie ihn zuerst zu.',
    'is-root': 'Das ist die Koordination selbst. Bitte übergeben Sie das Mitgliederverzeichnis zuerst.',
    revoked: 'Dieser Schlüssel ist gesperrt. Bitte lassen Sie den Standort mit einem neuen anfragen.',
    'words-differ': 'Die Wörter passen nicht zu dieser Anfrage. Bitte lassen Sie sie sich noch einmal vorlesen.',
    'role-needed': 'Die Rolle Koordination muss ausdrücklich gewählt werden. Bitte wählen Sie eine Rolle.',
    'already-admitted': 'Dieser Standort ist schon zugelassen. Bitte ändern Sie ihn in der Liste der Mitglieder.',
    'not-held': 'So weit ist von diesem Standort hier nichts angekommen. Bitte nennen Sie eine kleinere Nummer.',
    'other-body': 'Diese Anfrage kommt von einer anderen Kommune. Bitte lassen Sie den Standort neu zu.',
    'not-coordination': 'Dieser Standort hat nicht die Rolle Koordination. Bitte geben Sie sie ihm zuerst.',
    'no-fingerprint': 'Das ist weder ein Fingerabdruck noch sind es zwölf Wörter. Bitte prüfen Sie die Eingabe.',
    'pinned-already': 'Hier ist schon ein anderer Fingerabdruck festgehalten. Bitte fragen Sie die Koordination.',
    'place-trouble':
      'Mit diesem Ort gibt es Schwierigkeiten. Bitte gleichen Sie noch einmal ab; es ist nichts verloren.',
    'needs-password': 'Für diesen Ort fehlt das Kennwort. Bitte geben Sie es noch einmal ein.',
    'unreadable-list': 'Diese Datei lässt sich nicht als Liste lesen. Bitte speichern Sie sie als .xlsx oder .csv.',
    'unreadable-oparl':
      'In diesen Dateien steht nichts, was OParl kennt. Bitte wählen Sie JSON aus dem Ratsinformationssystem; es wurde nichts übernommen.',
    'unreadable-radar':
      'Diese Datei ist kein Radar, das sich lesen lässt. Lesbar sind JSON von Zalando, CSV und JSON von „Build Your Own Radar“ und Ordner von AOE.',
    'no-next': 'Daraus lässt sich das in dieser Version nicht machen. Legen Sie es einzeln an und verknüpfen Sie es.',
    'unknown-ring': 'Diesen Ring hat das Radar nicht. Bitte wählen Sie einen der Ringe, die es gibt.',
    'nothing-to-freeze': 'Noch steht kein Trend in einem Ring. Bitte vereinbaren Sie zuerst Ringe.',
    'no-title-column': 'Keine Spalte ist als Titel gewählt. Bitte ordnen Sie eine Spalte dem Titel zu.',
    'unreadable-cards':
      'Das ist kein Adressbuch, das dieses Programm lesen kann. Bitte wählen Sie eine Datei mit der Endung .vcf.',
    'preview-outdated':
      'Seit der Vorschau hat sich die Datei oder der Bestand geändert. Bitte sehen Sie die neue Vorschau an; es wurde nichts übernommen.',
    'empty-file': 'Diese Datei ist leer. Bitte prüfen Sie, ob sie fertig gespeichert ist.',
    'too-large': 'Diese Datei ist größer als 25 MB und wurde nicht angehängt. Bitte tragen Sie einen Verweis ein.',
    'content-missing': 'Der Inhalt ist hier nicht vorhanden. Bitte lassen Sie sich ein Beipack schicken.',
    'content-damaged':
      'Der Inhalt ist hier beschädigt und wurde nicht ausgegeben. Bitte lassen Sie sich ein Beipack schicken.',
    'invalid-companion': 'Diese Datei ist kein vollständiges Beipack. Bitte lassen Sie es sich noch einmal schicken.',
    'no-step': 'Von diesem Stand führt kein Schritt dorthin. Bitte wählen Sie einen der nächsten Stände.',
    'stage-needs': 'Für diesen Stand fehlt noch etwas. Bitte tragen Sie es im Vorgang ein.',
    'empty-line': 'Auf der Zeile steht noch nichts. Bitte schreiben Sie etwas hinter das Zeichen.',
  },
  en: {
    'not-shown': 'Please look at the diagnosis once more and save it then.',
    'invalid-request': 'This request does not fit the program. Please reload the window and try again.',
    'not-allowed':
      'Your site may not change this; the other sites would not accept it. Please turn to the coordination.',
    internal: 'Something went wrong inside the program; nothing was saved. Please try again.',
    'invalid-region': 'The file does not describe a region. Please correct it; nothing was created.',
    'connection-lost': 'The program no longer answers. Please close the window and start Digitalagentur again.',
    'no-office': 'No office has been set up here yet. Please choose how to begin first.',
    'store-newer': 'The data was written by a newer version. Please update Digitalagentur.',
    'store-network-path': 'The data lies on a network drive. Please move it to the local disk.',
    'store-unwritable': 'The data folder cannot be written to. Please check the permissions of the folder.',
    'store-full': 'The disk is full. Please make room and try again.',
    'store-damaged': 'The data is damaged. Please go back to a restore point.',
    'store-in-use': 'Digitalagentur is already running. Please switch to the open window.',
    storage: 'The data could not be read or written. Please try again.',
    'scope-unfit': 'There is no such report about what was chosen. Please choose another scope or report.',
    'not-for-paper': 'This record is not released for this version. Please choose another scope.',
    'period-reversed': 'The period ends before it begins. Please swap the two days.',
    'not-whole': 'This report is not complete here. Please take in the next bundle.',
    'no-edition': 'No edition of the strategy has been adopted yet. Please put one into force first.',
    'unknown-part': 'The edition in force does not have this part. Please choose one of those that exist.',
    'says-nothing': 'The new wording is the present one. Please change something, or cancel.',
    'decided-already': 'This amendment has been decided already. Please propose another one.',
    'contained-already': 'The amendment stands in a frozen wording already. That does not change any more.',
    'withdrawn-already': 'The amendment was withdrawn. It is not to be decided any more.',
    'not-in-force': 'This edition is not in force. Please begin with the one adopted last.',
    'draft-exists': 'A draft has been begun already. Please go on with that one.',
    'frozen-already': 'The wording of this edition is frozen already and does not change any more.',
    contradictions: 'Accepted amendments contradict each other. Please decide about them again.',
    'not-frozen': 'The wording is not frozen yet. Please freeze it before you put the edition into force.',
    'adopted-already': 'This edition is in force already.',
    damaged: 'Parts of this edition are missing here. Please read in the bundles they should have come with.',
    'exists-already': 'This exists already. Please open the existing record.',
    'unknown-body': 'This body is not known. Please choose one from the list.',
    'not-damaged': 'The data is in order; there is nothing to rescue. Nothing was changed.',
    'not-an-example': 'This is not an example office; it will not be put aside.',
    'not-found': 'This record no longer exists. Please reload the list.',
    'unknown-entity': 'The program does not know this kind of record. Please update Digitalagentur.',
    'invalid-fields': 'A value does not fit its field. Please check your entry.',
    'changed-meanwhile': 'The record was changed meanwhile. Please look at the new state and repeat your change.',
    'append-only': 'Such records are only added, never changed. Please add a new one.',
    'already-shared': 'Other sites already have this record; it cannot be withdrawn any more.',
    'rule-broken': 'This breaks a rule of the program. Please check the values.',
    'already-merged': 'These records are one already. Please reload the list.',
    'other-visibility': 'These notes are not seen by the same people. Please give both the same visibility first.',
    'too-long': 'Together the texts are too long. Please shorten one of them.',
    'not-merged': 'This record is not merged with another one. Please reload the list.',
    'cannot-merge': 'Such records are not merged. Please delete the one too many.',
    'not-ordered': 'This list has no order of its own. Please sort it by a column.',
    'not-in-list': 'The place in the list is no longer there. Please reload the list.',
    'invalid-filter': 'This filter does not fit the field. Please reset it.',
    'nothing-to-undo': 'There is nothing to undo.',
    'nothing-to-redo': 'There is nothing to redo.',
    'invalid-mail':
      'This mail cannot be read. Please save its attachment in your mail program and read in the saved file.',
    'not-a-folder': 'This folder does not exist or cannot be reached. Please choose another one.',
    'folder-in-use':
      'There is something else in this folder. Please choose an empty or a new one; nothing was changed.',
    'file-missing': 'The file is no longer there. Please choose it again.',
    'unknown-rule': 'This deadline rule is not known. Please choose one from the list.',
    'invalid-input': 'The deadline cannot be computed from these values. Please complete them.',
    'invalid-bundle': 'This file is not a complete bundle. Please ask for it to be sent again.',
    'needs-passphrase': 'The bundle is sealed. Please enter the passphrase.',
    cancelled: 'Cancelled. Nothing was changed.',
    'unknown-recipient': 'A recipient is not known here. Please choose one from the list.',
    'no-recipient-key': 'No key to seal with is known for one of the recipients. Please use a passphrase instead.',
    'place-unusable': 'The file cannot be written into this folder. Please choose another one; no file was left there.',
    'picture-missing': 'A picture is missing or damaged. Please insert it anew or take it out; no file was made.',
    'name-unusable': 'Not every computer can store this file name. Please name the file differently; no file was made.',
    'no-printer':
      'This computer has neither Edge nor Chrome nor Chromium to write a PDF. Please print to a PDF file, or take DOCX or ODT; no file was made.',
    'print-failed': 'The PDF could not be made. Please try again, or take DOCX or ODT; no file was made.',
    'already-undone': 'This import was already undone.',
    'pruned-since': 'The log was shortened since this import. Please restore a backup from before instead.',
    'no-conflict': 'This conflict is already settled.',
    'not-root': 'Only the coordination can do this. Please turn to them.',
    'invalid-file': 'This file is not a join request. Please ask for it to be sent again.',
    'unknown-member': 'The list of members does not know this site. Please admit it first.',
    'is-root': 'This is the coordination itself. Please hand over the list of members first.',
    revoked: 'This key is revoked. Please let the site ask with a new one.',
    'words-differ': 'The words do not fit this request. Please have them read out once more.',
    'role-needed': 'The role of coordination must be chosen expressly. Please choose a role.',
    'already-admitted': 'This site is admitted already. Please change it in the list of members.',
    'not-held': 'This site has not been received that far. Please name a smaller number.',
    'other-body': 'This request comes from another body. Please admit the site anew.',
    'not-coordination': 'This site does not have the role of coordination. Please give it that role first.',
    'no-fingerprint': 'This is neither a fingerprint nor twelve words. Please check what you entered.',
    'pinned-already': 'Another fingerprint is pinned here already. Please ask the coordination.',
    'place-trouble': 'There is trouble with this place. Please sync again; nothing is lost.',
    'needs-password': 'The password for this place is missing. Please enter it again.',
    'unreadable-list': 'This file cannot be read as a list. Please save it as .xlsx or .csv.',
    'unreadable-oparl':
      'These files hold nothing OParl knows: no JSON, a web page, damaged, or too large. Please choose JSON of the council information system; nothing was taken over.',
    'unreadable-radar':
      'This file is no radar that can be read. Readable are JSON of Zalando, CSV and JSON of “Build Your Own Radar” and folders of AOE.',
    'no-next': 'This version cannot make that out of it. Create it by itself and link it.',
    'unknown-ring': 'The radar has no such ring. Please choose one of its rings.',
    'nothing-to-freeze': 'No trend stands in a ring yet. Please agree on rings first.',
    'no-title-column': 'No column is chosen as the title. Please map a column to the title.',
    'unreadable-cards': 'There is no address book this program can read. Please choose a file that ends in .vcf.',
    'preview-outdated':
      'The file or the records have changed since the preview. Please look at the new preview; nothing was taken over.',
    'empty-file': 'This file is empty. Please check whether it was saved completely.',
    'too-large': 'This file is larger than 25 MB and was not attached. Please enter a link to it instead.',
    'content-missing': 'The content is not here. Please ask the site that attached it for a companion file.',
    'content-damaged': 'The content here is damaged and was not handed out. Please ask for a companion file.',
    'invalid-companion': 'This file is not a complete companion file. Please ask for it to be sent again.',
    'no-step': 'No step leads there from this stage. Please choose one of the next stages.',
    'stage-needs': 'Something is still missing for this stage. Please enter it in the case.',
    'empty-line': 'There is nothing on the line yet. Please write something behind the sign.',
  },
};

const unknownCode: Readonly<Record<Locale, (code: string) => string>> = {
  de: (code) => `Das hat nicht geklappt (${code}). Es wurde nichts geändert; bitte versuchen Sie es noch einmal.`,
  en: (code) => `That did not work (${code}). Nothing was changed; please try again.`,
};

/** Why an edit is not allowed, in English; German comes from the store. The same codes stand in the list of refused changes. */
const notAllowed: Readonly<Record<string, string>> = {
  'not-yours':
    'This record belongs to another municipality; the other sites would not accept your change. Please turn to them, or to the coordination.',
  catalogue:
    'Only the coordination keeps this catalogue; the other sites would not accept your change. Please write to the coordination what is missing.',
  role: 'Your site may not edit records of this kind; the other sites would not accept the change. Please turn to the coordination.',
  'wrong-id':
    'This record is firmly tied to others, and these fields cannot be changed. Please add a new one and delete this one.',
  policy: 'Your IT has switched this off on this computer. Please ask them, or take another way.',
  registry: 'Only the coordination says who takes part. Please turn to them.',
  'unknown-writer':
    'Your site is not admitted yet. Please send the coordination a join request, and read in a bundle from them.',
  revoked: 'Your site is revoked; the others accept nothing from it any more. Please talk to the coordination.',
};

/** Which rule an entry breaks, in English; German comes from the store and names the record as well. */
const brokenRule: Readonly<Record<string, string>> = {
  D2: 'A released reservation needs a day and a resolution. Please enter both.',
  D3: 'A body that is marked as not participating cannot lead. Please change the participation or the lead first.',
  D5: 'A deadline that is done has a date. Please enter it, or set the deadline back to open.',
  lock: 'A reservation still holds this back: a locked post is neither advertised nor filled, and locked money is neither bound nor spent. Please release the reservation first, or take it off here.',
  circle: 'This would make something part of itself, or let it wait for itself. Please choose another one.',
};

const isKnown = (code: string): code is FailureCode => Object.hasOwn(sentences.de, code);

/**
 * A failure as a sentence with the next step. In German the store's own sentence comes first, because it can name the value
 * or the colleague it is about; the table speaks where there is none, and in English.
 */
export function failureSentence(failure: AnyFailure, locale: Locale): string {
  if (locale === 'de' && failure.message) return failure.message;
  // Some refusals name what is missing in both languages.
  const words = failure['words'] as { readonly en?: unknown } | undefined;
  if (typeof words?.en === 'string') return words.en;
  if (failure.code === 'not-allowed') {
    const sentence = notAllowed[String(failure['reason'])];
    if (locale === 'en' && sentence !== undefined) return sentence;
  }
  if (failure.code === 'rule-broken') {
    const sentence = brokenRule[String(failure['rule'])];
    if (locale === 'en' && sentence !== undefined) return sentence;
  }
  if (failure.code === 'place-trouble' && isTroubleReason(failure['reason']))
    return troubleSentence(failure['reason'], locale);
  return isKnown(failure.code) ? sentences[locale][failure.code] : unknownCode[locale](failure.code);
}
