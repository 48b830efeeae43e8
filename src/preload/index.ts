import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { isMenuCommand } from './menu-commands';
import type { Answer, Ask, Channel, HoldfastApi, JournalPortMessage, MediaProgress } from './contract';

/** Stays in here: what the page gets are the named functions below, never a channel name to fill in. */
function ask<C extends Channel>(channel: C, question: Ask<C>): Promise<Answer<C>> {
  return ipcRenderer.invoke(channel, question);
}

const api: HoldfastApi = {
  appInfo: () => ask('app:info', undefined),
  setTheme: (theme) => ask('app:set-theme', { theme }),
  remind: (text) => ask('app:remind', { text }),
  relaunch: () => ask('app:relaunch', undefined),
  firstScreenDrawn: () => ask('app:first-screen-drawn', undefined),
  listWorkspaces: () => ask('workspaces:list', undefined),
  createWorkspace: (name, id) => ask('workspaces:create', id === undefined ? { name } : { name, id }),
  touchWorkspace: (id, name) => ask('workspaces:touch', name === undefined ? { id } : { id, name }),
  pickFile: (purpose) => ask('files:pick', { purpose }),
  saveFile: (suggestedName, bytes) => ask('files:save', { suggestedName, bytes }),
  saveFiles: (folderTitle, files) => ask('files:save-many', { folderTitle, files }),
  savePlan: (folderTitle, plan) => ask('files:save-plan', { folderTitle, ...plan }),
  keepMediaBeside(workspaceId, from, wanted) {
    const isPlace = typeof from === 'number';
    const path = isPlace ? '' : webUtils.getPathForFile(from);
    return ask('media:keep-beside', {
      workspaceId,
      path: path === '' ? null : path,
      place: isPlace ? from : null,
      wanted,
    });
  },
  showInFolder: (path) => ask('shell:show-in-folder', { path }),
  keepMedia(workspaceId, file, ticket) {
    // Electron alone can say where a chosen or dropped file lies; the page never sees it and cannot make one up.
    const path = webUtils.getPathForFile(file);
    if (path !== '') return ask('media:keep', { workspaceId, path, ticket });
    return Promise.resolve({
      ok: false,
      error: { code: 'no-path', message: 'This file lies nowhere on the disk.' },
    });
  },
  keepMediaBytes: (workspaceId, name, bytes) => ask('media:keep-bytes', { workspaceId, name, bytes }),
  cancelMedia: (ticket) => ask('media:cancel', { ticket }),
  mediaStates: (workspaceId, files) => ask('media:states', { workspaceId, files }),
  keepThumb: (workspaceId, sha256, bytes) => ask('media:keep-thumb', { workspaceId, sha256, bytes }),
  onMediaProgress(callback) {
    const listener = (_event: unknown, progress: MediaProgress): void => callback(progress);
    ipcRenderer.on('media:progress', listener);
    return () => ipcRenderer.off('media:progress', listener);
  },
  openComposer: (platform) => ask('shell:open-composer', { platform }),
  openJournal: (workspaceId) => ask('journal:open', { workspaceId }),
  listProbes: () => ask('probes:list', undefined),
  runProbe: (kind, id) => ask('probes:run', { kind, id }),
  stopProbes: () => ask('probes:stop', undefined),
  readOutbox: (workspaceId) => ask('outbox:read', { workspaceId }),
  connectScheduler: (question) => ask('outbox:connect', question),
  tryScheduler: (workspaceId, accountId) => ask('outbox:try', { workspaceId, accountId }),
  linkScheduler: (question) => ask('outbox:link', question),
  forgetScheduler: (workspaceId, accountId) => ask('outbox:forget', { workspaceId, accountId }),
  putInOutbox: (question) => ask('outbox:put', question),
  chooseInOutbox: (question) => ask('outbox:choose', question),
  pauseOutbox: (workspaceId, paused) => ask('outbox:pause', { workspaceId, paused }),
  tryOutboxNow: (workspaceId) => ask('outbox:try-now', { workspaceId }),
  outboxRecorded: (workspaceId, itemIds) => ask('outbox:recorded', { workspaceId, itemIds }),
  onOutbox(callback) {
    const listener = (_event: unknown, workspaceId: unknown): void => {
      if (typeof workspaceId === 'string') callback(workspaceId);
    };
    ipcRenderer.on('outbox:changed', listener);
    return () => ipcRenderer.off('outbox:changed', listener);
  },
  onMenu(callback) {
    const listener = (_event: unknown, command: unknown): void => {
      if (isMenuCommand(command)) callback(command);
    };
    ipcRenderer.on('menu:command', listener);
    return () => ipcRenderer.off('menu:command', listener);
  },
};

// A port cannot pass through contextBridge; a window message is the only way to hand it to the page.
ipcRenderer.on('journal:port', (event, workspaceId: string) => {
  const message: JournalPortMessage = { type: 'holdfast:journal-port', workspaceId };
  window.postMessage(message, window.location.origin, [...event.ports]);
});

contextBridge.exposeInMainWorld('holdfast', api);
