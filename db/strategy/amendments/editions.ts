import type { Parsed } from '../../../shared/contract.ts';
import { ok } from '../../../shared/core/result.ts';
import { countKinds } from '../../../shared/councils/requirement.ts';
import type { Edition, EditionLine } from '../../../shared/strategy/amendments/contract.ts';
import type { CouncilAnswer } from '../../../shared/strategy/amendments/council-answers.ts';
import type { StrategyPart } from '../../../shared/strategy/amendments/parts.ts';
import { type QueryScope, readStep } from '../../scope.ts';
import type { Reader } from '../../store/database.ts';
import { type AnyRow, readRow } from '../../store/rows.ts';
import { bodyNames } from '../../views/body-names.ts';
import { Rights } from '../../views/own-rights.ts';
import { editionEntity, strategies, text, textOrNull } from '../../views/strategy-rows.ts';
import { strategyOf, wordsOfEdition } from '../../views/strategy-words.ts';
import { readAnswers } from './councils.ts';
import { copied, editionMissing } from './freeze.ts';

const statuses = ['draft', 'in_consultation', 'adopted', 'superseded'] as const;

/** An edition as the list of editions shows it. */
export function editionLine(db: Reader, row: AnyRow, answers: readonly CouncilAnswer[]): EditionLine {
  const frozenId = textOrNull(row['frozenId']);
  return {
    id: row.id,
    version: row.version,
    title: text(row['title']),
    edition: text(row['edition']),
    status: statuses.find((status) => status === row['status']) ?? 'draft',
    adoptedOn: textOrNull(row['adoptedOn']),
    basedOnId: textOrNull(row['basedOnId']),
    frozenOn: frozenId === null ? null : textOrNull(readRow(db, editionEntity, frozenId)?.['frozenOn']),
    isFrozen: frozenId !== null,
    councils: countKinds(answers),
  };
}

export function* listEditions({ db, identity }: QueryScope) {
  const answersTo = yield* readAnswers(db);
  yield readStep();
  const order = ['draft', 'in_consultation', 'adopted', 'superseded'];
  const editions = strategies(db)
    .map((row) => editionLine(db, row, answersTo(row.id)))
    .sort(
      (a, b) =>
        order.indexOf(a.status) - order.indexOf(b.status) ||
        ((a.adoptedOn ?? '') < (b.adoptedOn ?? '') ? 1 : -1) ||
        (a.id < b.id ? -1 : 1),
    );
  return ok({ editions, mayWrite: new Rights({ db, identity }).mayCreate('strategyEdition') });
}

export const partOut = (part: StrategyPart) => ({
  ...part,
  mergedFrom: [...part.mergedFrom],
  amendments: [...part.amendments],
});

export function* getEdition({ db }: QueryScope, { id }: Parsed<'strategy.edition'>) {
  const row = strategyOf(db, id);
  if (row === null) return editionMissing;
  const { parts, faults, damaged, amendments } = wordsOfEdition(db, row);
  const answers = (yield* readAnswers(db))(id);
  const nameOf = bodyNames(db);
  const reference = db.prepare('SELECT reference FROM paper WHERE id = ?').pluck();
  const edition: Edition = {
    ...editionLine(db, row, answers),
    parts: parts.map(partOut),
    faults: faults.map(copied),
    damaged,
    amendments: [...amendments],
    answers: answers.map((answer) => ({
      ...answer,
      body: nameOf(answer.bodyId),
      reference: answer.paperId === null ? null : textOrNull(reference.get(answer.paperId)),
    })),
  };
  return ok(edition);
}
