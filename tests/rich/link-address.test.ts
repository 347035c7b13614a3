import { expect, test } from 'vitest';
import { linkAddress } from '../../renderer/ui/rich/link-address.ts';

test.each([
  ['https://www.kreis-coesfeld.de/akte', 'https://www.kreis-coesfeld.de/akte'],
  [' www.kreis-coesfeld.de ', 'https://www.kreis-coesfeld.de'],
  ['nottuln.de/amt?x=1', 'https://nottuln.de/amt?x=1'],
  ['amt@nottuln.de', 'mailto:amt@nottuln.de'],
  ['mailto:amt@nottuln.de', 'mailto:amt@nottuln.de'],
])('“%s” means %s', (typed, address) => {
  expect(linkAddress(typed)).toBe(address);
});

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'irgendwas',
  '',
  'zwei wörter.de',
  'java\nscript:alert(1)',
  'https://',
])('“%s” is nothing a link may lead to', (typed) => {
  expect(linkAddress(typed)).toBe(null);
});
