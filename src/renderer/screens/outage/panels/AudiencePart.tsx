import type { Outage } from '../../../../core/model/outage';
import { platformOrGeneric } from '../../../../core/platform';
import { whereAudienceGoes, type AudienceRoute } from '../../../../core/register';
import { PlatformTile } from '../../../ui';
import { listWords } from '../../../../core/words/lists';
import type { OutageFrame } from '../use-outage-data';
import styles from './panels.module.css';

const WHY_WORDS: { readonly [Why in AudienceRoute['why']]: string } = {
  named: 'from your notes',
  twin: 'their backup group',
  'stands-in': 'backup channel',
  ours: 'yours',
};

/** Where the people of what is down can be met, those we control first (R7, R28, R48). */
export function AudiencePart({ outage, frame }: { outage: Outage; frame: OutageFrame }) {
  const down = outage.channelIds.filter((id) => outage.back[id] === undefined);
  const { routes, words } = whereAudienceGoes(down, frame.channels, frame.register);
  if (routes.length + words.length === 0) return null;
  const names = (ids: readonly string[]) =>
    listWords(
      frame.channels
        .filter((channel) => ids.includes(channel.id))
        .map((channel) => platformOrGeneric(channel.platform).name),
    );
  return (
    <section data-testid="outage-audience" aria-label="Where your audience goes">
      <h3>Where your audience goes</h3>
      <ul>
        {routes.map(({ channel, from, why }) => (
          <li key={channel.id} className={styles['row']}>
            <PlatformTile platform={channel.platform} />
            <b>{platformOrGeneric(channel.platform).name}</b>
            <span className={styles['hint']}>{from.length === 0 ? '' : `from ${names(from)}`}</span>
            <em>{WHY_WORDS[why]}</em>
          </li>
        ))}
      </ul>
      {words.length > 0 ? <p className={styles['hint']}>Also: {words.join('; ')}.</p> : null}
    </section>
  );
}
