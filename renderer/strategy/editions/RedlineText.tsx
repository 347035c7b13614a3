import { ArrowRightLeft, Merge, Minus, Pencil, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { partName } from '../../../shared/strategy/amendments/parts.ts';
import { type RedlinePart, type RedlineState, redline } from '../../../shared/strategy/amendments/redline.ts';
import type { DiffPart } from '../../../shared/text/word-runs.ts';
import { useTexts } from '../../i18n/define.ts';
import { Badge } from '../../ui/Badge.tsx';
import { classes } from '../../ui/classes.ts';
import { DiffRuns } from '../../ui/DiffRuns.tsx';
import { PartName, Section } from './EditionText.tsx';
import styles from './editions.module.css';
import { editionTexts } from './texts.ts';
import type { Edition } from './use-edition.ts';

const looks = {
  changed: { tone: 'info', icon: Pencil },
  added: { tone: 'success', icon: Plus },
  dropped: { tone: 'danger', icon: Minus },
  merged: { tone: 'warning', icon: Merge },
} as const;

type RedlineTextProps = { readonly before: Edition; readonly edition: Edition; readonly onlyChanges: boolean };

/** Two editions as one text: every part with a number a council can name, what was put in underlined, what was struck struck. */
export function RedlineText({ before, edition, onlyChanges }: RedlineTextProps) {
  const texts = useTexts(editionTexts);
  const { parts, counts } = useMemo(() => redline(before.parts, edition.parts), [before, edition]);
  // Numbers stay the same whether all parts are shown or not: what one council names, another one finds.
  const numbered = parts
    .filter((part) => part.key !== 'vision' || part.text.length > 0)
    .map((part, at) => ({ part, number: at + 1 }));
  const shown = onlyChanges ? numbered.filter(({ part }) => part.state !== 'kept') : numbered;
  const fieldName = (key: string) => {
    const field = edition.parts.find((part) => part.key === key);
    return field === undefined ? null : partName(field);
  };
  return (
    <>
      <div className={styles.legend}>
        <strong>{texts.legend}:</strong>
        <DiffRuns runs={[{ kind: 'added', text: texts.inserted }]} />
        <DiffRuns runs={[{ kind: 'removed', text: texts.struck }]} />
        <span role="status">
          {texts.counts(counts.changed, counts.added, counts.dropped + counts.merged, counts.kept)}
        </span>
      </div>
      {shown.map(({ part, number }, at) => {
        const kind = (part.after ?? part.before)?.kind ?? 'measure';
        const previous = shown[at - 1]?.part;
        return (
          <div key={part.key}>
            <Section kind={kind} before={(previous?.after ?? previous?.before)?.kind ?? null} />
            <Part part={part} number={number} kind={kind} fieldName={fieldName} />
          </div>
        );
      })}
    </>
  );
}

type PartProps = {
  readonly part: RedlinePart;
  readonly number: number;
  readonly kind: 'vision' | 'goal' | 'field' | 'measure';
  readonly fieldName: (key: string) => string | null;
};

function Part({ part, number, kind, fieldName }: PartProps) {
  const texts = useTexts(editionTexts);
  const runs = (parts: readonly DiffPart[]) => <DiffRuns runs={parts} />;
  const moved = part.isMoved ? fieldName(part.after?.fieldKey ?? '') : null;
  const notes = [
    ...(part.mergedInto === null ? [] : [texts.mergedInto(partName(part.mergedInto))]),
    ...(part.mergedFrom.length === 0 ? [] : [texts.mergedFrom(part.mergedFrom.map(partName).join(', '))]),
    ...(part.isMoved ? [moved === null ? texts.movedOut : texts.movedTo(moved)] : []),
  ];
  return (
    <section className={classes(styles.part, styles[kind], styles.numbered, part.state !== 'kept' && styles.touched)}>
      <span className={styles.number}>{texts.part(number)}</span>
      <PartName kind={kind}>
        {runs(part.code)}
        {part.code.length > 0 && ' '}
        {runs(part.title)}
        <State state={part.state} />
      </PartName>
      {notes.length > 0 && (
        <p className={styles.move}>
          <ArrowRightLeft size="1em" aria-hidden /> {notes.join('; ')}
        </p>
      )}
      {part.text.length > 0 && <p className={styles.words}>{runs(part.text)}</p>}
      {part.details.length > 0 && <p className={styles.details}>{runs(part.details)}</p>}
    </section>
  );
}

function State({ state }: { readonly state: RedlineState }) {
  const texts = useTexts(editionTexts);
  if (state === 'kept') return null;
  return (
    <span className={styles.state}>
      <Badge tone={looks[state].tone} icon={looks[state].icon}>
        {texts.states[state]}
      </Badge>
    </span>
  );
}
