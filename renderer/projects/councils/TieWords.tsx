import { Unlink } from 'lucide-react';
import { entities } from '../../../shared/entities.ts';
import type { Tie } from '../../../shared/projects/contract.ts';
import { order } from '../../app/orders.ts';
import { useTitles } from '../../app/titles.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { IconButton } from '../../ui/Button.tsx';
import styles from './CouncilsPage.module.css';
import { councilsTexts } from './texts.ts';

const kinds = entities.link.fields.kind.choices ?? {};

/** Why a paper or a reservation stands in the file of a project, each way in words; a link can be undone here. */
export function TieWords({ ties, title }: { readonly ties: readonly Tie[]; readonly title: string }) {
  const texts = useTexts(councilsTexts);
  const locale = useLocale();
  const titleOf = useTitles(ties.flatMap(({ over }) => over ?? []));
  const unlink = (id: string) => void order('record.delete', { entity: 'link', id }, { done: () => texts.unlinked });
  return (
    <ul className={styles.ties}>
      {ties.map(({ kind, linkId, over }) => {
        const words = texts.ties[kind as keyof typeof texts.ties] ?? kinds[kind]?.[locale] ?? kind;
        return (
          <li key={`${kind} ${over}`}>
            {over === null ? words : texts.over(words, titleOf(over) ?? '…')}
            {linkId !== null && over === null && (
              <IconButton icon={Unlink} label={texts.unlink(title)} onPress={() => unlink(linkId)} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
