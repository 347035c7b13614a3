import { useMemo } from 'react';
import { entities } from '../../../shared/entities.ts';
import { NewRecord, type OwnEditor } from '../../app/NewRecord.tsx';
import { useOffice } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Select } from '../../ui/Select.tsx';
import { sectionTexts } from './section-texts.ts';
import { caseTexts } from './texts.ts';

const fields = ['title', 'callId', 'leadBodyId', 'procedure', 'totalCents', 'probabilityBp'] as const;

type NewCaseProps = { readonly onClose: () => void; readonly onCreated: (id: string) => void };

/** A title is enough for a case; the rest grows in its file. */
export function NewCase({ onClose, onCreated }: NewCaseProps) {
  const texts = useTexts(caseTexts);
  const { site } = useOffice();
  const lead = useLeadEditor();
  return (
    <NewRecord
      entity="fundingCase"
      title={texts.create}
      fields={fields}
      initial={{ leadBodyId: site?.bodyId ?? null }}
      editors={{ leadBodyId: lead }}
      onClose={onClose}
      onCreated={onCreated}
    />
  );
}

/** The coordination makes cases for others: such a case belongs to the body that leads it, so that its own people may work in it. */
function useLeadEditor(): OwnEditor {
  const texts = useTexts(sectionTexts);
  const locale = useLocale();
  const { region, site } = useOffice();
  return useMemo(() => {
    const isCoordination = site?.role === 'coordination';
    return ({ value, put }) => (
      <Select
        label={entities.fundingCase.fields.leadBodyId.label[locale]}
        value={typeof value === 'string' ? value : null}
        emptyLabel={texts.notGiven}
        options={region.bodies.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(leadBodyId) =>
          put({ leadBodyId, ...(isCoordination && leadBodyId !== null ? { ownerBodyId: leadBodyId } : {}) })
        }
      />
    );
  }, [texts, locale, region, site]);
}
