import { BookMarked, FileInput, Snowflake } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useCommands } from '../../app/commands.ts';
import { useGoTo } from '../../app/navigation.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { Toolbar, ToolbarSpace } from '../../ui/Toolbar.tsx';
import { Changes } from '../Compare.tsx';
import { RadarSelect } from '../RadarTools.tsx';
import styles from '../radar.module.css';
import { type Radar, useRadar } from '../use-radar.ts';
import { EditionList } from './EditionList.tsx';
import { FreezeDialog } from './FreezeDialog.tsx';
import { editionTexts } from './texts.ts';

/** Radar › Ausgaben: what was frozen, what has moved since, and the ways out and in. */
export default function EditionsPage() {
  const texts = useTexts(editionTexts);
  const goTo = useGoTo();
  const [isFreezing, setFreezing] = useState(false);
  const answer = useRadar('');
  const radar = answer.state === 'ready' ? answer.value : null;
  const last = radar?.editions.at(-1) ?? null;
  useCommands(
    'editions',
    useMemo(
      () => [{ id: 'edition-freeze', title: texts.freeze, icon: Snowflake, run: () => setFreezing(true) }],
      [texts],
    ),
  );
  const freeze = (
    <Button look="primary" icon={Snowflake} onPress={() => setFreezing(true)}>
      {texts.freeze}
    </Button>
  );
  return (
    <Page
      {...(radar === null ? {} : { count: texts.count(radar.editions.length) })}
      actions={freeze}
      tools={
        <Toolbar label={texts.tools}>
          <RadarSelect />
          <ToolbarSpace />
          <Button icon={FileInput} onPress={() => goTo('/scouting/radar/import')}>
            {texts.read}
          </Button>
        </Toolbar>
      }
    >
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : last === null ? (
        <EmptyState icon={BookMarked} title={texts.none} action={freeze}>
          {texts.noneText}
        </EmptyState>
      ) : (
        <div className={styles.compare}>
          <EditionList radar={answer.value} />
          <Since now={answer.value} editionId={last.id} />
        </div>
      )}
      {isFreezing && radar && <FreezeDialog radar={radar} onClose={() => setFreezing(false)} />}
    </Page>
  );
}

/** What has moved since the last edition. */
function Since({ now, editionId }: { readonly now: Radar; readonly editionId: string }) {
  const before = useRadar(editionId);
  return before.state === 'ready' && before.value.edition?.id === editionId ? (
    <Changes before={before.value} now={now} />
  ) : null;
}
