import type { Reply } from '../../shared/bridge.ts';

const connectionLost: Reply = {
  ok: false,
  error: {
    code: 'connection-lost',
    message:
      'Das Programm im Hintergrund antwortet nicht. Bitte starten Sie es neu; was Sie gerade eingegeben haben, steht noch hier.',
  },
};

/** Speaks to the loopback host. Trouble on the way becomes a reply like any other refusal. */
export function openApi(token: string, fetch: typeof globalThis.fetch) {
  const send = (path: string, init: RequestInit = {}): Promise<Response | null> =>
    fetch(`/api/${path}`, {
      ...init,
      credentials: 'omit',
      cache: 'no-store',
      headers: { ...init.headers, authorization: `Bearer ${token}` },
    }).catch(() => null);

  const reply = async (response: Response | null): Promise<Reply> => {
    const value: unknown = await response?.json().catch(() => null);
    return typeof value === 'object' && value !== null && 'ok' in value ? (value as Reply) : connectionLost;
  };

  return {
    post: async (path: string, value: unknown): Promise<Reply> =>
      reply(
        await send(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(value),
        }),
      ),
    upload: async (file: File): Promise<Reply> =>
      reply(
        await send('files', {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) },
          body: file,
        }),
      ),
    download: async (ticket: string): Promise<Blob | null> => {
      const response = await send(`files/${encodeURIComponent(ticket)}`);
      return response?.ok ? response.blob().catch(() => null) : null;
    },
    events: (after: number | null): Promise<Response | null> =>
      send(after === null ? 'events' : `events?after=${after}`),
  };
}

export type ClientApi = ReturnType<typeof openApi>;
