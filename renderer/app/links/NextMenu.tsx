import { CornerDownRight } from 'lucide-react';
import { useState } from 'react';
import { entityNamed } from '../../../shared/entities.ts';
import { nextSteps } from '../../../shared/links/next.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { iconOfEntity } from './icons.ts';
import { NextDialog } from './NextDialog.tsx';
import { linkTexts } from './texts.ts';

/** What can come of a record, each with its dialog; nothing where nothing can. */
export function NextMenu({ entity, id }: { readonly entity: string; readonly id: string }) {
  const texts = useTexts(linkTexts);
  const locale = useLocale();
  const [to, setTo] = useState<string | null>(null);
  const actions = nextSteps(entity).map((step) => ({
    id: step.to,
    label: texts.nextOf(entityNamed(step.to)?.label[locale] ?? step.to),
    icon: iconOfEntity(step.to),
    run: () => setTo(step.to),
  }));
  if (actions.length === 0) return null;
  return (
    <>
      <Menu label={texts.next} groups={[{ actions }]}>
        <Button icon={CornerDownRight}>{texts.next}</Button>
      </Menu>
      {to !== null && <NextDialog entity={entity} id={id} to={to} onClose={() => setTo(null)} />}
    </>
  );
}
