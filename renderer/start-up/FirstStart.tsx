import { Building2, Eye, FileInput } from 'lucide-react';
import { useState } from 'react';
import { entities } from '../../shared/entities.ts';
import { bridge } from '../app/bridge.ts';
import { useDraft } from '../app/drafts.ts';
import { Messages } from '../app/Messages.tsx';
import { say } from '../app/messages.ts';
import { useOffice } from '../app/office.ts';
import { openFile } from '../app/opened-file.ts';
import { order } from '../app/orders.ts';
import { usePreferences } from '../app/preferences.ts';
import { RootField } from '../app/RootField.tsx';
import { readRoot } from '../app/root-input.ts';
import { useTexts } from '../i18n/define.ts';
import { currentLocale, useLocale } from '../i18n/locale.ts';
import { Button } from '../ui/Button.tsx';
import { RadioCards } from '../ui/RadioCards.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './FirstStart.module.css';
import { RegionChoice, type RegionWay } from './region/RegionChoice.tsx';
import type { SeenRegion } from './region/RegionPreview.tsx';
import { regionTexts } from './region/region-texts.ts';
import { startTexts } from './start-texts.ts';

const ways = ['example', 'empty', 'bundle'] as const;
type Way = (typeof ways)[number];

const roles = ['contact', 'implementation', 'coordination'] as const;
type Role = (typeof roles)[number];

type Draft = {
  readonly way: string;
  readonly ags: string;
  readonly label: string;
  readonly role: string;
  readonly regionWay?: string;
  /** Words or fingerprint of the coordination, as typed so far. */
  readonly root?: string;
};

const begun: Draft = { way: 'example', ags: '', label: '', role: 'contact', root: '' };

/** The very first screen: look at an example, begin empty, or begin with a bundle somebody sent. */
export default function FirstStart() {
  const texts = useTexts(startTexts);
  const regionWords = useTexts(regionTexts);
  const locale = useLocale();
  const { region } = useOffice();
  const [draft, keep, drop] = useDraft<Draft>('first-start', begun);
  const [isWorking, setWorking] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const way: Way = ways.find((known) => known === draft.way) ?? 'example';
  const role: Role = roles.find((known) => known === draft.role) ?? 'contact';
  const isExample = way === 'example';
  const [seen, setSeen] = useState<SeenRegion | null>(null);
  const regionWay: RegionWay = draft.regionWay === 'file' || draft.regionWay === 'own' ? draft.regionWay : 'built-in';
  const bodies = regionWay === 'built-in' ? region.bodies : (seen?.bodies ?? []);
  // The coordination is its own root; everybody else is told whom to believe.
  const asksForRoot = !isExample && role !== 'coordination';
  const root = asksForRoot ? (draft.root ?? '').trim() : '';
  // The example shows the district's office, which sees everything.
  const exampleBody = region.bodies.find(({ kind }) => kind === 'district') ?? region.bodies[0];

  const begin = async () => {
    setChecked(true);
    const bodyAgs = isExample ? (exampleBody?.ags ?? '') : (bodies.find(({ ags }) => ags === draft.ags)?.ags ?? '');
    const label = isExample ? (exampleBody?.name ?? '') : draft.label.trim();
    const isRootFine = root === '' || readRoot(root, true).state === 'complete';
    const isRegionFine = isExample || regionWay === 'built-in' || seen !== null;
    if (bodyAgs === '' || label === '' || !isRootFine || !isRegionFine) return;
    setWorking(true);
    const outcome = await order('office.begin', {
      mode: isExample ? 'example' : 'empty',
      bodyAgs,
      label,
      role: isExample ? 'coordination' : role,
      ...(root === '' ? {} : { root }),
      ...(isExample || seen === null ? {} : { region: seen.text }),
    });
    if (outcome.ok) {
      drop();
      if (way === 'bundle') await chooseBundle();
      if (asksForRoot) sayNextStep(root !== '' && way === 'empty');
    }
    setWorking(false);
  };
  return (
    <div className={styles.screen}>
      <main className={styles.sheet} data-region="content" id="content">
        <div className={styles.head}>
          <h1>{texts.welcome}</h1>
          <Button look="quiet" onPress={() => usePreferences.setState({ locale: locale === 'de' ? 'en' : 'de' })}>
            <span lang={locale === 'de' ? 'en' : 'de'}>{texts.language}</span>
          </Button>
        </div>
        <p className={styles.intro}>{texts.intro}</p>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void begin();
          }}
        >
          <RadioCards<Way>
            label={texts.how}
            isRow
            value={way}
            onChange={(chosen) => keep({ ...draft, way: chosen })}
            choices={[
              { value: 'example', label: texts.example, note: texts.exampleNote, icon: Eye },
              { value: 'empty', label: texts.empty, note: texts.emptyNote, icon: Building2 },
              { value: 'bundle', label: texts.bundle, note: texts.bundleNote, icon: FileInput },
            ]}
          />
          {!isExample && (
            <>
              <RegionChoice
                way={regionWay}
                onWay={(chosen) => keep({ ...draft, regionWay: chosen, ags: '' })}
                seen={seen}
                onSeen={setSeen}
              />
              {isChecked && regionWay !== 'built-in' && seen === null && (
                <p role="alert" className={styles.note}>
                  {regionWords.chooseRegion}
                </p>
              )}
              <div className={styles.pair}>
                <Select
                  label={texts.body}
                  isRequired
                  options={bodies.map((body) => ({ value: body.ags, label: body.name }))}
                  value={bodies.some(({ ags }) => ags === draft.ags) ? draft.ags : null}
                  onChange={(ags) => keep({ ...draft, ags: ags ?? '' })}
                  error={isChecked && draft.ags === '' ? texts.chooseBody : null}
                />
                <TextField
                  label={texts.label}
                  isRequired
                  value={draft.label}
                  onChange={(label) => keep({ ...draft, label })}
                  maxLength={100}
                  hint={texts.labelHint}
                  error={isChecked && draft.label.trim() === '' ? texts.giveLabel : null}
                />
              </div>
              <RadioCards<Role>
                label={texts.role}
                isRow
                value={role}
                onChange={(chosen) => keep({ ...draft, role: chosen })}
                choices={roles.map((value) => ({
                  value,
                  label: entities.site.fields.role.choices?.[value]?.[locale] ?? value,
                  note: texts.roleNotes[value],
                }))}
              />
              {asksForRoot && (
                <RootField
                  value={draft.root ?? ''}
                  onChange={(typed) => keep({ ...draft, root: typed })}
                  isChecked={isChecked}
                  hint={texts.rootHint}
                />
              )}
              {way === 'bundle' && <p className={styles.note}>{texts.bundleThen}</p>}
            </>
          )}
          <div className={styles.actions}>
            <span role="status" className={styles.note}>
              {isWorking && texts.working}
            </span>
            <Button look="primary" type="submit" isDisabled={isWorking}>
              {isExample ? texts.beginExample : way === 'bundle' ? texts.beginBundle : texts.begin}
            </Button>
          </div>
        </form>
      </main>
      <Messages />
    </div>
  );
}

/** A site alone is not heard by the others: the request for admission comes next, and who knows its coordination is led there. */
function sayNextStep(isReady: boolean): void {
  const texts = startTexts[currentLocale()];
  const show = () => {
    window.location.hash = '#/exchange/sites';
  };
  if (isReady) show();
  say(
    'info',
    isReady ? texts.joinNow : texts.joinLater,
    isReady ? {} : { action: { label: texts.toSites, run: show } },
  );
}

/** Leads to the preview; nothing is taken over without a look. */
async function chooseBundle(): Promise<void> {
  const [file] = await bridge().files.pick({ kind: 'bundle', multiple: false });
  if (file) openFile(file);
  window.location.hash = '#/exchange/read';
}
