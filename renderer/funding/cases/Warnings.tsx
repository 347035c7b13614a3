import { entities } from '../../../shared/entities.ts';
import { earlyStartWarning } from '../../../shared/funding/cases/early-start.ts';
import { courseFaults, noticeFaults } from '../../../shared/funding/cases/faults.ts';
import { foldNotices, noticeDifferences } from '../../../shared/funding/cases/notices.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './cases.module.css';
import { caseTexts } from './texts.ts';
import { useCase } from './use-case-file.ts';

/** What a person has to look at, whichever page of the file is open: values that compete, an early start, what cannot be right. */
export function Warnings() {
  const texts = useTexts(caseTexts);
  const locale = useLocale();
  const open = useCase();
  const goTo = useGoTo();
  const { record, notices, members } = open;
  const early = earlyStartWarning(open);
  const faults = [
    ...courseFaults(record as unknown as Readonly<Record<string, unknown>>),
    ...notices.flatMap((notice) =>
      noticeFaults(notice as unknown as Readonly<Record<string, unknown>>, record.applicationSubmittedOn),
    ),
  ];
  const differences = noticeDifferences(record, foldNotices(notices).valid);
  const disputed = [
    ...(record.conflicts ?? []).map((field) => labelOf('fundingCase', field, locale)),
    ...members.flatMap(({ bodyId, conflicts = [] }) =>
      conflicts.map(
        (field) => `${open.nameOf(`body:${bodyId}`) ?? '?'}: ${labelOf('consortiumMember', field, locale)}`,
      ),
    ),
    ...open.slices.flatMap(({ year, conflicts = [] }) =>
      conflicts.map((field) => `${year}: ${labelOf('fundingYearSlice', field, locale)}`),
    ),
  ];
  if (early === null && faults.length + differences.length + disputed.length === 0) return null;
  return (
    <div className={styles.warnings}>
      {disputed.length > 0 && (
        <Notice tone="danger" action={<Button onPress={() => goTo('/exchange/conflicts')}>{texts.decide}</Button>}>
          {texts.conflictHint(disputed.join(', '))}
        </Notice>
      )}
      {early !== null && <Notice tone="danger">{early[locale]}</Notice>}
      {faults.map(({ rule, sentence }) => (
        <Notice key={`${rule} ${sentence.de}`} tone="warning">
          {sentence[locale]}
        </Notice>
      ))}
      {differences.map(({ field, sentence }) => (
        <Notice key={field} tone="warning">
          {sentence[locale]}
        </Notice>
      ))}
    </div>
  );
}

const labelOf = (entity: 'fundingCase' | 'consortiumMember' | 'fundingYearSlice', field: string, locale: 'de' | 'en') =>
  (
    entities[entity].fields as Readonly<
      Record<string, { readonly label: { readonly de: string; readonly en: string } }>
    >
  )[field]?.label[locale] ?? field;
