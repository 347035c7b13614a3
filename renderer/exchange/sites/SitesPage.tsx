import { FileCheck2, FileSignature } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useAnswer } from '../../app/answers.ts';
import { useCommands } from '../../app/commands.ts';
import { useOpenRecord } from '../../app/navigation.ts';
import { useToday } from '../../app/office.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { Toolbar, ToolbarSpace } from '../../ui/Toolbar.tsx';
import { ViewSwitch } from '../../ui/ViewSwitch.tsx';
import { FrozenNotice } from './FrozenNotice.tsx';
import { JoiningCard } from './JoiningCard.tsx';
import { AdmitDialog } from './join/AdmitDialog.tsx';
import { JoinGuide } from './join/JoinGuide.tsx';
import { LagView } from './lag/LagView.tsx';
import { MeaningsCard } from './MeaningsCard.tsx';
import { type Asked, MemberDialog } from './MemberDialog.tsx';
import { OwnCard } from './OwnCard.tsx';
import { PolicyView } from './policy/PolicyView.tsx';
import { RefusedNotice } from './RefusedNotice.tsx';
import { RootCard } from './RootCard.tsx';
import { type ChosenRequest, chooseRequest, writeRequest } from './requests.ts';
import { SilentNotice } from './SilentNotice.tsx';
import { SiteInspector } from './SiteInspector.tsx';
import { SiteTable } from './SiteTable.tsx';
import { type ExchangeStatus, type RegistryStatus, type SiteLine, siteLines } from './site-lines.ts';
import { siteMenu } from './site-menu.ts';
import styles from './sites.module.css';
import { siteTexts } from './texts.ts';
import { useSitesView } from './view.ts';

/** Standorte: who is in and how each stands, this site's own words, and whom it believes. */
export function SitesPage() {
  const registry = useAnswer('registry.status', {});
  const exchange = useAnswer('exchange.status', {});
  const failed = [registry, exchange].find((answer) => answer.state === 'failed');
  if (registry.state === 'ready' && exchange.state === 'ready')
    return <Sites registry={registry.value} exchange={exchange.value} />;
  return <Page>{failed?.state === 'failed' ? <FailureNotice answer={failed} /> : <Loading />}</Page>;
}

/** A request in hand, and the member whose key it is to replace. */
type Chosen = { readonly request: ChosenRequest; readonly replaces: string | null };

type SitesProps = { readonly registry: RegistryStatus; readonly exchange: ExchangeStatus };

function Sites({ registry, exchange }: SitesProps) {
  const texts = useTexts(siteTexts);
  const locale = useLocale();
  const today = useToday();
  const [openId, open] = useOpenRecord();
  const [asked, ask] = useState<Asked | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const lines = useMemo(() => siteLines(registry, exchange), [registry, exchange]);
  const shown = lines.find(({ writer }) => writer === openId);
  const { isRoot, own } = registry;
  const accept = useCallback(async (replaces: string | null) => {
    const request = await chooseRequest();
    setChosen(request && { request, replaces });
  }, []);
  const write = useCallback(() => writeRequest(own, own.writer, today), [own, today]);
  const menu = useCallback(
    (line: SiteLine) => siteMenu(line, { isRoot, ask, accept: () => void accept(null) }, locale),
    [isRoot, accept, locale],
  );
  useCommands(
    'exchange.sites',
    useMemo(
      () => [
        isRoot
          ? { id: 'site.accept', title: texts.accept, run: () => void accept(null), icon: FileCheck2 }
          : { id: 'site.request', title: texts.write, run: () => void write(), icon: FileSignature },
      ],
      [isRoot, texts, accept, write],
    ),
  );
  const { view } = useSitesView();
  const isJoining = !isRoot && !own.admitted && !isRevoked(registry);
  return (
    <Page
      {...(lines.length > 0 ? { count: texts.count(lines.length) } : {})}
      tools={
        <Toolbar label={texts.tools}>
          <ViewSwitch
            label={texts.view}
            value={view}
            onChange={(next) => useSitesView.setState({ view: next })}
            options={(['list', 'lag', 'rights'] as const).map((value) => ({ value, label: texts.views[value] }))}
          />
          <ToolbarSpace />
          {isRoot && (
            <Button look="primary" icon={FileCheck2} onPress={() => void accept(null)}>
              {texts.accept}
            </Button>
          )}
        </Toolbar>
      }
      inspector={
        shown && (
          <SiteInspector
            key={shown.writer}
            line={shown}
            registry={registry}
            menu={menu(shown)}
            onWords={() => ask({ what: 'words', line: shown })}
            onClose={() => open(null)}
          />
        )
      }
    >
      <div className={styles.page}>
        {view === 'lag' && <LagView onOpen={open} />}
        {view === 'rights' && <PolicyView key={registry.length} policy={registry.policy} isRoot={isRoot} />}
        {view === 'list' && (
          <>
            {registry.refused > 0 && <RefusedNotice count={registry.refused} />}
            {isJoining && <JoinGuide registry={registry} />}
            <FrozenNotice lines={lines} onOpen={open} />
            <SilentNotice lines={lines} />
            {!(isJoining && lines.length === 0) && (
              <SiteTable lines={lines} openId={openId} onOpen={open} menu={menu} />
            )}
            <div className={styles.cards}>
              <OwnCard registry={registry} exchange={exchange} />
              {isRoot && <JoiningCard waiting={registry.unknownWriters.length} />}
              {!isRoot && !isJoining && <RootCard registry={registry} />}
            </div>
            {!isJoining && <MeaningsCard />}
          </>
        )}
      </div>
      {asked && (
        <MemberDialog
          asked={asked}
          onClose={() => ask(null)}
          onRotate={({ writer }) => {
            ask(null);
            void accept(writer);
          }}
        />
      )}
      {chosen && (
        <AdmitDialog
          key={chosen.request.file.ticket}
          chosen={chosen.request}
          replaces={chosen.replaces}
          onClose={() => setChosen(null)}
        />
      )}
    </Page>
  );
}

/** It was a member and is none any more: asking again with the same key is no use. */
const isRevoked = ({ own, members }: RegistryStatus): boolean =>
  members.some(({ writer, revoked }) => writer === own.writer && revoked !== null);
