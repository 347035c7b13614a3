/** What a mail says about the bundle it carries. */
export type CoverFacts = {
  readonly file: string;
  /** The file with contents of documents that goes with it; `null` where there is none. */
  readonly companion: string | null;
  readonly site: string;
  readonly ops: number;
  /** Day of the first change in it, as people write it; `null` when everything is in it. */
  readonly since: string | null;
  readonly day: string;
  readonly words: readonly string[];
  readonly closed: 'open' | 'passphrase' | 'sites';
};

/** The words in braces that a template may use. */
export const coverWords = ['datei', 'standort', 'anzahl', 'seit', 'datum', 'verschluss', 'beipack', 'woerter'] as const;
type CoverWord = (typeof coverWords)[number];

/** Written in German whatever the screen speaks: the others read it. */
export const coverTemplate = `Betreff: Bündel der Digitalagentur von {standort}, {datum}

Guten Tag,

anbei unser Bündel „{datei}“ mit {anzahl}{seit}.
{verschluss}{beipack}

So lesen Sie es ein: Speichern Sie die Datei und öffnen Sie sie mit einem Doppelklick, oder ziehen Sie sie im Programm auf Austausch › Einlesen. Sie sehen vorher, was sich ändert, und können alles wieder zurücknehmen.

Das Programm prüft die Unterschrift selbst. Wollen Sie sichergehen, dass sie von uns ist, vergleichen Sie am Telefon unsere zwölf Wörter:
{woerter}

Mit freundlichen Grüßen
{standort}
`;

const closings: Readonly<Record<CoverFacts['closed'], string>> = {
  open: 'Die Datei ist nicht verschlossen.',
  passphrase: 'Die Datei ist mit einem Kennwort verschlossen. Sie bekommen es von uns auf anderem Weg.',
  sites: 'Die Datei ist für Ihren Standort verschlossen; das Programm öffnet sie dort von selbst.',
};

/** A template with its words filled in. What stands in braces and means nothing stays as it was typed. */
export function coverText(template: string, facts: CoverFacts): string {
  const values: Readonly<Record<CoverWord, string>> = {
    datei: facts.file,
    standort: facts.site,
    anzahl: facts.ops === 1 ? 'einer Änderung' : `${facts.ops.toLocaleString('de')} Änderungen`,
    seit: facts.since === null ? '' : ` seit dem ${facts.since}`,
    datum: facts.day,
    verschluss: closings[facts.closed],
    beipack:
      facts.companion === null
        ? ''
        : ` Dazu gehört das Beipack „${facts.companion}“ mit den Dokumenten; bitte lesen Sie beide Dateien zusammen ein.`,
    woerter: facts.words.join(' '),
  };
  return template.replace(/\{([a-z]+)\}/g, (whole, word: string) =>
    Object.hasOwn(values, word) ? values[word as CoverWord] : whole,
  );
}
