import { Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useCommands } from '../app/commands.ts';
import { NewRecord } from '../app/NewRecord.tsx';
import { useOpenRecord } from '../app/navigation.ts';
import { Page } from '../app/Page.tsx';
import { useTask } from '../app/tasks.ts';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNotice, Loading } from '../ui/Notice.tsx';
import { Compare } from './Compare.tsx';
import { PartsDialog } from './PartsDialog.tsx';
import { RadarBoard } from './RadarBoard.tsx';
import { RadarTools } from './RadarTools.tsx';
import styles from './radar.module.css';
import { savePicture } from './save-picture.ts';
import { TrendInspector } from './TrendInspector.tsx';
import { radarTexts } from './texts.ts';
import { type Radar, useRadar } from './use-radar.ts';
import { useRadarView } from './view.ts';

const newFields = ['title', 'summary', 'fieldId', 'impact', 'certainty', 'horizon', 'maturity'];

/** Radar › Trendradar: picture and list in step, editions, two of them side by side. */
export default function RadarPage() {
  const texts = useTexts(radarTexts);
  const { editionId, besideId } = useRadarView();
  const [openId, open] = useOpenRecord();
  const [dialog, setDialog] = useState<'new' | 'parts' | null>(null);
  const answer = useRadar(editionId);
  const beside = useRadar(besideId === 'now' ? '' : besideId);
  const radar = answer.state === 'ready' ? answer.value : null;
  // The answer of before stays on the screen while the next one comes: it is not the edition that was asked for.
  const isBeside = (other: Radar) => (besideId === 'now' ? other.edition === null : other.edition?.id === besideId);
  const other = besideId !== '' && beside.state === 'ready' && isBeside(beside.value) ? beside.value : null;
  const svg = useRef<SVGSVGElement>(null);
  const { start } = useTask('radar.savePicture');
  const save = (format: 'svg' | 'png') => {
    const name = `${radar?.radar.title} ${radar?.edition?.name ?? texts.today}`;
    void savePicture(svg.current, format, name, start);
  };
  useCommands(
    'radar',
    useMemo(() => [{ id: 'radar-new', title: texts.newTrend, icon: Plus, run: () => setDialog('new') }], [texts]),
  );
  const add = (
    <Button look="primary" icon={Plus} onPress={() => setDialog('new')}>
      {texts.newTrend}
    </Button>
  );
  return (
    <Page
      fills={other === null}
      hasOwnPaper
      {...(radar === null ? {} : { count: texts.count(radar.blips.length) })}
      actions={add}
      tools={radar && <RadarTools radar={radar} onSave={save} onParts={() => setDialog('parts')} />}
      inspector={
        openId !== null && <TrendInspector key={openId} id={openId} radar={radar} onClose={() => open(null)} />
      }
    >
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : other !== null ? (
        <Compare before={other} now={answer.value} onOpen={open} />
      ) : (
        <div className={styles.frame}>
          <RadarBoard radar={answer.value} openId={openId} onOpen={open} svg={svg} action={add} />
        </div>
      )}
      {dialog === 'new' && radar && (
        <NewRecord
          entity="trend"
          title={texts.newTrend}
          fields={radar.radar.isOffice ? newFields : newFields.filter((name) => name !== 'fieldId')}
          given={placeOf(radar)}
          onClose={() => setDialog(null)}
          onCreated={(id) => {
            useRadarView.setState({ activeId: id, editionId: '', besideId: '' });
            open(id);
          }}
        />
      )}
      {dialog === 'parts' && radar && <PartsDialog radar={radar} onClose={() => setDialog(null)} />}
    </Page>
  );
}

/** In the office's radar a trend names nothing: it is everybody's first. */
const placeOf = ({ radar }: Radar) => (radar.isOffice ? {} : { radarId: radar.id });
