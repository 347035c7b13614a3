import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { officeRadarKey } from '../../shared/radar/office-radar.ts';
import { partKey } from '../../shared/radar/part-names.ts';
import { radarLimits } from '../../shared/radar/radar.ts';
import { order } from '../app/orders.ts';
import { defineTexts, useTexts } from '../i18n/define.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './radar.module.css';
import type { Radar } from './use-radar.ts';

const texts = defineTexts(
  {
    title: 'Felder und Ringe',
    name: 'Name des Radars',
    sectors: 'Felder, im Uhrzeigersinn',
    rings: 'Ringe, von innen nach außen',
    sector: (n: number) => `Feld ${n}`,
    ring: (n: number) => `Ring ${n}`,
    remove: (name: string) => `„${name}“ entfernen`,
    addSector: 'Feld hinzufügen',
    addRing: 'Ring hinzufügen',
    note: 'Ein neuer Name bewegt nichts. Was in einem entfernten Feld oder Ring steht, steht danach nur noch in der Liste.',
    save: 'Übernehmen',
    saved: 'Felder und Ringe geändert.',
    empty: 'Bitte geben Sie jedem Feld und jedem Ring einen Namen.',
  },
  {
    title: 'Fields and rings',
    name: 'Name of the radar',
    sectors: 'Fields, clockwise',
    rings: 'Rings, from the inside outwards',
    sector: (n: number) => `Field ${n}`,
    ring: (n: number) => `Ring ${n}`,
    remove: (name: string) => `Remove “${name}”`,
    addSector: 'Add a field',
    addRing: 'Add a ring',
    note: 'A new name moves nothing. What stands in a field or ring that is removed stands in the list only.',
    save: 'Apply',
    saved: 'Fields and rings changed.',
    empty: 'Please give every field and every ring a name.',
  },
);

/** `key` is empty for a part that is new. */
type Part = { readonly key: string; readonly title: string };

/** A new part is called by its name from the start; one of the same name stays apart. */
function keyed(parts: readonly Part[]): Part[] {
  const taken = new Set(parts.map(({ key }) => key));
  return parts.map(({ key, title }) => {
    if (key !== '') return { key, title: title.trim() };
    let made = partKey(title);
    for (let n = 2; taken.has(made); n += 1) made = `${partKey(title)}-${n}`;
    taken.add(made);
    return { key: made, title: title.trim() };
  });
}

/** Number and names of fields and rings are free. */
export function PartsDialog({ radar, onClose }: { readonly radar: Radar; readonly onClose: () => void }) {
  const words = useTexts(texts);
  const common = useTexts(uiTexts);
  const [title, setTitle] = useState(radar.radar.title);
  const [sectors, setSectors] = useState<readonly Part[]>(radar.sectors);
  const [rings, setRings] = useState<readonly Part[]>(radar.rings);
  const [fault, setFault] = useState<string | null>(null);
  const save = async () => {
    const all = [...sectors, ...rings, { title }];
    if (all.some((part) => part.title.trim() === '')) return setFault(words.empty);
    const isSame = JSON.stringify(sectors) === JSON.stringify(radar.sectors);
    const set = {
      title: title.trim(),
      rings: { items: keyed(rings) },
      // The fields of action stay the fields as long as nobody wants others.
      ...(isSame ? {} : { sectors: { items: keyed(sectors) } }),
    };
    const { id, version } = radar.radar;
    const done = () => words.saved;
    const outcome =
      version === null
        ? await order('record.create', { entity: 'radarConfig', fields: { key: officeRadarKey, ...set } }, { done })
        : await order('record.update', { entity: 'radarConfig', id, set, seen: version }, { done });
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button look="primary" onPress={() => void save()}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField label={words.name} value={title} onChange={setTitle} autoFocus maxLength={100} />
        <Parts
          heading={words.sectors}
          add={words.addSector}
          nameOf={words.sector}
          parts={sectors}
          onChange={setSectors}
        />
        <Parts heading={words.rings} add={words.addRing} nameOf={words.ring} parts={rings} onChange={setRings} />
        <p className={styles.quiet}>{words.note}</p>
        {fault && <p role="alert">{fault}</p>}
      </div>
    </Dialog>
  );
}

type PartsProps = {
  readonly heading: string;
  readonly add: string;
  readonly nameOf: (n: number) => string;
  readonly parts: readonly Part[];
  readonly onChange: (parts: readonly Part[]) => void;
};

function Parts({ heading, add, nameOf, parts, onChange }: PartsProps) {
  const words = useTexts(texts);
  return (
    <fieldset className={styles.parts}>
      <legend className={styles.heading}>{heading}</legend>
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place until it has a key.
        <div key={at} className={styles.part}>
          <TextField
            label={nameOf(at + 1)}
            hideLabel
            value={part.title}
            maxLength={radarLimits.partLength}
            onChange={(title) => onChange(parts.map((other, index) => (index === at ? { ...other, title } : other)))}
          />
          <IconButton
            icon={Trash2}
            label={words.remove(part.title || nameOf(at + 1))}
            isDisabled={parts.length === 1}
            onPress={() => onChange(parts.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <div>
        <Button
          icon={Plus}
          isDisabled={parts.length >= radarLimits.parts}
          onPress={() => onChange([...parts, { key: '', title: '' }])}
        >
          {add}
        </Button>
      </div>
    </fieldset>
  );
}
