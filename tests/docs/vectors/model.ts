import { readFileSync } from 'node:fs';
import { entityNamed, entityNames } from '../../../shared/entities.ts';
import { catalogues, defaultPolicy } from '../../../shared/trust/policy.ts';
import type { File } from './reading.ts';

const law = new URL('../../../docs/bundle-format.md', import.meta.url);

/** The first form that is the value of a statement (§11): all that have members before it are of elements. */
const firstStatement = 'member';

/** The lines of the exact forms (§4), a form that goes on in the next line joined, in their order. */
function formLines(): readonly (readonly [name: string, form: string])[] {
  const block = /```text forms\n([\s\S]*?)```/.exec(readFileSync(law, 'utf8'))?.[1] ?? '';
  return [...block.replaceAll(/\n +/g, ' ').matchAll(/^(\w+) +(.+)$/gm)].map(([, name = '', form = '']) => [
    name,
    form,
  ]);
}

/** Regular expressions by member, of each form that has members; `<name>` is replaced by what stood there before. */
function forms(): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const said: Record<string, string> = {};
  const found: Record<string, Readonly<Record<string, string>>> = {};
  for (const [name, form] of formLines()) {
    const whole = form.replaceAll(/<(\w+)>/g, (_, other: string) => said[other] ?? '');
    said[name] = whole;
    const members = [...whole.matchAll(/(\S+) +(\S+)/g)].map(([, member = '', regex = '']) => [member, regex] as const);
    if (members.length > 0) found[name] = Object.fromEntries(members);
  }
  return { ...found, set: { names: said['names'] ?? '' } };
}

/** docs/vectors/model.json: what a reader takes from data. The forms stand in the document, the rest in the model. */
export function modelFile(): File {
  const keys = entityNames.flatMap((name) => {
    const key = entityNamed(name)?.key;
    return key ? [[name, key] as const] : [];
  });
  const { set, ...said } = forms();
  const names = Object.keys(said);
  const model = {
    about: 'Made from docs/bundle-format.md (§4) and the model of the program by `npm run vectors`; a test compares.',
    forms: { ...said, set },
    statements: names.slice(names.indexOf(firstStatement)),
    keys: Object.fromEntries(keys),
    catalogues,
    policy: defaultPolicy,
  };
  return { name: 'model.json', text: `${JSON.stringify(model, null, 1)}\n` };
}
