import { useState } from 'react';
import { editionOfDay } from '../../../shared/radar/edition-name.ts';
import { useToday } from '../../app/office.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import styles from '../radar.module.css';
import type { Radar } from '../use-radar.ts';
import { editionTexts } from './texts.ts';

/** A name that is free: that of these days, or the next one behind it. */
function freeName(base: string, taken: readonly string[]): string {
  let name = base;
  for (let n = 2; taken.includes(name); n += 1) name = `${base} (${n})`;
  return name;
}

/** Keeps the radar as it is under a name. */
export function FreezeDialog({ radar, onClose }: { readonly radar: Radar; readonly onClose: () => void }) {
  const texts = useTexts(editionTexts);
  const today = useToday();
  const taken = radar.editions.map((edition) => edition.name);
  const [name, setName] = useState(() => freeName(editionOfDay(today), taken));
  const [notes, setNotes] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const keys = (parts: readonly { readonly key: string }[]) => new Set(parts.map(({ key }) => key));
  const [sectors, rings] = [keys(radar.sectors), keys(radar.rings)];
  const placed = radar.blips.filter((blip) => blip.isShared && sectors.has(blip.sector) && rings.has(blip.ring)).length;
  const freeze = async () => {
    if (name.trim() === '') return setFault(texts.needsName);
    const outcome = await order(
      'edition.freeze',
      { radarId: radar.radar.id, name, notes },
      { done: ({ entries }) => texts.frozen(name.trim(), entries), handles: ['exists-already'] },
    );
    if (outcome.ok) onClose();
    else if (outcome.error.code === 'exists-already') setFault(texts.taken);
  };
  return (
    <Dialog
      title={texts.freezeTitle}
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{texts.cancel}</Button>
          <Button look="primary" isDisabled={placed === 0} onPress={() => void freeze()}>
            {texts.save}
          </Button>
        </>
      }
    >
      <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
        <p>{texts.freezes(placed)}</p>
        <TextField
          label={texts.name}
          value={name}
          maxLength={60}
          autoFocus
          error={fault}
          onChange={(text) => {
            setFault(null);
            setName(text);
          }}
          onEnter={() => void freeze()}
        />
        <TextArea label={texts.notes} hint={texts.notesHint} value={notes} onChange={setNotes} maxLength={10_000} />
      </form>
    </Dialog>
  );
}
