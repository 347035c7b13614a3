// Real WebDAV servers that tests start on this machine, if they are installed.
import { existsSync } from 'node:fs';

const apacheModules = '/usr/lib/apache2/modules';
const nginxModules = '/usr/lib/nginx/modules';

/** @param {readonly string[]} paths */
const firstOf = (paths) => paths.find((path) => existsSync(path)) ?? null;

/** Apache httpd with mod_dav. @returns {{ program: string, modules: string } | null} */
export function findApache() {
  const program = firstOf(['/usr/sbin/apache2', '/usr/sbin/httpd']);
  const hasDav = existsSync(`${apacheModules}/mod_dav_fs.so`);
  return program !== null && hasDav ? { program, modules: apacheModules } : null;
}

/** nginx with the extension that answers PROPFIND. @returns {{ program: string, module: string } | null} */
export function findNginx() {
  const program = firstOf(['/usr/sbin/nginx', '/usr/bin/nginx']);
  const module = `${nginxModules}/ngx_http_dav_ext_module.so`;
  return program !== null && existsSync(module) ? { program, module } : null;
}
