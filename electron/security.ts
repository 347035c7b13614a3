import { app, BrowserWindow, type IpcMainInvokeEvent, type Session, type WebContents } from 'electron';
import { type MayOpen, openExternal } from './external.ts';
import { appPage, crashedPage, isOurAddress } from './protocol.ts';

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

/** The way back from the page that stands for a dead one; everything else stays where it is. */
const isWayBack = (from: string, to: string): boolean => from === crashedPage && to === appPage;

function lockContents(contents: WebContents, mayOpen: MayOpen): void {
  const deny = (event: { preventDefault: () => void }): void => event.preventDefault();
  const stay = (event: { preventDefault: () => void; readonly url: string }): void => {
    if (!isWayBack(contents.getURL(), event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', deny);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', deny);
  contents.setWindowOpenHandler(({ url }) => {
    const window = BrowserWindow.fromWebContents(contents);
    if (window) void openExternal(window, url, mayOpen);
    return { action: 'deny' };
  });
}

/** Applies to every page the program will ever create, whoever creates it. */
export function lockAllContents(mayOpen: MayOpen): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents, mayOpen));
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
