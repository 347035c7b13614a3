/** An address of the web that may leave the program: https, with a host, without a name and password; `null` for anything else. */
export function httpsAddress(text: string): { readonly href: string; readonly hostname: string } | null {
  try {
    const { protocol, hostname, username, password, href } = new URL(text);
    return protocol === 'https:' && hostname !== '' && username === '' && password === '' ? { href, hostname } : null;
  } catch {
    return null;
  }
}
