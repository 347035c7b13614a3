import { expect, test } from 'vitest';
import { guiltyOne } from '../../renderer/app/list/guilty.ts';

const lines = [
  { stage: 'idea', body: 'Nottuln' },
  { stage: 'running', body: 'Olfen' },
];
const hits = (stage: string | null, body: string | null) =>
  lines.filter((line) => (stage === null || line.stage === stage) && (body === null || line.body === body)).length;
const guilty = (stage: string | null, body: string | null) =>
  guiltyOne({ stage: stage !== null, body: body !== null }, (name) =>
    name === 'stage' ? hits(null, body) : hits(stage, null),
  );

test('the filter without which there would be a hit is the guilty one', () => {
  expect(guilty('closed', 'Olfen')).toBe('stage');
  expect(guilty('idea', 'Senden')).toBe('body');
  expect(guilty('closed', null)).toBe('stage');
});

test('where no single one is, nobody is named', () => {
  expect(guilty('closed', 'Senden')).toBeNull();
  expect(guilty(null, null)).toBeNull();
});
