import { type ReactNode, useMemo, useState } from 'react';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { CountBadge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import type { TitleOf } from '../../ui/field-text.ts';
import { Disclosure } from '../Disclosure.tsx';
import { useNames } from '../use-names.ts';
import { walkList } from '../walk.ts';
import { entityWords } from '../words.ts';
import { ChangeRow } from './ChangeRow.tsx';
import styles from './changes.module.css';
import { type Change, groupChanges, namesIn, referencesIn } from './changes.ts';
import { readTexts } from './texts.ts';

/** Up to so many changes all groups start unfolded. */
const fewChanges = 40;
/** Records of a group that are drawn before somebody asks for all. */
const firstRecords = 50;

type ChangeListProps = {
  readonly title: string;
  /** Beside the title: what is shown of it. */
  readonly aside?: ReactNode;
  readonly changes: readonly Change[];
  /** How many are not listed one by one; `null`: some, nobody has counted them. */
  readonly more: number | null;
  /** Said instead of an empty list. */
  readonly empty?: string;
  readonly onOpen?: (entity: string, id: string) => void;
};

/** The records of a bundle by kind, each foldable to its fields. */
export function ChangeList({ title, aside, changes, more, empty, onOpen }: ChangeListProps) {
  const texts = useTexts(readTexts);
  const groups = useMemo(() => groupChanges(changes), [changes]);
  const references = useMemo(() => referencesIn(changes), [changes]);
  const own = useMemo(() => namesIn(changes), [changes]);
  const titleOf = useNames(references, own);
  if (changes.length === 0 && empty === undefined) return null;
  return (
    <Card title={title} aside={aside} isFlush>
      {changes.length === 0 && <p className={styles.more}>{empty}</p>}
      <div className={styles.groups} {...walkList}>
        {groups.map((group) => (
          <Group
            key={`${group.entity} ${group.changes.length}`}
            {...group}
            titleOf={titleOf}
            onOpen={onOpen}
            startsOpen={changes.length <= fewChanges || group.changes.some(({ kind }) => kind === 'conflict')}
          />
        ))}
      </div>
      {more !== 0 && <p className={styles.more}>{more === null ? texts.moreUncounted : texts.more(more)}</p>}
    </Card>
  );
}

type GroupProps = {
  readonly entity: string;
  readonly changes: readonly Change[];
  readonly titleOf: TitleOf;
  readonly onOpen: ((entity: string, id: string) => void) | undefined;
  readonly startsOpen: boolean;
};

function Group({ entity, changes, titleOf, onOpen, startsOpen }: GroupProps) {
  const texts = useTexts(readTexts);
  const locale = useLocale();
  const [isWhole, setWhole] = useState(changes.length <= firstRecords);
  const shown = isWhole ? changes : changes.slice(0, firstRecords);
  return (
    <section>
      <Disclosure
        startsOpen={startsOpen}
        line={
          <>
            <h3>{entityWords(entity, locale, changes.length !== 1)}</h3>
            <CountBadge count={formatCount(changes.length, locale)} />
          </>
        }
      >
        <ul>
          {shown.map((change) => (
            <ChangeRow key={change.id} change={change} titleOf={titleOf} onOpen={onOpen} />
          ))}
        </ul>
        {!isWhole && (
          <Button look="quiet" onPress={() => setWhole(true)}>
            {texts.showAll(changes.length)}
          </Button>
        )}
      </Disclosure>
    </section>
  );
}
