import type { ProjectLine } from '../../shared/projects/contract.ts';
import { BulkBar as LinesBar } from '../app/bulk/BulkBar.tsx';
import { useLocale } from '../i18n/locale.ts';
import { removeProjects, saveMany } from './actions.ts';
import { useRows } from './use-rows.ts';
import { useProjectView } from './view.ts';

const fields = ['status', 'ampel', 'priority', 'leadBodyId', 'fieldId'];

/** What can be done with the chosen projects together. */
export function BulkBar({ chosen }: { readonly chosen: readonly ProjectLine[] }) {
  const locale = useLocale();
  const strategyFields = useRows('strategyField', {}, ['code']);
  return (
    <LinesBar
      entity="project"
      count={chosen.length}
      fields={fields}
      values={{ fieldId: strategyFields.map(({ id, title }) => ({ value: id, name: title ?? id })) }}
      onSet={(field, value) => saveMany(chosen, field, value, locale)}
      onRemove={() => void removeProjects(chosen, locale)}
      onClear={() => useProjectView.setState({ selected: [] })}
    />
  );
}
