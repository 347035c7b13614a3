import { defineTexts } from '../../i18n/define.ts';

/** First steps of a new office: what is still to be set up, by the role of the site. */
export const firstStepsTexts = defineTexts(
  {
    title: 'Erste Schritte',
    done: (done: number, all: number) => `${done} von ${all} getan`,
    next: (step: string) => `Als Nächstes: ${step}`,
    showAll: 'Alle zeigen',
    hide: 'Weniger zeigen',
    putAway: 'Wegräumen',
    wasPutAway: 'Erste Schritte weggeräumt. Unter Einstellungen holen Sie sie zurück.',
    bringBack: 'Erste Schritte wieder zeigen',
    back: 'Die ersten Schritte stehen wieder auf der Startseite, solange noch etwas zu tun ist.',
    help: (step: string) => `Hilfe zu „${step}“`,
    isDone: 'getan',
    isOpen: 'offen',
    steps: {
      me: {
        title: 'Sagen, wer hier arbeitet',
        text: 'Dann zeigt „Meine Woche“ Ihre Aufgaben, Fristen und Projekte.',
        act: 'Namen wählen',
      },
      bodies: {
        title: 'Kommunen der Region prüfen',
        text: 'Wer gehört dazu? Ohne sie gibt es weder Federführung noch Karte.',
        act: 'Kommunen ansehen',
      },
      trust: {
        title: 'Dem Verbund beitreten',
        text: 'Die Koordination liest zwölf Wörter vor; Sie schicken ihr eine Beitrittsanfrage.',
        act: 'Beitritt beginnen',
      },
      admit: {
        title: 'Den ersten Standort aufnehmen',
        text: 'Nehmen Sie seine Beitrittsanfrage an, und vergleichen Sie am Telefon die zwölf Wörter.',
        act: 'Standorte öffnen',
      },
      receive: {
        title: 'Ein Bündel einlesen',
        text: 'Sie sehen vorher, was darin ist, und können alles zurücknehmen.',
        act: 'Bündel einlesen',
      },
      project: {
        title: 'Erstes Projekt anlegen',
        text: 'Titel und federführende Kommune genügen. Eine ganze Liste geht auch, aus Excel oder CSV.',
        act: 'Projekt anlegen',
      },
      send: {
        title: 'Ein Bündel für die anderen erstellen',
        text: 'So erfahren die anderen Standorte, was Sie eingetragen haben.',
        act: 'Bündel erstellen',
      },
      restorePoint: {
        title: 'Eine Sicherung anlegen',
        text: 'Vor jedem Einlesen entsteht eine von selbst. Sehen Sie einmal nach, wo sie stehen.',
        act: 'Sicherungen öffnen',
      },
    },
  },
  {
    title: 'First steps',
    done: (done: number, all: number) => `${done} of ${all} done`,
    next: (step: string) => `Next: ${step}`,
    showAll: 'Show all',
    hide: 'Show less',
    putAway: 'Put away',
    wasPutAway: 'First steps put away. You bring them back under Settings.',
    bringBack: 'Show the first steps again',
    back: 'The first steps stand on the start page again, as long as something is left to do.',
    help: (step: string) => `Help on “${step}”`,
    isDone: 'done',
    isOpen: 'open',
    steps: {
      me: {
        title: 'Say who works here',
        text: 'Then “My week” shows your tasks, deadlines and projects.',
        act: 'Choose the name',
      },
      bodies: {
        title: 'Check the bodies of the region',
        text: 'Who belongs to it? Without them nobody leads a project, and there is no map.',
        act: 'See the bodies',
      },
      trust: {
        title: 'Join the network',
        text: 'The coordination reads twelve words to you; you send it a request to join.',
        act: 'Begin to join',
      },
      admit: {
        title: 'Admit the first site',
        text: 'Accept its request to join, and compare the twelve words on the phone.',
        act: 'Open the sites',
      },
      receive: {
        title: 'Read a bundle in',
        text: 'You see beforehand what is in it, and can take it all back.',
        act: 'Read a bundle in',
      },
      project: {
        title: 'Create the first project',
        text: 'A title and the lead body are enough. A whole list works, too, from Excel or CSV.',
        act: 'Create a project',
      },
      send: {
        title: 'Create a bundle for the others',
        text: 'That is how the other sites hear what you entered.',
        act: 'Create a bundle',
      },
      restorePoint: {
        title: 'Make a restore point',
        text: 'One is made by itself before each import. Look once where they stand.',
        act: 'Open the restore points',
      },
    },
  },
);
