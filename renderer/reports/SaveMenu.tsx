import { Download } from 'lucide-react';
import type { DocumentFormat, TextDocument } from '../../shared/documents/contract.ts';
import { useSaveDocument } from '../app/documents/use-save-document.ts';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { reportsTexts } from './texts.ts';

const formats: readonly DocumentFormat[] = ['docx', 'odt', 'pdf', 'md', 'html'];

type SaveMenuProps = {
  /** Asked when it is wanted: it costs as much as the report is long. */
  readonly make: () => TextDocument;
  readonly name: string;
  readonly isDisabled?: boolean;
};

/** Writes a paper down in one of its forms. */
export function SaveMenu({ make, name, isDisabled }: SaveMenuProps) {
  const texts = useTexts(reportsTexts);
  const { save, isSaving } = useSaveDocument();
  return (
    <Menu
      label={texts.saveAs}
      groups={[
        {
          actions: formats.map((format) => ({
            id: format,
            label: texts.formats[format],
            run: () => void save(make(), name, texts.fileSaved, format),
          })),
        },
      ]}
    >
      <Button icon={Download} isDisabled={isDisabled === true || isSaving}>
        {isSaving ? texts.writing : texts.saveAs}
      </Button>
    </Menu>
  );
}
