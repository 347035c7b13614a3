import { Globe } from 'lucide-react';
import { entityNamed } from '../../shared/entities.ts';
import { useGoTo, useShowRecord } from '../app/navigation.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/plural.ts';
import { CountBadge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Shown } from './ShowcasePage.tsx';
import styles from './showcase.module.css';
import { showcaseTexts } from './texts.ts';

type Named = { readonly entity: string; readonly id: string; readonly title: string };

/** Records by name; each opens where it is at home. */
export function RecordLines({ records }: { readonly records: readonly Named[] }) {
  const texts = useTexts(showcaseTexts);
  const show = useShowRecord();
  return (
    <ul className={styles.lines}>
      {records.map(({ entity, id, title }) => (
        <li key={`${entity}:${id}`}>
          <button type="button" className={styles.link} onClick={() => show(entity, id)}>
            {title === '' ? texts.untitled : title}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What is public, by kind; and public projects nobody has described for the public. */
export function PublicCard({ shown }: { readonly shown: Shown }) {
  const texts = useTexts(showcaseTexts);
  const locale = useLocale();
  const goTo = useGoTo();
  const kinds = [...Map.groupBy(shown.records, ({ entity }) => entity)];
  if (kinds.length === 0)
    return (
      <Card title={texts.publicNow}>
        <EmptyState
          icon={Globe}
          title={texts.nothing}
          action={<Button onPress={() => goTo('/projects')}>{texts.toProjects}</Button>}
        />
      </Card>
    );
  return (
    <Card title={texts.publicNow}>
      <div className={styles.stack}>
        <p className={styles.quiet}>{texts.publicNote}</p>
        {shown.withoutText.length > 0 && (
          <Notice tone="warning">
            {texts.withoutText(shown.withoutText.length)}
            <RecordLines records={shown.withoutText.map((one) => ({ entity: 'project', ...one }))} />
          </Notice>
        )}
        {kinds.map(([entity, records]) => (
          <details key={entity} className={styles.kind}>
            <summary>
              {entityNamed(entity)?.plural[locale] ?? entity} <CountBadge count={formatCount(records.length, locale)} />
            </summary>
            <RecordLines records={records} />
          </details>
        ))}
      </div>
    </Card>
  );
}
