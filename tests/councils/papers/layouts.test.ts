import { describe, expect, test } from 'vitest';
import { foundingPaper } from '../../../db/seed/founding-paper.ts';
import { bodies, idOf, pasted, propose, read, readFixture } from './help.ts';

describe('the founding paper, pasted', () => {
  test('is a paper with all its parts', () => {
    const { status: _, ...parts } = foundingPaper;
    const { effectsPersonnel, ...others } = parts;
    const { paper } = propose('SV-10-0056');
    expect(paper).toMatchObject(others);
    // One heading stands for both ("Finanzen/ Personal:"), so both have what stands under it.
    expect(paper['effectsPersonnel']).toBe(foundingPaper.effectsFinance);
    expect(paper['effectsPersonnel']).toContain(effectsPersonnel);
    expect(paper['remainder']).toBeUndefined();
    expect(paper['originalText']).toBe(pasted('SV-10-0056'));
  });

  test('names two other papers, and itself is none of them', () => {
    expect(propose('SV-10-0056').references).toEqual(['SV-9-1809', 'SV-10-0055']);
  });

  test('asks for a lock with twelve councils, in its own words, expected in spring', () => {
    expect(propose('SV-10-0056').reservation).toEqual({
      title: 'Sperrvermerk SV-10-0056',
      conditionText: foundingPaper.lockNote,
      kind: 'condition',
      rule: 'all',
      neededCount: null,
      expectedBy: { day: '2021-03-01', precision: 'season' },
      bodies: bodies.map(({ id }) => id),
    });
  });

  test('asks for a post with pay grade, product, account and five years, and for the money of 2021', () => {
    const { position, budgetItem, bodyId } = propose('SV-10-0056');
    const codes = { productCode: '04.01.02.01', accountCode: '501201' };
    expect(bodyId).toBe(idOf('Kreis'));
    expect(position).toEqual({
      title: 'Stelle „Digitalagentur COE“ (SV-10-0056)',
      fte: 1000,
      payScale: 'TVöD',
      payGrade: 'bis EG 13',
      termMonths: 60,
      ...codes,
    });
    expect(budgetItem).toMatchObject({ year: 2021, kind: 'personnel', plannedCents: null, ...codes });
  });

  test('names days, vague days, councils and the law', () => {
    const { findings } = readFixture('SV-10-0056');
    const of = (kind: string) => findings.filter((one) => one.kind === kind).map(({ value }) => value);
    expect(of('date')).toEqual(['2020-08-27']);
    expect(of('vagueDate')).toEqual(['Frühjahr 2021', 'Anfang 2021', 'Frühjahr 2021', 'Frühjahr 2021']);
    expect(of('law')).toEqual(['§ 26 (1) KrO NRW']);
    expect(of('committee')).toContain('Ausschusses für Finanzen, Wirtschaftsförderung und Kreisentwicklung');
    expect(of('product')).toEqual(['04.01.02.01']);
    expect(of('account')).toEqual(['501201']);
  });
});

describe('papers of other councils', () => {
  test('with labels side by side, and a table of consultations in lines', () => {
    const { paper, bodyId, position, budgetItem } = propose('allris');
    expect(bodyId).toBe(idOf('Dülmen'));
    expect(paper).toMatchObject({
      reference: 'VO/21/0456',
      paperType: 'Beschlussvorlage',
      date: '2021-03-12',
      department: 'Stabsstelle Digitalisierung',
      title: 'Beitritt zur interkommunalen Digitalagentur und Bereitstellung von Mitteln',
      consultationOrder:
        'Gremium\nDatum\nZuständigkeit\nHaupt- und Finanzausschuss\n24.03.2021\nVorberatung\nStadtverordnetenversammlung\n15.04.2021\nEntscheidung',
      effectsClimate: 'keine',
      attachments: 'Anlage 1 - Digitalisierungsstrategie\nAnlage 2 - Kostenplan',
      remainder: 'Der Bürgermeister',
    });
    expect(paper['facts']).toContain('Der Eigenanteil beträgt 35 %');
    expect(position?.fte).toBe(500);
    expect(budgetItem).toMatchObject({ productCode: '01.11.03', accountCode: '5012010', plannedCents: 4_850_000 });
  });

  test('with line ends of Windows, the resolution last, page marks and a signature between', () => {
    const { paper, isNonpublic, references } = propose('session');
    expect(isNonpublic).toBe(true);
    expect(references).toEqual(['87/2019']);
    expect(paper).toMatchObject({
      reference: '2020/123',
      title: 'Umsetzung des OZG; hier: Bericht der Verwaltung',
      paperType: 'Mitteilungsvorlage',
      resolutionText: 'Der Hauptausschuss nimmt den Bericht zur Kenntnis.',
      legalBasis: '§ 1 Abs. 1 OZG, §§ 77, 78 GO NRW',
      effectsFinance: 'Kosten von 25.000 Euro entstehen im Jahr 2021.',
      remainder: 'Seite 1 von 2\n\ngez. N. N.\r\nFachdienstleitung',
    });
  });

  test('without headings for title and resolution, numbered, with one heading for two effects', () => {
    const reading = readFixture('rubin');
    expect(reading.guesses).toEqual(['title', 'bodyName', 'publicness', 'resolutionText']);
    expect(reading.fields).toMatchObject({
      reference: '045/2021',
      title: 'Einrichtung eines regionalen Online-Marktplatzes im Rahmen des Förderprogramms Heimat 2.0',
      resolutionText:
        'Der Rat der Gemeinde Nordkirchen beschließt:\na) Die Gemeinde beteiligt sich am Förderantrag.\nb) Der Eigenanteil von 12.000 EUR wird bereitgestellt.',
      effectsFinance: 'Keine zusätzlichen Stellen.',
      effectsPersonnel: 'Keine zusätzlichen Stellen.',
      effectsClimate: 'Weniger Fahrten.',
    });
  });

  test('with spaced headings, and a word behind the number that is no part of it', () => {
    const { fields, remainder } = readFixture('sdnet');
    expect(fields).toMatchObject({
      reference: '17/2021',
      title: 'Open-Data-Portal',
      resolutionText: 'Der Kreistag beauftragt die Verwaltung, bis Mitte 2022 ein Konzept vorzulegen.',
      facts: 'Andere Kreise haben das bereits.',
    });
    expect(fields.competence).toMatch(/^Kreistag/);
    expect(remainder).toBe('öffentlich\nAntrag der Fraktionen A und B');
  });

  test('in reverse, every heading on the line of its text', () => {
    const { paper, reservation, position } = propose('order');
    expect(paper).toMatchObject({
      reference: 'XVI/0123',
      title: 'Kümmerer',
      date: '2022-04-05',
      alternatives: 'keine',
    });
    expect(reservation?.bodies).toEqual(['Nottuln', 'Olfen', 'Senden'].map(idOf));
    expect(position).toMatchObject({ fte: 500, payScale: 'TVöD', payGrade: 'EG 11', termMonths: 24 });
  });

  test('that are a resolution and nothing else', () => {
    const { paper, bodyId, reservation } = propose('resolution-only');
    expect(paper['resolutionText']).toBe(pasted('resolution-only').trim());
    expect(bodyId).toBe(idOf('Havixbeck'));
    expect(reservation?.conditionText).toMatch(/^Die Freigabe erfolgt .* zustimmen\.$/);
    expect(reservation?.bodies).toHaveLength(11);
  });

  test('that are none: the text stays whole, and nothing is proposed', () => {
    const { paper, reservation, position, budgetItem } = propose('letter');
    expect(paper).toEqual({ remainder: pasted('letter').trim(), originalText: pasted('letter') });
    expect([reservation, position, budgetItem]).toEqual([null, null, null]);
  });

  test('with words parted by soft hyphens and line ends, headings among them', () => {
    const { fields, findings } = readFixture('broken');
    expect(fields).toMatchObject({
      title: 'Stellenplan 2022 und Personalkosten',
      effectsIt: 'Zwei Arbeitsplätze mit Fach- und Standardsoftware, Finanz-\nund Personalverfahren.',
      effectsFinance: 'Je 60 T€ jährlich.',
    });
    expect(fields.resolutionText).toContain('zwei Vollzeitstellen');
    expect(findings.find(({ kind }) => kind === 'reference')?.value).toBe('SV-10-0055');
  });

  test('in capitals throughout: numbers, product and body are found all the same', () => {
    const { paper, bodyId, references, budgetItem } = propose('capitals');
    expect(bodyId).toBe(idOf('Rosendahl'));
    expect(references).toEqual(['IX/388']);
    expect(paper).toMatchObject({
      reference: 'X/412',
      title: 'BEITRITT ZUR DIGITALAGENTUR COE',
      resolutionText: 'DER RAT BESCHLIESST DEN BEITRITT ZUR DIGITALAGENTUR COE.',
      attachments: 'KEINE',
      remainder: 'DER BÜRGERMEISTER',
    });
    expect(budgetItem).toMatchObject({ productCode: '01.06.01', accountCode: '501200', plannedCents: 1_850_000 });
  });

  test('as tables copied with their tabs, and line ends of Windows', () => {
    const { paper, bodyId } = propose('tabs');
    expect(bodyId).toBe(idOf('Senden'));
    expect(paper).toMatchObject({
      reference: '2021/0815',
      date: '2021-02-03',
      resolutionText: 'Der Rat der Gemeinde Senden stimmt der Strategie zu.',
      facts: 'Wie vorgetragen.\nDie Mittel stehen bereit.',
      effectsFinance: 'Ja\nAufwand: 12.000,00 EUR\nErtrag: 0,00 EUR',
      consultationOrder: 'Termin TOP Ein Ha Ne\nRat der Gemeinde Senden 18.03.2021 7',
      remainder: 'Aktenzeichen:\t10-24-01\tVerfasser/in:\tStabsstelle',
    });
  });

  test('with head and foot of every page between the sentences', () => {
    const { paper } = propose('pages');
    expect(paper).toMatchObject({
      reference: 'FB 1/044/2021',
      resolutionText:
        'Der Haupt- und Finanzausschuss empfiehlt dem Rat, der öffentlichrechtlichen Vereinbarung beizutreten.',
      facts: 'Die Vereinbarung liegt als Anlage 1 bei.\n\nSie gilt zunächst für zwei Jahre.',
      effectsFinance: 'Einmalig 4.800,50 €.',
    });
    expect(paper['remainder']).toContain('Seite 2 von 3\nVorlage FB 1/044/2021');
    expect(paper['remainder']).toMatch(/Die Bürgermeisterin$/);
  });

  test('as a scanner reads them: headings are what was printed, the words stay as they were pasted', () => {
    const { paper, bodyId, references, position } = propose('scanned');
    expect(bodyId).toBe(idOf('Billerbeck'));
    expect(references).toEqual(['SV-8-0299']);
    expect(position).toMatchObject({ payScale: 'TVöD', payGrade: 'EG 10' });
    expect(paper).toMatchObject({
      title: 'Einrichtung einer Stelle f ür Digitalisierung',
      resolutionText: 'Der Stadtrat der Stadt Billerbeck richtet eine Stelle (EG 10 TVöD) ein.',
      facts: 'Die Verwaltung wächst . Siehe SV-8-0299 .',
      alternatives: 'Keine Stelle.',
      effectsFinance: '62.000 €',
      effectsPersonnel: 'eine Stelle',
      effectsIt: 'keine',
      effectsClimate: 'keine',
      competence: '§ 41 Abs. 1 GO NRW',
    });
    expect(paper['remainder']).toBeUndefined();
  });

  test('with parts numbered in Roman, and one among them that is none of a paper', () => {
    const { paper } = propose('bavaria');
    expect(paper).toMatchObject({
      reference: '2021/117/1',
      title: 'Vollzug der Gemeindeordnung (GO); Beitritt zu einem Zweckverband',
      date: '2021-05-12',
      department: 'Hauptamt',
      facts: 'Der Zweckverband nimmt Aufgaben der Digitalisierung wahr.',
      effectsFinance: 'Umlage 3 € je Einwohner; HHSt. 0.0200.6610',
      consultationOrder: 'Gemeinderat Sitzung am: 20.05.2021 TOP Ö 6',
    });
    expect(paper['remainder']).toMatch(/IV\. Abstimmungsergebnis:\nAnwesend: 17/);
  });

  test('that are a motion of a group, written as a letter', () => {
    const { paper, bodyId } = propose('motion');
    expect(bodyId).toBe(idOf('Olfen'));
    expect(paper).toMatchObject({
      title: 'Antrag gemäß § 48 GO NRW: Breitband für alle Schulen',
      date: '2021-03-01',
      resolutionText:
        'wir beantragen, der Rat möge beschließen:\n\nDie Verwaltung wird beauftragt, bis zum 30.06.2021 einen Plan vorzulegen.',
      facts: 'Die Schulen brauchen Anschlüsse.',
    });
  });

  test('that ask, and answer with ticks', () => {
    const { paper, isNonpublic } = propose('questions');
    expect(isNonpublic).toBe(true);
    expect(paper).toMatchObject({
      reference: 'BV/0231/2021-1',
      title: 'Vergabe von Leistungen für das Serviceportal',
      facts: 'Das Portal ist veraltet.',
      effectsFinance: '[X] ja [ ] nein\nGesamtkosten: 240.000 Euro\nDeckungsvorschlag: PSK 11.1.05.00.4291000',
      effectsClimate: '[ ] positiv [X] keine [ ] negativ',
      legalBasis: '§ 28 Abs. 1 SächsGemO, UVgO',
    });
    expect(paper['remainder']).toBeUndefined();
  });

  test('whose line ends were lost on the way', () => {
    const { paper, bodyId } = propose('one-line');
    expect(bodyId).toBe(idOf('Kreis'));
    expect(paper).toMatchObject({
      title: '"Smarte.Land.Regionen": Beteiligung',
      reference: 'SV-10-0055',
      paperType: 'Sitzungsvorlage',
      resolutionText: 'Der Kreis Coesfeld beteiligt sich am Projekt.',
      facts: 'Das Bundesministerium fördert zehn Kreise.',
      alternatives: 'Der Kreis beteiligt sich nicht.',
      effectsFinance: 'Der Eigenanteil beträgt 10 %.',
      competence: 'Zuständig ist der Kreistag gem. § 26 (1) KrO NRW.',
    });
    expect(paper['remainder']).toBeUndefined();
  });

  test('that ask some councils of many, all but one of the towns and the district among them', () => {
    const { reservation, budgetItem } = propose('some-of-them');
    expect(reservation).toMatchObject({ kind: 'budget_lock', rule: 'n_of_m', neededCount: 8 });
    expect(reservation?.bodies).toHaveLength(11);
    expect(reservation?.bodies).toContain(idOf('Kreis'));
    expect(reservation?.bodies).not.toContain(idOf('Dülmen'));
    expect(budgetItem).toMatchObject({ year: 2022, productCode: '01.05.02', accountCode: '783100' });
  });

  test('with labels above their values, of another district, and a lock that says elsewhere who lifts it', () => {
    const { paper, bodyId, references, reservation, position } = propose('columns');
    expect(bodyId).toBeNull();
    expect(references).toEqual(['102/2018', '166/2019']);
    expect(paper).toMatchObject({
      reference: '019/2021',
      date: '2021-01-25',
      title: 'Förderung der Digitalisierung im ländlichen Raum - Verlängerung einer befristeten Stelle',
    });
    expect(reservation?.conditionText).toMatch(/^Die Mittel .* versehen\. Die Freigabe erfolgt durch den Kreistag\.$/);
    expect(reservation?.bodies).toEqual([idOf('Kreis')]);
    expect(position).toMatchObject({ payScale: 'TVöD-VKA', payGrade: 'EG 12', productCode: '150110' });
  });

  test('numbered in Roman, with sections of their own inside a part', () => {
    const { paper } = propose('subsections');
    expect(paper).toMatchObject({
      title: 'Beitritt zur d-NRW AöR',
      facts: '1. Ausgangslage\nDie Anstalt wurde 2017 gegründet.\n2. Kosten\nKeine laufenden.',
      effectsFinance: '1.000 € einmalig',
      effectsClimate: 'keine',
      legalBasis: '§ 1 Abs. 1 Errichtungsgesetz d-NRW, §§ 107 ff. GO NRW',
    });
  });

  test('that were decided already: whose council it was says the heading, on whom it depends the condition', () => {
    const { bodyId, reservation } = propose('town-decides');
    expect(bodyId).toBe(idOf('Nottuln'));
    expect(reservation?.bodies).toEqual(
      expect.arrayContaining(['Kreis', 'Coesfeld', 'Dülmen', 'Lüdinghausen', 'Olfen'].map(idOf)),
    );
  });

  test('that tell their effects as a list', () => {
    const { paper, reservation, position } = propose('list-of-effects');
    expect(paper).toMatchObject({
      effectsFinance: '45.000,- EUR',
      effectsPersonnel: '0,5 VZÄ',
      effectsIt: 'Laptop',
      effectsClimate: '+/- 0',
    });
    expect(reservation).toMatchObject({ kind: 'budget_lock', rule: 'all' });
    expect(reservation?.bodies).toHaveLength(12);
    expect(position).toMatchObject({ fte: 500, payScale: 'LBesO', payGrade: 'A 12' });
  });

  test('with a word like a heading in the middle of the prose: it stays prose', () => {
    const facts = 'Die Lage:\nStand\nDer Umbau ist fertig.\nArt\nund Weise sind bekannt. Kosten: 5 €.';
    expect(read(`Sachverhalt:\n${facts}`).fields.facts).toBe(facts);
  });
});
