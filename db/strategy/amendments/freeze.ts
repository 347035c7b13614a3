import type { Parsed } from '../../../shared/contract.ts';
import { fail, ok } from '../../../shared/core/result.ts';
import type { AmendmentFault } from '../../../shared/strategy/amendments/apply.ts';
import type { CommandScope } from '../../scope.ts';
import { type Changes, edit } from '../../store/edit.ts';
import { newRowId } from '../../store/transaction.ts';
import { writeFrozen } from '../../views/strategy-frozen.ts';
import { inForceAmong, strategies, strategyEntity, text } from '../../views/strategy-rows.ts';
import { strategyOf, wordsOfEdition } from '../../views/strategy-words.ts';

export const editionMissing = fail({
  code: 'not-found' as const,
  message: 'Diese Fassung gibt es hier nicht (mehr). Bitte wählen Sie eine aus der Liste der Fassungen.',
});

export function freezeEdition(scope: CommandScope, { id }: Parsed<'strategy.freeze'>) {
  const strategy = strategyOf(scope.db, id);
  if (strategy === null) return editionMissing;
  const { parts, faults, amendments, isFrozen } = wordsOfEdition(scope.db, strategy);
  if (isFrozen) {
    const message = 'Der Wortlaut dieser Fassung ist schon festgehalten und ändert sich nicht mehr.';
    return fail({ code: 'frozen-already' as const, message });
  }
  if (faults.length > 0) {
    const message =
      'Angenommene Änderungen widersprechen einander. Bitte entscheiden Sie über sie neu, dann halten Sie die Fassung fest.';
    return fail({ code: 'contradictions' as const, message, faults: [...faults].map(copied) });
  }
  if (!parts.some(({ kind, text: words }) => kind !== 'vision' || words !== '')) {
    const message =
      'Diese Fassung hat noch keine Teile. Bitte legen Sie zuerst Ziele, Handlungsfelder oder Maßnahmen an.';
    return fail({ code: 'nothing-to-freeze' as const, message });
  }
  const frozen = writeFrozen(scope, strategy, parts, amendments);
  if (strategy['status'] === 'draft') edit(scope.tx, strategyEntity, id, { status: 'in_consultation' });
  return ok({ id, parts: frozen.parts });
}

export const copied = (fault: AmendmentFault) => ({ ...fault, amendments: [...fault.amendments] });

/** The next edition: the one in force is frozen first, so that its words can be read beside the new ones for ever. */
export function beginEdition(scope: CommandScope, { basedOnId, title, edition }: Parsed<'strategy.begin'>) {
  const { db, tx } = scope;
  const base = strategyOf(db, basedOnId);
  if (base === null) return editionMissing;
  const all = strategies(db);
  if (inForceAmong(all)?.id !== basedOnId) {
    const message =
      'Diese Fassung gilt nicht oder nicht mehr. Bitte beginnen Sie die neue Fassung mit der zuletzt beschlossenen.';
    return fail({ code: 'not-in-force' as const, message });
  }
  const draft = all.find((row) => row['basedOnId'] === basedOnId && row['status'] === 'draft');
  if (draft !== undefined) {
    const message = `Ein Entwurf ist schon begonnen: „${text(draft['title'])}“. Bitte arbeiten Sie an ihm weiter.`;
    return fail({ code: 'draft-exists' as const, message, id: draft.id });
  }
  const words = wordsOfEdition(db, base);
  if (!words.isFrozen) writeFrozen(scope, base, words.parts, words.amendments);
  const id = newRowId(tx);
  const fields: Changes = { title, edition, status: 'draft', basedOnId };
  edit(tx, strategyEntity, id, fields);
  return ok({ id });
}
