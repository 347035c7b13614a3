import { viewStore } from './view-store.ts';

/**
 * Sitzungsmodus: the window is on a projector. Then it is large, shows one thing at a time, and nothing that is private (PS1).
 *
 * Where one is in which meeting survives a restart, so that a crash in the middle leads back to the line it struck.
 */
export const useRoom = viewStore('room', {
  isOn: false,
  meetingId: '',
  /** `agenda`, `item`, `roll` or `end`; anything else is the agenda. */
  view: 'agenda',
  /** Empty: what is said outside of the agenda. */
  itemId: '',
  /** Only those are in the room who may hear the non-public part. Never kept from one meeting to the next. */
  isClosed: false,
  /** Moment the clock was started, in ms; 0: it stands. */
  startedAt: 0,
  /** Speaking time it counts down from; 0: it counts up. */
  minutes: 0,
});

export const roomPath = '/councils/session';

/** Pages that may be shown to a room. Any other one ends the Sitzungsmodus. */
export const isRoomPage = (path: string): boolean => path === roomPath || path === '/exchange/conflicts';

type GoTo = (path: string, record?: string) => void;

/** Back to where one was in the meeting, or to the choice of one. The whole screen is asked for; a refusal changes nothing. */
export function enterRoom(goTo: GoTo): void {
  const { meetingId } = useRoom.getState();
  useRoom.setState({ isOn: true, isClosed: false });
  goTo(roomPath, meetingId === '' ? undefined : meetingId);
  document.documentElement.requestFullscreen?.().catch(() => undefined);
}

export function leaveRoom(goTo: GoTo): void {
  useRoom.setState({ isOn: false, isClosed: false });
  if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
  goTo('/');
}
