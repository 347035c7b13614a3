import { Copy } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useAnswer } from '../../app/answers.ts';
import { bridge } from '../../app/bridge.ts';
import { say } from '../../app/messages.ts';
import { useOffice } from '../../app/office.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Loading, Notice } from '../../ui/Notice.tsx';
import styles from './about.module.css';
import { ComponentsCard } from './ComponentsCard.tsx';
import { LicenceText } from './LicenceText.tsx';
import { loadNotices, type Notices } from './notices.ts';
import { aboutTexts } from './texts.ts';

/** What this program is, where its data are, and whose work is in it. */
export default function AboutPage() {
  const texts = useTexts(aboutTexts);
  const [notices, setNotices] = useState<Notices | null | 'loading'>('loading');
  useEffect(() => {
    void loadNotices().then(setNotices);
  }, []);
  const known = notices === 'loading' ? null : notices;
  return (
    <Page title={texts.open}>
      <div className={styles.page}>
        <ProgramCard commit={known?.commit ?? null} />
        <Card title={texts.licence}>
          <p>{texts.licenceHint}</p>
          {known && <LicenceText summary={texts.licenceText} text={known.own} />}
        </Card>
        {notices === 'loading' && <Loading />}
        {notices === null && <Notice>{texts.noNotices}</Notice>}
        {known && <ComponentsCard notices={known} />}
      </div>
    </Page>
  );
}

function ProgramCard({ commit }: { readonly commit: string | null }) {
  const texts = useTexts(aboutTexts);
  const { app, schema } = useOffice();
  const status = useAnswer('store.status', {});
  const folder = status.state === 'ready' ? status.value.folder : '';
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(folder);
      say('success', texts.folderCopied);
    } catch {
      say('warning', texts.folderNotCopied);
    }
  };
  const facts: readonly (readonly [string, ReactNode])[] = [
    [texts.version, app.replace(/^.*\//, '')],
    [texts.commit, commitWords(commit, texts)],
    [texts.schema, String(schema)],
    [texts.licence, 'EUPL-1.2'],
    [texts.host, texts.hosts[bridge().host]],
    ...(folder === ''
      ? []
      : [
          [
            texts.folder,
            <code key="folder" translate="no">
              {folder}
            </code>,
          ] as const,
        ]),
  ];
  return (
    <Card title={texts.program}>
      <Facts facts={facts} />
      {folder !== '' && (
        <>
          <p className={styles.hint}>{texts.folderHint}</p>
          <Button icon={Copy} onPress={() => void copy()}>
            {texts.copyFolder}
          </Button>
        </>
      )}
    </Card>
  );
}

/** Twelve characters name a commit; more only fill the line. */
function commitWords(commit: string | null, texts: (typeof aboutTexts)['de']): string {
  if (commit === null) return texts.noCommit;
  const short = commit.slice(0, 12);
  return commit.endsWith('+') ? texts.changed(short) : short;
}
