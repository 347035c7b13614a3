import { ancillaryNames, ancillaryOf, offeredAncillary } from '../../../../shared/funding/cases/ancillary.ts';
import type { CaseRow } from '../../../../shared/funding/cases/rows.ts';
import { useSaveField } from '../../../app/RecordFields.tsx';
import { useTexts } from '../../../i18n/define.ts';
import { Select } from '../../../ui/Select.tsx';
import { TypedField } from '../../../ui/TypedField.tsx';
import styles from '../cases.module.css';
import { sectionTexts } from '../section-texts.ts';

/** Ancillary rules and their edition: one value, because a set of rules means nothing without its edition. */
export function AncillaryField({ record }: { readonly record: CaseRow }) {
  const texts = useTexts(sectionTexts);
  const save = useSaveField('fundingCase');
  const { ancillaryRules } = record;
  return (
    <>
      <Select
        label={texts.ancillary}
        layout="inline"
        value={ancillaryOf(record)}
        emptyLabel={texts.ancillaryNone}
        options={offeredAncillary(ancillaryOf(record)).map((value) => ({ value, label: ancillaryNames[value] }))}
        onChange={(code) =>
          void save(record, 'ancillaryRules', code === null ? null : { code, edition: ancillaryRules?.edition ?? null })
        }
      />
      {ancillaryRules !== null && (
        <>
          <TypedField<string>
            label={texts.edition}
            layout="inline"
            value={ancillaryRules.edition}
            write={(text) => text}
            read={(text) => ({ ok: true, value: text.trim() })}
            onChange={(edition) => save(record, 'ancillaryRules', { code: ancillaryRules.code, edition })}
          />
          <p className={styles.small}>{texts.compare}</p>
        </>
      )}
    </>
  );
}
