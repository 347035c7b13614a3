import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Reply } from '../shared/bridge.ts';
import { fail, ok } from '../shared/core/result.ts';
import type { HostClient } from '../shared/host/client.ts';
import type { Files } from './files.ts';
import { channels, type HostRequest, hostRequest } from './requests.ts';
import type { Shell } from './shell.ts';

export type Gateway = {
  readonly host: Pick<HostClient, 'ask' | 'cancel'>;
  readonly files: Files;
  readonly shell: Shell;
  readonly isOurWindow: (event: IpcMainInvokeEvent) => boolean;
  readonly isCallName: (name: string) => boolean;
};

const refusal = (message: string): Reply => fail({ code: 'invalid-request', message });

async function answer({ host, files, shell, isCallName }: Gateway, request: HostRequest): Promise<Reply> {
  switch (request.type) {
    case 'invoke':
      if (!isCallName(request.name)) return refusal('Diesen Aufruf gibt es nicht.');
      return host.ask(request.name, request.input, request.task);
    case 'cancel':
      host.cancel(request.task);
      return ok(null);
    case 'pick':
      return ok(await files.pick(request.kind, request.multiple));
    case 'pickFolder':
      return ok(await files.pickFolder());
    case 'adopt':
      return ok(await files.adopt(request.paths));
    case 'reserve':
      return ok(await files.reserve(request.kind, request.suggestedName, request.isRemembered === true));
    case 'reveal':
      files.reveal(request.ticket);
      return ok(null);
    case 'delivered':
      await files.delivered(request.ticket);
      return ok(null);
    case 'tell':
      shell.tell(request.shell);
      return ok(null);
    case 'recent':
      return ok(await files.recent());
    case 'clearRecent':
      files.clearRecent();
      return ok(null);
    case 'checkUpdate':
      return ok(await shell.checkUpdate());
    case 'listen':
      files.listen();
      return ok(null);
  }
}

/** Guards the border: a known window, a known request, a known call. */
export function openGateway(gateway: Gateway): void {
  ipcMain.handle(channels.ask, async (event, request: unknown): Promise<Reply> => {
    if (!gateway.isOurWindow(event)) return refusal('Diese Anfrage kommt nicht vom Fenster des Programms.');
    const parsed = hostRequest.safeParse(request);
    return parsed.success ? answer(gateway, parsed.data) : refusal('Diese Anfrage gibt es nicht.');
  });
}
