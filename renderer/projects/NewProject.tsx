import { useRef, useState } from 'react';
import { entities } from '../../shared/entities.ts';
import { useDraft } from '../app/drafts.ts';
import { useGoTo, useOpenRecord } from '../app/navigation.ts';
import { useOffice } from '../app/office.ts';
import { order } from '../app/orders.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './dialog.module.css';
import { projectTexts } from './texts.ts';
import { useRows } from './use-rows.ts';
import { useProjectView } from './view.ts';

type Draft = {
  readonly title: string;
  readonly leadBodyId: string | null;
  readonly fieldId: string | null;
  readonly status: string | null;
};

/** A title is enough for a project; what was typed survives closing the dialog by mistake. */
export function NewProject({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(projectTexts);
  const common = useTexts(uiTexts);
  const locale = useLocale();
  const { region, site } = useOffice();
  const fields = useRows('strategyField', {}, ['code']);
  const [, open] = useOpenRecord();
  const goTo = useGoTo();
  const empty: Draft = { title: '', leadBodyId: site?.bodyId ?? null, fieldId: null, status: 'idea' };
  const [draft, keep, drop] = useDraft<Draft>('project.new', empty);
  const [error, setError] = useState<string | null>(null);
  const isSaving = useRef(false);
  const { project } = entities;

  const create = async () => {
    const title = draft.title.trim();
    if (title === '') return setError(texts.newProject.missing);
    if (isSaving.current) return;
    isSaving.current = true;
    const given = Object.entries({ ...draft, title }).filter(([, value]) => value !== null);
    const outcome = await order(
      'record.create',
      { entity: 'project', fields: Object.fromEntries(given) },
      { done: () => texts.newProject.created(title) },
    );
    isSaving.current = false;
    if (!outcome.ok) return;
    drop();
    onClose();
    useProjectView.setState({ tab: 'overview' });
    open(outcome.value.id);
  };
  return (
    <Dialog
      title={texts.newProject.title}
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button
            look="quiet"
            onPress={() => {
              onClose();
              goTo('/projects/import');
            }}
          >
            {texts.newProject.fromList}
          </Button>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button look="primary" onPress={() => void create()}>
            {texts.newProject.save}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <TextField
          label={texts.newProject.name}
          value={draft.title}
          onChange={(title) => {
            keep({ ...draft, title });
            setError(null);
          }}
          onEnter={() => void create()}
          hint={texts.newProject.hint}
          error={error}
          autoFocus
          isRequired
        />
        <Select
          label={project.fields.leadBodyId.label[locale]}
          value={draft.leadBodyId}
          onChange={(leadBodyId) => keep({ ...draft, leadBodyId })}
          emptyLabel={texts.notGiven}
          options={region.bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          label={project.fields.fieldId.label[locale]}
          value={draft.fieldId}
          onChange={(fieldId) => keep({ ...draft, fieldId })}
          emptyLabel={texts.notGiven}
          options={fields.map(({ id, title }) => ({ value: id, label: title ?? id }))}
        />
        <Select
          label={project.fields.status.label[locale]}
          value={draft.status}
          onChange={(status) => keep({ ...draft, status })}
          options={Object.entries(project.fields.status.choices ?? {}).map(([value, label]) => ({
            value,
            label: label[locale],
          }))}
        />
      </div>
    </Dialog>
  );
}
