import type { AnyFailure } from './core/result.ts';
import type { ShellState } from './host/menu.ts';
import type { RecentFile } from './host/recent.ts';
import type { UpdateAnswer } from './host/version-file.ts';

/** What comes back over the border for any call: plain JSON, never a thrown error. */
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: AnyFailure };

/** How far a long call has come. `task` is the name the caller gave it; `phase` is a key of the texts. */
export type Progress = {
  readonly task: string;
  readonly phase: string;
  readonly done: number;
  readonly total: number;
};

/** A file the person chose. The ticket is opaque: only the host and the worker know the path behind it. */
export type PickedFile = { readonly ticket: string; readonly name: string; readonly sizeBytes: number };

/** A file opened from outside that cannot be: it is not there (any more), or is a folder. */
export type RefusedFile = { readonly name: string; readonly reason: 'missing' | 'not-a-file' };

export type FileKind = 'bundle' | 'calendar' | 'table' | 'report' | 'cards' | 'any';

/** The part of the browser's `File` that is promised here, so that `shared/` needs no DOM types. */
export type DroppedFile = { readonly name: string; readonly size: number };

/** Files go through the host; a screen never sees a path. */
export interface FilesPort {
  /** Opens the system's file dialog; an empty answer means the person cancelled. */
  pick(request: { readonly kind: FileKind; readonly multiple: boolean }): Promise<readonly PickedFile[]>;
  /**
   * Chooses a folder, for good: the worker remembers what is behind its ticket. A browser cannot do that, so there the person names
   * it by its path (`typed`); the desktop program opens the system's dialog. `null`: cancelled, or no such folder.
   */
  pickFolder(typed?: string): Promise<PickedFile | null>;
  /** Takes files dropped on the window; in the desktop program also folders, with the files in them that may be bundles or mails. */
  adopt(files: readonly DroppedFile[]): Promise<readonly PickedFile[]>;
  /** Asks where to save; `null` means the person cancelled. */
  reserve(request: {
    readonly kind: FileKind;
    readonly suggestedName: string;
    /** In the folder of the last time, without asking; asked for once. */
    readonly isRemembered?: boolean;
  }): Promise<PickedFile | null>;
  /** Hands over what was written behind a reserved ticket: the loopback host downloads it, Electron has nothing left to do. */
  deliver(ticket: string): Promise<void>;
  /** Shows what was written behind a reserved ticket in its folder; only the desktop program can. */
  reveal(ticket: string): Promise<void>;
}

/** What only the desktop program can do. */
export interface DesktopPort {
  /** Tells the window what can be done now, for its menu, and what the person has chosen about it. */
  tell(shell: ShellState): void;
  /** Hears which command somebody chose in the menu. */
  onCommand(listener: (id: string) => void): () => void;
  /** Hears of files opened from outside that cannot be. */
  onFileRefused(listener: (file: RefusedFile) => void): () => void;
  /** Bundles opened and saved lately, newest first. */
  recent(): Promise<readonly RecentFile[]>;
  onRecentChanged(listener: () => void): () => void;
  clearRecent(): Promise<void>;
  /** Asks the address the administrator has named, if there is one and the person wants it. */
  checkUpdate(): Promise<UpdateAnswer>;
}

/** All that a screen can reach. The Electron preload and the loopback client implement it alike. */
export interface Bridge {
  readonly host: 'electron' | 'loopback';
  /** Asks one call of the contract; `task` names a long one, so that it can report and be cancelled. */
  invoke(name: string, input: unknown, task?: string): Promise<Reply>;
  cancel(task: string): void;
  /** Hears which topics changed; screens that show them ask again. */
  onTouched(listener: (topics: readonly string[]) => void): () => void;
  onProgress(listener: (progress: Progress) => void): () => void;
  /** A bundle the person opened from outside (double click); the loopback host never sends one. */
  onFileOpened(listener: (file: PickedFile) => void): () => void;
  readonly files: FilesPort;
  /** `null` in a browser. */
  readonly desktop: DesktopPort | null;
}
