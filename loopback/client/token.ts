const key = 'digitalagentur.token';

/**
 * Takes the token out of the address and keeps it for this tab, so that a reload still works, the router gets a clean
 * hash, and nobody photographs or copies the token with the address.
 */
export function takeToken({ location, history, sessionStorage }: Window): string {
  const found = /^#token=([\w-]+)$/.exec(location.hash)?.[1];
  if (found === undefined) return sessionStorage.getItem(key) ?? '';
  sessionStorage.setItem(key, found);
  history.replaceState(null, '', `${location.pathname}${location.search}`);
  return found;
}
