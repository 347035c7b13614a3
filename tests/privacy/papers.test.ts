import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../shared/core/day.ts';
import { type Entity, entity } from '../../shared/core/entity.ts';
import { longText, reference, text } from '../../shared/core/field.ts';
import { TextDocument } from '../../shared/documents/contract.ts';
import { entityNamed, entityNames } from '../../shared/entities.ts';
import { accessibilityPaper } from '../../shared/privacy/accessibility-paper.ts';
import { authorityFields, missingFor, readAuthority } from '../../shared/privacy/authority.ts';
import type { PrivacyFacts } from '../../shared/privacy/contract.ts';
import { personalParts } from '../../shared/privacy/personal.ts';
import { processingPaper } from '../../shared/privacy/processing-paper.ts';
import { closeScene, openScene } from '../attacks/scene.ts';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

const model = entityNames.flatMap((name) => entityNamed(name) ?? []);
const today = day('2026-11-23');
const facts: PrivacyFacts = {
  sites: [{ label: 'Kreishaus', body: 'Kreis Coesfeld', role: 'coordination', isOwn: true }],
  counts: { person: 3 },
  visibility: { person: { public: 1, shared: 1, here: 1 } },
  over: 1,
  withoutBasis: 2,
  changes: 42,
  hasRegistry: true,
};
const everything = Object.fromEntries(Object.keys(authorityFields).map((name) => [name, `Angabe ${name}`]));
const wordsOf = (document: TextDocument) => JSON.stringify(document);

/** What a later version of the model may hold. */
const visitor = entity(
  'visitor',
  { label: { de: 'Besuch', en: 'Visitor' }, plural: { de: 'Besuche', en: 'Visitors' }, title: 'plate' },
  {
    plate: text('Kennzeichen', 'Plate', { personal: true }),
    hostId: reference('person', 'Gastgeber/in', 'Host'),
    remark: longText('Bemerkung', 'Remark'),
  },
) as unknown as Entity;

describe('where data of persons are follows from the model', () => {
  test('PD1: an entity with a field marked as personal shows up by itself, and says that its purpose is missing', () => {
    const before = wordsOf(processingPaper(model, facts, everything, today));
    expect(before).not.toContain('Besuche');
    const paper = processingPaper([...model, visitor], facts, everything, today);
    const words = wordsOf(paper);
    for (const said of [
      'Besuche',
      'Kennzeichen',
      'Gastgeber/in',
      'Bemerkung',
      '[FEHLT: Zweck]',
      '[FEHLT: Kategorien betroffener Personen]',
    ])
      expect(words).toContain(said);
  });

  test('PD1, PD2: every personal field of the model is named, and every field that points to a person', () => {
    const words = wordsOf(processingPaper(model, facts, everything, today));
    const parts = personalParts(model);
    expect(parts.length).toBeGreaterThan(5);
    for (const { entity: declared, personal, pointing } of parts)
      for (const name of [...personal, ...pointing])
        expect(words).toContain(declared.fields[name as 'ownerBodyId']?.label.de ?? '?');
    expect(parts.map(({ entity: { name } }) => name)).toEqual(
      expect.arrayContaining(['person', 'task', 'position', 'trendAssessment']),
    );
    expect(parts.map(({ entity: { name } }) => name)).not.toContain('budgetItem');
  });

  test('every entity of this version with personal fields says why it holds them and of whom', () => {
    for (const { entity: declared, personal } of personalParts(model).filter((part) => part.personal.length > 0)) {
      expect(personal).not.toEqual([]);
      for (const language of ['de', 'en'] as const) {
        expect(declared.processing?.purpose[language], declared.name).toMatch(/.{20}/);
        expect(declared.processing?.subjects[language], declared.name).toMatch(/.{10}/);
      }
    }
  });
});

describe('the record of processing (Art. 30 GDPR)', () => {
  test('VV2: is whole once the authority has said what only it knows, and says what is missing until then', () => {
    expect(wordsOf(processingPaper(model, facts, everything, today))).not.toContain('FEHLT: ');
    const empty = wordsOf(processingPaper(model, facts, {}, today));
    for (const name of missingFor('processing', {}))
      expect(empty).toContain(`[FEHLT: ${authorityFields[name].label.de}]`);
  });

  test('has all parts of Art. 30 (1), numbers of this store, and fits the contract of documents', () => {
    const paper = processingPaper(model, facts, everything, today);
    expect(TextDocument.parse(paper)).toEqual(paper);
    const words = wordsOf(paper);
    for (const part of ['Buchst. a', 'Buchst. b und c', 'Buchst. d', 'Buchst. e', 'Buchst. f', 'Buchst. g'])
      expect(words).toContain(part);
    expect(words).toContain('1 für alle Standorte, 1 nur an diesem Standort, 1 öffentlich');
    expect(words).toContain('Zurzeit abgelaufen: 1. Ohne Rechtsgrundlage: 2.');
    expect(words).toContain('Kreishaus (dieser Standort)');
  });
});

describe('the accessibility statement', () => {
  test('BE1, BE2: counts what the model holds, claims no assessment by itself, and says what is missing', () => {
    const words = wordsOf(accessibilityPaper(model, {}, today));
    expect(words).toContain(`${model.length} Arten von Einträgen`);
    for (const name of missingFor('accessibility', {}))
      expect(words).toContain(`[FEHLT: ${authorityFields[name].label.de}]`);
    expect(words).not.toMatch(/vollständig vereinbar|ist barrierefrei[.,]/);
    const whole = accessibilityPaper(model, { ...everything, barriers: 'Erste\n\nZweite' }, today);
    expect(wordsOf(whole)).not.toContain('FEHLT: ');
    expect(whole.blocks).toContainEqual({
      kind: 'list',
      items: ['Erste', 'Zweite', expect.stringContaining('angehängt')],
    });
    expect(TextDocument.parse(whole)).toEqual(whole);
  });

  test('names an entity whose fields lack a name in one of the languages', () => {
    const half = entity(
      'half',
      { label: { de: 'Halbes', en: 'Half' }, plural: { de: 'Halbe', en: 'Halves' }, title: 'a' },
      { a: text('Feld', '') },
    ) as unknown as Entity;
    expect(wordsOf(accessibilityPaper([...model, half], everything, today))).toContain('Felder von: Halbes');
  });
});

test('a setting that does not fit counts as not said', () => {
  expect(readAuthority(null)).toEqual({});
  expect(readAuthority({ name: ' Kreis ', address: 5, contact: ' ', more: 'x' })).toEqual({ name: 'Kreis' });
});

describe('what the papers know of the store', () => {
  let at: TestOffice;
  beforeEach(async () => {
    at = await openTestOffice({ now: '2026-11-23T08:00:00Z' });
  });
  afterEach(() => at.close());

  test('is how many records there are and who sees them', async () => {
    await create(at, 'person', { displayName: 'A', retentionUntil: '2020-01-01' });
    await create(at, 'person', { displayName: 'B', visibility: 'private', legalBasis: 'x' });
    await create(at, 'person', { displayName: 'C', visibility: 'public', legalBasis: 'x' });
    const found = await at.get('privacy.facts', {});
    expect(found).toMatchObject({ over: 1, withoutBasis: 1 });
    expect(found.counts['person']).toBe(3);
    expect(found.visibility['person']).toEqual({ public: 1, shared: 1, here: 1 });
    expect(found.sites.filter(({ isOwn }) => isOwn)).toHaveLength(1);
    expect(found.changes).toBeGreaterThan(2);
  });

  test('is which sites take part, this one first', async () => {
    const scene = await openScene();
    try {
      const found = await scene.nottuln.get('privacy.facts', {});
      expect(found.hasRegistry).toBe(true);
      expect(found.sites.length).toBeGreaterThan(2);
      expect(found.sites.map(({ isOwn }) => isOwn)).toEqual([true, ...found.sites.slice(1).map(() => false)]);
      expect(found.sites[0]?.body).toBe('Nottuln');
    } finally {
      await closeScene(scene);
    }
  });
});
