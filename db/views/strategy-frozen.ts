import { editionContent, partContent, rekeyed } from '../../shared/strategy/amendments/frozen.ts';
import { keyOfRecord, recordOfKey } from '../../shared/strategy/amendments/part-text.ts';
import { inReadingOrder, type StrategyPart, visionKey } from '../../shared/strategy/amendments/parts.ts';
import { edit } from '../store/edit.ts';
import { idOfKey } from '../store/natural-id.ts';
import type { AnyRow } from '../store/rows.ts';
import type { Transaction } from '../store/transaction.ts';
import { editionEntity, partEntity, strategyEntity, text, textOrNull } from './strategy-rows.ts';
import { digestOf, partRowId } from './strategy-words.ts';

/** What an amendment adds is a record from the moment it is frozen, under an id every site arrives at. */
function keyFor({ key, kind }: StrategyPart): string {
  if (key === visionKey || kind === 'vision') return visionKey;
  return recordOfKey(key) === null ? keyOfRecord(kind, idOfKey('strategyPart', [key])) : key;
}

type FreezeScope = { readonly tx: Transaction; readonly today: string };

/** Writes the words of an edition down, content-addressed (FE1, FE2), and names them in the edition. */
export function writeFrozen(
  { tx, today }: FreezeScope,
  strategy: AnyRow,
  said: readonly StrategyPart[],
  by: readonly string[],
) {
  // Whoever freezes it, it is whose the edition is.
  const ownerBodyId = textOrNull(strategy['ownerBodyId']);
  const parts = inReadingOrder(said.map((part) => rekeyed(part, keyFor, said)));
  const partIds = parts.map((part) => {
    const content = partContent(part);
    const digest = digestOf(content);
    const id = partRowId(digest);
    const { mergedFrom, amendments, ...fields } = content;
    edit(tx, partEntity, id, {
      ...fields,
      ownerBodyId,
      digest,
      mergedFrom: { items: mergedFrom },
      amendments: { items: amendments },
    });
    return id;
  });
  const head = {
    strategyId: strategy.id,
    title: text(strategy['title']),
    edition: text(strategy['edition']),
    parts: partIds,
    amendments: by,
  };
  const digest = digestOf(editionContent(head));
  const id = idOfKey('strategyEdition', [digest]);
  edit(tx, editionEntity, id, {
    ...head,
    ownerBodyId,
    digest,
    parts: { items: head.parts },
    amendments: { items: [...by].sort() },
    frozenOn: today,
  });
  const vision = parts.find(({ key }) => key === visionKey)?.text ?? '';
  const isSame = vision === text(strategy['vision']);
  edit(tx, strategyEntity, strategy.id, { frozenId: id, ...(isSame || vision === '' ? {} : { vision }) });
  return { id, parts: parts.length };
}
