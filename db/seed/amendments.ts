import { assert } from '../../shared/core/assert.ts';
import type { StrategyPart } from '../../shared/strategy/amendments/parts.ts';
import { visionKey } from '../../shared/strategy/amendments/parts.ts';
import type { Transaction } from '../store/transaction.ts';
import { writeFrozen } from '../views/strategy-frozen.ts';
import { strategyOf, wordsOfEdition } from '../views/strategy-words.ts';
import { placeNamed } from './places.ts';
import { plant, seedId } from './plant.ts';
import { type Cells, plantTable, readTable } from './table.ts';

const adopted = seedId('strategy', 'coesfeld-12');
const inConsultation = seedId('strategy', 'coesfeld-12-fortschreibung');

/** What the bodies proposed; `title` and `text` as they are to be, empty where they stay. */
const proposals = `
key | owner | kind | target | into | code | title | field | text | reason | on
a01 | Kreis | change | vision | | | | | Elf Städte und Gemeinden und der Kreis gestalten den digitalen Wandel gemeinsam: als virtuelles Unternehmen, mit Menschen in jeder Verwaltung und ohne neue Behörde. Was begonnen wurde, wird verstetigt: weniger Projekte, mehr gemeinsame Dienste. | Die Aufbauphase ist zu Ende. | 2025-10-06
a02 | Nottuln | change | P13 | | | | | Vereine und Nachbarschaften bekommen einfache gemeinsame Werkzeuge. Jede Kommune benennt eine Ansprechperson für das Ehrenamt. | Ohne feste Ansprechperson blieben die Werkzeuge ungenutzt. | 2025-10-21
a03 | Olfen | merge | P11 | P10 | | Vernetzte Mobilität und Bedarfsverkehr | | Bus, Rad, Mitfahren und Fahrten auf Bestellung in einer Auskunft; Mobilstationen an den Bahnhöfen. | Beides wird seit 2024 in einem Projekt geführt. | 2025-11-03
a04 | Lüdinghausen | drop | P8 | | | | | | Coworking trägt sich inzwischen ohne uns. | 2025-11-10
a05 | Dülmen | add | measure | | P18 | Künstliche Intelligenz in der Sachbearbeitung | H1 | Gemeinsame Regeln, gemeinsame Schulungen und ein Versuch in drei Bürgerbüros, bevor ein Haus allein beschafft. | Der Trend steht seit einem Jahr im Ring „Erproben“. | 2025-11-12
a06 | Kreis | change | H6 | | | Klimaanpassung, Energie und Daten | | | Starkregen und Hitze sind dazugekommen. | 2025-11-17
a07 | Ascheberg | change | P9 | | | Glasfaser | | | Der Mobilfunk ist Sache der Netzbetreiber. | 2025-11-24
a08 | Rosendahl | change | P12 | | | | | Videosprechstunden und Beratung dort, wo Praxen fehlen; ein Fahrdienst bringt hin, wer nicht allein kommt. | Der Weg in die Videosprechstunde fehlt. | 2025-11-28
a09 | Senden | change | P3 | | | | | Ein Notfallhandbuch, gemeinsame Übungen zweimal im Jahr und ein Ansprechpartner für alle Häuser. | Eine Übung in fünf Jahren war zu wenig. | 2026-09-14
a10 | Billerbeck | change | P14 | | | | | Geodaten, Haushalte und Zählungen werden einmal aufbereitet, unter freier Lizenz veröffentlicht und von allen genutzt. | Andere fragen nach der Lizenz. | 2026-10-02
`;

const decisions = `
amendment | result | on | reason
a01 | accepted | 2026-01-14 | Einstimmig im Koordinierungskreis.
a02 | accepted | 2026-01-14 | Einstimmig im Koordinierungskreis.
a03 | accepted | 2026-01-14 | Die Projekte laufen schon zusammen.
a04 | accepted | 2026-01-14 | Bei einer Gegenstimme.
a05 | accepted | 2026-01-28 | Nach Beratung in der Arbeitsgruppe.
a06 | accepted | 2026-01-28 | Einstimmig im Koordinierungskreis.
a07 | refused | 2026-01-28 | Die Lücken im Mobilfunk bleiben Aufgabe der Region.
a08 | deferred | 2026-01-28 | Kosten des Fahrdienstes klären, dann erneut beraten.
`;

const comments = `
key | owner | on | text
amendment-1 | Lüdinghausen | amendment:a09 | Zweimal im Jahr schaffen kleine Häuser nicht ohne Hilfe.
amendment-2 | Senden | amendment:a09 | Die Übungen richtet der Kreis aus; gebunden sind je Haus zwei Leute für einen Tag.
amendment-3 | Kreis | amendment:a10 | Welche Lizenz? Vorschlag: Datenlizenz Deutschland – Zero.
`;

/**
 * The strategy goes on: the edition of 2021 as it was adopted, what the bodies proposed since, what was decided, and the edition that
 * lies before the councils. Two proposals are open. All of it is invented.
 */
export function seedAmendments(tx: Transaction): void {
  freeze(tx, adopted, '2021-06-16');
  const strategy = strategyOf(tx.db, adopted);
  if (strategy === null) return;
  const parts = wordsOfEdition(tx.db, strategy).parts;
  const words = new Map(readTable(proposals).map((cells) => [cells['key'] ?? '', plantProposal(tx, parts, cells)]));
  for (const { amendment = '', result, on = '', reason = '' } of readTable(decisions)) {
    const wording = words.get(amendment);
    assert(wording !== undefined, `${amendment} was proposed`);
    const amendmentId = seedId('amendment', amendment);
    const said = { result: result as 'accepted', reason, decidedOn: on, wording };
    plant(tx, 'amendmentDecision', null, 'Kreis', { amendmentId, strategyId: adopted, ...said });
  }
  plantTable(tx, 'comment', comments);
  freeze(tx, inConsultation, '2026-02-04');
}

/** What somebody has frozen otherwise, or deleted, since is theirs. */
function freeze(tx: Transaction, id: string, on: string): void {
  const strategy = strategyOf(tx.db, id);
  if (strategy === null || strategy['frozenId'] !== null) return;
  const { parts, faults, amendments } = wordsOfEdition(tx.db, strategy);
  assert(faults.length === 0, 'the amendments of the example fit together');
  writeFrozen({ tx, today: on }, strategy, parts, amendments);
}

function plantProposal(tx: Transaction, parts: readonly StrategyPart[], cells: Cells) {
  const { key = '', owner = '', kind = '', target = '', into = '', code = '', title = '', field = '' } = cells;
  const named = (name: string) =>
    (name === '' ? undefined : parts.find((one) => one.key === name || one.code === name)) ?? null;
  const fieldKey = named(field)?.key ?? '';
  const [part, taker] = [named(target), named(into)];
  const now = taker ?? part;
  const seen = now && { code: now.code, title: now.title, text: now.text, fieldKey: now.fieldKey };
  const words = {
    code: code || (seen?.code ?? ''),
    title: title || (seen?.title ?? ''),
    text: cells['text'] || (seen?.text ?? ''),
    fieldKey: fieldKey || (seen?.fieldKey ?? ''),
  };
  const wording = {
    kind: kind as 'change',
    targetKind: part?.kind ?? ('measure' as const),
    target: part?.key ?? '',
    mergeInto: taker?.key ?? '',
    words,
    seen: kind === 'drop' || kind === 'add' ? null : seen,
  };
  assert(kind === 'add' || part !== null || target === visionKey, `${target} is a part of the edition of 2021`);
  plant(tx, 'amendment', key, placeNamed(owner), {
    ...{ kind: wording.kind, targetKind: wording.targetKind, target: wording.target, mergeInto: wording.mergeInto },
    ...{ code: words.code || null, title: words.title, text: words.text || null, fieldKey: words.fieldKey || null },
    ...{ seen: wording.seen, reason: cells['reason'] ?? null, proposedOn: cells['on'] ?? null, strategyId: adopted },
  });
  return wording;
}
