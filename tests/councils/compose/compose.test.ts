import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/core/day.ts';
import {
  type CaseFacts,
  composedParts,
  composePaper,
  type ProjectFacts,
  textOfPart,
} from '../../../shared/councils/compose/compose.ts';
import { paperDocument, paperText } from '../../../shared/councils/compose/layout.ts';
import { fillIn, formsOfBody, placeholdersOf } from '../../../shared/councils/compose/variant.ts';
import { bodies, read, readFixture } from '../papers/help.ts';

const aCase: CaseFacts = {
  kind: 'fundingCase',
  id: 'c',
  title: 'Smarte Region',
  stage: 'application_draft',
  program: { id: 'p', title: 'Heimat 2.0' },
  leadBody: 'Kreis Coesfeld',
  totalCents: 50_000_000,
  grantCents: 32_500_000,
  ownCents: 17_500_000,
  rateBp: 6500,
  projects: [{ id: 'x', title: 'Radweg', summary: 'Ein Radweg mit Sensoren.' }],
  hasOwnShares: true,
};
const aProject: ProjectFacts = {
  kind: 'project',
  id: 'x',
  title: 'Radweg',
  summary: 'Ein Radweg mit Sensoren.',
  startOn: '2027-01-01',
  endOn: '2028-12-31',
  budgetCents: 12_000_000,
  leadBody: 'Nottuln',
  measure: { id: 'm', code: 'P13', title: 'Mobilität' },
  bodies: [
    { id: 'b1', body: 'Nottuln', role: 'lead' },
    { id: 'b2', body: 'Olfen', role: 'partner' },
  ],
  milestones: [{ id: 'ms', title: 'Sensoren stehen', dueOn: '2027-09-30' }],
  cases: [],
};
const nottuln = {
  bodyName: 'Nottuln',
  kind: 'municipality',
  reference: 'VO/27/0012',
  date: day('2027-02-01'),
  ownCents: 1_234_500,
};
const kreis = { ...nottuln, bodyName: 'Kreis Coesfeld', kind: 'district', reference: 'SV-10-0999', ownCents: null };

describe('composing (CO1)', () => {
  test('a project says what its fields say, each sentence with its field, and nothing else', () => {
    const composed = composePaper(aProject);
    expect(textOfPart(composed.resolutionText)).toBe('{Die Kommune} beteiligt sich an dem Projekt „Radweg“.');
    expect(textOfPart(composed.facts)).toBe(
      [
        'Ein Radweg mit Sensoren.',
        'Das Projekt setzt die Maßnahme P13 „Mobilität“ der Digitalisierungsstrategie um.',
        'Die Umsetzung ist vom 01.01.2027 bis zum 31.12.2028 vorgesehen.',
        'Federführend ist: Nottuln. Beteiligt sind: Nottuln und Olfen.',
        'Folgende Meilensteine sind vorgesehen:',
        '· Sensoren stehen (bis 30.09.2027)',
      ].join('\n\n'),
    );
    expect(composed.facts.map(({ source }) => source && `${source.entity}.${source.field}`)).toEqual([
      'project.summary',
      'strategyMeasure.title',
      'project.startOn',
      'project.leadBodyId',
      'projectBody.bodyId',
      'project.title',
      'milestone.title',
    ]);
    expect(textOfPart(composed.effectsFinance)).toBe('Für das Projekt sind insgesamt 120.000,00 € vorgesehen.');
    expect(composed.effectsPersonnel).toEqual([]);
    expect(composed.effectsClimate).toEqual([]);
  });

  test('a project of which nothing but its name is known leaves the rest to a person', () => {
    const bare = { ...aProject, summary: null, startOn: null, endOn: null, budgetCents: null, leadBody: null };
    const composed = composePaper({ ...bare, measure: null, bodies: [], milestones: [] });
    const empty = composedParts.filter((part) => composed[part].length === 0);
    expect(empty).toEqual(['lockNote', 'facts', 'effectsFinance', 'effectsPersonnel', 'effectsIt', 'effectsClimate']);
  });

  test('a funding case names its money, its own share per council, and the reservation while nothing is granted', () => {
    const composed = composePaper(aCase);
    expect(textOfPart(composed.effectsFinance)).toBe(
      'Die Gesamtausgaben für „Smarte Region“ betragen 500.000,00 €. Davon ist eine Zuwendung aus dem Programm „Heimat 2.0“ in Höhe von 325.000,00 € (Förderquote 65 %) vorgesehen. Der Eigenanteil aller Beteiligten beträgt 175.000,00 €. Auf {die Kommune} entfällt ein Eigenanteil von {Eigenanteil}.',
    );
    expect(textOfPart(composed.lockNote)).toContain('unter dem Vorbehalt der Bewilligung');
    expect(composePaper({ ...aCase, stage: 'granted' }).lockNote).toEqual([]);
  });

  test('a strategy is put to the councils in this form', () => {
    const facts = {
      kind: 'strategy',
      id: 's',
      title: 'Coesfeld 12.0',
      edition: '2027',
      vision: 'Gemeinsam digital.',
    } as const;
    const composed = composePaper({ ...facts, fields: [{ id: 'f', title: 'Mobilität' }], measures: 34 });
    expect(textOfPart(composed.resolutionText)).toBe(
      '{Das Gremium} beschließt „Coesfeld 12.0“ in der Fassung „2027“ in dieser Form.',
    );
  });
});

describe('variants (CO2, CO3)', () => {
  test('one text speaks of each council with its own words', () => {
    const text =
      '{Das Gremium} beschließt: {Die Kommune} zahlt {Eigenanteil}; {der Kommune} obliegt {Vorlage} vom {Datum}.';
    expect(fillIn(text, placeholdersOf(nottuln))).toEqual({
      text: 'Der Rat der Gemeinde Nottuln beschließt: Die Gemeinde Nottuln zahlt 12.345,00 €; der Gemeinde Nottuln obliegt VO/27/0012 vom 01.02.2027.',
      open: [],
    });
    expect(fillIn(text, placeholdersOf(kreis))).toEqual({
      text: 'Der Kreistag des Kreises Coesfeld beschließt: Der Kreis Coesfeld zahlt {Eigenanteil}; des Kreises Coesfeld obliegt SV-10-0999 vom 01.02.2027.',
      open: ['Eigenanteil'],
    });
    expect(fillIn('{Kommune} {komisch} {} {a\nb}', placeholdersOf(nottuln))).toEqual({
      text: 'Gemeinde Nottuln {komisch} {} {a\nb}',
      open: ['komisch'],
    });
  });

  test('every body of the region has forms of its name', () => {
    const forms = bodies.map(({ name, kind }) => formsOfBody(name, kind).nominative);
    expect(new Set(forms).size).toBe(12);
    expect(forms.every((form) => /^(?:der Kreis|die Stadt|die Gemeinde) \p{Lu}/u.test(form))).toBe(true);
  });
});

describe('the layout', () => {
  const parts = [
    'title',
    'reference',
    'resolutionText',
    'lockNote',
    'facts',
    'alternatives',
    'effectsFinance',
    'effectsPersonnel',
    'effectsIt',
    'effectsClimate',
    'competence',
  ];

  test('a composed paper that is pasted again is read back to the same parts', () => {
    for (const facts of [aProject, aCase]) {
      const composed = composePaper(facts);
      const values = placeholdersOf(nottuln);
      const paper: Record<string, string> = {
        reference: 'VO/27/0012',
        paperType: 'Sitzungsvorlage',
        date: '2027-02-01',
      };
      for (const part of composedParts) paper[part] = fillIn(textOfPart(composed[part]), values).text;
      paper['effectsPersonnel'] = 'Keine zusätzlichen Stellen.';
      paper['effectsIt'] = 'Betrieb durch das Rechenzentrum.';
      paper['effectsClimate'] = 'Positiv: weniger Fahrten.';
      const { fields, date, remainder } = read(paperText(paper));
      const flat = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ');
      for (const part of parts) expect([part, flat(fields[part as 'title'])]).toEqual([part, flat(paper[part])]);
      expect(date).toBe('2027-02-01');
      expect(remainder).toBe('');
    }
  });

  test('the founding paper, read and written down again, says the same in the same parts', () => {
    const { fields } = readFixture('SV-10-0056');
    const again = read(paperText(fields)).fields;
    const flat = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').replace(/· +/g, '· ');
    for (const part of [
      'title',
      'reference',
      'resolutionText',
      'lockNote',
      'facts',
      'alternatives',
      'competence',
    ] as const)
      expect([part, flat(again[part])]).toEqual([part, flat(fields[part])]);
  });

  test('parts nobody has written have no heading, and numbers have no gap', () => {
    const { blocks } = paperDocument({ title: 'T', resolutionText: 'Ja.', alternatives: 'Nein.', competence: 'Rat.' });
    expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
      'Beschluss',
      'I. Entscheidungsalternativen',
      'II. Zuständigkeit für die Entscheidung',
    ]);
  });
});
