import type { ReactNode } from 'react';
import { useAnswer } from '../../app/answers.ts';
import { useOpenRecord } from '../../app/navigation.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { BundleInspector } from './BundleInspector.tsx';
import { BundleTable } from './BundleTable.tsx';
import { entryKey } from './bundle-columns.tsx';
import { logTexts } from './texts.ts';

const newest = { limit: 1000 } as const;

/** Every bundle that went out or came in, with what became of it. */
export function BundlesPage({ tools }: { readonly tools: ReactNode }) {
  const texts = useTexts(logTexts);
  const answer = useAnswer('bundle.log', newest);
  const [openId, open] = useOpenRecord();
  const entries = answer.state === 'ready' ? answer.value.entries : [];
  const entry = entries.find((one) => entryKey(one) === openId);
  return (
    <Page
      fills
      count={texts.entries(entries.length)}
      tools={tools}
      inspector={entry && <BundleInspector key={openId} entry={entry} onClose={() => open(null)} />}
    >
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <FailureNotice answer={answer} />}
      {answer.state === 'ready' && <BundleTable entries={entries} openId={openId} onOpen={open} />}
    </Page>
  );
}
