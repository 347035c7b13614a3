import { Boxes, FileText, FolderKanban, HandCoins, Landmark, type LucideIcon, Megaphone } from 'lucide-react';
import type { Locale } from '../../shared/core/locale.ts';
import { entityNamed } from '../../shared/entities.ts';

const icons: Readonly<Record<string, LucideIcon>> = {
  project: FolderKanban,
  fundingCase: HandCoins,
  fundingCall: Megaphone,
  fundingProgram: Landmark,
  paper: FileText,
};

/** What kind of thing a deadline is about, as picture and word; nothing for a deadline about nothing. */
export function subjectKind(
  entity: string,
  locale: Locale,
): { readonly icon: LucideIcon; readonly label: string } | undefined {
  if (entity === '') return undefined;
  return { icon: icons[entity] ?? Boxes, label: entityNamed(entity)?.label[locale] ?? entity };
}
