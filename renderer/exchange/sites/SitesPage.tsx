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
import { JoiningCard } from './JoiningCard.tsx';
import { type Asked, MemberDialog } from './MemberDialog.tsx';
import { OwnCard } from './OwnCard.tsx';
import { RefusedNotice } from './RefusedNotice.tsx';
import { RequestDialog } from './RequestDialog.tsx';
import { RootCard } from './RootCard.tsx';
import { type ChosenRequest, chooseRequest, writeRequest } from './requests.ts';
import { SiteInspector } from './SiteInspector.tsx';
import { SiteTable } from './SiteTable.tsx';
import { type ExchangeStatus, type RegistryStatus, type SiteLine, siteLines } from './site-lines.ts';
import { siteMenu } from './site-menu.ts';
import styles from './sites.module.css';
import { siteTexts } from './texts.ts';

/** Standorte: who is in and how each stands, this site's own words, and whom it believes. */
export function SitesPage() {
  const registry = useAnswer('registry.status', {});
  const exchange = useAnswer('exchange.status', {});
  const failed = [registry, exchange].find((answer) => answer.state === 'failed');
  if (registry.state === 'ready' && exchange.state === 'ready')
    return <Sites registry={registry.value} exchange={exchange.value} />;
  return <Page>{failed?.state === 'failed' ? <FailureNotice answer={failed} /> : <Loading />}</Page>;
}

type SitesProps = { readonly registry: RegistryStatus; readonly exchange: ExchangeStatus };

function Sites({ registry, exchange }: SitesProps) {
  const texts = useTexts(siteTexts);
  const locale = useLocale();
  const today = useToday();
  const [openId, open] = useOpenRecord();
  const [asked, ask] = useState<Asked | null>(null);
  const [chosen, setChosen] = useState<ChosenRequest | null>(null);
  const lines = useMemo(() => siteLines(registry, exchange), [registry, exchange]);
  const shown = lines.find(({ writer }) => writer === openId);
  const { isRoot, own } = registry;
  const accept = useCallback(async () => setChosen(await chooseRequest()), []);
  const write = useCallback(() => writeRequest(own.label, today), [own.label, today]);
  const menu = useCallback(
    (line: SiteLine) => siteMenu(line, { isRoot, ask, accept: () => void accept() }, locale),
    [isRoot, accept, locale],
  );
  useCommands(
    'exchange.sites',
    useMemo(
      () => [
        isRoot
          ? { id: 'site.accept', title: texts.accept, run: () => void accept(), icon: FileCheck2 }
          : { id: 'site.request', title: texts.write, run: () => void write(), icon: FileSignature },
      ],
      [isRoot, texts, accept, write],
    ),
  );
  // Whoever belongs to it looks at the others first; whoever does not has something to do.
  const isSettled = isRoot || own.admitted;
  const cards = (
    <div key="cards" className={styles.cards}>
      <OwnCard registry={registry} exchange={exchange} />
      {isRoot ? <JoiningCard waiting={registry.unknownWriters.length} /> : <RootCard registry={registry} />}
    </div>
  );
  const table = <SiteTable key="table" lines={lines} openId={openId} onOpen={open} menu={menu} />;
  return (
    <Page
      {...(lines.length > 0 ? { count: texts.count(lines.length) } : {})}
      actions={
        isRoot && (
          <Button look="primary" icon={FileCheck2} onPress={() => void accept()}>
            {texts.accept}
          </Button>
        )
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
        {registry.refused > 0 && <RefusedNotice count={registry.refused} />}
        {isSettled ? [table, cards] : [cards, table]}
      </div>
      {asked && <MemberDialog asked={asked} onClose={() => ask(null)} />}
      {chosen && <RequestDialog key={chosen.file.ticket} chosen={chosen} onClose={() => setChosen(null)} />}
    </Page>
  );
}
