import { platformOrGeneric } from '../../../../core/platform';
import type { Sighting } from '../../../../core/model/sighting';

export const WHAT_OPTIONS = [
  { value: 'all', label: 'Everything' },
  { value: 'read', label: 'Reading the feed' },
  { value: 'publish', label: 'Posting' },
  { value: 'media', label: 'Photos and videos' },
  { value: 'login', label: 'Logging in' },
  { value: 'messages', label: 'Private messages' },
  { value: 'ads', label: 'Paid campaigns' },
] as const satisfies readonly { value: Sighting['what']; label: string }[];

export const VIA_OPTIONS = [
  { value: 'native', label: 'Its own app' },
  { value: 'web', label: 'Its website' },
  { value: 'scheduler', label: 'Our scheduler' },
  { value: 'api', label: 'Another tool' },
] as const satisfies readonly { value: Sighting['via']; label: string }[];

export const NETWORK_OPTIONS = [
  { value: 'here', label: 'This network' },
  { value: 'mobile', label: 'Mobile data' },
  { value: 'elsewhere', label: 'Somewhere else' },
] as const satisfies readonly { value: Sighting['network']; label: string }[];

export const ACCOUNT_OPTIONS = [
  { value: 'ours', label: 'Our account' },
  { value: 'other', label: 'Another account' },
] as const satisfies readonly { value: Sighting['account']; label: string }[];

function labelOf(options: readonly { value: string; label: string }[], value: string): string {
  return (options.find((option) => option.value === value)?.label ?? value).toLowerCase();
}

/** 'Facebook fails: reading the feed, its own app, our account, mobile data, phone: “feed does not refresh”'. */
export function reportWords(report: Omit<Sighting, 'id' | 'at' | 'who' | 'shot' | 'deletedAt'>): string {
  const { platform, works, what, via, account, network, device, text } = report;
  const details = [
    labelOf(WHAT_OPTIONS, what),
    labelOf(VIA_OPTIONS, via),
    labelOf(ACCOUNT_OPTIONS, account),
    labelOf(NETWORK_OPTIONS, network),
    device,
  ].filter((part) => part !== '');
  const said = text === '' ? '' : `: “${text}”`;
  return `${platformOrGeneric(platform).name} ${works ? 'works' : 'fails'}: ${details.join(', ')}${said}`;
}
