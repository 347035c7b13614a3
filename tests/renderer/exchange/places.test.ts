import { expect, test } from 'vitest';
import { asksForPassword, asksToRenew, type Place, statusOf } from '../../../renderer/exchange/places/status.ts';

const look: NonNullable<Place['look']> = {
  at: '2026-11-23T08:00:00Z',
  waiting: [],
  waitingSegments: 0,
  waitingOps: 0,
  toSendSegments: 0,
  unsigned: 0,
  missing: [],
  strange: [],
  copies: 0,
  unfinished: 0,
  foreign: 0,
  heard: [],
  declined: 0,
};
const place: Place = {
  id: 'x',
  kind: 'webdav',
  label: 'Cloud',
  address: 'https://cloud.example.org/',
  user: 'kreis',
  password: 'kept',
  autoSend: false,
  nonpublic: false,
  lookedAt: null,
  sentAt: null,
  takenAt: null,
  trouble: null,
  look,
};
const trouble = (reason: NonNullable<Place['trouble']>['reason']) => ({ reason, message: 'So.', at: look.at });
const strange = [{ name: 'a', reason: 'truncated', message: 'So.' }];

test('the most pressing thing about a place is said first', () => {
  expect(statusOf({ ...place, password: 'missing', trouble: trouble('gone') })).toBe('password');
  expect(statusOf({ ...place, trouble: trouble('gone') })).toBe('trouble');
  expect(statusOf({ ...place, look: null })).toBe('unseen');
  expect(statusOf({ ...place, look: { ...look, waitingSegments: 1, strange } })).toBe('waiting');
  expect(statusOf({ ...place, look: { ...look, strange } })).toBe('incomplete');
  expect(statusOf(place)).toBe('ready');
});

test('a button is offered only where it helps', () => {
  expect(asksForPassword({ ...place, password: 'missing' })).toBe(true);
  expect(asksForPassword({ ...place, trouble: trouble('wrong-password') })).toBe(true);
  expect(asksForPassword({ ...place, trouble: trouble('full') })).toBe(false);
  expect(asksForPassword({ ...place, kind: 'folder', password: 'not-needed' })).toBe(false);
  expect(asksToRenew({ ...place, trouble: trouble('emptied') })).toBe(true);
  expect(asksToRenew({ ...place, trouble: trouble('swapped') })).toBe(true);
  expect(asksToRenew({ ...place, trouble: trouble('gone') })).toBe(false);
});
