import { type ReactNode, useState } from 'react';
import { calendarNames } from '../../shared/calendar/calendar-names.ts';
import type { Output } from '../../shared/contract.ts';
import { ask, bridge } from '../app/bridge.ts';
import { say } from '../app/messages.ts';
import { useOffice } from '../app/office.ts';
import { order } from '../app/orders.ts';
import { useTexts } from '../i18n/define.ts';
import { failureSentence } from '../i18n/failures.ts';
import { useLocale } from '../i18n/locale.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Facts } from '../ui/Facts.tsx';
import { PlainTable } from '../ui/PlainTable.tsx';
import { regionCardTexts } from './region-texts.ts';
import styles from './settings.module.css';

type Proposal = Output<'region.preview'> & { readonly text: string; readonly name: string };

/** More lines than these nobody reads before saying yes. */
const mostLines = 40;

/** By which region package the office works; saving it for others, and taking over another one after a look. */
export function RegionCard() {
  const texts = useTexts(regionCardTexts);
  const locale = useLocale();
  const { site, region } = useOffice();
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const { home } = region;
  const refused = (error: Parameters<typeof failureSentence>[0]) => say('error', failureSentence(error, locale));

  const save = async () => {
    const place = await bridge().files.reserve({ kind: 'any', suggestedName: 'region.json' });
    if (place === null) return;
    const saved = await ask('region.save', { file: place.ticket });
    if (!saved.ok) {
      refused(saved.error);
      return;
    }
    await bridge().files.deliver(place.ticket);
    say('success', texts.saved(place.name));
  };
  const choose = async () => {
    const [file] = await bridge().files.pick({ kind: 'any', multiple: false });
    if (!file) return;
    const read = await ask('region.read', { file: file.ticket });
    if (!read.ok) {
      refused(read.error);
      return;
    }
    const { text, name } = read.value;
    const seen = await ask('region.preview', { text });
    if (seen.ok) setProposal({ ...seen.value, text, name });
    else refused(seen.error);
  };
  const apply = async ({ text, seen }: Proposal) => {
    const outcome = await order('region.apply', { text, seen }, { done: ({ changed }) => texts.applied(changed) });
    if (outcome.ok || outcome.error.code === 'preview-outdated') setProposal(null);
  };
  return (
    <Card title={texts.title}>
      <Facts
        facts={[
          [texts.name, region.name],
          [texts.agency, home.agency.name],
          [texts.state, calendarNames[home.state][locale]],
          [texts.bodies, String(region.bodies.length)],
        ]}
      />
      <p className={styles.hint}>{texts.hint}</p>
      <div className={styles.action}>
        <Button onPress={() => void save()}>{texts.save}</Button>{' '}
        {site?.role === 'coordination' && <Button onPress={() => void choose()}>{texts.replace}</Button>}
      </div>
      {proposal !== null && <Changes proposal={proposal} onApply={apply} onCancel={() => setProposal(null)} />}
    </Card>
  );
}

type ChangesProps = {
  readonly proposal: Proposal;
  readonly onApply: (proposal: Proposal) => Promise<void>;
  readonly onCancel: () => void;
};

/** What would change, line by line; nothing is written before a person says so. */
function Changes({ proposal, onApply, onCancel }: ChangesProps) {
  const texts = useTexts(regionCardTexts);
  const { changes, name } = proposal;
  /** A part of the package by its word, with its place in the file: whoever wrote the file finds it by that. */
  const wordsOf = (what: Proposal['changes'][number]['what'], place: string): ReactNode => {
    if (what === 'map') return texts.map;
    const part = what === 'profile' ? texts.parts[place.split('.')[0] as keyof typeof texts.parts] : undefined;
    if (part === undefined) return place;
    return (
      <>
        {part} <span className={styles.hint}>{place}</span>
      </>
    );
  };
  const does = changes.some(({ how }) => how === 'new' || how === 'changed');
  return (
    <section aria-label={texts.changes(name)} className={styles.action}>
      <h3>{texts.changes(name)}</h3>
      {!does && <p>{texts.none}</p>}
      {changes.length > 0 && (
        <PlainTable label={texts.changes(name)} head={[texts.about, texts.before, texts.after, texts.becomes]}>
          {changes.slice(0, mostLines).map(({ what, how, name: about, before, after }) => (
            <tr key={`${what} ${about} ${before} ${after}`}>
              <th scope="row">{wordsOf(what, about)}</th>
              <td>{before}</td>
              <td>{after}</td>
              <td>{texts.how[how]}</td>
            </tr>
          ))}
        </PlainTable>
      )}
      {changes.length > mostLines && <p className={styles.hint}>{texts.more(changes.length - mostLines)}</p>}
      <p className={styles.hint}>{texts.note}</p>
      <div className={styles.action}>
        <Button look="quiet" onPress={onCancel}>
          {texts.cancel}
        </Button>{' '}
        {does && (
          <Button look="primary" onPress={() => void onApply(proposal)}>
            {texts.apply}
          </Button>
        )}
      </div>
    </section>
  );
}
