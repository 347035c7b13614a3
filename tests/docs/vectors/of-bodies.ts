import { withoutBodies } from './scribe.ts';
import { type Case, row } from './world.ts';

/** Bodies that are gone from the log, and files that are damaged. */
export const casesOfBodies: readonly Case[] = [
  {
    name: 'erased',
    about: 'The registry erases a row by its dots: here its bodies came before the word about it.',
    make: async (world) => {
      const { nottuln, kreis } = world;
      const first = world.admit(nottuln);
      const one = nottuln.log.write('note', row(1), { text: 'Frau Muster, 02502 12345' });
      const two = nottuln.log.write('note', row(1), { text: 'Frau M.' }, { p: { text: one } });
      nottuln.log.write('note', row(2), { text: 'stays' });
      const own = nottuln.log.sign({ reg: 2 });
      world.say('erase', { entity: 'note', id: row(1), dots: [one, two] });
      await world.file(nottuln.log, [first, own]);
      await world.file(kreis.log, [first, world.registry.sign({ reg: 2 })]);
    },
  },
  {
    name: 'erased-gone',
    about: 'The same log for a reader who never gets the bodies: the same registers, and every signature holds.',
    make: async (world) => {
      const { nottuln, kreis } = world;
      const first = world.admit(nottuln);
      const one = nottuln.log.write('note', row(1), { text: 'Frau Muster, 02502 12345' });
      const two = nottuln.log.write('note', row(1), { text: 'Frau M.' }, { p: { text: one } });
      nottuln.log.write('note', row(2), { text: 'stays' });
      const own = withoutBodies(nottuln.log.sign({ reg: 2 }), 1, 2);
      world.say('erase', { entity: 'note', id: row(1), dots: [one, two] });
      await world.file(kreis.log, [first, world.registry.sign({ reg: 2 }), own]);
    },
  },
  {
    name: 'erased-elsewhere',
    about:
      'An erasure reaches the ops its dots name in its row, and no op of another row; the word with the right row then reaches that too.',
    make: async (world) => {
      const { nottuln, kreis } = world;
      const first = world.admit(nottuln);
      const one = nottuln.log.write('note', row(1), { text: 'is erased' });
      const two = nottuln.log.write('note', row(2), { text: 'stays, though its dot is named' });
      const three = nottuln.log.write('note', row(3), { text: 'is erased by the second word' });
      const own = nottuln.log.sign({ reg: 2 });
      world.say('erase', { entity: 'note', id: row(1), dots: [one, two, three] });
      world.say('erase', { entity: 'note', id: row(3), dots: [three] });
      world.say('erase', { entity: 'adm', id: row(0x9002), dots: [`${world.registry.writer}.2`] });
      await world.file(kreis.log, [first, own]);
      await world.file(kreis.log, [first, world.registry.sign({ reg: 2 })]);
    },
  },
  {
    name: 'erased-up-to',
    about:
      'An erasure reaches every op of its row up to the highest number said of a writer, on every branch, one that comes late too.',
    make: async (world) => {
      const { nottuln, kreis } = world;
      const { writer } = nottuln.log;
      const first = world.admit(nottuln);
      nottuln.log.write('note', row(1), { text: 'erased' });
      nottuln.log.write('note', row(2), { text: 'another row' });
      const [copied, late] = [nottuln.log.copy(), nottuln.log.copy()];
      nottuln.log.write('note', row(1), { text: 'erased on one branch' });
      nottuln.log.write('note', row(1), { text: 'behind the highest number' });
      copied.write('note', row(1), { text: 'erased on the other branch' });
      late.write('note', row(1), { text: 'erased when it comes' });
      kreis.log.write('note', row(1), { text: 'of a writer who is not named' });
      await world.file(kreis.log, [first, nottuln.log.sign({ reg: 2 }), kreis.log.sign({ reg: 2 })]);
      const erase = { entity: 'note', id: row(1), dots: [] };
      world.say('erase', { ...erase, upTo: { [writer]: 1, [`${writer}~aaaaaaaa`]: 3 }, reason: 'request' });
      world.say('erase', { ...erase, upTo: { [writer]: 2 }, reason: 'a word of a newer program' });
      world.say('erase', { ...erase, entity: 'adm', id: row(0x9001), upTo: { [world.registry.writer]: 2 } });
      await world.file(kreis.log, [first, world.registry.sign({ reg: 2 }), copied.sign({ reg: 2 })]);
      await world.file(nottuln.log, [late.sign({ reg: 2 })]);
    },
  },
  {
    name: 'snapshot',
    about: 'Bodies whose values were all replaced are left out; the registers are those of the whole log.',
    make: async (world) => {
      const { nottuln } = world;
      const registry = world.admit(nottuln);
      nottuln.log.write('project', row(1), { ownerBodyId: nottuln.body, status: 'idea' });
      const a = nottuln.log.write('project', row(1), { title: 'A' });
      const b = nottuln.log.write('project', row(1), { title: 'B' }, { p: { title: a } });
      nottuln.log.write('project', row(1), { title: 'C' }, { p: { title: b } });
      await world.file(nottuln.log, [registry, withoutBodies(nottuln.log.sign({ reg: 2 }), 2, 3)]);
    },
  },
  {
    name: 'damaged',
    about: 'Each of these files but the last is refused whole, with a code and a line, and changes nothing.',
    make: async (world) => {
      const { nottuln } = world;
      const registry = world.admit(nottuln);
      nottuln.log.write('trend', row(1), { title: 'Radweg' });
      const own = nottuln.log.sign({ reg: 2 });
      const whole = await world.text(nottuln.log, [registry, own]);
      const foreign = nottuln.log.copy();
      foreign.write('trend', row(2), { title: 'another' });
      const signature = /"sig":"[^"]*"/;
      const other = signature.exec(foreign.sign({ reg: 2 }).lines.at(-1) ?? '')?.[0] ?? '';
      const tail = own.lines.at(-1) ?? '';
      const changed: Readonly<Record<string, string>> = {
        truncated: whole.slice(0, whole.indexOf('"title":"Radweg"')),
        'cut-after-a-line': whole.slice(0, whole.indexOf('\n', whole.indexOf('"title":"Radweg"')) + 1),
        'changed-value': whole.replace('"title":"Radweg"', '"title":"Umweg"'),
        'wrong-signature': whole.replace(tail, tail.replace(signature, other)),
        'not-canonical': whole.replace('"title":"Radweg"', '"title": "Radweg"'),
        'duplicate-member': whole.replace('"title":"Radweg"', '"title":"Radweg","title":"Radweg"'),
        'data-after-end': `${whole}{}\n`,
        'newer-format': whole.replace('"to":["*"],"v":1', '"to":["*"],"v":2'),
        'needs-feature': whole.replace('"crit":[],"digest"', '"crit":["sealed-bodies"],"digest"'),
        'left-out': whole.replace(`${own.lines.join(',\n')},\n`, ''),
        'not-a-bundle': whole.slice(2),
        whole,
      };
      for (const [name, text] of Object.entries(changed)) world.files.push({ name: `${name}.dabundle`, text });
    },
  },
];
