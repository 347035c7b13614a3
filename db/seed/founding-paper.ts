/**
 * The founding paper of the office, SV-10-0056 of the district of Coesfeld (an official work), in its own words.
 *
 * The name of a person is left out ("[…]"): functions are shipped, names are not.
 */

/** The lock on money and post. Verbatim: it is what eleven councils and the Kreistag have to fulfil. */
export const lockNote =
  'Die Mittelbereitstellung erfolgt unter dem Vorbehalt der finalen Beratung und Verabschiedung der Digitalisierungsstrategie im Frühjahr 2021 durch die Räte der kreisangehörigen Kommunen und des Kreistages des Kreises Coesfeld.';

const personnel =
  'Personalkosten für die Einrichtung einer auf fünf Jahre befristeten Vollzeitstelle bis zu EG 13 TVöD im Produkt 04.01.02.01 Kreisentwicklung, Sachkonto 501201.';

export const foundingPaper = {
  reference: 'SV-10-0056',
  title:
    '"Coesfeld 12.0 - Im Kreis gemeinsam digital": Bereitstellung personeller Ressourcen zur Umsetzung der Digitalisierungsstrategie',
  paperType: 'Sitzungsvorlage',
  resolutionText:
    'Der Kreis Coesfeld stellt ab dem Jahr 2021 personelle Ressourcen für die noch aufzubauende „Digitalagentur COE“ bereit und richtet eine auf fünf Jahre befristete Vollzeitstelle ein.',
  lockNote,
  facts: `Der Kreis Coesfeld erarbeitet zurzeit gemeinsam mit den kreisangehörigen Städten und Gemeinden eine kreisweite Digitalisierungsstrategie. Über den aktuellen Sachstand wurde zuletzt am 27.08.2020 in der Sitzung des Ausschusses für Finanzen, Wirtschaftsförderung und Kreisentwicklung berichtet, in der unter anderem das Leitbild sowie eine konsolidierte Projektliste vorgelegt wurden (SV-9-1809, Anlage 1). Corona-bedingt werden die finalen Beratungen und Beschlussfassungen in den politischen Gremien beim Kreis Coesfeld sowie den Städten und Gemeinden wie angekündigt erst Anfang 2021 erfolgen können.

Gemeinsame Zielsetzung für die Erarbeitung der Digitalisierungsstrategie war es von Anfang an, dass der Strategieprozess nicht mit der Vorlage des Abschlussdokuments enden darf, sondern der Auftakt einer aktiven Gestaltung des digitalen Wandels im Kreis Coesfeld sein wird. Daher hat sich die interkommunale und auch politisch besetzte begleitende Arbeitsgruppe intensiv mit der Frage befasst, welcher Strukturen es im Kreis Coesfeld bedarf, damit die Umsetzung der Strategie erfolgreich gelingen kann. Dabei stehen insbesondere fünf Aufgaben im Fokus:

· Kümmerer für die Umsetzung von Projekten

· Akquise von Fördermitteln

· Kommunikation nach innen und außen / Standortmarketing

· Scouting/ „Trend-Beobachter“

· Weiterentwicklung/ Fortschreibung der Digitalisierungsstrategie

Ebenfalls Konsens in der Arbeitsgruppe war, dass die Umsetzung der Digitalisierungsstrategie nicht durch eine neu zu schaffende gesonderte Organisationsstruktur vorangetrieben werden soll, sondern im Sinne eines virtuellen Unternehmens durch dezentral in den kommunalen Verwaltungen bereitzustellende Personalressourcen, die perspektivisch auch in den Haushalten der Städte und Gemeinden eingeplant werden sollen. Auch der Kreis Coesfeld soll sich in diese „Digitalagentur COE“ (Arbeitstitel) einbringen und eine auf fünf Jahre befristete und über den Kreishaushalt zu finanzierende Vollzeitstelle einrichten, die insbesondere eine koordinierende Rolle übernehmen würde. Dieser Wunsch wurde durch den per Kreistagsbeschluss einberufenen Sprecher der interkommunalen Arbeitsgruppe […] auch schriftlich an den Kreis Coesfeld und die Städte und Gemeinden herangetragen (Anlage 2).

Da die Digitalisierungsstrategie noch nicht final beraten und verabschiedet werden konnte, ist vorgesehen, die Bereitstellung der personellen Ressourcen auf Kreisebene unter den Vorbehalt zu stellen, dass die Digitalisierungsstrategie wie beabsichtigt im Frühjahr 2021 von den Räten der kreisangehörigen Städte und Gemeinden und dem Kreistag des Kreises Coesfeld in dieser Form bestätigt wird. So kann gewährleistet werden, dass im kommenden Jahr in jedem Falle entsprechende personelle Ressourcen bereitstehen und die Umsetzung der Strategie aktiv angegangen werden kann. Wie wichtig die Etablierung einer für die Umsetzung der Digitalstrategie verantwortlichen Organisationsstruktur ist, haben bereits die erfolgreichen Projektanträge „Smarte.Land.Regionen“ (SV-10-0055) und „Heimat 2.0“ (gemeinsamer Förderantrag von sieben kreisangehörigen Kommunen zur Einrichtung eines regionalen Online-Marktplatzes) gezeigt, die beide auf die interkommunal abgestimmte Strategieentwicklung verweisen konnten und somit ganz wesentlich zur Förderwürdigkeit der beiden Projektskizzen beigetragen haben.

Ein konkreter Vorschlag für den organisatorischen Aufbau der „Digitalagentur COE“ und den Aufgabenzuschnitt der einzurichtenden Gremien wird aktuell erarbeitet und soll Frühjahr 2021 im Nachgang der Beschlussfassung zur Digitalisierungsstrategie im Rahmen einer Digitalisierungskonferenz (Bürgermeisterinnen und Bürgermeister, Landrat, Vorsitzende der für Digitalisierung zuständigen Fachausschüsse (Kreis, Städte und Gemeinden) verabschiedet werden.`,
  alternatives:
    'Der Kreis Coesfeld bringt keine eigenen personellen Ressourcen in die „Digitalagentur COE“ ein, sodass die Digitalisierungsstrategie nicht wie beabsichtigt umgesetzt werden kann.',
  effectsFinance: `${personnel}

Für anfallende laufende Geschäftsaufwendungen der Digitalagentur im Aufbau (Veranstaltungen, Kommunikation, Markenaufbau o. ä.) stehen für 2021 – vorbehaltlich einer Entscheidung über den Jahresabschluss 2020 durch den Kreistag in 2021 – im Produkt Kreisentwicklung ausreichend Mittel über eine Rückstellung aus dem laufenden Haushalt 2020 zur Verfügung.`,
  effectsPersonnel: personnel,
  competence: 'Zuständig für die Entscheidung ist der Kreistag gem. § 26 (1) KrO NRW.',
  status: 'beschlossen mit Sperrvermerk',
} as const;
