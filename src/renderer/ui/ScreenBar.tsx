import { Search } from 'lucide-react';
import { createContext, useContext, type ReactNode } from 'react';
import { Kbd } from './Kbd';
import styles from './ScreenBar.module.css';

/** What the window puts into every screen's bar. */
export interface ScreenBarTools {
  openPalette(): void;
  /** 'Ctrl K' or, on a Mac, '⌘ K'. */
  readonly paletteKeys: string;
}

const ToolsContext = createContext<ScreenBarTools | null>(null);

export function ScreenBarToolsProvider({ tools, children }: { tools: ScreenBarTools; children: ReactNode }) {
  return <ToolsContext value={tools}>{children}</ToolsContext>;
}

export interface ScreenBarProps {
  readonly title: string;
  /** Beside the title: steps through time, the view switch. */
  readonly children?: ReactNode;
  /** At the right end, after the search: the screen's one primary button last. */
  readonly actions?: ReactNode;
}

/** The 44 px bar on top of a screen: where you are, how you look at it, what you can do next. */
export function ScreenBar({ title, children, actions }: ScreenBarProps) {
  const tools = useContext(ToolsContext);
  return (
    <header className={styles['bar']}>
      <h1 className={styles['title']}>{title}</h1>
      {children}
      <span className={styles['gap']} />
      {tools ? (
        <button
          type="button"
          className={styles['search']}
          data-testid="open-palette"
          aria-keyshortcuts="Control+K Meta+K"
          onClick={() => tools.openPalette()}
        >
          <Search size="0.875rem" strokeWidth={1.9} aria-hidden />
          <span className={styles['words']}>Search or command</span>
          <Kbd className={styles['keys']}>{tools.paletteKeys}</Kbd>
        </button>
      ) : null}
      {actions}
    </header>
  );
}
