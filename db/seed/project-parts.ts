/** What belongs to the projects. Days lie around 2026-11-23. */
export const milestoneTable = `
projectId | title | dueOn | doneOn | open
D02 | Entwurf an die Räte versandt | 2026-06-01 | 2026-05-28 |
D02 | Alle zwölf Beschlüsse liegen vor | 2026-12-18 | |
D02 | Digitalisierungskonferenz | 2027-02-25 | |
D03 | Portal für Meldewesen offen | 2026-09-30 | 2026-10-06 | ja
D03 | Zwanzig Leistungen online | 2026-12-04 | | ja
D03 | Anmeldung mit BundID in allen Häusern | 2027-04-30 | | ja
D04 | Erprobung abgeschlossen | 2026-11-30 | |
D04 | Übergabe in den Betrieb | 2026-12-31 | |
D05 | Fünfzig Höfe eingetragen | 2026-10-30 | 2026-10-22 | ja
D05 | Betriebskonzept ab 2027 beschlossen | 2026-11-20 | |
D06 | Bauamt umgestellt | 2026-10-31 | |
D08 | Übung Ausfall der IT | 2026-11-12 | |
D10 | Letzte Grundschule ausgestattet | 2026-12-11 | | ja
D12 | Entwurfsplanung | 2027-03-31 | | ja
D17 | Tiefbau Ottmarsbocholt fertig | 2026-09-15 | |
D17 | Erste Anschlüsse in Betrieb | 2027-02-28 | | ja
D19 | Vergabe Fahrradboxen | 2027-01-29 | |
D22 | Halbzeit: 2 000 Fahrten | 2026-11-27 | | ja
D24 | Zweite Praxis beteiligt | 2027-01-15 | |
D26 | Übergabe an Trägerverein | 2026-12-15 | |
D28 | Leistungsverzeichnis | 2027-02-12 | |
D29 | Haushalt 2027 eingestellt | 2027-02-15 | |
D30 | Zwölf Pegel senden | 2026-11-25 | |
D30 | Alarmweg mit der Leitstelle geprobt | 2027-01-20 | |
D31 | Alle Standorte in Betrieb | 2026-12-31 | |
D33 | Start in allen teilnehmenden Kommunen | 2026-12-01 | | ja
D37 | Erster Bescheid ohne Papier | 2026-12-10 | | ja
D40 | Auftakt mit zwölf Verwaltungen | 2026-12-08 | |
`;

export const taskTable = `
title | projectId | assigneePersonId | dueOn | status | notes | waitingFor | waitingSince | recurrence | parentTaskId
Havixbeck und Rosendahl an Beschluss erinnern | D02 | koordination | 2026-11-24 | open |  |  |  |  |
Änderung aus Lüdinghausen auf Gleichwertigkeit prüfen | D02 | koordination | 2026-11-27 | in_progress | Der Rat hat geändert beschlossen; ob das gleichwertig ist, entscheidet ein Mensch mit Begründung. |  |  |  |
Einladung Digitalisierungskonferenz | D02 | presse | 2026-12-15 | open |  |  |  |  |
Abnahme Formular Hundesteuer | D03 | Dülmen | 2026-11-23 | open |  |  |  |  |
Schulung Redaktion Serviceportal | D03 | Senden | 2026-12-02 | open |  |  |  |  |
Belege Erprobung zusammenstellen | D04 | foerdermittel | 2026-11-20 | in_progress |  |  |  |  |
Betriebskosten Marktplatz auf sieben Kommunen aufteilen | D05 | Nottuln | 2026-11-18 | waiting | Zahlen aus Coesfeld fehlen noch. | Stadt Coesfeld | 2026-11-05 |  |
Erzeugerbetriebe in Olfen ansprechen | D05 | Olfen | 2026-12-05 | open |  |  |  |  |
Terminvorschlag Schulung Bauamt | D06 | Coesfeld | 2026-11-30 | open |  |  |  |  |
Neuen Übungstermin mit der Kreisleitstelle finden | D08 | it | 2026-11-23 | open |  |  |  |  |
Restlieferung Tablets prüfen | D10 | Lüdinghausen | 2026-11-26 | in_progress |  |  |  |  |
Förderantrag Dritter Ort: Kostenplan | D12 | Dülmen | 2026-12-09 | open |  |  |  |  |
Zwei neue Ehrenamtliche einführen | D13 | Nottuln | 2026-11-28 | open |  |  |  |  |
Gespräch mit dem Eigentümer | D15 | Billerbeck |  | waiting |  | Eigentümer der alten Post | 2026-09-14 |  |
Nachfrist an die Baufirma | D17 | Senden | 2026-11-13 | open | Schreiben liegt beim Rechtsamt. |  |  |  |
Vergabeunterlagen Mobilstation | D19 | Lüdinghausen | 2026-12-16 | open |  |  |  |  |
Skizze Auskunft: Partner zeichnen mit | D20 | koordination | 2026-12-07 | open |  |  |  |  |
Fahrerinnen und Fahrer werben | D22 | Olfen | 2026-12-01 | open |  |  |  |  |
Zweite Praxis besuchen | D24 | Rosendahl | 2026-12-03 | open |  |  |  |  |
Trägerverein: Satzung prüfen | D26 | Havixbeck | 2026-11-25 | in_progress |  |  |  |  |
Datensätze zählen, die schon offen sind | D28 | it | 2026-12-11 | done |  |  |  |  |
Haushaltsdaten Olfen anfordern | D29 | Nottuln | 2026-11-21 | open |  |  |  |  |
Pegel Berkel kalibrieren | D30 | Billerbeck | 2026-11-24 | open |  |  |  |  |
Standort Wasserturm klären | D31 | it | 2026-11-10 | waiting |  | Stadtwerke Dülmen | 2026-11-02 |  |
Zuständigkeiten Mängelmelder abstimmen | D33 | koordination | 2026-11-25 | open |  |  |  |  |
Umfrage Regionalplanung auswerten | D34 | presse | 2026-10-30 | open |  |  |  |  |
Schnittstelle Fachverfahren: Eskalation | D37 | it | 2026-11-27 | in_progress |  |  |  |  |
Teilnehmende der KI-Werkstatt melden | D40 | koordination | 2026-12-01 | open |  |  |  |  |
Leitfaden Ehrenamt ins Archiv | D14 | Havixbeck | 2026-01-15 | done |  |  |  |  |
Faltblatt Hofläden drucken | D38 | Rosendahl | 2025-03-01 | dropped |  |  |  |  |
Raum und Technik buchen | D02 | koordination | 2026-12-18 | done |  |  |  |  | D02-Einladung Digitalisierungskonferenz
Verteiler mit den zwölf Rathäusern abstimmen | D02 | presse | 2027-01-08 | open |  |  |  |  | D02-Einladung Digitalisierungskonferenz
Vorträge anfragen | D02 | presse | 2027-01-15 | open |  |  |  |  | D02-Einladung Digitalisierungskonferenz
Stand der Beschlüsse an die Räte melden | D02 | koordination | 2026-12-31 | open |  |  |  | quarterly |
`;

export const riskTable = `
projectId | title | probability | impact | response
D02 | Ein Rat ändert die Fortschreibung wesentlich | 3 | 5 | Früh mit den Fraktionen sprechen; Gleichwertigkeit begründen.
D02 | Folgestelle bleibt gesperrt | 3 | 4 | Übergang aus dem Produkt Kreisentwicklung sichern.
D03 | Rechenzentrum verschiebt den Wechsel | 3 | 4 | Rückfallweg behalten, bis zwei Monate ohne Störung vergangen sind.
D04 | Nachweise unvollständig | 2 | 5 | Belege jeden Monat statt am Ende prüfen.
D05 | Betriebskosten nach der Förderung ungeklärt | 4 | 4 | Beschluss der sieben Kommunen bis Jahresende.
D06 | Zu wenig Zeit für Schulungen | 4 | 3 | Kurze Einheiten am Arbeitsplatz.
D08 | Übung findet nicht statt | 4 | 5 | Kleine Übung am Tisch vorziehen.
D12 | Baupreise steigen | 3 | 3 | Reserve von zehn Prozent.
D17 | Baufirma liefert nicht | 4 | 5 | Nachfrist setzen, Ersatzvornahme vorbereiten.
D22 | Zu wenige Ehrenamtliche am Steuer | 3 | 4 | Mit den Nachbarkommunen werben.
D24 | Keine zweite Praxis | 3 | 5 | Gespräch mit der Kassenärztlichen Vereinigung.
D30 | Funkloch am oberen Bachlauf | 2 | 3 | Zusätzliches Gateway.
D31 | Standorte fallen weg | 3 | 3 | Vereinbarungen mit den Stadtwerken.
D37 | Schnittstelle kommt nicht rechtzeitig | 4 | 4 | Übergangsweise Übertragung von Hand.
D40 | Datenschutzprüfung dauert | 3 | 3 | Mit der Aufsicht vorab abstimmen.
`;
