import { useAnswer } from '../../app/answers.ts';
import { Page } from '../../app/Page.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { siteLines } from '../sites/site-lines.ts';
import { CreateForm } from './CreateForm.tsx';

/** Erstellen: for whom, how wrapped, what goes along, and where the file is saved. */
export function CreatePage() {
  const registry = useAnswer('registry.status', {});
  const status = useAnswer('exchange.status', {});
  const outlook = useAnswer('bundle.outlook', {});
  const failed = [registry, status, outlook].find((answer) => answer.state === 'failed');
  if (registry.state === 'ready' && status.state === 'ready' && outlook.state === 'ready') {
    const lines = siteLines(registry.value, status.value);
    return <CreateForm own={registry.value.own} lines={lines} outlook={outlook.value} />;
  }
  return <Page>{failed?.state === 'failed' ? <FailureNotice answer={failed} /> : <Loading />}</Page>;
}
