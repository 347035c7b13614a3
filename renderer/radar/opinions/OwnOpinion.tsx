import { useState } from 'react';
import { editionOfDay } from '../../../shared/radar/edition-name.ts';
import { useDraft } from '../../app/drafts.ts';
import { useToday } from '../../app/office.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import styles from '../radar.module.css';
import type { Radar } from '../use-radar.ts';
import { scoreNames, useOpinions } from './Opinions.tsx';
import { opinionTexts } from './texts.ts';

type OwnOpinionProps = { readonly trendId: string; readonly radar: Radar };

/** The way to give one's own opinion, or to change it. */
export function OwnOpinion({ trendId, radar }: OwnOpinionProps) {
  const texts = useTexts(opinionTexts);
  const [isOpen, setOpen] = useState(false);
  const edition = editionOfDay(useToday());
  const all = useOpinions(trendId);
  const own = all.find((row) => row.site === radar.me.site && row.by === radar.me.by && row.edition === edition);
  return (
    <>
      <div>
        <Button onPress={() => setOpen(true)}>{own ? texts.reassess : texts.assess}</Button>
      </div>
      {isOpen && (
        <AssessDialog
          trendId={trendId}
          radar={radar}
          onClose={() => setOpen(false)}
          start={{
            edition,
            ring: own?.ring ?? null,
            impact: own?.impact ?? null,
            certainty: own?.certainty ?? null,
            effort: own?.effort ?? null,
            reason: own?.reason ?? '',
          }}
        />
      )}
    </>
  );
}

type Draft = {
  readonly edition: string;
  readonly ring: string | null;
  readonly impact: number | null;
  readonly certainty: number | null;
  readonly effort: number | null;
  readonly reason: string;
};

const steps = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));

type AssessDialogProps = OwnOpinionProps & { readonly start: Draft; readonly onClose: () => void };

function AssessDialog({ trendId, radar, start, onClose }: AssessDialogProps) {
  const texts = useTexts(opinionTexts);
  const [draft, keep, drop] = useDraft<Draft>(`trend.assess.${trendId}`, start);
  const save = async () => {
    const outcome = await order('trend.assess', { trendId, ...draft }, { done: () => texts.saved });
    if (!outcome.ok) return;
    drop();
    onClose();
  };
  return (
    <Dialog
      title={texts.assessTitle}
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{texts.cancel}</Button>
          <Button
            look="primary"
            keys="Control+Enter"
            isDisabled={draft.edition.trim() === ''}
            onPress={() => void save()}
          >
            {texts.save}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => event.preventDefault()}
        // A button takes Enter for itself before a form hears of it.
        onKeyDownCapture={(event) => event.key === 'Enter' && event.ctrlKey && void save()}
      >
        <Select
          label={texts.ring}
          autoFocus
          options={radar.rings.map(({ key, title }) => ({ value: key, label: title }))}
          value={draft.ring}
          emptyLabel={texts.noScore}
          onChange={(ring) => keep({ ...draft, ring })}
        />
        <div className={styles.scores}>
          {scoreNames.map((name) => (
            <Select
              key={name}
              label={texts.scores[name]}
              options={steps}
              value={draft[name] === null ? null : String(draft[name])}
              emptyLabel={texts.noScore}
              onChange={(value) => keep({ ...draft, [name]: value === null ? null : Number(value) })}
            />
          ))}
        </div>
        <TextArea
          label={texts.reason}
          value={draft.reason}
          onChange={(reason) => keep({ ...draft, reason })}
          maxLength={10_000}
        />
        <TextField
          label={texts.edition}
          value={draft.edition}
          onChange={(edition) => keep({ ...draft, edition })}
          maxLength={60}
        />
      </form>
    </Dialog>
  );
}
