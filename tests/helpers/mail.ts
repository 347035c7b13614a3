/** Mails as programs write them, for tests. */
export type Part = { readonly headers: readonly string[]; readonly body: string | Buffer };

const crlf = '\r\n';

export const base64Part = (name: string, content: Buffer, header = `attachment; filename="${name}"`): Part => ({
  headers: [
    'Content-Type: application/octet-stream',
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: ${header}`,
  ],
  body: (content.toString('base64').match(/.{1,76}/g) ?? []).join(crlf),
});

export const textPart = (text: string): Part => ({ headers: ['Content-Type: text/plain; charset=utf-8'], body: text });

/** Parts between boundaries, as bytes; `boundary` is quoted where it needs to be. */
export function multipart(kind: string, boundary: string, parts: readonly Part[]): Part {
  const pieces = parts.flatMap(({ headers, body }) => [
    Buffer.from(`--${boundary}${crlf}${headers.join(crlf)}${crlf}${crlf}`, 'utf8'),
    typeof body === 'string' ? Buffer.from(body, 'utf8') : body,
    Buffer.from(crlf),
  ]);
  return {
    headers: [`Content-Type: multipart/${kind}; boundary="${boundary}"`],
    body: Buffer.concat([
      Buffer.from(`Vorspann${crlf}`),
      ...pieces,
      Buffer.from(`--${boundary}--${crlf}Nachspann${crlf}`),
    ]),
  };
}

/** A whole mail around one part. */
export function mail({ headers, body }: Part, more: readonly string[] = []): Buffer {
  const all = [
    'From: =?utf-8?Q?Anna_M=C3=BCller?= <anna.mueller@kreis.example>',
    'To: rathaus@nottuln.example',
    'Subject: =?UTF-8?B?QsO8bmRlbCBmw7xyIE5v?= =?UTF-8?B?dHR1bG4=?=',
    'Date: Mon, 23 Nov 2026 09:15:00 +0100',
    'MIME-Version: 1.0',
    ...more,
    ...headers,
  ];
  const start = Buffer.from(`${all.join(crlf)}${crlf}${crlf}`, 'utf8');
  return Buffer.concat([start, typeof body === 'string' ? Buffer.from(body, 'utf8') : body]);
}

/** A mail of a few words with these files attached. */
export const mailWith = (files: Readonly<Record<string, Buffer>>): Buffer =>
  mail(
    multipart('mixed', 'grenze=_1', [
      textPart('Guten Tag, anbei das Bündel.'),
      ...Object.entries(files).map(([name, content]) => base64Part(name, content)),
    ]),
  );
