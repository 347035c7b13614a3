import { entities } from '../../../shared/entities.ts';
import type { RecordValues } from '../../app/RecordPanel.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { InspectorSection } from '../../ui/Inspector.tsx';
import styles from './catalogue.module.css';
import { catalogueTexts } from './texts.ts';

const names = ['summary', 'description', 'deadlineText', 'procedureText'] as const;

/** What the source says in its own words: read only, because such texts may not be changed, with who wrote them. */
export function SourceTexts({ record }: { readonly record: RecordValues }) {
  const texts = useTexts(catalogueTexts);
  const locale = useLocale();
  const { fields } = entities.fundingProgram;
  const said = names.flatMap((name) => {
    const value = record[name];
    return typeof value === 'string' && value !== '' ? [{ name, value }] : [];
  });
  if (said.length === 0) return null;
  const attribution = record['attribution'];
  return (
    <InspectorSection title={texts.sourceTexts}>
      <p className={styles.quiet}>{typeof attribution === 'string' ? attribution : texts.sourceNote}</p>
      {said.map(({ name, value }) => (
        <details key={name} className={styles.source}>
          <summary>{fields[name].label[locale]}</summary>
          <p lang="de" className={styles.verbatim}>
            {value}
          </p>
        </details>
      ))}
    </InspectorSection>
  );
}
