import { useState } from 'react';
import { bundleName } from '../../../../shared/exchange/bundle-name.ts';
import { useAnswer } from '../../../app/answers.ts';
import { bridge } from '../../../app/bridge.ts';
import { useToday } from '../../../app/office.ts';
import { useTask } from '../../../app/tasks.ts';

/** The bundle that carries an admission to everybody: without it nobody knows of it. */
export function useAdmissionBundle(site: string) {
  const today = useToday();
  const outlook = useAnswer('bundle.outlook', {});
  const task = useTask('bundle.create');
  const [file, setFile] = useState<string | null>(null);
  const write = async () => {
    const number = outlook.state === 'ready' ? outlook.value.seq : 1;
    const { files } = bridge();
    const place = await files.reserve({ kind: 'bundle', suggestedName: bundleName(site, number, today, false) });
    if (place === null) return;
    const outcome = await task.start({ ticket: place.ticket });
    if (!outcome.ok) return;
    await files.deliver(place.ticket);
    setFile(place.name);
  };
  return { write, file, task } as const;
}
