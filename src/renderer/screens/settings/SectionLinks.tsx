import styles from './SectionLinks.module.css';

const SECTIONS = {
  workspace: 'Workspace',
  channels: 'Channels',
  depend: 'Dependencies',
  look: 'Appearance',
  workspaces: 'Workspaces',
  bundles: 'Workspace file',
} as const;

/** The ways to the parts of a long page; keyboard focus goes along. */
export function SectionLinks() {
  return (
    <nav aria-label="Settings sections" className={styles['links']}>
      {Object.entries(SECTIONS).map(([anchor, name]) => (
        <button
          key={anchor}
          type="button"
          data-testid={`settings-part-${anchor}`}
          className={styles['link']}
          onClick={() => {
            const part = document.querySelector<HTMLElement>(`[data-part="${anchor}"]`);
            part?.scrollIntoView({ block: 'start' });
            part?.focus({ preventScroll: true });
          }}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
