import { FileStack, FileX2, FolderOpen } from 'lucide-react';
import { useMemo } from 'react';
import { useAnswer } from '../../app/answers.ts';
import { formatBytes } from '../../i18n/bytes.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { ReferenceField } from '../../ui/ReferenceField.tsx';
import styles from './create.module.css';
import { type DocumentsWish, whichOf } from './documents.ts';
import { createTexts } from './texts.ts';

type DocumentsChoiceProps = {
  readonly wish: DocumentsWish;
  readonly onWish: (wish: DocumentsWish) => void;
  /** Writers it is for; nobody means everybody. */
  readonly to: readonly string[];
  readonly withNonpublic: boolean;
  /** Somebody wants to save: what is missing is named. */
  readonly isChecked: boolean;
};

/** Whether contents of documents go along, in a file beside the bundle, and how much that is. */
export function DocumentsChoice({ wish, onWish, to, withNonpublic, isChecked }: DocumentsChoiceProps) {
  const texts = useTexts(createTexts).documents;
  return (
    <Card title={texts.title}>
      <div className={styles.closing}>
        <RadioCards<DocumentsWish['kind']>
          label={texts.title}
          hideLabel
          value={wish.kind}
          onChange={(kind) => onWish(kind === 'project' ? { kind, project: null } : { kind })}
          choices={[
            { value: 'none', label: texts.none, note: texts.noneNote, icon: FileX2 },
            { value: 'lacking', label: texts.lacking, note: texts.lackingNote, icon: FileStack },
            { value: 'project', label: texts.project, note: texts.projectNote, icon: FolderOpen },
          ]}
        />
        {wish.kind === 'project' && (
          <ReferenceField
            label={texts.choose}
            target="project"
            value={wish.project}
            onChange={(project) => onWish({ kind: 'project', project })}
            isRequired
            error={isChecked && wish.project === null ? texts.chooseProject : null}
          />
        )}
        <Amount wish={wish} to={to} withNonpublic={withNonpublic} />
      </div>
    </Card>
  );
}

/** What the file beside the bundle would hold. */
function Amount({ wish, to, withNonpublic }: Pick<DocumentsChoiceProps, 'wish' | 'to' | 'withNonpublic'>) {
  const texts = useTexts(createTexts).documents;
  const locale = useLocale();
  const which = whichOf(wish);
  const input = useMemo(
    () => ({
      which: which ?? ({ kind: 'lacking' } as const),
      to: [...to],
      include: withNonpublic ? ['nonpublic_session' as const] : [],
    }),
    [which, to, withNonpublic],
  );
  const answer = useAnswer('attachment.outlook', input, { enabled: which !== null, keep: true });
  if (which === null || answer.state !== 'ready') return null;
  const { contents, bytes, missing, left } = answer.value;
  return (
    <div role="status" className={styles.readers}>
      <p>{texts.outlook(contents, formatBytes(bytes, locale))}</p>
      {missing > 0 && <Notice>{texts.missing(missing)}</Notice>}
      {left > 0 && <Notice tone="warning">{texts.left(left)}</Notice>}
    </div>
  );
}
