/** Around 2026-11-23, a Monday: overdue, today, this week, next week, later, without a day, and what is over. */
export const deadlineTable = `
key | title | subject | kind | statedOn | rule | isCutoffHard | dueTime | status | doneOn | responsiblePersonId | owner | reminders | notes
ue1 | Mittelabruf für das dritte Quartal verwenden | fundingCase:glasfaser | fund_use |  | ANBEST_GK_1_2_FUND_USE {"payout":"2026-09-10"} |  |  | open |  | Senden | Senden | 14, 7, 1 | Rückstand der Baufirma: Verzinsung droht.
ue2 | Zwischenbericht an den Projektträger | fundingCase:energie | internal | 2026-11-16 |  |  |  | open |  | Senden | Senden | 7, 1 |
ue3 | Stellungnahme zur Änderung des Kostenplans | fundingCase:mobilstation | other | 2026-11-20 |  |  | 12:00 | open |  | Lüdinghausen | Lüdinghausen | 3 | Von der Bezirksregierung genannt.
ue4 | Widerspruch gegen Kürzung einlegen | fundingCase:schulen | appeal |  | KLAGEFRIST_1_MONTH {"posted":"2026-10-15"} | ja |  | open |  | kaemmerei | Lüdinghausen | 7, 3, 1 | Entwurf liegt beim Rechtsamt.
ue5 | Anmeldung zum Zuwendungsgespräch | fundingCase:vereine | internal | 2026-11-13 |  |  |  | open |  | foerdermittel | Nordkirchen |  |
he1 | Betriebskonzept Marktplatz an die sieben Räte | project:D05 | council | 2026-11-23 |  |  |  | open |  | Nottuln | Nottuln | 7, 1 |
he2 | Rückfrage zum Verwendungszweck beantworten | fundingCase:pegel | other | 2026-11-23 |  |  | 16:00 | open |  | Billerbeck | Billerbeck |  |
wo1 | Letzte Belege der Erprobung anfordern | fundingCase:slr | internal | 2026-11-24 |  |  |  | open |  | koordination | Kreis | 1 |
wo2 | Eigenanteil Dritter Ort bestätigen lassen | fundingCase:dritterort | internal | 2026-11-25 |  |  |  | open |  | Dülmen | Dülmen |  |
wo3 | Vorlage Fortschreibung für den Kreisausschuss | project:D02 | council | 2026-11-26 |  | ja | 10:00 | open |  | koordination | Kreis | 3, 1 | Ladungsfrist zehn Tage.
wo4 | Ausschreibung Kümmerer/in Olfen endet | position:olfen | internal | 2026-11-27 |  |  |  | open |  | Olfen | Olfen |  |
wo5 | Abrechnung Planungsbüro | project:D19 | contract |  | BGB_187_1_188 {"event":"2026-10-28","amount":30,"unit":"days","calendar":"NW"} |  |  | open |  | Lüdinghausen | Lüdinghausen |  |
nw1 | Skizze Regio-Aufruf Digitale Daseinsvorsorge | fundingCase:auskunft | sketch | 2026-11-30 |  | ja | 23:59 | open |  | foerdermittel | Kreis | 14, 7, 3, 1 | Einreichung nur über das Portal.
nw2 | Kündigung Altvertrag Formularserver | project:D03 | contract | 2026-11-30 |  | ja |  | open |  | Dülmen | Dülmen | 30, 7 | Sonst ein Jahr weiter.
nw3 | Teilnehmende Mängelmelder melden | project:D33 | internal | 2026-12-01 |  |  |  | open |  | koordination | Kreis |  |
nw4 | Mittelverwendung erste Rate Pegel | fundingCase:pegel | fund_use |  | ANBEST_NRW_1_4_FUND_USE {"payout":"2026-10-02"} |  |  | open |  | Billerbeck | Billerbeck | 14, 7 |
nw5 | Frist der Bezirksregierung: Nachreichen der Pläne | fundingCase:mobilstation | other |  | VWVFG_31_2_AUTHORITY_PERIOD {"posted":"2026-11-13","amount":2,"unit":"weeks"} |  |  | open |  | Lüdinghausen | Lüdinghausen | 3 |
sp01 | Antrag Dritte Orte | fundingCase:dritterort | application | 2026-12-11 |  | ja | 18:00 | open |  | Dülmen | Dülmen | 14, 7, 1 |
sp02 | Mittelabruf vor Kassenschluss | fundingCase:glasfaser | internal | 2026-12-10 |  | ja | 12:00 | open |  | kaemmerei | Senden | 7, 1 |
sp03 | Befristung Fördermittelberatung endet | position:foerderung | contract |  | BGB_187_2_188_NO_SHIFT {"start":"2022-01-01","amount":5,"unit":"years"} |  |  | open |  | koordination | Kreis | 90, 30 | Verlängerung in den Haushalt 2027.
sp04 | Antrag LEADER Auswahlrunde Frühjahr | fundingCase:marktplatz2 | application | 2027-01-15 | SUBMISSION_FIXED_DATE {"stated":"2027-01-15"} | ja | 12:00 | open |  | Nottuln | Nottuln | 30, 14, 7, 1 |
sp05 | Antrag Digitales Ehrenamt | fundingCase:vereine | application | 2027-01-31 | SUBMISSION_FIXED_DATE {"stated":"2027-01-31"} |  |  | open |  | foerdermittel | Nordkirchen | 14, 7 | Sonntag: intern am Freitag davor.
sp06 | Programmanmeldung Mobilität 2027 | fundingCall:foerimm-27 | application | 2027-03-31 |  |  |  | open |  | foerdermittel | Kreis | 30 |
sp07 | Zwischennachweis Smarte.Land.Regionen 2026 | fundingCase:slr | interim_proof |  | ZN_4_MONTHS_AFTER_FY {"fiscalYear":2026} |  |  | open |  | foerdermittel | Kreis | 30, 14 |
sp08 | Antrag Gigabitförderung 2027 | fundingCall:gigabit-27 | application | 2027-04-30 |  | ja |  | open |  | foerdermittel | Kreis | 30, 14, 7 |
sp09 | Antrag nach Aufforderung: Auskunft | fundingCase:auskunft | application | 2027-05-31 |  | ja |  | open |  | koordination | Kreis | 30 | Nur wenn die Skizze gewählt wird.
sp10 | Verwendungsnachweis Grundschulen | fundingCase:schulen | final_proof |  | VN_NRW_6_MONTHS {"approvalPeriodEnd":"2026-12-31"} |  |  | open |  | Lüdinghausen | Lüdinghausen | 60, 30 |
sp11 | Verwendungsnachweis Heimat 2.0 | fundingCase:heimat20 | final_proof | 2027-06-01 | VN_GK_1_YEAR {"approvalPeriodEnd":"2026-06-30"} |  |  | open |  | Nottuln | Nottuln | 90, 30 | Der Bescheid nennt einen früheren Tag als die Regel: Er gilt.
sp12 | Verwendungsnachweis Pegel | fundingCase:pegel | final_proof |  | VN_NRW_6_MONTHS {"approvalPeriodEnd":"2027-04-30"} |  |  | open |  | Billerbeck | Billerbeck | 60 |
sp13 | Verwendungsnachweis Smarte.Land.Regionen | fundingCase:slr | final_proof |  | VN_GK_1_YEAR {"approvalPeriodEnd":"2026-12-31"} |  |  | open |  | foerdermittel | Kreis | 90 |
sp14 | Zweckbindung Grundschul-Endgeräte | fundingCase:schulen | purpose_binding |  | PURPOSE_BINDING_YEARS {"start":"2026-12-31","years":4} |  |  | open |  | Lüdinghausen | Lüdinghausen |  |
sp15 | Zweckbindung Marktplatz | fundingCase:heimat20 | purpose_binding |  | PURPOSE_BINDING_YEARS {"start":"2026-06-30","years":5} |  |  | open |  | Nottuln | Nottuln |  |
sp16 | Befristung Folgestelle endet | position:kreis-2 | contract |  | BGB_187_2_188_NO_SHIFT {"start":"2026-04-01","amount":5,"unit":"years"} |  |  | open |  | koordination | Kreis |  |
sp17 | Genehmigung der Vereinbarung Mängelmelder | project:D33 | contract |  | GKG_24_2_APPROVAL_FICTION {"received":"2026-11-19"} |  |  | open |  | koordination | Kreis |  | Aktuelle Fassung des Gesetzes prüfen.
of1 | Rückmeldung zum vorzeitigen Beginn | fundingCase:energie | early_start |  |  |  |  | open |  | Senden | Senden |  | Vorher keinen Auftrag erteilen.
of2 | Antrag Energiemonitoring: laufende Antragstellung | fundingCase:energie | application |  |  |  |  | open |  | Senden | Senden |  | Laufender Aufruf: kein Stichtag.
of3 | Nachfolge DigitalPakt | fundingCall:digitalpakt-rest | application |  |  |  |  | open |  | foerdermittel | Kreis |  | Das Land hat noch nichts veröffentlicht.
of4 | Aufbewahrung der Belege Lotsen | fundingCase:lotsen | retention |  |  |  |  | open |  | Havixbeck | Havixbeck |  | Dauer im Bescheid nachsehen.
fe1 | LEADER Auswahlrunde Herbst: Antrag Pegel | fundingCase:pegel | application | 2025-08-15 |  | ja | 12:00 | done | 2025-08-13 | Billerbeck | Billerbeck |  |
fe2 | Zwischennachweis Smarte.Land.Regionen 2025 | fundingCase:slr | interim_proof |  | ZN_4_MONTHS_AFTER_FY {"fiscalYear":2025} |  |  | done | 2026-04-24 | foerdermittel | Kreis |  |
fe3 | Antrag vorzeitiger Beginn Mobilstation | fundingCase:mobilstation | early_start | 2026-09-01 |  |  |  | done | 2026-08-27 | Lüdinghausen | Lüdinghausen |  |
fe4 | Unterlagen Heimat-Scheck Hofläden | fundingCase:hofkarte | other | 2025-02-28 |  |  |  | waived |  | Rosendahl | Rosendahl |  | Geht im Marktplatz auf.
fe5 | Mittelverwendung zweites Quartal Glasfaser | fundingCase:glasfaser | fund_use |  | ANBEST_GK_1_2_FUND_USE {"payout":"2026-05-20"} |  |  | missed |  | Senden | Senden |  | Zinsbescheid erwartet.
fe6 | Abgabe Stellungnahme Regionalplan | project:D34 | other | 2026-09-30 |  |  |  | extended |  | presse | Kreis |  | Verlängert bis zum Jahresende.
fe7 | Skizze Coworking | project:D15 | sketch | 2026-06-30 |  |  |  | obsolete |  | Billerbeck | Billerbeck |  | Projekt ruht.
`;
