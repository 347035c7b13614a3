import type { ServerResponse } from 'node:http';
import type { AnyFailure } from '../shared/core/result.ts';

const apiHeaders = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** Answers with one JSON value. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, apiHeaders).end(JSON.stringify(value));
}

/** Answers with a failure in the form every screen knows. The connection closes, since the body may be unread. */
export function sendFailure(response: ServerResponse, status: number, error: AnyFailure): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
  sendJson(response, status, { ok: false, error });
}

/** Headers for a stream of any kind of the API. */
export const streamHeaders = (type: string): Record<string, string> => ({ ...apiHeaders, 'content-type': type });
