import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, isAbsolute, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PickedFile } from '../shared/bridge.ts';
import { fail, ok, type Result } from '../shared/core/result.ts';
import type { Ticket } from '../shared/host/client.ts';
import { plainFileName } from '../shared/host/file-kind.ts';
import { passingPrefix } from '../shared/host/passing-folder.ts';
import { streamHeaders } from './respond.ts';

/** The largest file a person may hand in; the worker has stricter limits for what it reads from it. */
export const fileLimitBytes = 512 * 1024 * 1024;

class TooLarge extends Error {}

const limited = (limitBytes: number): Transform => {
  let sizeBytes = 0;
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      sizeBytes += part.length;
      done(sizeBytes > limitBytes ? new TooLarge() : null, part);
    },
  });
};

/**
 * Keeps what comes from and goes to the browser in a folder only this user can read.
 *
 * L6  A ticket is a random name; no request can name the path of a file.
 * L7  Nothing stays behind: the folder goes when the host closes, or with the next start where the host was killed: until then the worker
 *     holds it (PF2).
 * L8  The one path a person may name is that of a folder, because a browser cannot choose one for good. The page gets a ticket for it,
 *     and the worker reads from it only what begins as bundles and mails do, and the Markdown and settings of a radar (not through links).
 */
export function openTempFiles(folder: string, offer: (ticket: Ticket) => void, limitBytes: number = fileLimitBytes) {
  const reserved = new Map<string, Ticket>();

  const issue = (name: string): Ticket => {
    const ticket = randomUUID();
    return { ticket, path: join(folder, ticket), name: plainFileName(name) };
  };

  return {
    folder,

    /** Streams an upload to disk and issues its ticket; a file over the limit or cut short leaves nothing. */
    async receive(request: IncomingMessage, name: string): Promise<Result<PickedFile>> {
      const { ticket, path, name: plainName } = issue(name);
      try {
        await pipeline(request, limited(limitBytes), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      } catch (error) {
        await rm(path, { force: true });
        return error instanceof TooLarge
          ? fail({ code: 'too-large', message: 'Die Datei ist größer als 512 MB und wurde nicht angenommen.' })
          : fail({ code: 'storage', message: 'Die Datei kam nicht vollständig an. Bitte wählen Sie sie noch einmal.' });
      }
      offer({ ticket, path, name: plainName });
      return ok({ ticket, name: plainName, sizeBytes: (await stat(path)).size });
    },

    /** Issues a ticket for a folder of this machine; `null` if there is none at this path. */
    async takeFolder(path: string): Promise<PickedFile | null> {
      const info = isAbsolute(path) ? await stat(path).catch(() => null) : null;
      if (!info?.isDirectory()) return null;
      const ticket = { ticket: randomUUID(), path, name: basename(path) };
      offer(ticket);
      return { ticket: ticket.ticket, name: ticket.name, sizeBytes: 0 };
    },

    /** Issues a ticket the worker writes to; the page fetches the file afterwards. */
    reserve(suggestedName: string): PickedFile {
      const ticket = issue(suggestedName);
      reserved.set(ticket.ticket, ticket);
      offer(ticket);
      return { ticket: ticket.ticket, name: ticket.name, sizeBytes: 0 };
    },

    /** Sends what was written behind a reserved ticket; `false` when there is nothing. */
    async send(id: string, response: ServerResponse): Promise<boolean> {
      const ticket = reserved.get(id);
      const info = ticket && (await stat(ticket.path).catch(() => null));
      if (!ticket || !info?.isFile()) return false;
      response.writeHead(200, {
        ...streamHeaders('application/octet-stream'),
        'content-length': info.size,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(ticket.name)}`,
      });
      await pipeline(createReadStream(ticket.path), response).catch(() => response.destroy());
      return true;
    },

    removeAll: (): Promise<void> => rm(folder, { recursive: true, force: true }),
  };
}

export type TempFiles = ReturnType<typeof openTempFiles>;

/** A new folder for them. */
export const makeTempFolder = (): Promise<string> => mkdtemp(join(tmpdir(), passingPrefix('dateien')));
