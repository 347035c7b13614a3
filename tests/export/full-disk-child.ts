// Writes one document in every form into a folder that cannot take it, and says what came of it and what lies there. Run by full-disk.test.ts.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportDocument } from '../../db/export/document.ts';
import type { LongScope } from '../../db/scope.ts';
import { DocumentFormat, type TextDocument } from '../../shared/documents/contract.ts';

const [folder = ''] = process.argv.slice(2);

/** Text nothing can pack small, so that every form of it is larger than the place. */
const noise = (seed: number): string => createHash('sha512').update(String(seed)).digest('base64');
const document: TextDocument = {
  title: 'Bericht',
  footer: '',
  blocks: [{ kind: 'list', items: Array.from({ length: 2000 }, (_, index) => noise(index)) }],
};

const scope = {
  files: { pathOf: (name: string) => ({ path: join(folder, name), name }) },
  print: async () => Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(300_000, 'x'), Buffer.from('%%EOF')]),
  signal: new AbortController().signal,
} as unknown as LongScope;

const replies: Record<string, unknown> = {};
for (const format of DocumentFormat.options) {
  const ticket = `bericht.${format}`;
  writeFileSync(join(folder, ticket), 'der alte Bericht');
  const steps = exportDocument(scope, { ticket, format, document });
  let step = await steps.next();
  while (!step.done) step = await steps.next();
  replies[format] = step.value;
}
const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
process.stdout.write(JSON.stringify({ replies, files }));
