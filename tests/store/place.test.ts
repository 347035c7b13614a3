import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isForbiddenPlace } from '../../db/store/place.ts';

const folder = mkdtempSync(join(tmpdir(), 'place-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A mount table as Linux writes it: the disk, a memory disk, shares of every kind. */
const mounts = `/dev/vda / ext4 rw,relatime 0 0
tmpfs /run/user/1000 tmpfs rw 0 0
server:/export /srv/nfs nfs4 rw 0 0
//server/freigabe /srv/frei\\040gabe cifs rw 0 0
//server/home /home smb3 rw 0 0
/dev/vdb /home/lokal xfs rw 0 0
host:/ /mnt/ssh fuse.sshfs rw 0 0
dav /mnt/wolke davfs rw 0 0
C: /mnt/c 9p rw 0 0
/dev/vdc /srv/nfs-ersatz ext4 rw 0 0
`;

const forbidden = (path: string) => isForbiddenPlace(path, mounts);

test.each([
  '\\\\server\\freigabe',
  '\\\\server\\freigabe\\Ordner',
  '//server/freigabe',
  '\\\\?\\UNC\\server\\freigabe',
])('a store must not lie on the network path %s', (path) => expect(forbidden(path)).toBe(true));

test.each([
  '/srv/nfs',
  '/srv/nfs/agentur/daten',
  '/srv/frei gabe/agentur',
  '/home/anna/agentur',
  '/mnt/ssh/x',
  '/mnt/wolke/x',
  '/mnt/c/Users/anna',
])('a store must not lie on a mounted share: %s', (path) => expect(forbidden(path)).toBe(true));

test.each([
  '/data/OneDrive/agentur',
  '/data/OneDrive - Kreis Coesfeld/agentur',
  '/data/onedrive',
  '/data/Nextcloud/agentur',
  '/data/Dropbox/agentur',
  '/data/AppData/Roaming/Digitalagentur',
])('a store must not lie where a sync client or a roaming profile copies it: %s', (path) =>
  expect(forbidden(path)).toBe(true),
);

test.each([
  '/data/agentur',
  '/run/user/1000/agentur',
  '/home/lokal/agentur',
  '/srv/nfs-ersatz/agentur',
  '/srv/nfsdaten/agentur',
  '/data/OneDriveOhne/agentur',
  '/data/Mein Nextcloud Ordner/agentur',
  '/data/AppData/Local/Digitalagentur',
  '/data/AppData/RoamingX',
])('a store may lie on a local disk: %s', (path) => expect(forbidden(path)).toBe(false));

test('a link into a synchronised folder does not deceive', () => {
  mkdirSync(join(folder, 'Nextcloud'));
  symlinkSync(join(folder, 'Nextcloud'), join(folder, 'lokal'));
  expect(isForbiddenPlace(join(folder, 'lokal', 'noch', 'nicht', 'da'), mounts)).toBe(true);
  expect(isForbiddenPlace(join(folder, 'anders'), mounts)).toBe(false);
});

test('without a mount table the path alone decides', () => {
  expect(isForbiddenPlace('/srv/nfs', '')).toBe(false);
  expect(isForbiddenPlace('//server/freigabe', '')).toBe(true);
});
