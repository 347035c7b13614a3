import { writeFileSync } from 'node:fs';
import { fingerprintOf } from '../../db/bundle/keys.ts';
import { keyOf } from '../bundle/make-bundle.ts';
import { digestOf, openTestOffice, type TestOffice } from '../helpers/office.ts';
import { admission } from './admission.ts';

/** Files an office takes before a fresh one takes its place: forks freeze a writer, and then nothing reaches deep any more. */
const filesPerOffice = 20;

/** A real office that has pinned the fuzzer's key as its root, and takes in what comes. */
export class FuzzedOffice {
  #office: TestOffice | null = null;
  #taken = 0;

  /** Outcome of an import; throws if a refused file left a trace, or if a reply is none of the contract. */
  async take(bytes: Buffer, passphrase: string): Promise<string> {
    if (this.#taken >= filesPerOffice) this.close();
    this.#office ??= await openAdmitting();
    this.#taken += 1;
    const office = this.#office;
    const path = office.file('hostile');
    writeFileSync(path, bytes);
    const before = JSON.stringify(await digestOf(office));
    const reply = await office.ask('bundle.import', { ticket: path, passphrase });
    const after = JSON.stringify(await digestOf(office));
    if (reply.ok) return `import: ${reply.value.verdict}`;
    if (before !== after) throw new Error('a refused file changed the store');
    const { code } = reply.error;
    if (!['invalid-bundle', 'needs-passphrase', 'refused', 'ask-again'].includes(code)) {
      throw new Error(`the import answered ${JSON.stringify(reply.error)}`);
    }
    return `import: ${'reason' in reply.error ? reply.error.reason : code}`;
  }

  close(): void {
    this.#office?.close();
    this.#office = null;
    this.#taken = 0;
  }
}

async function openAdmitting(): Promise<TestOffice> {
  const office = await openTestOffice({ body: null });
  await office.get('office.begin', {
    mode: 'empty',
    bodyAgs: '05558036',
    label: 'Olfen',
    role: 'implementation',
    root: fingerprintOf(keyOf(0)),
  });
  const path = office.file('admission');
  writeFileSync(path, admission());
  const { verdict } = await office.get('bundle.import', { ticket: path });
  if (verdict !== 'new') throw new Error(`the admission was ${verdict}`);
  return office;
}
