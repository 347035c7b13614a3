import type { Warning } from '../../shared/exchange/contract.ts';

/** The clock of a site is days ahead; what it wrote counts all the same. */
export function clockAhead(site: string, days: number): Warning {
  const ahead = days > 730 ? `${Math.floor(days / 365)} Jahre` : days === 1 ? '1 Tag' : `${days} Tage`;
  const message = `Die Uhr von ${site} geht ${ahead} vor. Die Änderungen gelten trotzdem.`;
  return { code: 'clock-ahead', site, days, message };
}

/** The sender of a bundle holds another history of a site than this store. */
export function otherHistory(sender: string, site: string): Warning {
  const message = `${sender} hat von ${site} eine andere Fassung als dieser Standort. Bitte klären Sie mit ${site}, ob dort eine Kopie oder eine alte Sicherung in Betrieb ist.`;
  return { code: 'other-history', sender, site, message };
}

/** A copy of the store that nobody can read may still hold what was erased. */
export function unreachedCopy(file: string): Warning {
  const message = `In „${file}“ kann noch stehen, was die Koordination gelöscht hat; diese Kopie ist nicht lesbar. Bitte löschen Sie die Datei, wenn Sie sie nicht mehr brauchen.`;
  return { code: 'unreached', file, message };
}
