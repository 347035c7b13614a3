import { basename, resolve } from 'node:path';
import { answer } from '../../db/answer.ts';
import { Office } from '../../db/office/office.ts';
import { policyOfMachine, regionOfPolicy } from '../../db/policy/file.ts';
import { realPorts } from '../../db/ports.ts';
import { sweepPassingFolders } from '../../db/store/passing-folder.ts';
import { appName } from '../../db/version.ts';
import type { CallName, Input, ReplyOf } from '../../shared/contract.ts';
import { coesfeld } from '../../shared/region/region.ts';
import type { Words } from './arguments.ts';

/** Opens the folder named by `--data`. Here a ticket is simply the path of the file. */
export function openOffice(words: Words): Office {
  sweepPassingFolders();
  const { region, read: policy } = regionOfPolicy(policyOfMachine(), coesfeld);
  return new Office({
    dataDir: dataFolder(words.text('data') ?? ''),
    ports: realPorts(words.text('now')),
    region,
    policy,
    app: appName,
    files: { pathOf: (ticket) => ({ path: ticket, name: basename(ticket) }) },
  });
}

/** A network path is kept as typed, because resolving it here would hide what it is. */
export const dataFolder = (path: string): string => (/^(\\\\|\/\/)/.test(path) ? path : resolve(path));

/** One call, typed like the bridge. */
export async function call<N extends CallName>(office: Office, name: N, input: Input<N>): Promise<ReplyOf<N>> {
  return (await answer(office, name, input)).reply as ReplyOf<N>;
}

/** Lets the search read what an import has brought, before the process ends. */
export function settle(office: Office): void {
  while (office.catchUpSearch() > 0);
  office.close();
}
