/** How the example cases went: invented days and amounts around what SV-10-0056 says of two of them. */

export const courseTable = `
key | procedure | goDecision | goDecidedOn | goReason | sketchSubmittedOn | invitedOn | applicationSubmittedOn | approvalStartOn | approvalEndOn | earlyStartRequestedOn | workStartedOn | purposeBindingStartOn | purposeBindingYears | retentionStartOn | retentionYears | outcomeReason
slr | two_stage | go | 2020-02-12 | Modellregion mit zwölf Verwaltungen; die interkommunale Strategie trägt die Skizze. | 2020-05-28 | 2020-07-20 | 2020-09-30 | 2021-01-01 | 2026-12-31 |  | 2021-02-01 |  |  | 2026-12-31 | 5 |
heimat20 | two_stage | go | 2020-07-15 | Sieben Kommunen tragen den Marktplatz gemeinsam. | 2020-08-27 | 2020-10-12 | 2020-11-27 | 2021-03-01 | 2026-06-30 |  | 2021-04-12 | 2026-06-30 | 5 | 2026-06-30 | 5 |
marktplatz2 | single_stage | go | 2026-10-20 | Betrieb nach der Zweckbindung sichern. |  |  |  |  |  |  |  |  |  |  |  |
auskunft |  | go | 2026-10-27 | Vier Kommunen haben den Bedarf beschlossen. |  |  |  |  |  |  |  |  |  |  |  |
mobilstation | single_stage | go | 2026-02-11 | Eigenanteil im Haushalt 2027 vorgesehen. |  |  | 2026-03-27 | 2026-10-15 | 2028-06-30 | 2026-08-27 | 2026-10-05 |  |  |  |  |
glasfaser | single_stage | go | 2024-11-20 | Dritter Abschnitt ohne Markterkundung mit Ausbauzusage. |  |  | 2025-01-30 | 2025-04-01 | 2027-12-31 |  | 2025-06-02 |  |  |  |  |
dritterort | single_stage | go | 2026-09-30 | Umsetzungsphase nach gelungener Konzeptphase. |  |  |  |  |  | 2026-11-02 |  |  |  |  |  |
energie | single_stage | go | 2026-09-02 | Einsparung trägt den Eigenanteil in vier Jahren. |  |  | 2026-10-08 |  |  | 2026-10-08 |  |  |  |  |  |
pegel | single_stage | go | 2025-06-18 | Starkregen 2024. |  |  | 2025-08-13 | 2026-01-01 | 2027-04-30 |  | 2026-01-19 |  |  |  |  |
schulen | single_stage | go | 2024-03-06 | Ausstattung der Grundschulen. |  |  | 2024-05-15 | 2024-10-01 | 2026-12-31 |  | 2024-10-14 | 2026-12-31 | 4 |  |  |
vereine |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |
lotsen | single_stage | go | 2024-01-24 | Ehrenamt will anfangen. |  |  | 2024-02-05 | 2024-03-15 | 2024-12-31 |  | 2024-04-02 |  |  |  |  |
hofkarte |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  | Geht im Marktplatz auf.
`;

export const noticeTable = `
key | caseId | title | kind | issuedOn | postedOn | receivedOn | grantCents | eligibleCents | rateBp | approvalStartOn | approvalEndOn | purposeBindingStartOn | purposeBindingYears | notes
n-slr-1 | slr | Zuwendungsbescheid | initial | 2020-12-14 | 2020-12-14 | 2020-12-17 | 846000 | 940000 | 9000 | 2021-01-01 | 2025-12-31 |  |  |
n-slr-2 | slr | Verlängerung bis Ende 2026 | extension | 2025-09-22 | 2025-09-22 | 2025-09-25 |  |  |  |  | 2026-12-31 |  |  | Ohne mehr Geld.
n-h2-1 | heimat20 | Zuwendungsbescheid | initial | 2021-02-15 | 2021-02-15 | 2021-02-18 | 441000 | 490000 | 9000 | 2021-03-01 | 2025-12-31 |  | 5 |
n-h2-2 | heimat20 | Verlängerung bis Mitte 2026 | extension | 2025-10-06 | 2025-10-06 | 2025-10-09 |  |  |  |  | 2026-06-30 | 2026-06-30 |  |
n-mob-1 | mobilstation | Zuwendungsbescheid | initial | 2026-10-19 | 2026-10-19 | 2026-10-22 | 312000 | 390000 | 8000 | 2026-10-15 | 2028-06-30 |  |  |
n-gig-1 | glasfaser | Zuwendungsbescheid | initial | 2025-03-24 | 2025-03-24 | 2025-03-27 | 1430000 | 2860000 | 5000 | 2025-04-01 | 2027-12-31 |  |  |
n-peg-1 | pegel | Zuwendungsbescheid | initial | 2025-11-10 | 2025-11-10 | 2025-11-13 | 97500 | 150000 | 6500 | 2026-01-01 | 2027-04-30 |  |  |
n-sch-1 | schulen | Zuwendungsbescheid | initial | 2024-09-09 | 2024-09-09 | 2024-09-12 | 286200 | 318000 | 9000 | 2024-10-01 | 2026-12-31 |  |  |
n-sch-2 | schulen | Teilwiderruf wegen Vergabefehler | partial_revocation | 2026-10-15 | 2026-10-15 |  | 270000 |  |  |  |  |  |  | Widerspruch ist in Arbeit.
n-lot-1 | lotsen | Zuwendungsbescheid | initial | 2024-03-11 | 2024-03-11 | 2024-03-14 | 2000 | 18000 |  | 2024-03-15 | 2024-12-31 |  |  |
`;

export const sliceTable = `
caseId | year | expenditureCents | grantCents | ownCents | lockedCents | reservationId
slr | 2021 | 100000 | 90000 | 10000 |  |
slr | 2022 | 200000 | 180000 | 20000 |  |
slr | 2023 | 200000 | 180000 | 20000 |  |
slr | 2024 | 180000 | 162000 | 18000 |  |
slr | 2025 | 160000 | 144000 | 16000 |  |
slr | 2026 | 100000 | 90000 | 10000 |  |
heimat20 | 2021 | 90000 | 81000 | 9000 |  |
heimat20 | 2022 | 120000 | 108000 | 12000 |  |
heimat20 | 2023 | 100000 | 90000 | 10000 |  |
heimat20 | 2024 | 80000 | 72000 | 8000 |  |
heimat20 | 2025 | 60000 | 54000 | 6000 |  |
heimat20 | 2026 | 40000 | 36000 | 4000 |  |
mobilstation | 2026 | 60000 | 46000 | 14000 |  |
mobilstation | 2027 | 350000 | 266000 | 84000 |  |
glasfaser | 2025 | 860000 | 430000 | 430000 |  |
glasfaser | 2026 | 1000000 | 500000 | 500000 |  |
glasfaser | 2027 | 1000000 | 500000 | 500000 | 150000 |
dritterort | 2027 | 184000 | 128000 | 56000 |  |
energie | 2027 | 152000 | 100000 | 52000 |  |
energie | 2028 | 60000 | 40000 | 20000 |  |
pegel | 2026 | 80000 | 50000 | 30000 |  |
pegel | 2027 | 76000 | 47500 | 28500 |  |
auskunft | 2027 | 200000 | 80000 | 120000 |  | fortschreibung-2026
auskunft | 2028 | 320000 | 128000 | 192000 |  |
schulen | 2025 | 200000 | 180000 | 20000 |  |
schulen | 2026 | 118000 | 106200 | 11800 |  |
lotsen | 2024 | 18000 | 2000 | 16000 |  |
marktplatz2 | 2027 | 100000 | 60000 | 40000 |  |
marktplatz2 | 2028 | 70000 | 50500 | 29500 |  |
`;

export const drawdownTable = `
key | caseId | title | procedure | requestedOn | amountCents | paidOn | usedCents | repaidCents | status | notes
a-slr-1 | slr | 1. Abruf | call | 2021-05-20 | 90000 | 2021-06-10 | 90000 |  | settled |
a-slr-2 | slr | 2. Abruf | call | 2023-01-25 | 360000 | 2023-02-15 | 354000 | 6000 | settled | Rest vor Ablauf der Frist zurückgezahlt.
a-slr-3 | slr | 3. Abruf | call | 2025-02-19 | 300000 | 2025-03-12 | 300000 |  | settled |
a-slr-4 | slr | 4. Abruf | call | 2026-11-10 | 60000 |  |  |  | requested |
a-h2-1 | heimat20 | 1. Anforderung | request | 2022-03-24 | 200000 | 2022-04-14 | 200000 |  | settled |
a-h2-2 | heimat20 | 2. Anforderung | request | 2024-04-25 | 200000 | 2024-05-16 | 200000 |  | settled |
a-h2-3 | heimat20 | 3. Anforderung | request | 2026-04-29 | 41000 | 2026-05-20 | 41000 |  | settled |
a-gig-1 | glasfaser | 2. Quartal 2025 bis 4. Quartal 2025 | request | 2025-10-22 | 430000 | 2025-11-12 | 430000 |  | settled |
a-gig-2 | glasfaser | 2. Quartal 2026 | request | 2026-04-30 | 250000 | 2026-05-20 | 231000 |  | paid | Zinsbescheid erwartet.
a-gig-3 | glasfaser | 3. Quartal 2026 | request | 2026-08-20 | 250000 | 2026-09-10 | 120000 |  | paid | Rückstand der Baufirma.
a-peg-1 | pegel | Erste Rate | instalment |  | 50000 | 2026-10-02 | 12000 |  | paid |
a-sch-1 | schulen | 1. Abruf | call | 2025-05-28 | 180000 | 2025-06-18 | 180000 |  | settled |
a-sch-2 | schulen | 2. Abruf | call | 2026-06-17 | 90000 | 2026-07-08 | 90000 |  | settled |
a-lot-1 | lotsen | Erstattung | reimbursement | 2025-01-30 | 2000 | 2025-02-20 | 2000 |  | settled |
`;

export const proofTable = `
key | caseId | title | kind | fiscalYear | dueOn | submittedOn | status | hasReport | hasFigures | hasReceipts | isSigned | notes
v-slr-24 | slr | Zwischennachweis 2024 | interim | 2024 |  | 2025-04-22 | accepted | ja | ja |  | ja |
v-slr-25 | slr | Zwischennachweis 2025 | interim | 2025 |  | 2026-04-24 | submitted | ja | ja |  | ja |
v-slr-26 | slr | Zwischennachweis 2026 | interim | 2026 |  |  | open |  |  |  |  |
v-h2 | heimat20 | Verwendungsnachweis | final |  | 2027-06-01 |  | in_progress | ja | ja |  |  | Belegliste aus Olfen und Senden fehlt.
v-sch | schulen | Verwendungsnachweis | final |  |  |  | open |  |  |  |  |
v-peg | pegel | Verwendungsnachweis | final |  |  |  | open |  |  |  |  |
v-lot | lotsen | Verwendungsnachweis | final |  |  | 2025-01-30 | accepted | ja | ja | ja | ja |
`;

export const obligationTable = `
key | caseId | title | noticeId | dueOn | doneOn | notes
o-slr-1 | slr | Begleitforschung zweimal im Jahr berichten | n-slr-1 | 2026-12-15 |  |
o-slr-2 | slr | Logo des Fördergebers auf allen Seiten | n-slr-1 |  | 2021-06-30 |
o-h2-1 | heimat20 | Ergebnisse veröffentlichen | n-h2-1 | 2027-03-31 |  |
o-gig-1 | glasfaser | Bauschild an jedem Abschnitt | n-gig-1 | 2025-07-31 | 2025-07-21 |
o-sch-1 | schulen | Stellungnahme zur Vergabe nachreichen | n-sch-2 | 2026-12-04 |  |
`;
