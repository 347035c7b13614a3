import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HostClient } from '../shared/host/client.ts';
import { cancelBody, folderBody, invokeBody, readJson, reserveBody } from './body.ts';
import type { Events } from './events.ts';
import { sendFailure, sendJson } from './respond.ts';
import type { TempFiles } from './temp-files.ts';

export type Api = { readonly host: HostClient; readonly events: Events; readonly files: TempFiles };

type Handler = (api: Api, request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

const refuse = (response: ServerResponse, { status, ...error }: { status: number; code: string; message: string }) =>
  sendFailure(response, status, error);

const decodeName = (header: string | string[] | undefined): string => {
  try {
    return decodeURIComponent(typeof header === 'string' ? header : '');
  } catch {
    return '';
  }
};

const eventsFrom = (text: string | null): number | null =>
  text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;

/** Everything a page can ask for; the shape of a call's input is the worker's business. */
const routes: Readonly<Record<string, Handler>> = {
  'POST /api/invoke': async ({ host }, request, response) => {
    const body = await readJson(request, invokeBody);
    if (!body.ok) return refuse(response, body.error);
    sendJson(response, 200, await host.ask(body.value.name, body.value.input, body.value.task));
  },
  'POST /api/cancel': async ({ host }, request, response) => {
    const body = await readJson(request, cancelBody);
    if (!body.ok) return refuse(response, body.error);
    host.cancel(body.value.task);
    sendJson(response, 200, { ok: true, value: null });
  },
  'GET /api/events': async ({ events }, _request, response, url) => {
    events.connect(response, eventsFrom(url.searchParams.get('after')));
  },
  'POST /api/files': async ({ files }, request, response) => {
    const received = await files.receive(request, decodeName(request.headers['x-file-name']));
    if (received.ok) return sendJson(response, 200, received);
    sendFailure(response, received.error.code === 'too-large' ? 413 : 500, received.error);
  },
  'POST /api/files/folder': async ({ files }, request, response) => {
    const body = await readJson(request, folderBody);
    if (!body.ok) return refuse(response, body.error);
    sendJson(response, 200, { ok: true, value: await files.takeFolder(body.value.path) });
  },
  'POST /api/files/reserve': async ({ files }, request, response) => {
    const body = await readJson(request, reserveBody);
    if (!body.ok) return refuse(response, body.error);
    sendJson(response, 200, { ok: true, value: files.reserve(body.value.suggestedName) });
  },
};

const download: Handler = async ({ files }, _request, response, url) => {
  const sent = await files.send(url.pathname.slice('/api/files/'.length), response);
  if (!sent) sendFailure(response, 404, { code: 'not-found', message: 'Diese Datei wurde nicht geschrieben.' });
};

/** Finds the route of an inspected request and answers it. */
export async function answerApi(api: Api, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const route = `${request.method} ${url.pathname}`;
  const handler = routes[route] ?? (route.startsWith('GET /api/files/') ? download : null);
  if (handler) return handler(api, request, response, url);
  sendFailure(response, 404, { code: 'invalid-request', message: 'Diese Anfrage gibt es nicht.' });
}
