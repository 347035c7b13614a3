import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { entities } from '../../../shared/entities.ts';
import { FoldedRecords } from '../../app/FoldedRecord.tsx';
import { useOffice } from '../../app/office.ts';
import { order } from '../../app/orders.ts';
import { RecordFields } from '../../app/RecordFields.tsx';
import { useRows } from '../../app/rows.ts';
import { useTitles } from '../../app/titles.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { InspectorSection } from '../../ui/Inspector.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './agreements.module.css';
import { agreementTexts } from './texts.ts';

/** Who is party to the agreement, in which role, and when its council agreed. */
export function Parties({ agreementId }: { readonly agreementId: string }) {
  const texts = useTexts(agreementTexts);
  const locale = useLocale();
  const { region } = useOffice();
  const rows = useRows('agreementParty', { agreementId }, ['createdAt']);
  const titleOf = useTitles(rows.map(({ bodyId }) => `body:${bodyId}`));
  const { choices } = entities.agreementParty.fields.role;
  const parts = rows.map(({ id, version, bodyId, role, decidedOn }) => {
    const day = dayOrNull(decidedOn);
    const words = [
      role === null ? null : choices?.[role]?.[locale],
      day === null ? null : texts.decided(formatDay(day)),
    ];
    return {
      id,
      version,
      title: titleOf(`body:${bodyId}`) ?? texts.unknownBody,
      note: words.filter(Boolean).join(' · '),
    };
  });
  const taken = new Set(rows.map(({ bodyId }) => bodyId));
  const others = region.bodies.filter(({ id }) => !taken.has(id));
  const add = (bodyId: string | null) => {
    if (bodyId === null) return;
    const fields = { agreementId, bodyId, role: 'member' };
    void order('record.create', { entity: 'agreementParty', fields });
  };
  return (
    <InspectorSection title={texts.partyCount(rows.length)}>
      <FoldedRecords entity="agreementParty" parts={parts} none={texts.noParties}>
        {({ id }) => <RecordFields entity="agreementParty" id={id} fields={['role', 'decidedOn']} />}
      </FoldedRecords>
      {others.length === 0 ? (
        <p className={styles.quiet}>{texts.allIn}</p>
      ) : (
        <Select
          label={texts.addParty}
          value={null}
          onChange={add}
          options={others.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        />
      )}
    </InspectorSection>
  );
}
