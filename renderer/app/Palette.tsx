import { ArrowRight, FileText, Search } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Input, Label, TextField } from 'react-aria-components/TextField';
import { foldedMatch } from '../../shared/core/fold.ts';
import { entityNamed } from '../../shared/entities.ts';
import { appTexts } from '../i18n/app-texts.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import list from '../ui/list.module.css';
import { useAnswer } from './answers.ts';
import { allCommands, type Command, useCommandRegistry } from './commands.ts';
import { useShowRecord } from './navigation.ts';
import styles from './Palette.module.css';

/** More hits than this nobody reads; whoever wants another one types on. */
const mostHits = 8;
/** Commands leave room for records as soon as something was typed. */
const mostCommands = 4;

/** Strg+K: commands and records by their words, from anywhere. "warme" finds "Wärme". */
export default function Palette({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(appTexts);
  const locale = useLocale();
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const registry = useCommandRegistry();
  const showRecord = useShowRecord();

  const answer = useAnswer('search', { text: wanted, limit: mostHits }, { enabled: wanted !== '', keep: true });
  const hits = wanted !== '' && answer.state === 'ready' ? answer.value.hits : [];
  const behind = wanted !== '' && answer.state === 'ready' ? answer.value.behind : 0;

  const commands = useMemo(() => {
    const offered = allCommands(registry).filter((command) => !command.isHidden);
    return offered.filter((command) => foldedMatch(`${command.title} ${command.words ?? ''}`, wanted));
  }, [registry, wanted]);
  const shownCommands = commands.slice(0, wanted === '' ? mostHits : Math.max(mostCommands, mostHits - hits.length));
  const shownHits = hits.slice(0, mostHits - shownCommands.length);

  // The first hit is chosen whenever the hits change, so that typing and Enter is enough. React Aria chooses it on typing
  // only, and hits of the store arrive a moment later.
  const menu = useRef<HTMLDivElement>(null);
  const firstHit = shownHits[0]?.id ?? shownCommands[0]?.id;
  useEffect(() => {
    if (wanted === '' || firstHit === undefined) return;
    menu.current?.dispatchEvent(
      new CustomEvent('react-aria-focus', { cancelable: true, bubbles: true, detail: { focusStrategy: 'first' } }),
    );
  }, [wanted, firstHit]);

  const runAfterClosing = (command: Command) => {
    onClose();
    command.run();
  };
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className={styles.backdrop ?? ''}
    >
      <Modal className={styles.modal ?? ''} data-modal>
        <Dialog aria-label={texts.paletteLabel} className={styles.dialog ?? ''}>
          <Autocomplete inputValue={text} onInputChange={setText}>
            <TextField autoFocus className={styles.field ?? ''}>
              <Label className="visually-hidden">{texts.paletteLabel}</Label>
              <Search size="1.25rem" aria-hidden />
              <Input
                className={styles.input ?? ''}
                placeholder={texts.paletteHint}
                onKeyDown={(event) => {
                  // One Esc closes, also while something is typed.
                  if (event.key === 'Escape') {
                    event.stopPropagation();
                    onClose();
                  }
                }}
              />
              <KeyHint keys="Escape" />
            </TextField>
            <Menu
              ref={menu}
              className={styles.list ?? ''}
              aria-label={texts.paletteLabel}
              renderEmptyState={() => <div className={list.empty}>{texts.paletteEmpty}</div>}
            >
              {shownHits.length > 0 && (
                <MenuSection id="records">
                  <Header className={list.header ?? ''}>{texts.records}</Header>
                  {shownHits.map((hit) => (
                    <MenuItem
                      key={`${hit.entity}:${hit.id}`}
                      id={`${hit.entity}:${hit.id}`}
                      textValue={hit.title}
                      className={list.item ?? ''}
                      onAction={() => {
                        onClose();
                        showRecord(hit.entity, hit.id);
                      }}
                    >
                      <FileText size="1rem" aria-hidden />
                      <span className={styles.hit}>{hit.title}</span>
                      <span className={list.note}>{entityNamed(hit.entity)?.label[locale] ?? hit.entity}</span>
                    </MenuItem>
                  ))}
                </MenuSection>
              )}
              {shownCommands.length > 0 && (
                <MenuSection id="commands">
                  <Header className={list.header ?? ''}>{texts.commands}</Header>
                  {shownCommands.map((command) => {
                    const Icon = command.icon ?? ArrowRight;
                    return (
                      <MenuItem
                        key={command.id}
                        id={command.id}
                        textValue={command.title}
                        className={list.item ?? ''}
                        onAction={() => runAfterClosing(command)}
                      >
                        <Icon size="1rem" aria-hidden />
                        <span className={styles.hit}>{command.title}</span>
                        {command.keys && <KeyHint keys={command.keys} />}
                      </MenuItem>
                    );
                  })}
                </MenuSection>
              )}
            </Menu>
          </Autocomplete>
          {behind > 0 && <p className={styles.behind}>{texts.searchBehind(behind)}</p>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
