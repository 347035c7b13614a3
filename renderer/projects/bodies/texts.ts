import { defineTexts } from '../../i18n/define.ts';

/** The sentences about what each body does in a project. */
export const bodiesTexts = defineTexts(
  {
    matrix: 'Beteiligung der Kommunen',
    keys: 'Pfeiltasten gehen von Feld zu Feld, die Leertaste wählt. Tabulator führt zu Tag und Ansprechperson der Zeile.',
    body: 'Kommune',
    none: 'keine Angabe',
    since: 'Seit',
    contact: 'Ansprechperson',
    choose: (body: string, role: string) => `${body}: ${role}`,
    fieldOf: (body: string, field: string) => `${body}: ${field}`,
    twoLeads: (named: string, marked: string) =>
      `Laut Projekt ist ${named} federführend, in dieser Tabelle steht ${marked} als federführend.`,
    noLeadYet: (marked: string) =>
      `In dieser Tabelle steht ${marked} als federführend; das Projekt nennt noch keine Federführung.`,
    takeLead: (body: string) => `Federführung auf ${body} setzen`,
    leadTaken: (body: string) => `Federführend ist jetzt ${body}`,
  },
  {
    matrix: 'Participation of the bodies',
    keys: 'Arrow keys go from field to field, the space bar chooses. Tab leads to the day and the contact of the line.',
    body: 'Body',
    none: 'not stated',
    since: 'Since',
    contact: 'Contact',
    choose: (body: string, role: string) => `${body}: ${role}`,
    fieldOf: (body: string, field: string) => `${body}: ${field}`,
    twoLeads: (named: string, marked: string) =>
      `According to the project ${named} is the lead; in this table ${marked} is marked as the lead.`,
    noLeadYet: (marked: string) => `In this table ${marked} is marked as the lead; the project names no lead yet.`,
    takeLead: (body: string) => `Make ${body} the lead`,
    leadTaken: (body: string) => `${body} is the lead now`,
  },
);
