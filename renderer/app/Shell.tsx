import { Outlet, useRouter, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { appTexts } from '../i18n/app-texts.ts';
import { useTexts } from '../i18n/define.ts';
import { classes } from '../ui/classes.ts';
import { bridge } from './bridge.ts';
import { NoteDrop } from './capture/NoteDrop.tsx';
import { useDesktop } from './desktop/use-desktop.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { useGlobalCommands } from './global-commands.ts';
import { MessageHistory, Messages } from './Messages.tsx';
import { say } from './messages.ts';
import { useGoTo, useLocationPath } from './navigation.ts';
import { openFile } from './opened-file.ts';
import { closeOverlay, useOverlay } from './overlays.ts';
import { Rail } from './Rail.tsx';
import { cycleRegions, focusContent, rememberFocus } from './regions.ts';
import { isRoomPage, useRoom } from './room.ts';
import styles from './Shell.module.css';
import { useShortcuts } from './shortcuts.ts';
import { useSimpleView } from './simple-view.ts';
import { TopBar } from './TopBar.tsx';

const loadPalette = () => import('./Palette.tsx');
const loadCaptureTask = () => import('./capture/CaptureTask.tsx');
const loadCaptureNote = () => import('./capture/CaptureNote.tsx');
const RecordDialog = lazy(() => import('./RecordDialog.tsx'));
const RoomBar = lazy(() => import('../councils/session/RoomBar.tsx'));
const DiagnosisDialog = lazy(async () => ({
  default: (await import('../settings/DiagnosisDialog.tsx')).DiagnosisDialog,
}));
const KeyboardHelp = lazy(() => import('../help/KeyboardHelp.tsx'));
const Palette = lazy(loadPalette);
const CaptureTask = lazy(loadCaptureTask);
const CaptureNote = lazy(loadCaptureNote);

/** The window: rail, top bar, the open page, messages, and the dialogs that can be opened from anywhere. */
export function Shell() {
  const texts = useTexts(appTexts);
  useGlobalCommands();
  useShortcuts();
  useRegionKeys();
  useBack();
  useFilesFromOutside();
  useDesktop();
  usePreparedDialogs();
  const isRoom = useIsRoom();
  return (
    <div className={classes(styles.shell, isRoom && styles.room)}>
      <button type="button" className={styles.skip} onClick={focusContent}>
        {texts.skipToContent}
      </button>
      {isRoom ? (
        <Suspense fallback={null}>
          <RoomBar />
        </Suspense>
      ) : (
        <>
          <Rail />
          <TopBar />
        </>
      )}
      <div className={styles.page}>
        <Suspense fallback={null}>
          <Outlet />
        </Suspense>
      </div>
      <Messages />
      <ShownRecord />
      <Overlays />
      <NoteDrop />
    </div>
  );
}

/** A record without a page of its own, named in the address. */
function ShownRecord() {
  const { show } = useSearch({ strict: false }) as { readonly show?: string };
  return <Suspense fallback={null}>{show !== undefined && <RecordDialog reference={show} />}</Suspense>;
}

function Overlays() {
  const texts = useTexts(appTexts);
  const open = useOverlay((overlay) => overlay.open);
  const giveUp = () => {
    closeOverlay();
    say('error', texts.dialogBroken);
  };
  return (
    <ErrorBoundary key={open} onError={giveUp}>
      <Suspense fallback={null}>
        {open === 'palette' && <Palette onClose={closeOverlay} />}
        {open === 'keys' && <KeyboardHelp onClose={closeOverlay} />}
        {open === 'diagnosis' && <DiagnosisDialog onClose={closeOverlay} />}
        {open === 'messages' && <MessageHistory onClose={closeOverlay} />}
        {open === 'capture-task' && <CaptureTask onClose={closeOverlay} />}
        {open === 'capture-note' && <CaptureNote onClose={closeOverlay} />}
      </Suspense>
    </ErrorBoundary>
  );
}

/** Whoever goes to a page that is not for the room has left the Sitzungsmodus. */
function useIsRoom(): boolean {
  const path = useLocationPath();
  const isOn = useRoom((room) => room.isOn);
  const isHere = isOn && isRoomPage(path);
  useEffect(() => {
    if (isOn && !isHere) useRoom.setState({ isOn: false, isClosed: false });
  }, [isOn, isHere]);
  return isHere;
}

function useRegionKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.defaultPrevented) return;
      event.preventDefault();
      cycleRegions(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKeyDown);
    document.addEventListener('focusin', rememberFocus);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('focusin', rememberFocus);
    };
  }, []);
}

/** Alt+← goes back also where the window has no browser keys of its own. */
function useBack(): void {
  const router = useRouter();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.shiftKey || event.defaultPrevented) return;
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      event.preventDefault();
      if (event.key === 'ArrowLeft') router.history.back();
      else router.history.forward();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [router]);
}

/** A bundle somebody double-clicked leads to its preview. */
function useFilesFromOutside(): void {
  const goTo = useGoTo();
  const texts = useTexts(appTexts);
  const isSimple = useSimpleView();
  useEffect(
    () =>
      bridge().onFileOpened((file) => {
        openFile(file);
        say('info', texts.fileOpened(file.name));
        goTo(isSimple ? '/' : '/exchange/read');
      }),
    [goTo, texts, isSimple],
  );
}

/** Loads what opens by a key as soon as there is nothing else to do: who types on at once must not lose a letter. */
function usePreparedDialogs(): void {
  useEffect(() => {
    const idle = requestIdleCallback(() => void Promise.all([loadPalette(), loadCaptureTask(), loadCaptureNote()]));
    return () => cancelIdleCallback(idle);
  }, []);
}
