import { useState } from 'react';
import { ask, bridge } from '../../app/bridge.ts';
import { useOffice } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { failureSentence } from '../../i18n/failures.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { OwnRegionForm } from './OwnRegionForm.tsx';
import { RegionPreview, type SeenRegion } from './RegionPreview.tsx';
import styles from './region.module.css';
import { regionTexts } from './region-texts.ts';

const ways = ['built-in', 'file', 'own'] as const;
export type RegionWay = (typeof ways)[number];

type RegionChoiceProps = {
  readonly way: RegionWay;
  readonly onWay: (way: RegionWay) => void;
  /** The package that was chosen; `null`: the one that comes with the program, or none yet. */
  readonly seen: SeenRegion | null;
  readonly onSeen: (seen: SeenRegion | null) => void;
};

type Request = { readonly file: string } | { readonly text: string; readonly mapFile?: string };

/** In which region an office is founded: the one that comes along, a package, or one of one's own. Nothing is written here. */
export function RegionChoice({ way, onWay, seen, onSeen }: RegionChoiceProps) {
  const texts = useTexts(regionTexts);
  const locale = useLocale();
  const { region } = useOffice();
  const [trouble, setTrouble] = useState<string | null>(null);

  const look = async (request: Request): Promise<readonly string[]> => {
    const read = await ask('region.read', request);
    if (read.ok) {
      onSeen(read.value);
      return [];
    }
    onSeen(null);
    if (read.error.code !== 'invalid-region') return [failureSentence(read.error, locale)];
    return read.error.faults.map(({ place, message }) =>
      place.length === 0 ? message : texts.placeOf(place.join('.'), message),
    );
  };
  const openFile = async () => {
    const [file] = await bridge().files.pick({ kind: 'any', multiple: false });
    if (!file) return;
    const faults = await look({ file: file.ticket });
    setTrouble(faults.length === 0 ? null : faults.slice(0, 12).join('\n'));
  };
  return (
    <div className={styles.way}>
      <RadioCards<RegionWay>
        label={texts.region}
        isRow
        value={way}
        onChange={(chosen) => {
          setTrouble(null);
          onSeen(null);
          onWay(chosen);
        }}
        choices={[
          { value: 'built-in', label: region.name, note: texts.builtIn },
          { value: 'file', label: texts.file, note: texts.fileNote },
          { value: 'own', label: texts.own, note: texts.ownNote },
        ]}
      />
      {way === 'file' && (
        <div className={styles.actions}>
          <Button onPress={() => void openFile()}>{texts.choose}</Button>
        </div>
      )}
      {trouble !== null && (
        <div role="alert">
          <Notice tone="danger">
            {texts.faults}
            <ul className={styles.faults}>
              {trouble.split('\n').map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      {way === 'own' && seen === null && <OwnRegionForm onLook={look} />}
      {seen !== null && <RegionPreview region={seen} />}
      {way === 'own' && seen !== null && (
        <div className={styles.actions}>
          <Button look="quiet" onPress={() => onSeen(null)}>
            {texts.change}
          </Button>
        </div>
      )}
    </div>
  );
}
