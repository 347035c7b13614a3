import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

/** Taking a record out of every log for good. */
export const eraseTexts = defineTexts(
  {
    menu: 'Überall endgültig löschen …',
    menuHere: 'Endgültig löschen …',
    titleHere: (title: string) => `„${title}“ endgültig löschen?`,
    title: (title: string) => `„${title}“ überall endgültig löschen?`,
    untitled: '(ohne Namen)',
    law: 'Das ist die Löschung nach Art. 17 DSGVO. Soll der Eintrag nur verschwinden, genügt „Löschen“; das lässt sich rückgängig machen.',
    reason: 'Grund',
    reasons: {
      request: 'Die betroffene Person verlangt es',
      consent: 'Die Einwilligung wurde widerrufen',
      retention: 'Die Aufbewahrungsfrist ist abgelaufen',
      unlawful: 'Die Angaben hätten nie gespeichert werden dürfen',
      mistake: 'Versehentlich eingetragen',
    },
    sure: 'Ich habe verstanden, dass der Eintrag nicht wiederkommt.',
    action: 'Endgültig löschen',
    done: (ops: number) =>
      `Endgültig gelöscht: ${zahl(ops, 'Änderung', 'Änderungen')}. Nächster Schritt: Erstellen Sie ein Bündel für alle, dann löschen auch die anderen.`,
    many: (n: number) => `${zahl(n, 'Kontakt', 'Kontakte')} überall endgültig löschen?`,
    manyDone: (n: number, ops: number) =>
      `Endgültig gelöscht: ${zahl(n, 'Kontakt', 'Kontakte')} mit ${zahl(ops, 'Änderung', 'Änderungen')}. Nächster Schritt: Erstellen Sie ein Bündel für alle, dann löschen auch die anderen.`,
    doneHere: (ops: number) =>
      `Endgültig gelöscht: ${zahl(ops, 'Änderung', 'Änderungen')}. Der Eintrag lag nur auf diesem Rechner; sonst ist nichts zu tun.`,
    manyHere: (n: number) =>
      `Endgültig gelöscht: ${zahl(n, 'Kontakt', 'Kontakte')}, die nur auf diesem Rechner lagen; dafür ist sonst nichts zu tun.`,
    create: 'Bündel erstellen',
    act: {
      does: 'Alles, was je in diesen Eintrag geschrieben wurde, wird überall herausgenommen: hier, in den Sicherungen und im Archiv, und bei jedem anderen Standort, sobald er Ihr nächstes Bündel liest.\nDer Grund steht im Protokoll und reist mit, ohne Namen.',
      not: 'Bündel, die schon in Postfächern, auf Sticks oder in Ordnern liegen, werden nicht verändert. Löschen Sie sie dort selbst.\nAusdrucke, Exporte und Abschriften bleiben. Was in anderen Einträgen steht, auch in Kommentaren und Aufgaben dazu, bleibt ebenfalls.\nEin Standort, der Ihr Bündel nie liest, behält den Eintrag.',
      back: 'Das lässt sich nicht zurücknehmen. Auch Strg+Z und das Wiederherstellen einer Sicherung bringen den Eintrag nicht zurück.',
    },
    actHere: {
      does: 'Der Eintrag hat diesen Rechner nie verlassen. Alles, was je hineingeschrieben wurde, wird hier herausgenommen, auch aus den Sicherungen.\nNiemand sonst erfährt davon, und niemand sonst muss etwas tun.',
      not: 'Ausdrucke, Exporte und Sicherungen, die Sie an einen anderen Ort gelegt haben, bleiben. Was in anderen Einträgen steht, auch in Kommentaren und Aufgaben dazu, bleibt ebenfalls.',
      back: 'Das lässt sich nicht zurücknehmen. Auch Strg+Z und das Wiederherstellen einer Sicherung bringen den Eintrag nicht zurück.',
    },
  },
  {
    menu: 'Erase everywhere for good …',
    menuHere: 'Erase for good …',
    titleHere: (title: string) => `Erase “${title}” for good?`,
    title: (title: string) => `Erase “${title}” everywhere for good?`,
    untitled: '(no name)',
    law: 'This is erasure under Art. 17 GDPR. If the record is only to disappear, “Delete” is enough; that can be undone.',
    reason: 'Reason',
    reasons: {
      request: 'The person concerned demands it',
      consent: 'Consent was withdrawn',
      retention: 'The retention period is over',
      unlawful: 'The data should never have been stored',
      mistake: 'Entered by mistake',
    },
    sure: 'I have understood that the record does not come back.',
    action: 'Erase for good',
    done: (ops: number) =>
      `Erased for good: ${number(ops, 'change', 'changes')}. Next step: create a bundle for everybody, then the others erase it too.`,
    many: (n: number) => `Erase ${number(n, 'contact', 'contacts')} everywhere for good?`,
    manyDone: (n: number, ops: number) =>
      `Erased for good: ${number(n, 'contact', 'contacts')} with ${number(ops, 'change', 'changes')}. Next step: create a bundle for everybody, then the others erase them too.`,
    doneHere: (ops: number) =>
      `Erased for good: ${number(ops, 'change', 'changes')}. The record was on this computer only; nothing else is to be done.`,
    manyHere: (n: number) =>
      `Erased for good: ${number(n, 'contact', 'contacts')} on this computer only; nothing else is to be done for them.`,
    create: 'Create a bundle',
    act: {
      does: 'Everything ever written in this record is taken out everywhere: here, in the restore points and the archive, and at every other site as soon as it reads your next bundle.\nThe reason stands in the log and travels with it, without names.',
      not: 'Bundles that already lie in mailboxes, on sticks or in folders are not changed. Delete them there yourself.\nPrints, exports and copies stay. What stands in other records, also in comments and tasks about it, stays as well.\nA site that never reads your bundle keeps the record.',
      back: 'This cannot be taken back. Neither Ctrl+Z nor going back to a restore point brings the record back.',
    },
    actHere: {
      does: 'The record has never left this computer. Everything ever written in it is taken out here, from the restore points as well.\nNobody else hears of it, and nobody else has to do anything.',
      not: 'Prints, exports and restore points you have put elsewhere stay. What stands in other records, also in comments and tasks about it, stays as well.',
      back: 'This cannot be taken back. Neither Ctrl+Z nor going back to a restore point brings the record back.',
    },
  },
);
