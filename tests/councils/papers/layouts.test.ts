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

  test('with a word like a heading in the middle of the prose: it stays prose', () => {
    const facts = 'Die Lage:\nStand\nDer Umbau ist fertig.\nArt\nund Weise sind bekannt. Kosten: 5 €.';
    expect(read(`Sachverhalt:\n${facts}`).fields.facts).toBe(facts);
  });
});
