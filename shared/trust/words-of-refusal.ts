import type { Refusal } from './allow.ts';
import type { NoStanding } from './standing.ts';

export type RefusalCode = Refusal | NoStanding;

/** Why something another site wrote does not count here, and what helps. */
const reasons: Readonly<Record<RefusalCode, string>> = {
  'not-yours':
    'Dieser Datensatz gehört einer anderen Kommune. Wer dort schreiben soll, muss am Projekt beteiligt sein; das trägt die Federführung oder die Koordination ein.',
  catalogue:
    'Kataloge pflegt nur die Koordination. Bitte schicken Sie ihr den Änderungswunsch als Notiz oder auf anderem Weg.',
  role: 'Die Rolle des Standorts erlaubt diese Art von Datensatz nicht. Bei Bedarf ändert die Koordination die Rolle.',
  'wrong-id':
    'Die Kennung passt nicht zum Inhalt des Datensatzes. Bitte legen Sie ihn mit der aktuellen Version des Programms neu an.',
  registry:
    'Wer mitarbeitet, legt nur die Koordination fest. Die Angabe bleibt ohne Wirkung; bitte fragen Sie beim Absender nach.',
  'unknown-writer':
    'Diesen Standort hat die Koordination noch nicht zugelassen. Bitte lassen Sie ihn mit einer Beitrittsanfrage zulassen.',
  revoked:
    'Der Standort durfte an dieser Stelle nicht mehr schreiben: Die Koordination hat ihn gesperrt oder sein Schlüssel wurde ersetzt. Bitte fragen Sie dort nach, wenn die Änderung gebraucht wird.',
};

/** The same, said to the person who is about to write. */
const advice: Readonly<Record<RefusalCode, string>> = {
  'not-yours':
    'Dieser Datensatz gehört einer anderen Kommune; die anderen Standorte würden Ihre Änderung nicht annehmen. Bitte wenden Sie sich an diese Kommune oder an die Koordination.',
  catalogue:
    'Diesen Katalog pflegt nur die Koordination; die anderen Standorte würden Ihre Änderung nicht annehmen. Bitte schreiben Sie der Koordination, was fehlt.',
  role: 'Ihr Standort darf diese Art von Datensatz nicht bearbeiten; die anderen Standorte würden die Änderung nicht annehmen. Bitte wenden Sie sich an die Koordination.',
  'wrong-id':
    'Dieser Datensatz ist fest mit anderen verbunden, und diese Felder lassen sich nicht ändern. Bitte legen Sie einen neuen an und löschen Sie diesen.',
  registry: 'Wer mitarbeitet, legt nur die Koordination fest. Bitte wenden Sie sich an sie.',
  'unknown-writer':
    'Ihr Standort ist noch nicht zugelassen. Bitte schicken Sie der Koordination eine Beitrittsanfrage und lesen Sie ein Bündel von ihr ein.',
  revoked:
    'Ihr Standort ist gesperrt; die anderen nehmen von ihm nichts mehr an. Bitte sprechen Sie mit der Koordination.',
};

const isKnown = (code: string): code is RefusalCode => Object.hasOwn(reasons, code);

/** A sentence for the list of refused changes. Codes may come from a newer version of the program. */
export const reasonOf = (code: string): string =>
  isKnown(code) ? reasons[code] : `Das Programm nennt den Grund „${code}“. Bitte aktualisieren Sie das Programm.`;

/** A sentence for the person who may not write something, with what to do instead. */
export const adviceFor = (code: RefusalCode): string => advice[code];
