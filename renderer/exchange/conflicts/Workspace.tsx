import { useMemo, useRef } from 'react';
import type { Conflict } from '../../../shared/exchange/contract.ts';
import { focusContent } from '../../app/regions.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { noOwnNames, useNames } from '../use-names.ts';
import { fieldWords, referencesOf, titleReferences, titleWords } from '../words.ts';
import { Comparison } from './Comparison.tsx';
import { ConflictList } from './ConflictList.tsx';
import styles from './ConflictsPage.module.css';
import { decide } from './decide.ts';
import { conflictKey, sameValue, sideBeside, sidesOf } from './sides.ts';
import { conflictTexts } from './texts.ts';
import { useConflictKeys } from './use-conflict-keys.ts';
import { draftOf, keepDraft, useConflictView } from './view.ts';

const referencesIn = (conflicts: readonly Conflict[]): readonly string[] =>
  conflicts.flatMap(({ entity, title, field, values, base }) => [
    ...titleReferences(entity, title),
    ...[...values.map(({ value }) => value), base].flatMap((value) => referencesOf(entity, field, value)),
  ]);

type WorkspaceProps = { readonly conflicts: readonly Conflict[]; readonly total: number };

/** The list at the left, the comparison at the right, and the keys over both. */
export function Workspace({ conflicts, total }: WorkspaceProps) {
  const texts = useTexts(conflictTexts);
  const locale = useLocale();
  const area = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const titleOf = useNames(
    useMemo(() => referencesIn(conflicts), [conflicts]),
    noOwnNames,
  );

  // A conflict that is gone hands over to the one that now stands in its place.
  const wanted = useConflictView((view) => view.current);
  const found = conflicts.findIndex((conflict) => conflictKey(conflict) === wanted);
  const lastAt = useRef(0);
  const at = found >= 0 ? found : Math.min(lastAt.current, conflicts.length - 1);
  lastAt.current = at;
  const current = conflicts[at];

  const isDeciding = useRef(false);
  const apply = async () => {
    if (current === undefined || isDeciding.current) return;
    // A field keeps what is typed until it is left; leaving it is part of applying.
    if (document.activeElement instanceof HTMLElement && area.current?.contains(document.activeElement)) {
      document.activeElement.blur();
    }
    await new Promise((done) => setTimeout(done, 0));
    const faulty = area.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const draft = draftOf(useConflictView.getState().drafts, current);
    if (faulty || draft === null) {
      (faulty ?? list.current)?.focus();
      return;
    }
    const words = `${titleWords(current.entity, current.title, locale, titleOf)}, ${fieldWords(current.entity, current.field, locale)}`;
    list.current?.focus({ preventScroll: true });
    isDeciding.current = true;
    const isDecided = await decide(current, draft.value, words);
    isDeciding.current = false;
    // After the last one the list is gone, and the focus with it.
    if (isDecided && conflicts.length === 1) focusContent();
  };

  useConflictKeys(area, {
    move: (step) => {
      const to = step === 'first' ? 0 : step === 'last' ? conflicts.length - 1 : at + step;
      const next = conflicts[to];
      if (next) useConflictView.setState({ current: conflictKey(next) });
      list.current?.focus({ preventScroll: true });
    },
    choose: (step) => {
      if (current === undefined) return;
      const sides = sidesOf(current);
      const draft = draftOf(useConflictView.getState().drafts, current);
      const chosen = (draft && sides.find(({ value }) => sameValue(value, draft.value))) ?? null;
      const side = sideBeside(sides, chosen, step);
      if (side) keepDraft(current, side.value);
    },
    apply: () => void apply(),
  });

  if (current === undefined) return null;
  return (
    <section ref={area} className={styles.workspace} aria-label={texts.details}>
      <div className={styles.listColumn}>
        <ConflictList conflicts={conflicts} current={conflictKey(current)} titleOf={titleOf} listRef={list} />
        {total > conflicts.length && (
          <p className={styles.more}>{texts.more(formatCount(conflicts.length, locale), formatCount(total, locale))}</p>
        )}
      </div>
      <Comparison
        key={conflictKey(current)}
        conflict={current}
        position={texts.position(at + 1, conflicts.length)}
        isLast={conflicts.length === 1}
        onApply={() => void apply()}
        titleOf={titleOf}
      />
    </section>
  );
}
