import { useRouter } from '@tanstack/react-router';
import { entityNamed } from '../../shared/entities.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { InspectorSection } from '../ui/Inspector.tsx';
import { RecordMenu } from './erase/RecordMenu.tsx';
import { Links } from './links/Links.tsx';
import { linkTexts } from './links/texts.ts';
import { MergedRecord } from './MergedRecord.tsx';
import { RecordFields } from './RecordFields.tsx';
import { useTitles } from './titles.ts';

/** A record without a page of its own (a person, a body, a task), opened from the palette or a link: `?show=task:…`. */
export default function RecordDialog({ reference }: { readonly reference: string }) {
  const router = useRouter();
  const locale = useLocale();
  const texts = useTexts(linkTexts);
  const close = () => void router.navigate({ to: '.', search: {} } as never);
  const [name = '', id = ''] = reference.split(':');
  const entity = entityNamed(name);
  if (entity === null || id === '') return null;
  return (
    <Dialog
      title={entity.label[locale]}
      onClose={close}
      actions={<DialogMenu entity={name} id={id} onErased={close} />}
    >
      <MergedRecord entity={name} id={id} />
      <RecordFields entity={name} id={id} />
      <InspectorSection title={texts.links}>
        <Links entity={name} id={id} />
      </InspectorSection>
    </Dialog>
  );
}

type DialogMenuProps = { readonly entity: string; readonly id: string; readonly onErased: () => void };

/** What can be done about the record as a whole. */
function DialogMenu({ entity, id, onErased }: DialogMenuProps) {
  const reference = `${entity}:${id}`;
  const titleOf = useTitles([reference]);
  return <RecordMenu record={{ entity, id, title: titleOf(reference) ?? '' }} onErased={onErased} />;
}
