import { useDeferredValue, useMemo } from 'react';
import { MASTER_SLOT } from '../../../../core/model/edits';
import { limitOf, platformOrGeneric, type Platform } from '../../../../core/platform';
import { countText, outgoingText } from '../../../../core/text';
import { MediaMark, PlatformTile } from '../../../ui';
import { useComposing } from '../composing';
import { useBookText } from '../draft/use-draft';
import { firstTooMany } from '../words/count-words';
import { mediaKind } from '../words/media';
import type { ChannelTab } from '../words/tabs';
import styles from './channel.module.css';

/** The words as they go out, with what no longer fits struck; not a copy of the platform's own look. */
export function Preview({ tab }: { tab: ChannelTab }) {
  const { post } = useComposing();
  const { channel, name } = tab;
  const own = Object.hasOwn(post.variants, channel.id) ? post.variants[channel.id] : undefined;
  const text = useDeferredValue(useBookText(own ? channel.id : MASTER_SLOT, own?.text ?? post.text));
  const link = useDeferredValue(useBookText('link', post.link));
  const platform = platformOrGeneric(channel.platform);
  const withMedia = post.media.length > 0;
  const sent = outgoingText(platform, text, link);
  const end = useMemo(
    () => firstTooMany(sent, (words) => isOver(platform, words, withMedia)),
    [sent, platform, withMedia],
  );

  return (
    <section className={styles['preview']} aria-label={`As it goes out on ${name}`}>
      <h2 className={styles['section']}>As it goes out on {name}</h2>
      <article className={styles['card']}>
        <PlatformTile platform={channel.platform} />
        <div className={styles['cardWords']}>
          <p className={styles['account']}>
            <b>{channel.name || name}</b>
            {channel.handle ? <span className={styles['handle']}>{channel.handle}</span> : null}
          </p>
          {sent === '' ? (
            <p className={styles['none']}>No words yet.</p>
          ) : (
            <p className={styles['sent']} data-testid="composer-preview">
              <Coloured text={sent.slice(0, end)} />
              {end < sent.length ? <mark className={styles['over']}>{sent.slice(end)}</mark> : null}
            </p>
          )}
          {link !== '' && !sent.includes(link) ? (
            <p className={styles['linkCard']}>{platform.linkField ? link : `Not in the text: ${link}`}</p>
          ) : null}
          {withMedia ? (
            <ul className={styles['cardMedia']}>
              {post.media.map((media) => (
                <li key={`${media.url ?? ''}${media.name}`}>
                  <MediaMark kind={mediaKind(media)} labelled />
                  <span>{media.name || media.url}</span>
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      </article>
    </section>
  );
}

function isOver(platform: Platform, text: string, withMedia: boolean): boolean {
  const count = countText(platform.id, text, { withMedia });
  // Several messages are one text that costs more; only beyond all of them something is cut.
  if (platform.counting === 'sms') return count.count > (limitOf(platform, 'total')?.value ?? Infinity);
  return count.over;
}

const LIVELY = /(https?:\/\/\S+|(?<![\p{L}\p{N}&/])[#@][\p{L}\p{N}_.]+)/u;

/** Links, tags and names in the accent; the rest as it is. */
function Coloured({ text }: { text: string }) {
  return text.split(LIVELY).map((part, at) =>
    at % 2 === 1 ? (
      <span key={at} className={styles['lively']}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}
