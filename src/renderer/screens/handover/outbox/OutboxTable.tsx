import { useState } from 'react';
import type { ChannelId } from '../../../../core/model/ids';
import { platformOrGeneric } from '../../../../core/platform';
import {
  Button,
  DataTable,
  ListEnd,
  PlatformTile,
  RowBoundary,
  ScrollArea,
  StateMark,
  TitleCell,
  cx,
  type MarkState,
} from '../../../ui';
import type { RowBoundaryProps } from '../../../ui/RowBoundary';
import tableStyles from '../ChangeTable.module.css';
import type { ChosenProps } from './ChannelLinks';
import styles from './Outbox.module.css';
import type { ReadyRow, SentRow } from './outbox-rows';
import { choiceWords, choicesOf, stateWords, type WordsAsk } from './outbox-words';

const KINDS: Readonly<
  Record<ReadyRow['change']['kind'], { readonly word: string; readonly mark: MarkState }>
> = {
  cancel: { word: 'Cancel', mark: 'cancelled' },
  move: { word: 'Move', mark: 'moved' },
  edit: { word: 'Reword', mark: 'draft' },
  create: { word: 'Create', mark: 'create' },
};

/** Rows drawn at first: more than anybody reads. */
const FIRST_ROWS = 100;

/** What is on its way, then what could be sent, then what is settled: one line a post. */
export function OutboxTable({ picture, chosen, deeds }: ChosenProps) {
  const [shown, setShown] = useState(FIRST_ROWS);
  const { view, words, today, now } = picture;
  const { account, open, ready, settled } = chosen;
  const ask: WordsAsk = {
    account,
    hold: view.holds[account.id],
    paused: view.paused,
    items: view.items,
    words,
    today,
    now,
  };
  const rest = open.length + ready.length + settled.length - shown;
  return (
    <ScrollArea label="Outbox" className={tableStyles['scroll']}>
      <DataTable
        rows="lines"
        isHeadSticky
        data-testid="outbox-table"
        columns={['Change', 'Channel', 'Post', 'Time', 'Progress', { head: 'Actions', isHeadHidden: true }]}
      >
        <tbody>
          {open.slice(0, shown).map((row) => (
            <Row key={`${row.item.id}:${row.part.deliveryId}`} name={row.part.told.title} of={row.part}>
              {() => <SentLine row={row} ask={ask} props={{ picture, chosen, deeds }} />}
            </Row>
          ))}
          {ready.slice(0, Math.max(0, shown - open.length)).map((row) => (
            <Row key={`${row.change.deliveryId}:${row.change.kind}`} name={row.change.title} of={row.change}>
              {() => <ReadyLine row={row} picture={picture} />}
            </Row>
          ))}
          {settled.slice(0, Math.max(0, shown - open.length - ready.length)).map((row) => (
            <Row key={`${row.item.id}:${row.part.deliveryId}`} name={row.part.told.title} of={row.part}>
              {() => <SentLine row={row} ask={ask} props={{ picture, chosen, deeds }} />}
            </Row>
          ))}
        </tbody>
      </DataTable>
      {rest > 0 ? (
        <ListEnd>
          <Button size="small" onClick={() => setShown(shown + 500)}>
            Show {Math.min(500, rest)} more
          </Button>
        </ListEnd>
      ) : null}
    </ScrollArea>
  );
}

/** One post's line; one that cannot be drawn says so in its place. */
function Row(props: Pick<RowBoundaryProps, 'name' | 'of' | 'children'>) {
  return <RowBoundary {...props} as="tr" columns={6} kind="post" />;
}

interface HeadProps {
  readonly kind: ReadyRow['change']['kind'];
  readonly channelId: ChannelId;
  readonly title: string;
  readonly at: number;
  /** Where it stands there until then; null for nowhere, or at the same time. */
  readonly was: number | null;
  readonly picture: ChosenProps['picture'];
}

function HeadCells({ kind, channelId, title, at, was, picture }: HeadProps) {
  const { words, today } = picture;
  const { word, mark } = KINDS[kind];
  const channel = picture.rows.channels.find(({ id }) => id === channelId);
  return (
    <>
      <td>
        <span className={tableStyles['kind']}>
          <StateMark state={mark} />
          {word}
        </span>
      </td>
      <td>
        <span className={cx(tableStyles['kind'], styles['channel'])}>
          <PlatformTile platform={channel?.platform ?? ''} size="small" labelled />
          {channel?.name ?? 'removed channel'}
        </span>
      </td>
      <TitleCell className={tableStyles['title']} title={title}>
        {title}
      </TitleCell>
      <td className={tableStyles['time']}>
        {was === null || was === at ? null : <s className={styles['was']}>{words.moment(was, today)}</s>}
        {kind === 'cancel' ? <s>{words.moment(at, today)}</s> : words.moment(at, today)}
      </td>
    </>
  );
}

function ReadyLine({
  row: { change, blocked },
  picture,
}: {
  row: ReadyRow;
  picture: ChosenProps['picture'];
}) {
  const { kind, channelId, title, at, before } = change;
  return (
    <tr data-testid="outbox-ready" data-delivery-id={change.deliveryId}>
      <HeadCells {...{ kind, channelId, title, at }} was={before?.at ?? null} picture={picture} />
      <td className={cx(styles['state'], blocked !== null && tableStyles['care'])} colSpan={2}>
        {blocked === null ? (
          'To send.'
        ) : (
          <span className={tableStyles['note']}>
            <StateMark state="risk" tone="care" />
            {blocked}
          </span>
        )}
      </td>
    </tr>
  );
}

function SentLine({ row: { item, part }, ask, props }: { row: SentRow; ask: WordsAsk; props: ChosenProps }) {
  const { picture, deeds } = props;
  const { mark, tone, say } = stateWords(item, ask);
  const { told, at, was } = part;
  const { platform } = picture.rows.channels.find(({ id }) => id === told.channelId) ?? { platform: '' };
  // A question stands with its answers; calling off what waits is at the edge.
  const isAsked = item.state.kind === 'person' || item.state.kind === 'refused';
  const choices = choicesOf(item).map((choice) => (
    <Button
      key={choice}
      size="small"
      variant={isAsked ? 'plain' : 'quiet'}
      disabled={deeds.busy}
      data-testid={`outbox-${choice}`}
      aria-label={`${choiceWords(choice, item)}: “${told.title}” on ${platformOrGeneric(platform).name}`}
      onClick={() => void deeds.choose(item, choice)}
    >
      {choiceWords(choice, item)}
    </Button>
  ));
  return (
    <tr
      className={cx(tone === 'quiet' && tableStyles['done'])}
      data-testid="outbox-item"
      data-state={item.state.kind}
      data-delivery-id={part.deliveryId}
    >
      <HeadCells
        kind={told.change}
        channelId={told.channelId}
        title={told.title}
        at={at}
        was={was}
        picture={picture}
      />
      <td
        className={cx(styles['state'], tone === 'care' && tableStyles['care'])}
        colSpan={isAsked ? 2 : undefined}
      >
        <span className={tableStyles['note']}>
          <StateMark state={mark} tone={tone === 'care' ? 'care' : 'inherit'} />
          {say}
        </span>
        {isAsked ? <div className={styles['asked']}>{choices}</div> : null}
      </td>
      {isAsked ? null : <td className={styles['choices']}>{choices}</td>}
    </tr>
  );
}
