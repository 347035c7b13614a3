import { CalendarCheck, Copy } from 'lucide-react';
import type { CallLine } from '../../../shared/funding/catalogue/contract.ts';
import { LinkList } from '../../app/list/LinkList.tsx';
import { say } from '../../app/messages.ts';
import { useToday } from '../../app/office.ts';
import { order } from '../../app/orders.ts';
import { RecordFields } from '../../app/RecordFields.tsx';
import { RecordPanel, type RecordValues } from '../../app/RecordPanel.tsx';
import { useTexts } from '../../i18n/define.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { InspectorSection } from '../../ui/Inspector.tsx';
import { callDayWords } from './call-words.ts';
import styles from './catalogue.module.css';
import type { ProgramRow } from './columns.tsx';
import { Facts } from './Facts.tsx';
import { Fit } from './Fit.tsx';
import { FreshnessBadge } from './FreshnessBadge.tsx';
import { SourceTexts } from './SourceTexts.tsx';
import { catalogueTexts } from './texts.ts';

type ProgramInspectorProps = {
  readonly id: string;
  readonly line: ProgramRow | undefined;
  readonly calls: readonly CallLine[];
  readonly onClose: () => void;
};

const text = (record: RecordValues, name: string): string | null => {
  const value = record[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** Everything about a programme: whether it fits, what is known by which source, its calls, the words of the source. */
export function ProgramInspector({ id, line, calls, onClose }: ProgramInspectorProps) {
  const texts = useTexts(catalogueTexts);
  const today = useToday();
  const own = calls.filter(({ programId }) => programId === id);
  const fields = (...names: readonly string[]) => <RecordFields entity="fundingProgram" id={id} fields={names} />;
  const stacked = (...names: readonly string[]) => (
    <RecordFields entity="fundingProgram" id={id} fields={names} layout="stacked" />
  );
  return (
    <RecordPanel
      entity="fundingProgram"
      id={id}
      onClose={onClose}
      badge={(record) => <FreshnessBadge checkedOn={text(record, 'checkedOn')} freshness={text(record, 'freshness')} />}
    >
      {(record) => (
        <>
          <div className={styles.actions}>
            <Button icon={CalendarCheck} onPress={() => void checkedToday(record, today)}>
              {texts.checkedToday}
            </Button>
            {text(record, 'url') !== null && (
              <Button look="quiet" icon={Copy} onPress={() => void copyLink(text(record, 'url') ?? '')}>
                {texts.copyLink}
              </Button>
            )}
          </div>
          {line !== undefined && <Fit program={line} calls={own} />}
          <InspectorSection title={texts.about}>
            {stacked('title', 'funderId', 'eligible', 'region', 'areas')}
            {fields('fundingType', 'checkedOn', 'freshness')}
          </InspectorSection>
          <InspectorSection title={texts.money}>
            {fields('rateBpMax', 'ownShareBpMin', 'grantMaxCents', 'deMinimis')}
            {stacked('cumulation', 'legalBasis')}
          </InspectorSection>
          <InspectorSection title={texts.facts}>
            <Facts programId={id} />
          </InspectorSection>
          <LinkList
            title={texts.calls}
            entity="fundingCall"
            links={own.map((call) => ({
              id: call.id,
              name: call.title ?? '',
              note: callDayWords(call, today, texts),
            }))}
            none={texts.noCalls}
          />
          <SourceTexts record={record} />
          <InspectorSection title={texts.more}>
            {stacked('url', 'organisation', 'sourceKey', 'attribution', 'facts', 'notes')}
          </InspectorSection>
        </>
      )}
    </RecordPanel>
  );
}

/** Says that somebody has just looked; whatever was set by hand before is over then. */
async function checkedToday(record: RecordValues, today: string): Promise<void> {
  await order(
    'record.update',
    { entity: 'fundingProgram', id: record.id, set: { checkedOn: today, freshness: null }, seen: record.version },
    { done: () => catalogueTexts[currentLocale()].checkedDone(String(record['title'] ?? '')) },
  );
}

/** The program opens nothing outside of itself: the link goes to the clipboard. */
async function copyLink(url: string): Promise<void> {
  const texts = catalogueTexts[currentLocale()];
  try {
    await navigator.clipboard.writeText(url);
    say('success', texts.linkCopied);
  } catch {
    say('warning', texts.notCopied);
  }
}
