import type { JointChange, JointPreview } from '../../../shared/exchange/reading-contract.ts';
import type { NewsLine } from '../../app/news/NewsList.tsx';
import type { TitleOf } from '../../ui/field-text.ts';

/** What a preview brings that concerns this site, told like news. */
export const newsOf = ({ changes, files }: JointPreview, titleOf: TitleOf): readonly NewsLine[] =>
  changes
    .filter(({ concerns }) => concerns.length > 0)
    .map((change) => {
      const file = files[change.file];
      const { entity, id, kind, fields } = change;
      const project = projectOf(change);
      return {
        entity,
        id,
        kind,
        fields,
        title: entity === 'projectBody' ? '' : change.title,
        project: project === null ? null : titleOf(`project:${project}`),
        site: file?.state === 'read' ? file.senderSite : '',
      };
    });

/** The project a record is a part of, as far as the change says it. */
function projectOf({ entity, title, fields }: JointChange): string | null {
  if (entity === 'projectBody') return title === '' ? null : title;
  const to = fields.find(({ field }) => field === 'projectId')?.to;
  return typeof to === 'string' ? to : null;
}
