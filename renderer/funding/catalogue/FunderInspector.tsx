import { calendarNames } from '../../../shared/calendar/calendar-names.ts';
import { calendars } from '../../../shared/calendar/calendars.ts';
import type { ProgramLine } from '../../../shared/funding/catalogue/contract.ts';
import { LinkList } from '../../app/list/LinkList.tsx';
import { RecordFields, useSaveField } from '../../app/RecordFields.tsx';
import { RecordPanel } from '../../app/RecordPanel.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Select } from '../../ui/Select.tsx';
import { catalogueTexts } from './texts.ts';

type FunderInspectorProps = {
  readonly id: string;
  readonly programs: readonly ProgramLine[];
  readonly onClose: () => void;
};

/** A funder: its level, its seat (whose holidays count), its programmes. */
export function FunderInspector({ id, programs, onClose }: FunderInspectorProps) {
  const texts = useTexts(catalogueTexts);
  const locale = useLocale();
  const save = useSaveField('funder');
  const own = programs.filter(({ funderId }) => funderId === id);
  return (
    <RecordPanel entity="funder" id={id} onClose={onClose}>
      {(record) => (
        <>
          <RecordFields entity="funder" id={id} fields={['name']} layout="stacked" />
          <RecordFields entity="funder" id={id} fields={['kind']} />
          <Select
            label={texts.seat}
            options={calendars.map((value) => ({ value, label: calendarNames[value][locale] }))}
            value={calendars.find((known) => known === record['seatState']) ?? null}
            onChange={(value) => void save(record, 'seatState', value)}
            emptyLabel={texts.noSeat}
          />
          <LinkList
            title={texts.programs}
            entity="fundingProgram"
            links={own.map((program) => ({ id: program.id, name: program.title ?? '' }))}
            none={texts.noPrograms}
          />
        </>
      )}
    </RecordPanel>
  );
}
