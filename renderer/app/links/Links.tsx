import { Lock, Unlink } from 'lucide-react';
import { entityNamed } from '../../../shared/entities.ts';
import { groupNeighbours, type LinkGroup, type Neighbour } from '../../../shared/links/groups.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Badge } from '../../ui/Badge.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { useAnswer } from '../answers.ts';
import { useShowRecord } from '../navigation.ts';
import { order } from '../orders.ts';
import { AddLink } from './AddLink.tsx';
import { iconOfEntity } from './icons.ts';
import { LinkPicture } from './LinkPicture.tsx';
import styles from './links.module.css';
import { NextMenu } from './NextMenu.tsx';
import { linkTexts } from './texts.ts';

/**
 * What a record is connected with, in both directions: as a picture two steps around, as a list by kind and direction, and a field to
 * connect it with another one. The same for every record; the heading stands around it.
 */
export function Links({ entity, id }: { readonly entity: string; readonly id: string }) {
  const texts = useTexts(linkTexts);
  const locale = useLocale();
  const reference = `${entity}:${id}`;
  const answer = useAnswer('links.around', { reference }, { keep: true });
  if (answer.state === 'failed') return <FailureNotice answer={answer} />;
  if (answer.state === 'loading') return null;
  const { center, records, lines, left } = answer.value;
  const groups = groupNeighbours(center, records, lines);
  return (
    <div className={styles.block} data-links>
      {groups.length === 0 && <p className={styles.quiet}>{texts.none}</p>}
      {groups.length > 0 && <LinkPicture key={center} answer={answer.value} />}
      {groups.map((group) => (
        <div key={group.id} className={styles.group}>
          <p className={styles.words}>{group.words[locale]}</p>
          <ul className={styles.list} aria-label={group.words[locale]}>
            {group.neighbours.map((neighbour) => (
              <Line key={neighbour.line.id} group={group} {...neighbour} />
            ))}
          </ul>
        </div>
      ))}
      {left > 0 && <p className={styles.quiet}>{texts.notListed(left)}</p>}
      <AddLink reference={center} />
      {/* A note has its own buttons and keys for this. */}
      {entity !== 'note' && (
        <div className={styles.next}>
          <NextMenu entity={entity} id={center.slice(entity.length + 1)} />
        </div>
      )}
    </div>
  );
}

function Line({ group, line, other }: Neighbour & { readonly group: LinkGroup }) {
  const texts = useTexts(linkTexts);
  const locale = useLocale();
  const show = useShowRecord();
  const kind = entityNamed(other.entity)?.label[locale] ?? other.entity;
  const name = other.isMissing ? texts.notArrived : (other.title ?? texts.untitled);
  const Icon = iconOfEntity(other.entity);
  const remove = () => void order('record.delete', { entity: 'link', id: line.row }, { done: () => texts.unlinked });
  return (
    <li className={styles.line}>
      <Icon className={styles.icon} size="1rem" aria-hidden />
      <span className={styles.name}>
        {other.isMissing ? (
          <span className={styles.quiet}>{`${kind}: ${name}`}</span>
        ) : (
          <button
            type="button"
            className={styles.open}
            onClick={() => show(other.entity, other.reference.slice(other.entity.length + 1))}
          >
            <span className={styles.kind}>{kind}: </span>
            {firstLine(name)}
          </button>
        )}
        {line.reason !== null && line.reason !== '' && <span className={styles.reason}>{line.reason}</span>}
      </span>
      {line.stays && (
        <span title={texts.staysHint}>
          <Badge icon={Lock}>{texts.stays}</Badge>
        </span>
      )}
      {group.isLink && <IconButton icon={Unlink} label={texts.unlink(firstLine(name))} onPress={remove} />}
    </li>
  );
}

/** A note is its whole text; here its first line says enough. */
const firstLine = (title: string): string => title.split('\n', 1)[0] ?? title;
