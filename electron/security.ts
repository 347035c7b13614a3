import { app, BrowserWindow, type IpcMainInvokeEvent, type Session, type WebContents } from 'electron';
import { openExternal } from './external.ts';
import { isOurAddress } from './protocol.ts';

/** Copying a table to the clipboard after a click is the one thing our own page may do with the system. */
const isAllowed = (permission: string, address: string): boolean =>
  permission === 'clipboard-sanitized-write' && isOurAddress(address);

/** Denies every permission and every download, so that a page can neither see, hear nor store anything of the system. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(isAllowed(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on('will-download', (event) => event.preventDefault());
}

function lockContents(contents: WebContents): void {
  const deny = (event: { preventDefault: () => void }): void => event.preventDefault();
  contents.on('will-navigate', deny);
  contents.on('will-redirect', deny);
  contents.on('will-frame-navigate', deny);
  contents.on('will-attach-webview', deny);
  contents.setWindowOpenHandler(({ url }) => {
    const window = BrowserWindow.fromWebContents(contents);
    if (window) void openExternal(window, url);
    return { action: 'deny' };
  });
}

/** Applies to every page the program will ever create, whoever creates it. */
export function lockAllContents(): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}

/** Whether a question comes from the top frame of our window, showing our page. */
export function isFrom(window: BrowserWindow | null, { sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return (
    window !== null &&
    sender === window.webContents &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    isOurAddress(senderFrame.url)
  );
}
