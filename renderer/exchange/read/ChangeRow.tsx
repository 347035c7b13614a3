import { ExternalLink, GitCompareArrows, Pencil, Plus, Trash2 } from 'lucide-react';
import type { Locale } from '../../../shared/core/locale.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Badge } from '../../ui/Badge.tsx';
import { IconButton } from '../../ui/Button.tsx';
import type { TitleOf } from '../../ui/field-text.ts';
import { Disclosure } from '../Disclosure.tsx';
import { exchangeTexts } from '../texts.ts';
import { fieldWords, titleWords, valueWords } from '../words.ts';
import styles from './changes.module.css';
import { type Change, shownFields } from './changes.ts';
import { FieldTable } from './FieldTable.tsx';
import { readTexts } from './texts.ts';

const marks = {
  new: { icon: Plus, tone: 'success' },
  changed: { icon: Pencil, tone: 'info' },
  deleted: { icon: Trash2, tone: 'danger' },
  conflict: { icon: GitCompareArrows, tone: 'warning' },
} as const;

type ChangeRowProps = {
  readonly change: Change;
  readonly titleOf: TitleOf;
  /** Leads to the record; only for what is taken in. */
  readonly onOpen?: ((entity: string, id: string) => void) | undefined;
};

/** One record of the bundle: what becomes of it, and on request each field, old and new. */
export function ChangeRow({ change, titleOf, onOpen }: ChangeRowProps) {
  const texts = useTexts(readTexts);
  const locale = useLocale();
  const fields = shownFields(change);
  const title = titleWords(change.entity, change.title, locale, titleOf);
  const canOpen = onOpen !== undefined && change.kind !== 'deleted';
  return (
    <li className={styles.row}>
      <Disclosure
        line={
          <>
            <Badge {...marks[change.kind]}>{texts.kinds[change.kind]}</Badge>
            <span className={styles.title}>{title}</span>
            <Summary change={change} titleOf={titleOf} />
          </>
        }
        aside={
          canOpen && (
            <IconButton
              icon={ExternalLink}
              label={texts.openRecord(title)}
              onPress={() => onOpen(change.entity, change.id)}
            />
          )
        }
      >
        {fields.length === 0 ? (
          <p className={styles.muted}>{change.kind === 'deleted' ? texts.wholeDeleted : texts.noFields}</p>
        ) : (
          <FieldTable entity={change.entity} kind={change.kind} fields={fields} titleOf={titleOf} />
        )}
      </Disclosure>
    </li>
  );
}

/** What a new part of a project belongs to; of a report, what it says: its day alone tells nothing. */
function partWords({ entity, fields }: Change, locale: Locale, titleOf: TitleOf): string {
  if (entity === 'projectBody') return '';
  const said = (name: string) => fields.find(({ field }) => field === name)?.to;
  const words = ['projectId', 'overall'].map(
    (name) => said(name) && valueWords(entity, name, said(name), locale, titleOf),
  );
  return words.filter(Boolean).join(': ');
}

/** What changed, without unfolding: the change itself if it is one, else the names of the fields. */
function Summary({ change, titleOf }: Pick<ChangeRowProps, 'change' | 'titleOf'>) {
  const texts = useTexts(exchangeTexts);
  const locale = useLocale();
  if (change.kind === 'deleted') return null;
  if (change.kind === 'new') return <span className={styles.summary}>{partWords(change, locale, titleOf)}</span>;
  const { entity, fields } = change;
  const [only] = fields;
  if (only === undefined) return null;
  const words = (value: unknown) => valueWords(entity, only.field, value, locale, titleOf) || texts.empty;
  const summary =
    fields.length === 1
      ? `${fieldWords(entity, only.field, locale)}: ${words(only.from)} → ${words(only.to)}`
      : fields.map(({ field }) => fieldWords(entity, field, locale)).join(', ');
  return <span className={styles.summary}>{summary}</span>;
}
