import type { Transaction } from '../store/transaction.ts';
import { plantTable } from './table.ts';

const links = `
from | to | kind | reason
paper:SV-10-0056 | position:kreis-1 | decides | Die Vorlage richtet die Stelle ein.
paper:SV-10-0056 | strategy:coesfeld-12 | relates | Vorbehalt der Verabschiedung.
paper:SV-10-0056 | paper:SV-9-1809 | relates | Anlage 1
paper:SV-10-0056 | paper:SV-10-0055 | relates | Nennt den Projektantrag.
paper:SV-10-0055 | fundingCase:slr | decides |
paper:beispiel-folgestelle | project:D02 | decides |
paper:beispiel-folgestelle | position:kreis-2 | decides |
reservation:fortschreibung-2026 | position:kreis-2 | blocks | Gesperrt, bis alle zwölf zugestimmt haben.
fundingCase:slr | project:D04 | funds |
fundingCase:heimat20 | project:D05 | funds |
fundingCase:glasfaser | project:D17 | funds |
fundingCase:mobilstation | project:D19 | funds |
fundingCase:pegel | project:D30 | funds |
project:D31 | project:D30 | supports | Das Funknetz trägt die Pegel.
project:D31 | project:D21 | supports |
project:D28 | project:D29 | supports |
project:D38 | project:D05 | relates | Geht im Marktplatz auf.
project:D10 | project:D11 | relates |
note:n01 | trend:t03 | inspires |
note:n09 | trend:t01 | inspires |
note:n12 | project:D40 | inspires |
note:n13 | project:D05 | inspires |
note:n18 | project:D30 | inspires |
trend:t01 | project:D40 | inspires |
trend:t06 | project:D24 | inspires |
trend:t07 | project:D03 | inspires |
paper:beispiel-folgestelle | strategy:coesfeld-12-fortschreibung | decides | Die Fortschreibung 2026, über die zwölf Räte entscheiden.
trend:t01 | amendment:a05 | inspires |
project:D02 | strategy:coesfeld-12-fortschreibung | supports |
`;

const tags = `
on | name
project:D03 | Portal
project:D05 | Marktplatz
project:D17 | Breitband
project:D30 | Wasser
project:D31 | LoRaWAN
project:D40 | KI
fundingCase:heimat20 | Konsortium
fundingCase:auskunft | Konsortium
`;

export function seedLinks(tx: Transaction): void {
  plantTable(tx, 'link', links);
  plantTable(tx, 'tag', tags);
}
