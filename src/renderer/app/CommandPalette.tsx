import { Command, defaultFilter } from 'cmdk';
import { Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { Dialog as Panel, Modal, ModalOverlay } from 'react-aria-components';
import { searchPosts } from '../store/queries/search';
import { useLive } from '../store/session';
import { useWindowState } from '../store/window-state';
import { focusNow } from '../ui/focus-now';
import { Kbd } from '../ui/Kbd';
import styles from './CommandPalette.module.css';

export interface PaletteCommand {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  /** Other words a person may look for. */
  readonly words?: readonly string[];
  readonly kbd?: string;
  run(): void;
}

const MOST_POSTS = 12;

/** Marks posts among the commands: they were found by the plan's own search and need no second sieve. */
const POST = 'post:';
/** Below a command that is named so, above one that only holds the letters. */
const POST_SCORE = 0.6;

function fits(value: string, search: string, keywords?: string[]): number {
  return value.startsWith(POST) ? POST_SCORE : defaultFilter(value, search, keywords);
}

/** Everything by name: screens, commands, posts. */
export function CommandPalette({ commands }: { commands: readonly PaletteCommand[] }) {
  const setOpen = useWindowState((state) => state.setPaletteOpen);
  const openComposer = useWindowState((state) => state.openComposer);
  const [search, setSearch] = useState('');
  const asked = useDeferredValue(search);
  const posts = useLive((db) => searchPosts(db, asked, MOST_POSTS), [asked]) ?? [];
  const groups = [...new Set(commands.map((command) => command.group))];

  function close(then: () => void): void {
    setOpen(false);
    then();
  }

  return (
    <ModalOverlay className={styles['scrim'] ?? ''} isOpen isDismissable onOpenChange={setOpen}>
      <Modal className={styles['modal'] ?? ''}>
        <Panel aria-label="Search or command" className={styles['panel'] ?? ''} data-testid="palette">
          <Command label="Search or command" loop filter={fits} className={styles['command']}>
            <div className={styles['field']}>
              <Search size="1rem" strokeWidth={1.75} aria-hidden />
              <Command.Input
                ref={focusNow}
                value={search}
                onValueChange={setSearch}
                placeholder="Search posts and commands"
                className={styles['input']}
              />
            </div>
            <Command.List className={styles['list']}>
              <Command.Empty className={styles['empty']}>
                No matches. Posts are found by their title.
              </Command.Empty>
              {groups.map((group) => (
                <Command.Group key={group} heading={group} className={styles['group']}>
                  {commands
                    .filter((command) => command.group === group)
                    .map((command) => (
                      <Command.Item
                        key={command.id}
                        value={`${command.id} ${command.label}`}
                        keywords={[...(command.words ?? [])]}
                        className={styles['item']}
                        onSelect={() => close(command.run)}
                      >
                        <span className="grow">{command.label}</span>
                        {command.kbd ? <Kbd>{command.kbd}</Kbd> : null}
                      </Command.Item>
                    ))}
                </Command.Group>
              ))}
              {posts.length > 0 ? (
                <Command.Group heading="Posts" className={styles['group']}>
                  {posts.map((post) => (
                    <Command.Item
                      key={post.id}
                      value={`${POST}${post.id}`}
                      className={styles['item']}
                      onSelect={() => close(() => openComposer(post.id))}
                    >
                      <span className={styles['title']}>{post.title || post.text}</span>
                      <span className={styles['kind']}>{post.bank ? 'in the bank' : 'post'}</span>
                    </Command.Item>
                  ))}
                </Command.Group>
              ) : null}
            </Command.List>
          </Command>
        </Panel>
      </Modal>
    </ModalOverlay>
  );
}
