import type { Row } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { NewRecord } from '../../app/NewRecord.tsx';
import { useOffice } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { nameOf } from '../OrderedList.tsx';
import { strategyTexts } from '../texts.ts';
import { measureTexts } from './texts.ts';

const fields = ['title', 'leadBodyId', 'caretakerPersonId', 'status', 'summary'];

/**
 * A project out of a measure: title and field of action are taken over, and it is linked from the start. A project of a measure that
 * stays here stays here as well.
 */
export function NewProjectFor({ measureId, onClose }: { readonly measureId: string; readonly onClose: () => void }) {
  const texts = useTexts(measureTexts);
  const common = useTexts(strategyTexts);
  const { site } = useOffice();
  const answer = useAnswer('record.get', { entity: 'strategyMeasure', id: measureId });
  if (answer.state !== 'ready') return null;
  const measure = answer.value as unknown as Row<'strategyMeasure'>;
  const stays = measure.visibility === 'private' || measure.visibility === 'site';
  const name = nameOf(measure, common.untitled);
  // A profile of several paragraphs is prose of the strategy; only plain words make the summary of a project.
  const summary = typeof measure.profile === 'string' ? measure.profile : null;
  return (
    <NewRecord
      entity="project"
      title={texts.newProjectTitle(name)}
      fields={fields}
      initial={{ title: measure.title, leadBodyId: site?.bodyId ?? null, status: 'idea', summary }}
      given={{
        measureId,
        fieldId: measure.fieldId,
        ...(stays ? { visibility: measure.visibility } : {}),
      }}
      hints={stays ? { title: texts.stays } : {}}
      onClose={onClose}
    />
  );
}
