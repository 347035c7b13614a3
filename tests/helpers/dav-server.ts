import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findApache, findNginx } from '../../tools/dav-servers.mjs';

/** Real WebDAV servers on a free port of this machine, each with a folder of its own, ended by their number. */
export type DavServer = {
  /** Address of the collection, with a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** The folder the collection lies in. */
  readonly files: string;
  readonly close: () => Promise<void>;
};

export const davUser = 'buero';
export const davPassword = 'Geheim-äöü-1';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** A folder that the server's own user may write to: started by root, workers run as somebody else. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dav-'));
  for (const name of ['files', 'run', 'logs']) mkdirSync(join(folder, name));
  return folder;
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const isThere = await fetch(url, { method: 'OPTIONS' }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server does not answer');
}

async function run(program: string, args: readonly string[], folder: string, port: number): Promise<DavServer> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr?.on('data', (part) => {
    said += String(part);
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}/dav/`;
  await answers(url, child).catch((error: unknown) => {
    child.kill('SIGTERM');
    throw new Error(`${String(error)} ${said}`);
  });
  return {
    url,
    port,
    files: join(folder, 'files'),
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As both servers read it: the password as SHA-1, which nobody should use outside of a test. */
const passwords = (): string => `${davUser}:{SHA}${createHash('sha1').update(davPassword).digest('base64')}\n`;

/** httpd refuses to serve as root: its workers then run as another user. */
const isRoot = process.getuid?.() === 0;

/** Apache httpd with mod_dav. */
export async function startApache(): Promise<DavServer> {
  const found = findApache();
  if (found === null) throw new Error('Apache httpd with mod_dav is not installed');
  const { program, modules } = found;
  const folder = newFolder();
  const port = await freePort();
  const wanted = ['authn_core', 'authn_file', 'authz_core', 'authz_user', 'auth_basic', 'dav', 'dav_fs', 'mime'];
  const mpm = existsSync(`${modules}/mod_mpm_event.so`) ? ['mpm_event'] : [];
  writeFileSync(join(folder, 'passwords'), passwords());
  const config = `
ServerRoot "${folder}"
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile "${join(folder, 'run', 'pid')}"
DefaultRuntimeDir "${join(folder, 'run')}"
ErrorLog "${join(folder, 'logs', 'error')}"
${[...mpm, ...wanted].map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join('\n')}
StartServers 1
ServerLimit 2
ThreadsPerChild 8
MaxRequestWorkers 16
MinSpareThreads 1
MaxSpareThreads 16
${isRoot ? 'User www-data\nGroup www-data' : ''}
TypesConfig /dev/null
DocumentRoot "${folder}"
DavLockDB "${join(folder, 'run', 'locks')}"
<Location "/dav">
  Dav On
  AuthType Basic
  AuthName "Austausch"
  AuthUserFile "${join(folder, 'passwords')}"
  Require valid-user
</Location>
`;
  mkdirSync(join(folder, 'dav'));
  writeFileSync(join(folder, 'httpd.conf'), config);
  if (isRoot) giveAway(folder);
  const server = await run(program, ['-f', join(folder, 'httpd.conf'), '-D', 'FOREGROUND'], folder, port);
  return { ...server, files: join(folder, 'dav') };
}

/** nginx with its dav modules: PUT, MKCOL, DELETE by itself, PROPFIND by the extension. It knows no `If-None-Match` for PUT. */
export async function startNginx(): Promise<DavServer> {
  const found = findNginx();
  if (found === null) throw new Error('nginx with its dav extension is not installed');
  const { program, module } = found;
  const folder = newFolder();
  const port = await freePort();
  writeFileSync(join(folder, 'passwords'), passwords());
  mkdirSync(join(folder, 'files', 'dav'));
  const inRun = (name: string) => join(folder, 'run', name);
  const config = `
load_module ${module};
daemon off;
master_process off;
pid ${inRun('pid')};
error_log ${join(folder, 'logs', 'error')};
events { worker_connections 64; }
http {
  access_log off;
  client_body_temp_path ${inRun('body')};
  proxy_temp_path ${inRun('proxy')};
  fastcgi_temp_path ${inRun('fastcgi')};
  uwsgi_temp_path ${inRun('uwsgi')};
  scgi_temp_path ${inRun('scgi')};
  client_max_body_size 100m;
  server {
    listen 127.0.0.1:${port};
    root ${join(folder, 'files')};
    location /dav/ {
      auth_basic "Austausch";
      auth_basic_user_file ${join(folder, 'passwords')};
      dav_methods PUT DELETE MKCOL;
      dav_ext_methods PROPFIND OPTIONS;
      create_full_put_path off;
    }
  }
}
`;
  writeFileSync(join(folder, 'nginx.conf'), config);
  const server = await run(program, ['-c', join(folder, 'nginx.conf'), '-p', folder], folder, port);
  return { ...server, files: join(folder, 'files', 'dav') };
}

/** Everything in the folder belongs to the user under which the workers run. */
function giveAway(folder: string): void {
  spawnSync('chown', ['-R', 'www-data:www-data', folder]);
  spawnSync('chmod', ['755', folder]);
}
