import { CopyCheck } from 'lucide-react';
import { useAnswer } from '../../app/answers.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { entityWords } from '../words.ts';
import styles from './duplicates.module.css';
import { GroupCard } from './GroupCard.tsx';
import { duplicateTexts } from './texts.ts';
import { kindsWithDuplicates, useDuplicateView } from './view.ts';

/** As many as one looks through in a sitting. */
const firstOnes = 50;

/** Doppelte: records that look like the same thing, to be merged by a person. */
export function DuplicatesPage() {
  const texts = useTexts(duplicateTexts);
  const locale = useLocale();
  const kind = useDuplicateView((view) => view.kind);
  const answer = useAnswer('duplicates.list', { entity: kind, limit: firstOnes }, { keep: true });
  const options = kindsWithDuplicates.map((value) => ({ value, label: entityWords(value, locale, true) }));
  const { groups, total } = answer.state === 'ready' ? answer.value : { groups: [], total: 0 };
  return (
    <Page {...(answer.state === 'ready' ? { count: texts.count(total) } : {})}>
      <div className={styles.page}>
        <p className={styles.intro}>{texts.intro}</p>
        <div className={styles.kind}>
          <Select
            label={texts.kind}
            options={options.sort((a, b) => a.label.localeCompare(b.label, locale))}
            value={kind}
            onChange={(next) => useDuplicateView.setState({ kind: next ?? 'project' })}
          />
        </div>
        {answer.state === 'loading' && <Loading />}
        {answer.state === 'failed' && <FailureNotice answer={answer} />}
        {answer.state === 'ready' && total === 0 && (
          <EmptyState icon={CopyCheck} title={texts.emptyTitle}>
            {texts.emptyText}
          </EmptyState>
        )}
        {groups.map((group) => (
          <GroupCard key={group.rows.map(({ id }) => id).join()} entity={kind} rows={group.rows} />
        ))}
        {total > groups.length && <p className={styles.intro}>{texts.more(groups.length, total)}</p>}
      </div>
    </Page>
  );
}
