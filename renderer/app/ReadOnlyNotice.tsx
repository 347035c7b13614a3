import { appTexts } from '../i18n/app-texts.ts';
import { useTexts } from '../i18n/define.ts';
import { Notice } from '../ui/Notice.tsx';
import { useOffice } from './office.ts';

/** Where the day begins: that nothing can be changed in this folder, and what can be done instead. */
export function ReadOnlyNotice() {
  const texts = useTexts(appTexts);
  return useOffice().isReadOnly ? <Notice tone="warning">{texts.readOnlyText}</Notice> : null;
}
