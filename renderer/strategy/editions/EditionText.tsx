import type { ReactNode } from 'react';
import { inReadingOrder, partName } from '../../../shared/strategy/amendments/parts.ts';
import { useTexts } from '../../i18n/define.ts';
import { classes } from '../../ui/classes.ts';
import styles from './editions.module.css';
import { editionTexts } from './texts.ts';
import type { Edition } from './use-edition.ts';

/** The words of an edition, in reading order. */
export function EditionText({ parts }: { readonly parts: Edition['parts'] }) {
  return inReadingOrder(parts)
    .filter(({ kind, text }) => kind !== 'vision' || text !== '')
    .map((part, at, all) => (
      <div key={part.key}>
        <Section kind={part.kind} before={all[at - 1]?.kind ?? null} />
        <section className={classes(styles.part, styles[part.kind])}>
          <PartName kind={part.kind}>{partName(part)}</PartName>
          {part.text !== '' && <p className={styles.words}>{part.text}</p>}
          {part.details !== '' && <p className={styles.details}>{part.details}</p>}
        </section>
      </div>
    ));
}

type Kind = Edition['parts'][number]['kind'];

/** The vision stands beside the groups of parts, everything else inside of one. */
export function PartName({ kind, children }: { readonly kind: Kind; readonly children: ReactNode }) {
  const Heading = kind === 'vision' ? 'h3' : 'h4';
  return <Heading className={styles.name}>{children}</Heading>;
}

/** The heading above the first part of its kind. */
export function Section({ kind, before }: { readonly kind: Kind; readonly before: Kind | null }) {
  const texts = useTexts(editionTexts);
  const groupOf = (of: Kind) => (of === 'measure' ? 'field' : of);
  if (before !== null && groupOf(before) === groupOf(kind)) return null;
  if (kind === 'vision') return null;
  return <h3 className={styles.section}>{kind === 'goal' ? texts.goals : texts.fields}</h3>;
}
