import { beforeEach, expect, test } from 'vitest';
import { closeMessage, say, useMessages, withdrawUndo } from '../../renderer/app/messages.ts';

const open = () => useMessages.getState().list.filter(({ isOpen }) => isOpen);

beforeEach(() => useMessages.setState({ list: [] }));

test('only the newest message offers undo: the button must mean what stands beside it', () => {
  say('success', 'Eins gelöscht', { undo: true });
  say('success', 'Zwei gelöscht', { undo: true });
  expect(open().map(({ text, undo }) => [text, undo])).toEqual([
    ['Eins gelöscht', null],
    ['Zwei gelöscht', 'last'],
  ]);
});

test('a message that takes back in its own words ends the offer of the others, and they end its own', () => {
  const takeBack = () => undefined;
  say('success', '1 Konflikt entschieden.', { undo: true });
  say('success', 'Entschieden: Budget', { undo: takeBack });
  expect(open().map(({ undo }) => undo)).toEqual([null, takeBack]);
  say('success', 'Entschieden: Ende', { undo: takeBack });
  expect(open().map(({ undo }) => undo)).toEqual([null, null, takeBack]);
});

test('after an undo no message offers another one', () => {
  say('success', 'Eins gelöscht', { undo: true });
  withdrawUndo();
  expect(open()).toEqual([]);
});

test('a closed message stays in the history', () => {
  const id = say('info', 'Gespeichert');
  closeMessage(id);
  expect(open()).toEqual([]);
  expect(useMessages.getState().list.map(({ text }) => text)).toEqual(['Gespeichert']);
});

test('the same error is shown once', () => {
  say('error', 'Der Datenträger ist voll.');
  say('error', 'Der Datenträger ist voll.');
  expect(open()).toHaveLength(1);
});
