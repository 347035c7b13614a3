import { ArrowLeft, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { useAnswer } from '../../app/answers.ts';
import { useOpenRecord } from '../../app/navigation.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice, Loading, Notice } from '../../ui/Notice.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { ViewSwitch } from '../../ui/ViewSwitch.tsx';
import { KindList } from './KindList.tsx';
import styles from './look.module.css';
import { PastInspector } from './PastInspector.tsx';
import { PastTable } from './PastTable.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { backupTexts } from './texts.ts';
import { useBackupView } from './view.ts';

/** Inside a restore point: how it was then, beside how it is today; nothing can be changed here. */
export function LookPage({ name }: { readonly name: string }) {
  const texts = useTexts(backupTexts);
  const answer = useAnswer('backup.look', { name });
  const [openId, open] = useOpenRecord();
  const entity = useBackupView((view) => view.entity);
  const leave = () => {
    if (openId !== null) open(null);
    useBackupView.setState({ looking: null });
  };
  if (answer.state !== 'ready') {
    return (
      <Page
        actions={
          <Button icon={ArrowLeft} onPress={leave}>
            {texts.backToList}
          </Button>
        }
      >
        {answer.state === 'failed' ? <FailureNotice answer={answer} /> : <Loading />}
      </Page>
    );
  }
  return (
    <Page
      fills
      tools={<LookTools isCompared={answer.value.isCompared} onLeave={leave} />}
      inspector={
        openId !== null && (
          <PastInspector
            key={openId}
            name={name}
            entity={entity}
            id={openId}
            isCompared={answer.value.isCompared}
            onClose={() => open(null)}
          />
        )
      }
    >
      <Inside look={answer.value} openId={openId} onOpen={open} />
    </Page>
  );
}

type LookToolsProps = { readonly isCompared: boolean; readonly onLeave: () => void };

function LookTools({ isCompared, onLeave }: LookToolsProps) {
  const texts = useTexts(backupTexts);
  const { search, showing } = useBackupView();
  return (
    <Toolbar label={texts.lookTools}>
      <Button icon={ArrowLeft} onPress={onLeave}>
        {texts.backToList}
      </Button>
      <SearchField
        label={texts.searchInside}
        value={search}
        onChange={(words) => useBackupView.setState({ search: words })}
      />
      {isCompared && (
        <ViewSwitch
          label={texts.showing}
          value={showing}
          onChange={(next) => useBackupView.setState({ showing: next })}
          options={(['all', 'changed', 'onlyThen', 'onlyNow'] as const).map((value) => ({
            value,
            label: texts.showings[value],
          }))}
        />
      )}
    </Toolbar>
  );
}

type InsideProps = {
  readonly look: Output<'backup.look'>;
  readonly openId: string | null;
  readonly onOpen: (id: string | null) => void;
};

function Inside({ look, openId, onOpen }: InsideProps) {
  const texts = useTexts(backupTexts);
  const locale = useLocale();
  const [isRestoring, setRestoring] = useState(false);
  // A store that was put aside is no restore point: it belongs to another beginning, or is what one went away from.
  const isPoint = look.name.endsWith('.sqlite');
  return (
    <>
      <div className={styles.notice}>
        <Notice
          action={
            isPoint && (
              <Button icon={RotateCcw} onPress={() => setRestoring(true)}>
                {texts.restoreThis}
              </Button>
            )
          }
        >
          {texts.lookingAt(
            look.site,
            formatMoment(look.at, locale),
            texts.reasonWords(look, (at) => formatMoment(at, locale)),
          )}
        </Notice>
      </div>
      <div className={styles.inside}>
        <KindList kinds={look.entities} isCompared={look.isCompared} onChosen={() => onOpen(null)} />
        <PastTable name={look.name} isCompared={look.isCompared} openId={openId} onOpen={onOpen} />
      </div>
      {isRestoring && <RestoreDialog point={look} onClose={() => setRestoring(false)} />}
    </>
  );
}
