import type { ColumnField, ColumnMapping, Confidence, Mapping } from '../../../core/import';
import { ALL_PLATFORMS } from '../../../core/platform';
import type { SelectOption } from '../../ui';

/** What a column can hold, in the words of somebody who keeps a plan. */
const FIELD_WORDS: { readonly [Field in Exclude<ColumnField, 'variant' | 'switch'>]: string } = {
  ignore: 'Skip',
  date: 'Date',
  time: 'Time',
  datetime: 'Date and time',
  zone: 'Time zone',
  channel: 'Channel',
  platform: 'Platform',
  title: 'Title',
  text: 'Text',
  link: 'Link',
  media: 'Photo or video',
  alt: 'Alt text',
  campaign: 'Campaign',
  labels: 'Labels',
  timing: 'Timing',
  lastUseful: 'Use by',
  importance: 'Importance',
  kind: 'Kind',
  status: 'Status',
  notes: 'Team notes',
  key: 'Row ID',
};

/** Whether a word names a field that needs no platform. */
function isPlainField(value: string): value is keyof typeof FIELD_WORDS {
  return Object.hasOwn(FIELD_WORDS, value);
}

const OWN_TEXT = 'Text for one platform';
const TICKS = 'Yes or no for one platform';

export const COLUMN_OPTIONS: readonly SelectOption<string>[] = [
  ...Object.entries(FIELD_WORDS).map(([value, label]) => ({ value, label })),
  ...ALL_PLATFORMS.map(({ id, name }) => ({
    value: `variant:${id}`,
    label: `${name} text`,
    group: OWN_TEXT,
  })),
  ...ALL_PLATFORMS.map(({ id, name }) => ({ value: `switch:${id}`, label: `${name}: yes/no`, group: TICKS })),
];

/** The option that stands for what a column holds now. */
export function optionOf({ field, platform }: Pick<ColumnMapping, 'field' | 'platform'>): string {
  return platform === undefined ? field : `${field}:${platform}`;
}

const SURE_WORDS: { readonly [Level in Confidence]: string } = {
  sure: '',
  likely: 'likely',
  guess: 'a guess, please check',
  none: 'not recognised',
};

/** How sure the reading is, in words; empty where nobody needs to look. */
export function sureWords({ confidence, samples, field }: ColumnMapping): string {
  if (samples.length === 0) return 'empty';
  return field === 'ignore' && confidence === 'sure' ? '' : SURE_WORDS[confidence];
}

/** The mapping with one column given another meaning by hand. */
export function withColumn(mapping: Mapping, at: number, option: string): Mapping {
  const [kind = '', platform] = option.split(':');
  return {
    columns: mapping.columns.map((column, index): ColumnMapping => {
      if (index !== at) return column;
      const { name, samples } = column;
      const chosen = { name, samples, confidence: 'sure' } as const;
      if (platform !== undefined && (kind === 'variant' || kind === 'switch'))
        return { ...chosen, field: kind, platform };
      return { ...chosen, field: isPlainField(kind) ? kind : 'ignore' };
    }),
  };
}
