import { useRouter } from '@tanstack/react-router';
import { entityNamed } from '../../shared/entities.ts';
import { useLocale } from '../i18n/locale.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { MergedRecord } from './MergedRecord.tsx';
import { RecordFields } from './RecordFields.tsx';

/** A record without a page of its own (a person, a body, a task), opened from the palette or a link: `?show=task:…`. */
export default function RecordDialog({ reference }: { readonly reference: string }) {
  const router = useRouter();
  const locale = useLocale();
  const [name = '', id = ''] = reference.split(':');
  const entity = entityNamed(name);
  if (entity === null || id === '') return null;
  return (
    <Dialog title={entity.label[locale]} onClose={() => void router.navigate({ to: '.', search: {} } as never)}>
      <MergedRecord entity={name} id={id} />
      <RecordFields entity={name} id={id} />
    </Dialog>
  );
}
