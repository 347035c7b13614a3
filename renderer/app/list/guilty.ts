/**
 * The filter that hides everything: the one without which there would be a hit. `null` where no single one does, because several
 * together are the reason.
 *
 * @example
 * guiltyOne({ text: view.text !== '', stages: view.stages.length > 0 }, (name) => filtered(lines, { ...view, ...none[name] }).length)
 */
export function guiltyOne<Name extends string>(
  isActive: Readonly<Record<Name, boolean>>,
  hitsWithout: (name: Name) => number,
): Name | null {
  const active = (Object.keys(isActive) as Name[]).filter((name) => isActive[name]);
  return active.find((name) => hitsWithout(name) > 0) ?? null;
}
