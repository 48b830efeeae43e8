/**
 * The layers of src/core, lowest first. A folder knows its own layer and those below it; files that stand in core
 * itself (`json.ts`, `result.ts`) belong to the ground. docs/architecture.md says what each layer is for.
 *
 * @type {readonly (readonly [layer: string, folders: readonly string[]])[]}
 */
export const CORE_LAYERS = [
  ['ground', ['time', 'words', 'formats', 'validate', 'shortcuts']],
  ['model', ['model', 'platform', 'days', 'schedulers']],
  [
    'rules',
    [
      'bank',
      'calendar',
      'check',
      'delivery-rules',
      'findings',
      'media',
      'outage',
      'preview',
      'register',
      'replan',
      'review',
      'settlement',
      'tailor',
      'text',
    ],
  ],
  [
    'files and talk',
    ['command', 'diagnose', 'export', 'import', 'plan-file', 'readiness', 'reconcile', 'schedulers-api'],
  ],
  ['use cases', ['commands', 'copy-pack', 'handover', 'outbox']],
];

/**
 * What is wrong with one file of core importing another; undefined when nothing is.
 *
 * @param {string} file `core/<folder>/x.ts`
 * @param {string} target the same form, without its ending
 * @returns {string | undefined}
 */
export function layerBreach(file, target) {
  const from = layerOf(file);
  const to = layerOf(target);
  if (from === undefined) return `core/${folderOf(file)} stands in no layer: give it one in core-layers.mjs`;
  if (to === undefined || to <= from) return undefined;
  return `${nameOf(from)} may not know ${nameOf(to)}: a layer knows itself and those below it`;
}

/** @param {string} path */
function layerOf(path) {
  const folder = folderOf(path);
  if (folder === undefined) return 0;
  const at = CORE_LAYERS.findIndex(([, folders]) => folders.includes(folder));
  return at < 0 ? undefined : at;
}

/**
 * The folder of core that a path lies in; undefined for a file in core itself.
 *
 * @param {string} path
 */
function folderOf(path) {
  const [, folder, ...rest] = path.split('/');
  return rest.length === 0 && !isFolder(folder) ? undefined : folder;
}

/** A barrel is imported by its folder's name. @param {string | undefined} name */
function isFolder(name) {
  return CORE_LAYERS.some(([, folders]) => folders.includes(name ?? ''));
}

/** @param {number} layer */
function nameOf(layer) {
  return `'${CORE_LAYERS[layer]?.[0] ?? ''}'`;
}
