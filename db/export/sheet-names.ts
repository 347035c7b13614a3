import { entities } from '../../shared/entities.ts';

const longestName = 31;

/** Names of sheets by entity: as people call them, without what a spreadsheet forbids, and each only once. */
export function sheetNames(): ReadonlyMap<string, string> {
  const taken = new Set(['übersicht']);
  return new Map(
    Object.values(entities).map(({ name, plural }) => {
      const plain = plural.de
        .replace(/[[\]/\\:*?']/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
      let sheet = plain.slice(0, longestName);
      for (let number = 2; taken.has(sheet.toLowerCase()); number += 1) {
        const end = ` ${number}`;
        sheet = plain.slice(0, longestName - end.length) + end;
      }
      taken.add(sheet.toLowerCase());
      return [name, sheet];
    }),
  );
}
