import { formatFte } from '../../../shared/core/money.ts';
import { entities } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { LinkList } from '../../app/list/LinkList.tsx';
import { recordTexts } from '../../app/record-texts.ts';
import { useRows } from '../../app/rows.ts';
import { useTitles } from '../../app/titles.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { InspectorSection } from '../../ui/Inspector.tsx';
import { bodyTexts } from './texts.ts';

/** More than these nobody reads here; the list of projects has them all. */
const mostLinks = 12;

const rolesThatTakePart = ['partner', 'pilot', 'observer'];

/** Projects, posts and agreements of a body; each leads to its page. */
export function Involvement({ bodyId }: { readonly bodyId: string }) {
  const texts = useTexts(bodyTexts);
  const words = useTexts(recordTexts);
  const locale = useLocale();
  const led = useAnswer('record.list', {
    entity: 'project',
    filter: { leadBodyId: bodyId },
    sort: ['code', 'title'],
    limit: mostLinks,
  });
  const shared = useRows('projectBody', { bodyId, role: { in: rolesThatTakePart } }, ['updatedAt']);
  const parties = useRows('agreementParty', { bodyId }, ['agreementId']);
  const posts = useRows('position', { bodyId }, ['startOn']);
  const sharedIds = shared.flatMap(({ projectId }) => (projectId === null ? [] : [projectId]));
  const titleOf = useTitles([
    ...sharedIds.slice(0, mostLinks).map((id) => `project:${id}`),
    ...parties.map(({ agreementId }) => `agreement:${agreementId}`),
  ]);
  const { choices } = entities.projectBody.fields.role;
  const status = entities.position.fields.status.choices;
  return (
    <InspectorSection title={texts.sections.work}>
      <LinkList
        title={texts.leadProjects}
        entity="project"
        none={texts.noLead}
        total={led.state === 'ready' ? led.value.total : 0}
        links={
          led.state === 'ready'
            ? led.value.rows.map((row) => ({
                id: row.id,
                name: String(row['title'] ?? words.untitled),
                note: row['code'] ? String(row['code']) : null,
              }))
            : []
        }
      />
      <LinkList
        title={texts.sharedProjects}
        entity="project"
        none={texts.noShared}
        total={sharedIds.length}
        links={shared.slice(0, mostLinks).flatMap(({ projectId, role }) =>
          projectId === null
            ? []
            : [
                {
                  id: projectId,
                  name: titleOf(`project:${projectId}`) ?? texts.arriving,
                  note: role === null ? null : choices?.[role]?.[locale],
                },
              ],
        )}
      />
      <LinkList
        title={texts.posts}
        entity="position"
        none={texts.noPosts}
        links={posts.map(({ id, title, fte, status: state }) => ({
          id,
          name: title ?? words.untitled,
          note: [fte === null ? null : formatFte(fte, locale), status?.[state]?.[locale]].filter(Boolean).join(' · '),
        }))}
      />
      <LinkList
        title={texts.agreements}
        entity="agreement"
        none={texts.noAgreements}
        links={parties.flatMap(({ agreementId }) =>
          agreementId === null
            ? []
            : [{ id: agreementId, name: titleOf(`agreement:${agreementId}`) ?? texts.arriving }],
        )}
      />
    </InspectorSection>
  );
}
