import type { DateOrder, ImportQuestion } from '../../../core/import';
import type { LocalDate } from '../../../core/time/types';
import { channels as allChannels } from '../../store/queries';
import { useLive, useSession } from '../../store/session';
import { Radio, Select, StateMark } from '../../ui';
import { counted } from '../../words/phrases';
import { CHANNEL_PLATFORMS, ownChannelOptions } from './channel-options';
import { readAs } from './import-words';
import styles from './ImportWizard.module.css';
import type { ImportOnItsWay } from './use-import';

const ORDERS: readonly { readonly order: DateOrder; readonly words: string }[] = [
  { order: 'dmy', words: 'Day first' },
  { order: 'mdy', words: 'Month first' },
];

/** What only a person can know. An answered question stays, so that the answer can be changed. */
export function Questions({ way, today }: { way: ImportOnItsWay; today: LocalDate }) {
  if (way.asked.length === 0) return null;
  return (
    <div className={styles['questions']}>
      {way.asked.map((question) => (
        <Question key={question.ask} question={question} way={way} today={today} />
      ))}
    </div>
  );
}

function Question({
  question,
  way,
  today,
}: {
  question: ImportQuestion;
  way: ImportOnItsWay;
  today: LocalDate;
}) {
  const { locale } = useSession().info;
  const open = way.summary?.questions.some(({ ask }) => ask === question.ask) ?? true;
  return (
    <fieldset
      className={styles['question']}
      data-open={open}
      data-testid={`import-question-${question.ask}`}
      disabled={way.busy === 'writing'}
    >
      <legend>
        <StateMark state={open ? 'risk' : 'published'} tone={open ? 'care' : 'inherit'} />
        {question.say}
        {question.ask === 'dateOrder' ? null : (
          <span className={styles['rows']}>{counted(question.rows, 'row', 'rows', locale)}</span>
        )}
      </legend>
      {question.ask === 'dateOrder' ? (
        <DateOrderAnswer question={question} way={way} today={today} />
      ) : question.ask === 'channel' ? (
        <ChannelAnswer way={way} />
      ) : (
        <p>Enter the time above.</p>
      )}
    </fieldset>
  );
}

function DateOrderAnswer(props: {
  question: Extract<ImportQuestion, { ask: 'dateOrder' }>;
  way: ImportOnItsWay;
  today: LocalDate;
}) {
  const { question, way, today } = props;
  const { locale } = useSession().info;
  const samples = question.samples.slice(0, 3);
  return (
    <div className={styles['orders']}>
      {ORDERS.map(({ order, words }) => (
        <Radio
          key={order}
          name="import-date-order"
          data-testid={`import-order-${order}`}
          checked={way.choices.dateOrder === order}
          onChange={() => way.choose({ ...way.choices, dateOrder: order })}
        >
          <b>{words}</b>
          {samples.map((sample) => (
            <span key={sample} className={styles['sample']}>
              {sample} is {readAs(sample, order, today, locale) || 'no date'}
            </span>
          ))}
        </Radio>
      ))}
    </div>
  );
}

function ChannelAnswer({ way }: { way: ImportOnItsWay }) {
  const ours = useLive(allChannels, []) ?? [];
  return (
    <Select
      aria-label="Which channel?"
      data-testid="import-channel"
      options={[
        { value: '', label: 'Choose a channel', disabled: true },
        ...ownChannelOptions(ours),
        ...CHANNEL_PLATFORMS,
      ]}
      value={way.choices.channel ?? ''}
      onChange={(channel) => way.choose({ ...way.choices, channel })}
    />
  );
}
