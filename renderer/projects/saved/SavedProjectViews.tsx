import { useCallback } from 'react';
import { SavedViews } from '../../app/saved/SavedViews.tsx';
import { savedTexts } from '../../app/saved/texts.ts';
import { useTexts } from '../../i18n/define.ts';
import { readSettings, usualSettings } from './settings.ts';
import { useSettings } from './use-settings.ts';

/** Saved views of the projects: they bring back the page, too. */
export function SavedProjectViews({ pages }: { readonly pages: readonly string[] }) {
  const texts = useTexts(savedTexts);
  const { now, show } = useSettings();
  const read = useCallback((value: unknown) => readSettings(value, pages), [pages]);
  return (
    <SavedViews
      area="projects"
      now={now}
      usual={{ ...usualSettings, page: now.page }}
      read={read}
      show={show}
      holds={texts.holdsViews}
    />
  );
}
