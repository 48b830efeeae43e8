import { useWindowState } from '../store/window-state';
import { keysOf } from '../ui/shortcut-keys';
import type { PaletteCommand } from './CommandPalette';
import type { Bundles } from './use-bundles';

const group = 'Do';

async function pickAndImport(): Promise<void> {
  const { notify, setImporting } = useWindowState.getState();
  const picked = await window.holdfast.pickFile('import');
  if (!picked.ok) notify({ text: picked.error.message, tone: 'care' });
  else if (picked.value) setImporting(picked.value);
}

/** What brings something into the plan: a post, an outage, a whole file. */
export function entryCommands(newPost: () => void): PaletteCommand[] {
  const { setScreen } = useWindowState.getState();
  return [
    {
      id: 'new-post',
      group,
      label: 'New post',
      words: ['write', 'draft'],
      kbd: keysOf('new-post'),
      run: newPost,
    },
    { id: 'declare', group, label: 'Declare an outage', words: ['down'], run: () => setScreen('outage') },
    {
      id: 'import',
      group,
      label: 'Import a plan',
      words: ['import', 'csv', 'xlsx', 'ics'],
      run: pickAndImport,
    },
  ];
}

/** What has to do with getting posts out: checking, posting by hand, fixing texts, sending. */
export function handoverCommands(): PaletteCommand[] {
  const { openHandover } = useWindowState.getState();
  return [
    {
      id: 'read-back',
      group,
      label: 'Check results',
      words: ['reconcile', 'what happened', 'state', 'buffer'],
      run: () => openHandover('happened'),
    },
    {
      id: 'copy-pack',
      group,
      label: 'Post manually',
      words: ['scheduler down', 'print', 'paste'],
      run: () => openHandover('copy'),
    },
    {
      id: 'fix-all',
      group,
      label: 'Fix texts that do not fit',
      words: ['tailor', 'shorten', 'too long', 'hashtags'],
      run: () => useWindowState.getState().setFixing('calendar'),
    },
    {
      id: 'outbox',
      group,
      label: 'Open the outbox',
      words: ['send', 'postiz', 'mastodon', 'buffer', 'scheduler'],
      run: () => openHandover('outbox'),
    },
  ];
}

/** One step back, and forward again. */
export function undoCommands(undo: () => void, redo: () => void): PaletteCommand[] {
  return [
    { id: 'undo', group, label: 'Undo', kbd: keysOf('undo'), run: undo },
    { id: 'redo', group, label: 'Redo', kbd: keysOf('redo'), run: redo },
  ];
}

/** The whole workspace as a file, out and in. */
export function bundleCommands(bundles: Bundles): PaletteCommand[] {
  return [
    {
      id: 'save-bundle',
      group,
      label: 'Export workspace file',
      words: ['backup', 'export'],
      run: () => void bundles.save(),
    },
    {
      id: 'merge-bundle',
      group,
      label: 'Import and merge a workspace file',
      words: ['import'],
      run: () => void bundles.merge(),
    },
  ];
}
