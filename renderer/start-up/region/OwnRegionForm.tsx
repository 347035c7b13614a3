import { useState } from 'react';
import type { PickedFile } from '../../../shared/bridge.ts';
import { calendarNames } from '../../../shared/calendar/calendar-names.ts';
import { calendars } from '../../../shared/calendar/calendars.ts';
import { bridge } from '../../app/bridge.ts';
import { useDraft } from '../../app/drafts.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import {
  basicsFaults,
  bodiesFaults,
  noRegion,
  type OwnFault,
  type OwnRegion,
  ownWords,
  packageOf,
} from './own-region.ts';
import styles from './region.module.css';
import { regionTexts } from './region-texts.ts';

const steps = ['basics', 'bodies', 'words', 'map'] as const;
type Step = (typeof steps)[number];

type OwnRegionFormProps = {
  /** Looks at what was put together; answers what does not fit yet, in sentences. */
  readonly onLook: (request: { readonly text: string; readonly mapFile?: string }) => Promise<readonly string[]>;
};

/** A region of one's own, step by step; each step is checked before the next, and what was typed stays as a draft. */
export function OwnRegionForm({ onLook }: OwnRegionFormProps) {
  const texts = useTexts(regionTexts);
  const locale = useLocale();
  const [own, keep] = useDraft<OwnRegion>('own-region', noRegion);
  const [step, setStep] = useState<Step>('basics');
  const [map, setMap] = useState<PickedFile | null>(null);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const put = (part: Partial<OwnRegion>) => keep({ ...own, ...part });
  const at = steps.indexOf(step);
  const sentence = (fault: OwnFault): string => {
    if (fault.what === 'cell') return texts.fault(fault.fault);
    if (fault.what === 'holiday') return texts.holidayFault(fault.row, fault.said);
    return fault.what === 'name' ? texts.noName : texts.noBodies;
  };
  const go = async (by: 1 | -1) => {
    const found = by === -1 ? [] : step === 'basics' ? basicsFaults(own) : step === 'bodies' ? bodiesFaults(own) : [];
    setFaults(found.map(sentence));
    if (found.length > 0) return;
    const next = steps[at + by];
    if (next !== undefined) setStep(next);
    else setFaults(await onLook({ text: packageOf(own), ...(map === null ? {} : { mapFile: map.ticket }) }));
  };
  const chooseMap = async () => {
    const [file] = await bridge().files.pick({ kind: 'any', multiple: false });
    if (file) setMap(file);
  };
  return (
    <section className={styles.form} aria-label={texts.own}>
      <ol className={styles.steps} aria-label={texts.steps}>
        {steps.map((name) => (
          <li key={name} aria-current={name === step ? 'step' : undefined}>
            {texts.step[name]}
          </li>
        ))}
      </ol>
      {step === 'basics' && (
        <>
          <div className={styles.pair}>
            <TextField
              label={texts.name}
              isRequired
              hint={texts.nameHint}
              value={own.name}
              maxLength={200}
              onChange={(name) => put({ name })}
            />
            <TextField label={texts.agency} value={own.agency} maxLength={200} onChange={(agency) => put({ agency })} />
            <Select
              label={texts.state}
              emptyLabel={texts.stateByKeys}
              options={calendars.map((value) => ({ value, label: calendarNames[value][locale] }))}
              value={calendars.find((known) => known === own.state) ?? null}
              onChange={(state) => put({ state: state ?? '' })}
            />
          </div>
          <TextArea
            label={texts.localHolidays}
            hint={texts.localHolidaysHint}
            value={own.holidays}
            rows={2}
            onChange={(holidays) => put({ holidays })}
          />
        </>
      )}
      {step === 'bodies' && (
        <TextArea
          label={texts.bodies}
          isRequired
          hint={texts.bodiesHint}
          value={own.bodies}
          rows={10}
          onChange={(bodies) => put({ bodies })}
        />
      )}
      {step === 'words' && (
        <>
          <p className={styles.quiet}>{texts.wordsHint}</p>
          <div className={styles.pair}>
            {ownWords.map((name) => (
              <TextField
                key={name}
                label={texts.words[name]}
                value={own.words[name] ?? ''}
                maxLength={100}
                onChange={(word) => put({ words: { ...own.words, [name]: word } })}
              />
            ))}
          </div>
        </>
      )}
      {step === 'map' && (
        <>
          <p className={styles.quiet}>{texts.mapHint}</p>
          <div className={styles.actions}>
            <span>{map === null ? texts.noMap : map.name}</span>
            <span>
              {map !== null && (
                <Button look="quiet" onPress={() => setMap(null)}>
                  {texts.removeMap}
                </Button>
              )}{' '}
              <Button onPress={() => void chooseMap()}>{texts.choose}</Button>
            </span>
          </div>
        </>
      )}
      {faults.length > 0 && (
        <div role="alert">
          <Notice tone="danger">
            {texts.faults}
            <ul className={styles.faults}>
              {faults.slice(0, 12).map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <div className={styles.actions}>
        <Button look="quiet" isDisabled={at === 0} onPress={() => void go(-1)}>
          {texts.back}
        </Button>
        <Button onPress={() => void go(1)}>{at === steps.length - 1 ? texts.look : texts.next}</Button>
      </div>
    </section>
  );
}
