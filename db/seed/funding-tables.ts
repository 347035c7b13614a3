/**
 * Funders, programmes and calls by their real names; amounts, days and stages of the cases are invented.
 *
 * Conditions of programmes are left open on purpose: they change, and nobody should apply on the strength of an example.
 */
export const funderTable = `
key | name | kind | seatState
bmleh | Bundesministerium für Landwirtschaft, Ernährung und Heimat | federal | BE
bbsr | Bundesinstitut für Bau-, Stadt- und Raumforschung | federal | BUND
bmv | Bundesministerium für Verkehr | federal | BE
ptj | Projektträger Jülich | federal | NW
mhkbd | Ministerium für Heimat, Kommunales, Bau und Digitalisierung NRW | state | NW
munv | Ministerium für Umwelt, Naturschutz und Verkehr NRW | state | NW
brms | Bezirksregierung Münster | state | NW
efre | EFRE.NRW | eu | NW
dsee | Deutsche Stiftung für Engagement und Ehrenamt | foundation | BUND
`;

export const programTable = `
key | title | funderId | fundingType | areas | eligible | freshness | checkedOn | facts
slr | Smarte.Land.Regionen | bmleh | Zuschuss | Digitalisierung, ländliche Räume | Landkreise | outdated | 2026-03-02 | Modellvorhaben; keine neuen Aufrufe bekannt.
heimat20 | Heimat 2.0 | bbsr | Zuschuss | Digitalisierung, Daseinsvorsorge | Kommunen und Träger in strukturschwachen ländlichen Räumen | outdated | 2026-03-02 | Abgeschlossene Förderlinie; Zweckbindung läuft weiter.
leader | LEADER 2023–2027, Region Baumberge | brms | Zuschuss | Ländliche Entwicklung | Kommunen, Vereine, Betriebe der Region | current | 2026-11-02 | Auswahl durch die lokale Aktionsgruppe; Stichtage im Jahr.
efre-nrw | EFRE/JTF-Programm NRW 2021–2027 | efre | Zuschuss | Innovation, Digitalisierung, Mobilität | Kommunen, Hochschulen, Unternehmen | recheck | 2026-06-15 | Zweistufig: Skizze, danach Antrag.
gigabit | Gigabitförderung 2.0 des Bundes | bmv | Zuschuss | Breitband | Gebietskörperschaften | recheck | 2026-05-20 | Förderaufrufe jährlich.
digitalpakt | DigitalPakt Schule | brms | Zuschuss | Schule, Ausstattung | Schulträger | recheck | 2026-04-11 | Nachfolge beim Land erfragen.
foerimm | Vernetzte Mobilität und Mobilitätsmanagement NRW | munv | Zuschuss | Mobilität | Kommunen | current | 2026-10-12 | Anmeldung über die Bezirksregierung.
dritteorte | Dritte Orte NRW | mhkbd | Zuschuss | Kultur, Büchereien | Kommunen, Vereine | recheck | 2026-08-30 | Zuständigkeit prüfen.
nki | Kommunalrichtlinie der Nationalen Klimaschutzinitiative | ptj | Zuschuss | Klimaschutz, Energiemanagement | Kommunen | current | 2026-10-05 | Antrag fortlaufend möglich.
heimatscheck | Heimat-Scheck NRW | mhkbd | Festbetrag | Ehrenamt, Heimat | Vereine, Kommunen | current | 2026-09-14 | Antrag fortlaufend, solange Mittel da sind.
engagement | Förderung von Engagement und Ehrenamt | dsee | Zuschuss | Ehrenamt, Digitalisierung | Vereine | recheck | 2026-07-22 | Mehrere Programme mit eigenen Fristen.
`;

export const callTable = `
key | title | programId | opensOn | sketchDueOn | applicationDueOn | dueTime | cutoffs | isCutoffHard | deadlineModel
leader-27-1 | LEADER Baumberge: Auswahlrunde Frühjahr 2027 | leader | 2026-11-02 |  | 2027-01-15 | 12:00 | 15.01.2027; 15.08.2027 | ja | multiple_cutoff
leader-26-2 | LEADER Baumberge: Auswahlrunde Herbst 2026 | leader | 2026-06-01 |  | 2026-08-15 | 12:00 |  | ja | multiple_cutoff
efre-27 | Regio-Aufruf Digitale Daseinsvorsorge | efre-nrw | 2026-10-05 | 2026-11-30 | 2027-05-31 | 23:59 |  | ja | two_stage
gigabit-27 | Gigabitförderung: Aufruf 2027 | gigabit | 2027-01-15 |  | 2027-04-30 |  |  | ja | single_stage
foerimm-27 | Programmanmeldung Mobilität 2027 | foerimm | 2026-09-01 |  | 2027-03-31 |  |  |  | single_stage
dritteorte-27 | Dritte Orte: Umsetzungsphase | dritteorte | 2026-09-15 |  | 2026-12-11 | 18:00 |  | ja | single_stage
nki-laufend | Energiemanagement: laufende Antragstellung | nki |  |  |  |  |  |  | rolling
heimatscheck-laufend | Heimat-Scheck: laufende Antragstellung | heimatscheck |  |  |  |  |  |  | rolling
engagement-27 | Digitales Ehrenamt 2027 | engagement | 2026-12-01 |  | 2027-01-31 |  |  |  | single_stage
digitalpakt-rest | DigitalPakt: Restmittel | digitalpakt |  |  |  |  |  |  | unknown
slr-2020 | Smarte.Land.Regionen: Auswahl der Modellregionen | slr | 2019-12-01 | 2020-05-31 | 2020-09-30 |  |  |  | closed
heimat20-2020 | Heimat 2.0: Aufruf 2020 | heimat20 | 2020-07-01 | 2020-08-31 |  |  |  |  | closed
`;

const invented = 'Beispieldaten: Beträge und Tage sind erfunden.';

export const caseTable = `
key | title | callId | leadBodyId | stage | probabilityBp | totalCents | eligibleCents | rateBp | grantCents | ownCents | financingType | ancillaryRules | earlyStart | earlyStartOn | fileReference | projects | members | notes
slr | Smarte.Land.Regionen | slr-2020 | Kreis | running | 10000 | 940000 | 940000 | 9000 | 846000 | 94000 | share | {"code":"ANBEST_GK_BUND","edition":"2019"} | not_needed |  | BEISPIEL-SLR-01 | D04 | Kreis Ascheberg Olfen Rosendahl | ${invented} Genannt in SV-10-0056.
heimat20 | Heimat 2.0: Regionaler Online-Marktplatz | heimat20-2020 | Nottuln | proof_due | 10000 | 490000 | 490000 | 9000 | 441000 | 49000 | share | {"code":"ANBEST_GK_BUND","edition":"2019"} | not_needed |  | BEISPIEL-H2-07 | D05 | Billerbeck Coesfeld Dülmen Havixbeck Nottuln Olfen Senden | ${invented} Gemeinsamer Antrag von sieben Kommunen, genannt in SV-10-0056.
marktplatz2 | Marktplatz: Betrieb und Lieferdienst | leader-27-1 | Nottuln | application_draft | 6000 | 180000 | 170000 | 6500 | 110500 | 69500 | share |  | not_allowed |  |  | D05 |  | ${invented}
auskunft | Eine Auskunft für Bus, Rad und Mitfahren | efre-27 | Kreis | sketch_draft | 4000 | 520000 | 520000 | 4000 | 208000 | 312000 | share |  | not_allowed |  |  | D20 | Kreis Olfen Senden Dülmen | ${invented}
mobilstation | Mobilstation Bahnhof Lüdinghausen | foerimm-27 | Lüdinghausen | granted | 10000 | 410000 | 390000 | 8000 | 312000 | 98000 | share | {"code":"ANBEST_G_NRW","edition":"2022"} | granted | 2026-09-21 | BEISPIEL-MOB-12 | D19 |  | ${invented}
glasfaser | Glasfaser Bauerschaften, dritter Abschnitt | gigabit-27 | Senden | running | 10000 | 2860000 | 2860000 | 5000 | 1430000 | 1430000 | share | {"code":"ANBEST_GK_BUND","edition":"2019"} | not_needed |  | BEISPIEL-GIG-03 | D17 | Senden Ascheberg Nordkirchen Lüdinghausen | ${invented}
dritterort | Bücherei als Dritter Ort | dritteorte-27 | Dülmen | application_draft | 7000 | 184000 | 160000 | 8000 | 128000 | 56000 | share |  | requested |  |  | D12 |  | ${invented}
energie | Energiemonitoring Schulen und Hallen | nki-laufend | Senden | application_submitted | 8000 | 212000 | 200000 | 7000 | 140000 | 72000 | share | {"code":"ANBEST_GK_BUND","edition":"2019"} | requested |  | BEISPIEL-NKI-44 | D32 | Senden Havixbeck | ${invented}
pegel | Pegel und Starkregen | leader-26-2 | Billerbeck | running | 10000 | 156000 | 150000 | 6500 | 97500 | 58500 | share | {"code":"ANBEST_P_NRW","edition":"2022"} | not_needed |  | BEISPIEL-LEA-21 | D30 |  | ${invented}
schulen | WLAN und Endgeräte an Grundschulen | digitalpakt-rest | Lüdinghausen | proof_due | 10000 | 318000 | 318000 | 9000 | 286200 | 31800 | share | {"code":"ANBEST_G_NRW","edition":"2022"} | not_needed |  | BEISPIEL-DPS-09 | D10 |  | ${invented}
vereine | Vereinsverwaltung als Dienst | engagement-27 | Nordkirchen | screening | 3000 | 38000 |  |  |  |  |  |  |  |  |  | D27 |  | ${invented}
lotsen | Digital-Lotsen | heimatscheck-laufend | Havixbeck | closed | 10000 | 18000 | 18000 |  | 2000 | 16000 | fixed | {"code":"ANBEST_P_NRW","edition":"2015"} | not_needed |  | BEISPIEL-HS-02 | D14 |  | ${invented}
hofkarte | Hofläden auf der Karte | heimatscheck-laufend | Rosendahl | withdrawn | 0 | 9000 |  |  |  |  |  |  |  |  |  | D38 |  | ${invented}
`;
