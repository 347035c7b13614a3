import { readFileSync } from 'node:fs';
import { office } from './refusal-scene.ts';

const text = readFileSync(new URL('../fixtures/region-auenmark.json', import.meta.url), 'utf8');
const broken = '{"name":"x"}';

export const regionProvoked = {
  'office.begin invalid-region': {
    input: () => ({ mode: 'empty', bodyAgs: '12997', label: 'Kreis', region: broken }),
    where: 'empty' as const,
  },
  'region.read invalid-region': { input: () => ({ text: broken }) },
  'region.read file-missing': { input: () => ({ file: 'fehlt' }) },
  'region.save invalid-region': { input: () => ({ file: office.file('never'), text: broken }) },
  'region.save file-missing': { input: () => ({ file: 'fehlt' }) },
  'region.save place-unusable': { input: () => ({ file: office.file('stick/datei') }) },
  'region.preview invalid-region': { input: () => ({ text: broken }) },
  'region.apply invalid-region': { input: () => ({ text: broken, seen: '' }) },
  'region.apply preview-outdated': { input: () => ({ text, seen: 'gestern' }) },
};
