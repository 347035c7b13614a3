import { ExternalLink } from 'lucide-react';
import { useMemo } from 'react';
import { RadioGroup } from 'react-aria-components/RadioGroup';
import type { Conflict } from '../../../shared/exchange/contract.ts';
import { useShowRecord } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import type { TitleOf } from '../../ui/field-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import { entityWords, fieldWords, titleWords, valueWords } from '../words.ts';
import styles from './Comparison.module.css';
import { DecisionsMet, decisionsIn } from './DecisionsMet.tsx';
import { Proposal } from './Proposal.tsx';
import { Result } from './Result.tsx';
import { SideCard } from './SideCard.tsx';
import { isDeletion, type Side, sameValue, sidesOf } from './sides.ts';
import { conflictTexts } from './texts.ts';
import { ValueWords } from './ValueWords.tsx';
import { draftOf, keepDraft, useConflictView } from './view.ts';

type ComparisonProps = {
  readonly conflict: Conflict;
  readonly position: string;
  readonly isLast: boolean;
  readonly onApply: () => void;
  readonly titleOf: TitleOf;
};

/** One conflict side by side: Meine | Andere | Ergebnis. With more than two values there are more cards. */
export function Comparison({ conflict, position, isLast, onApply, titleOf }: ComparisonProps) {
  const texts = useTexts(conflictTexts);
  const locale = useLocale();
  const showRecord = useShowRecord();
  const sides = useMemo(() => sidesOf(conflict), [conflict]);
  const draft = draftOf(
    useConflictView((view) => view.drafts),
    conflict,
  );
  const chosen = draft && sides.find(({ value }) => sameValue(value, draft.value));
  const { entity, id, field } = conflict;
  const looksAlike =
    new Set(sides.map(({ value }) => valueWords(entity, field, value, locale, titleOf).trim())).size === 1;
  // Where decisions met there are several nearest predecessors; what each had before them is said with the decisions.
  const hasBase = !isDeletion(conflict) && decisionsIn(conflict).length < 2;
  const nameOf = (side: Side) => sideName(side, sides, texts.mine, texts.theirs);
  const against = (side: Side): unknown =>
    (hasBase ? conflict.base : null) ?? sides.find((other) => other !== side)?.value;
  const choose = (key: string) => {
    const side = sides.find((one) => one.key === key);
    if (side) keepDraft(conflict, side.value);
  };
  return (
    <article className={styles.comparison}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <p className={styles.kicker}>
            {entityWords(entity, locale)} · {position}
          </p>
          <h2 className={styles.title}>{titleWords(entity, conflict.title, locale, titleOf)}</h2>
        </div>
        <Button look="quiet" icon={ExternalLink} onPress={() => showRecord(entity, id)}>
          {texts.openRecord}
        </Button>
      </header>
      <p className={styles.field}>{fieldWords(entity, field, locale)}</p>
      <DecisionsMet conflict={conflict} titleOf={titleOf} />
      {hasBase && (
        <div className={styles.base}>
          {texts.base}:{' '}
          {conflict.base === null ? (
            conflict.hasBase ? (
              texts.emptyBase
            ) : (
              texts.noBase
            )
          ) : (
            <ValueWords conflict={conflict} value={conflict.base} against={null} titleOf={titleOf} />
          )}
        </div>
      )}
      {looksAlike && <Notice>{texts.looksAlike}</Notice>}
      <Proposal conflict={conflict} />
      <div className={styles.columns}>
        <RadioGroup
          className={styles.sides ?? ''}
          aria-label={fieldWords(entity, field, locale)}
          orientation="horizontal"
          value={chosen?.key ?? null}
          onChange={choose}
        >
          {sides.map((side) => (
            <SideCard
              key={side.key}
              conflict={conflict}
              side={side}
              name={nameOf(side)}
              against={against(side)}
              isChosen={side === chosen}
              titleOf={titleOf}
            />
          ))}
        </RadioGroup>
        <Result conflict={conflict} sides={sides} nameOf={nameOf} isLast={isLast} onApply={onApply} titleOf={titleOf} />
      </div>
    </article>
  );
}

/** "Meine" is ours; the others are named, because "Andere" alone says nothing where three have written. */
function sideName(side: Side, sides: readonly Side[], mine: string, theirs: string): string {
  if (side.isOwn) return mine;
  const names = [...new Set(side.writtenBy.map(({ site }) => site))].join(', ');
  return sides.some(({ isOwn }) => isOwn) && sides.length === 2 ? `${theirs} (${names})` : names;
}
