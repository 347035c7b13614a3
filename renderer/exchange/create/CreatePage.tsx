import { useAnswer } from '../../app/answers.ts';
import { Page } from '../../app/Page.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { siteLines } from '../sites/site-lines.ts';
import { nextNumber } from './bundle-name.ts';
import { CreateForm } from './CreateForm.tsx';

/** As many entries as the log gives at once; enough to find the last number. */
const wholeLog = { limit: 1000 } as const;

/** Erstellen: for whom, how wrapped, what goes along, and where the file is saved. */
export function CreatePage() {
  const registry = useAnswer('registry.status', {});
  const status = useAnswer('exchange.status', {});
  const log = useAnswer('bundle.log', wholeLog);
  const failed = [registry, status, log].find((answer) => answer.state === 'failed');
  if (registry.state === 'ready' && status.state === 'ready' && log.state === 'ready') {
    const lines = siteLines(registry.value, status.value);
    return <CreateForm own={status.value.own} lines={lines} number={nextNumber(log.value.entries)} />;
  }
  return <Page>{failed?.state === 'failed' ? <FailureNotice answer={failed} /> : <Loading />}</Page>;
}
