import { ChevronLeft, ChevronRight, LockKeyhole } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useCallback, useMemo } from 'react';
import { formatDay } from '../../shared/calendar/format-day.ts';
import type { Output } from '../../shared/contract.ts';
import { todayIn } from '../../shared/core/day.ts';
import type { Locale } from '../../shared/core/locale.ts';
import { entityNamed } from '../../shared/entities.ts';
import type { SearchHit } from '../../shared/search/contract.ts';
import { pathOfEntity } from '../app/areas.ts';
import { useShowRecord } from '../app/navigation.ts';
import { useTitles } from '../app/titles.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/plural.ts';
import { Button } from '../ui/Button.tsx';
import { Marked } from '../ui/Marked.tsx';
import { walkLines } from '../ui/walk-lines.ts';
import { HitsOutlet } from './HitsOutlet.tsx';
import styles from './search.module.css';
import { searchWords } from './search-words.ts';
import { searchTexts } from './texts.ts';
import { pageSize, useSearchView } from './view.ts';

type HitListProps = {
  readonly listRef: RefObject<HTMLOListElement | null>;
  readonly found: Output<'search.find'>;
  /** ↑ on the first hit. */
  readonly onLeave: () => void;
};

export const keyOf = ({ entity, id }: Pick<SearchHit, 'entity' | 'id'>): string => `${entity}:${id}`;

/** The hits of one page. Arrow keys walk, Pos1 and Ende too, Enter opens. */
export function HitList({ listRef, found, onLeave }: HitListProps) {
  const texts = useTexts(searchTexts);
  const locale = useLocale();
  const { hits, total } = found;
  const bodies = useMemo(() => [...new Set(hits.flatMap(({ bodyId }) => (bodyId ? [`body:${bodyId}`] : [])))], [hits]);
  const titleOf = useTitles(bodies);
  const nameOfBody = (id: string) => titleOf(`body:${id}`);
  const showRecord = useShowRecord();
  const open = useCallback(
    (hit: SearchHit) => {
      useSearchView.setState({ opened: keyOf(hit) });
      const [entity, id] = placeOf(hit);
      showRecord(entity, id);
    },
    [showRecord],
  );
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')];
    const isPlain = !event.altKey && !event.ctrlKey && !event.shiftKey;
    if (isPlain && event.key === 'ArrowUp' && lines[0] === event.target) {
      event.preventDefault();
      return onLeave();
    }
    if (isPlain && (event.key === 'Home' || event.key === 'End')) {
      event.preventDefault();
      return lines.at(event.key === 'Home' ? 0 : -1)?.focus();
    }
    walkLines(event);
  };
  return (
    <>
      <HitsOutlet
        hits={hits}
        nameOfBody={nameOfBody}
        filters={() => searchWords(useSearchView.getState(), total, nameOfBody, locale)}
      />
      <ol ref={listRef} className={styles.hits} aria-label={texts.hits} onKeyDown={onKeyDown}>
        {hits.map((hit) => (
          <Hit
            key={keyOf(hit)}
            hit={hit}
            body={hit.bodyId === null ? null : titleOf(`body:${hit.bodyId}`)}
            onOpen={open}
          />
        ))}
      </ol>
      {total > pageSize && <Pages total={total} listRef={listRef} />}
    </>
  );
}

/** Where a hit is opened: what only says something about another record is read there. */
function placeOf({ entity, id, context }: SearchHit): readonly [entity: string, id: string] {
  const isBeside = entity === 'tag' || entity === 'comment' || entity === 'attachment';
  const [aboutEntity = '', aboutId = ''] = context?.reference.split(':') ?? [];
  return isBeside && pathOfEntity[aboutEntity] !== undefined ? [aboutEntity, aboutId] : [entity, id];
}

function Hit({ hit, body, onOpen }: { hit: SearchHit; body: string | null; onOpen: (hit: SearchHit) => void }) {
  const texts = useTexts(searchTexts);
  const locale = useLocale();
  const { entity, title, excerpt, context, changedAt } = hit;
  const declared = entityNamed(entity);
  const stays = staysWords(hit, locale);
  const field = excerpt === null ? undefined : declared?.fields[excerpt.field];
  return (
    <li className={styles.hit}>
      <button type="button" className={styles.open} data-line="" data-hit={keyOf(hit)} onClick={() => onOpen(hit)}>
        <span className={styles.title}>{title.text === '' ? texts.noTitle : <Marked {...title} />}</span>
        <span className={styles.facts}>
          <span className={styles.kindWord}>{declared?.label[locale] ?? entity}</span>
          {context !== null && <span className={styles.context}>{texts.inside(context.title)}</span>}
          {body !== null && <span>{body}</span>}
          <span>{texts.changed(dayWords(changedAt))}</span>
          {stays !== null && (
            <span className={styles.stays}>
              <LockKeyhole size="0.875rem" aria-hidden />
              {stays}
            </span>
          )}
        </span>
        {excerpt !== null && (
          <span className={styles.excerpt}>
            {field !== undefined && entity !== 'comment' && (
              <span className={styles.quiet}>{field.label[locale]}: </span>
            )}
            <Marked {...excerpt} />
          </span>
        )}
      </button>
    </li>
  );
}

const dayWords = (instant: string): string => {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : formatDay(todayIn(time));
};

/** What does not go to everybody says so; the projector may be on. */
function staysWords({ entity, visibility, classification }: SearchHit, locale: Locale): string | null {
  const fields = entityNamed(entity)?.fields;
  if (visibility === 'private' || visibility === 'site')
    return fields?.visibility.choices?.[visibility]?.[locale] ?? null;
  const isClosed = classification === 'nonpublic_session' || classification === 'confidential';
  return isClosed ? (fields?.classification.choices?.[classification]?.[locale] ?? null) : null;
}

function Pages({ total, listRef }: { readonly total: number; readonly listRef: HitListProps['listRef'] }) {
  const texts = useTexts(searchTexts);
  const locale = useLocale();
  const page = useSearchView((view) => view.page);
  const last = Math.ceil(total / pageSize) - 1;
  const goTo = (next: number) => {
    useSearchView.setState({ page: next, opened: null });
    listRef.current?.parentElement?.scrollTo({ top: 0 });
  };
  const words = (count: number) => formatCount(count, locale);
  return (
    <nav className={styles.pages} aria-label={texts.pages}>
      <Button icon={ChevronLeft} isDisabled={page === 0} onPress={() => goTo(page - 1)}>
        {texts.previous}
      </Button>
      <span role="status">
        {texts.range(words(page * pageSize + 1), words(Math.min(total, (page + 1) * pageSize)), words(total))}
      </span>
      <Button icon={ChevronRight} isDisabled={page >= last} onPress={() => goTo(page + 1)}>
        {texts.next}
      </Button>
    </nav>
  );
}
