import { defineTexts } from '../../i18n/define.ts';

/** Templates: how they are written, what is wrong with them, how a contribution is filled from one. */
export const templateTexts = defineTexts(
  {
    howTo:
      'Platzhalter stehen in geschweiften Klammern und werden aus dem verknüpften Projekt, der Vorlage oder dem Fördervorgang gefüllt. Ein Feld anfügen:',
    addOf: (entity: string) => `Platzhalter anfügen: ${entity}`,
    added: (placeholder: string) => `${placeholder} an den Text angefügt`,
    fillTitle: 'Beitrag aus einer Vorlage füllen',
    template: 'Textvorlage',
    noTemplates: 'Noch keine Textvorlage. Legen Sie eine unter „Textvorlagen“ an.',
    toTemplates: 'Zu den Textvorlagen',
    preview: 'So sieht der Beitrag dann aus',
    replaces: 'Ersetzt Überschrift und Text des Beitrags. „Rückgängig“ stellt beides wieder her.',
    apply: 'Übernehmen',
    applied: (name: string) => `Aus „${name}“ gefüllt`,
    chooseTemplate: 'Bitte wählen Sie zuerst eine Textvorlage.',
    mend: 'Die Vorlage enthält Fehler und wird erst übernommen, wenn sie berichtigt sind.',
    openTemplate: 'Vorlage öffnen',
    several: (entity: string) => `${entity}: mehrere verknüpft, welcher Eintrag ist gemeint?`,
    unknownEntity: (placeholder: string, known: string) =>
      `${placeholder} nennt etwas, das es nicht gibt. Möglich sind ${known}. Bitte berichtigen Sie die Vorlage.`,
    unknownField: (placeholder: string, entity: string) =>
      `${placeholder} nennt ein Feld, das es bei „${entity}“ nicht gibt. Bitte wählen Sie in der Vorlage eines der angebotenen Felder.`,
    meant: (placeholder: string, meant: string) =>
      `${placeholder} nennt ein Feld, das es nicht gibt. Meinten Sie ${meant}? Bitte berichtigen Sie die Vorlage.`,
    notLinked: (placeholder: string, entity: string) =>
      `${placeholder} bleibt stehen: Mit dem Beitrag ist nichts der Art „${entity}“ verknüpft. Verknüpfen Sie es, oder schreiben Sie den Text selbst.`,
    severalLinked: (placeholder: string, entity: string) =>
      `${placeholder} bleibt stehen: Mehrere Einträge der Art „${entity}“ sind verknüpft. Wählen Sie oben, welcher gemeint ist.`,
    empty: (placeholder: string, field: string, title: string) =>
      `${placeholder} bleibt stehen: „${field}“ ist bei „${title}“ leer. Tragen Sie es dort nach, oder schreiben Sie den Text selbst.`,
    closed: (placeholder: string, title: string) =>
      `${placeholder} bleibt stehen: „${title}“ ist enger eingestuft als dieser Beitrag, daraus wird nichts übernommen.`,
    notPublic: (placeholder: string, title: string) =>
      `${placeholder}: „${title}“ ist nicht öffentlich, der Beitrag schon. Bitte prüfen Sie, ob dieser Text hinausgehen darf.`,
  },
  {
    howTo: 'Placeholders stand in braces and are filled from the linked project, paper or funding case. Add a field:',
    addOf: (entity: string) => `Add a placeholder: ${entity}`,
    added: (placeholder: string) => `${placeholder} added to the text`,
    fillTitle: 'Fill a contribution from a template',
    template: 'Text template',
    noTemplates: 'No text template yet. Add one under “Text templates”.',
    toTemplates: 'To the text templates',
    preview: 'What the contribution will look like',
    replaces: 'Replaces heading and text of the contribution. “Undo” brings both back.',
    apply: 'Take over',
    applied: (name: string) => `Filled from “${name}”`,
    chooseTemplate: 'Please choose a text template first.',
    mend: 'The template has mistakes and is taken over only when they are mended.',
    openTemplate: 'Open the template',
    several: (entity: string) => `${entity}: several are linked, which one is meant?`,
    unknownEntity: (placeholder: string, known: string) =>
      `${placeholder} names something that does not exist. Possible are ${known}. Please mend the template.`,
    unknownField: (placeholder: string, entity: string) =>
      `${placeholder} names a field that “${entity}” does not have. Please choose one of the offered fields in the template.`,
    meant: (placeholder: string, meant: string) =>
      `${placeholder} names a field that does not exist. Did you mean ${meant}? Please mend the template.`,
    notLinked: (placeholder: string, entity: string) =>
      `${placeholder} stays: nothing of the kind “${entity}” is linked with the contribution. Link it, or write the text yourself.`,
    severalLinked: (placeholder: string, entity: string) =>
      `${placeholder} stays: several records of the kind “${entity}” are linked. Choose above which one is meant.`,
    empty: (placeholder: string, field: string, title: string) =>
      `${placeholder} stays: “${field}” of “${title}” is empty. Enter it there, or write the text yourself.`,
    closed: (placeholder: string, title: string) =>
      `${placeholder} stays: “${title}” is more closed than this contribution, nothing is taken from it.`,
    notPublic: (placeholder: string, title: string) =>
      `${placeholder}: “${title}” is not public, the contribution is. Please check whether this text may go out.`,
  },
);
