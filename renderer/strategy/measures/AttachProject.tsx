import { ask } from '../../app/bridge.ts';
import { useTexts } from '../../i18n/define.ts';
import { ReferenceField } from '../../ui/ReferenceField.tsx';
import { nameOf } from '../OrderedList.tsx';
import { strategyTexts } from '../texts.ts';
import { attach, type MeasureSeed } from './carry-out.ts';
import { measureTexts } from './texts.ts';

type AttachProjectProps = {
  readonly measure: MeasureSeed;
  readonly autoFocus?: boolean;
  readonly onDone?: () => void;
};

/** Says of a project that is there that it carries out this measure. */
export function AttachProject({ measure, autoFocus, onDone }: AttachProjectProps) {
  const texts = useTexts(measureTexts);
  const common = useTexts(strategyTexts);
  const take = async (id: string | null) => {
    if (id === null) return;
    const found = await ask('record.get', { entity: 'project', id });
    if (!found.ok) return;
    const project = found.value;
    const name = nameOf({ code: null, title: String(project['title'] ?? '') || null }, common.untitled);
    if (await attach(project, name, measure, nameOf(measure, common.untitled))) onDone?.();
  };
  return (
    <ReferenceField
      target="project"
      label={texts.attach}
      hint={texts.replaces}
      value={null}
      onChange={(id) => void take(id)}
      {...(autoFocus ? { autoFocus } : {})}
    />
  );
}
