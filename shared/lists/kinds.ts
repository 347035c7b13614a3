import type { EntityName } from '../entities.ts';

/** Kinds of lists that can be read in. */
export const listKindNames = ['projects'] as const;
export type ListKindName = (typeof listKindNames)[number];

/**
 * What a list of one kind is about, and how people head their columns and word their values. What the model itself calls them is
 * known besides; upper and lower case, umlauts and accents make no difference anywhere.
 */
export type ListKind = {
  readonly entity: EntityName;
  /** A row without it is none. */
  readonly titleField: string;
  /** Finds a record again; most lists have it for some rows only. */
  readonly codeField: string;
  /** Tells two records with the same title apart. */
  readonly besideField: string;
  /** Keeps what has no field of its own. */
  readonly restField: string;
  readonly headings: Readonly<Record<string, readonly string[]>>;
  readonly values: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
};

const ampelWords = {
  green: ['g', 'ok', 'im Plan', '🟢'],
  yellow: ['orange', 'y', '🟡', '🟠'],
  red: ['r', 'kritisch', '🔴'],
  unknown: ['grau', 'unbekannt', 'keine Meldung', '⚪'],
};

const projects: ListKind = {
  entity: 'project',
  titleField: 'title',
  codeField: 'code',
  besideField: 'leadBodyId',
  restField: 'summary',
  headings: {
    code: [
      'Nummer',
      'Projektnummer',
      'Projekt-Nr.',
      'Projektnr.',
      'Projekt Nr.',
      'Lfd. Nr.',
      'Kennung',
      'Kürzel',
      'ID',
      'Projekt-ID',
      'Kennziffer',
      'Number',
      'Code',
      'Project ID',
    ],
    title: [
      'Projekt',
      'Projekttitel',
      'Projektname',
      'Projektbezeichnung',
      'Bezeichnung',
      'Name',
      'Vorhaben',
      'Thema',
      'Project',
      'Project name',
    ],
    summary: [
      'Kurzbeschreibung',
      'Projektbeschreibung',
      'Inhalt',
      'Inhalte',
      'Erläuterung',
      'Ziel',
      'Ziele',
      'Projektziel',
      'Bemerkung',
      'Bemerkungen',
      'Anmerkung',
      'Anmerkungen',
      'Description',
    ],
    publicSummary: ['Text für die Öffentlichkeit', 'Öffentlicher Text'],
    status: [
      'Projektstatus',
      'Phase',
      'Projektphase',
      'Umsetzungsstand',
      'Stand der Umsetzung',
      'Bearbeitungsstand',
      'Stand',
    ],
    ampel: ['Statusampel', 'Ampelstatus', 'Projektampel', 'Ampelfarbe'],
    ampelReason: ['Begründung der Ampel', 'Begründung Ampel', 'Ampelgrund'],
    trend: ['Trend', 'Entwicklung'],
    leadBodyId: [
      'Federführende Kommune',
      'Kommune',
      'Gemeinde',
      'Stadt',
      'Stadt/Gemeinde',
      'Projektträger',
      'Träger',
      'Verwaltung',
      'Lead',
      'Municipality',
    ],
    caretakerPersonId: [
      'Kümmerin',
      'Kümmerer/in',
      'Kümmer*in',
      'Projektleitung',
      'Projektleiter',
      'Projektverantwortung',
      'Verantwortlich',
      'Verantwortliche',
      'Verantwortliche Person',
      'Zuständig',
      'Zuständigkeit',
      'Ansprechpartner',
      'Ansprechpartnerin',
      'Ansprechperson',
      'Bearbeiter',
      'Owner',
      'Responsible',
      'Project manager',
    ],
    measureId: ['Maßnahmennummer', 'Maßnahmen-Nr.', 'Strategiemaßnahme'],
    fieldId: ['Themenfeld', 'Handlungsbereich', 'Themenbereich', 'Feld', 'Field'],
    priority: ['Prio', 'Dringlichkeit'],
    startOn: [
      'Start',
      'Startdatum',
      'Starttermin',
      'Anfang',
      'Projektstart',
      'Projektbeginn',
      'Laufzeit von',
      'Von',
      'Start date',
    ],
    endOn: [
      'Enddatum',
      'Endtermin',
      'Abschluss',
      'Projektende',
      'Laufzeit bis',
      'Bis',
      'Fertigstellung',
      'Fertig bis',
      'Zieltermin',
      'End date',
      'Due',
    ],
    budgetCents: [
      'Kosten',
      'Gesamtkosten',
      'Projektkosten',
      'Projektbudget',
      'Volumen',
      'Projektvolumen',
      'Mittel',
      'Finanzbedarf',
      'Gesamtbudget',
      'Costs',
    ],
    benefit: ['Nutzen', 'Wirkung'],
    effort: ['Aufwand'],
  },
  values: {
    status: {
      idea: ['Ideenphase', 'Vorschlag', 'angedacht', 'Idee eingereicht'],
      sketch: ['Entwurf', 'Konzept', 'Konzeptphase', 'Skizze in Arbeit'],
      planned: ['Planung', 'in Planung', 'in Vorbereitung', 'Vorbereitung', 'nicht begonnen', 'noch nicht begonnen'],
      approved: ['genehmigt', 'beschlossen', 'freigegeben'],
      running: [
        'läuft',
        'laufend',
        'in Arbeit',
        'in Bearbeitung',
        'aktiv',
        'gestartet',
        'begonnen',
        'Umsetzung',
        'Umsetzungsphase',
        'in progress',
        'ongoing',
        'active',
      ],
      paused: ['ruht', 'ruhend', 'zurückgestellt', 'angehalten', 'unterbrochen', 'on hold'],
      completed: ['fertig', 'erledigt', 'beendet', 'umgesetzt', 'fertiggestellt', 'done', 'finished', 'closed'],
      transferred: ['verstetigt', 'im Betrieb', 'Regelbetrieb', 'im Regelbetrieb'],
      cancelled: ['eingestellt', 'verworfen', 'gestrichen', 'nicht umgesetzt', 'canceled', 'stopped'],
    },
    ampel: ampelWords,
    trend: {
      up: ['besser', 'verbessert', '↑', '↗'],
      same: ['stabil', 'unverändert', 'gleichbleibend', '→', '='],
      down: ['schlechter', 'verschlechtert', '↓', '↘'],
    },
    priority: {
      high: ['sehr hoch', 'wichtig', 'dringend'],
      medium: ['normal', 'mittlere'],
      low: ['gering', 'nachrangig'],
    },
  },
};

export const listKinds: Readonly<Record<ListKindName, ListKind>> = { projects };
