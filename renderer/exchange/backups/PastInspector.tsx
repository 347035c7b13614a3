import { ExternalLink } from 'lucide-react';
import { useMemo } from 'react';
import { useAnswer } from '../../app/answers.ts';
import { useShowRecord } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { Button } from '../../ui/Button.tsx';
import { Inspector, InspectorSection } from '../../ui/Inspector.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { useNames } from '../use-names.ts';
import { entityWords, fieldWords, referencesOf, titleWords, valueWords } from '../words.ts';
import styles from './look.module.css';
import { StandingBadge } from './PastTable.tsx';
import { backupTexts } from './texts.ts';

type PastInspectorProps = {
  readonly name: string;
  readonly entity: string;
  readonly id: string;
  readonly isCompared: boolean;
  readonly onClose: () => void;
};

/** One record as it was then, field by field beside today; what differs comes first. */
export function PastInspector({ name, entity, id, isCompared, onClose }: PastInspectorProps) {
  const texts = useTexts(backupTexts);
  const locale = useLocale();
  const show = useShowRecord();
  const answer = useAnswer('backup.record', { name, entity, id });
  const value = answer.state === 'ready' ? answer.value : null;
  const known = useMemo(() => new Map(Object.entries(value?.titles ?? {})), [value]);
  const references = useMemo(
    () =>
      (value?.fields ?? []).flatMap(({ field, past, today }) => [
        ...referencesOf(entity, field, past),
        ...referencesOf(entity, field, today),
      ]),
    [entity, value],
  );
  const titleOf = useNames(references, known);
  const fields = value === null ? [] : [...value.fields].sort((a, b) => Number(b.differs) - Number(a.differs));
  const edited = (edit: { readonly at: string; readonly by: string } | null) =>
    edit === null ? texts.notThere : texts.editedBy(formatMoment(edit.at, locale), edit.by);
  const words = (field: string, one: unknown, isThere: boolean) =>
    isThere ? valueWords(entity, field, one, locale, titleOf) || '–' : '';
  return (
    <Inspector
      kicker={entityWords(entity, locale)}
      title={value === null ? '' : titleWords(entity, value.title, locale, titleOf)}
      onClose={onClose}
    >
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <FailureNotice answer={answer} />}
      {value !== null && (
        <>
          {isCompared && (
            <div>
              <StandingBadge standing={value.standing} locale={locale} />
            </div>
          )}
          <table className={styles.fields}>
            <caption className="visually-hidden">{texts.fieldsCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.field}</th>
                <th scope="col">{texts.past}</th>
                {isCompared && <th scope="col">{texts.today}</th>}
              </tr>
            </thead>
            <tbody>
              {fields.map(({ field, past, today, differs }) => (
                <tr key={field} className={differs && isCompared ? styles.differs : undefined}>
                  <th scope="row">{fieldWords(entity, field, locale)}</th>
                  <td>{words(field, past, value.past !== null)}</td>
                  {isCompared && <td>{words(field, today, value.today !== null)}</td>}
                </tr>
              ))}
              <tr>
                <th scope="row">{texts.updatedAt}</th>
                <td>{edited(value.past)}</td>
                {isCompared && <td>{edited(value.today)}</td>}
              </tr>
            </tbody>
          </table>
          {value.today !== null && (
            <InspectorSection>
              <Button icon={ExternalLink} onPress={() => show(entity, id)}>
                {texts.openToday}
              </Button>
            </InspectorSection>
          )}
        </>
      )}
    </Inspector>
  );
}
