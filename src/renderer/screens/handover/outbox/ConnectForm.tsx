import { useState } from 'react';
import { schedulerName, type ApiScheduler } from '../../../../core/schedulers';
import { refreshOutbox, useOutboxWindow } from '../../../store/outbox';
import { channels as allChannels } from '../../../store/queries';
import { useLive, useSession } from '../../../store/session';
import { Button, Field, TextInput } from '../../../ui';
import { ConnectIntro } from './ConnectIntro';
import { KeyField } from './KeyField';
import styles from './Outbox.module.css';
import { likelyLinks } from './outbox-rows';
import { CONNECT } from './outbox-words';

export interface ConnectFormProps {
  /** Of an account whose key is to be given again; absent: a new one. */
  readonly again?: { readonly scheduler: ApiScheduler; readonly address: string };
}

/** Address and key of a scheduler. 'Connect' asks it who we are there, so a wrong key is found at once. */
export function ConnectForm({ again }: ConnectFormProps) {
  const { workspaceId } = useSession();
  const choose = useOutboxWindow((state) => state.choose);
  const channels = useLive(allChannels, []) ?? [];
  const [scheduler, setScheduler] = useState<ApiScheduler>(again?.scheduler ?? 'postiz');
  const [addresses, setAddresses] = useState<Partial<Record<ApiScheduler, string>>>({});
  const [key, setKey] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { address: usual, addressHint, keyLabel } = CONNECT[scheduler];
  const address = again?.address ?? addresses[scheduler] ?? usual ?? '';
  const name = schedulerName(scheduler);

  async function connect(): Promise<void> {
    if (key.trim() === '') return setProblem(`Enter the ${keyLabel.toLowerCase()} for ${name}.`);
    if (usual !== null && address.trim() === '') return setProblem(`Enter the address of your ${name}.`);
    setBusy(true);
    setProblem(null);
    try {
      const connected = await window.holdfast.connectScheduler({ workspaceId, scheduler, address, key });
      if (!connected.ok) return setProblem(connected.error.message);
      setKey('');
      const account = connected.value;
      if (Object.keys(account.links).length === 0) {
        const links = likelyLinks(account, channels);
        await window.holdfast.linkScheduler({ workspaceId, accountId: account.id, links });
      }
      await refreshOutbox(workspaceId);
      choose(account.id);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      className={again ? styles['again'] : styles['form']}
      data-testid="outbox-connect"
      onSubmit={(event) => {
        event.preventDefault();
        void connect();
      }}
    >
      {again ? null : (
        <ConnectIntro
          scheduler={scheduler}
          onScheduler={(next) => {
            setScheduler(next);
            setProblem(null);
          }}
        />
      )}
      {again || usual === null ? null : (
        <Field label="Address" hint={addressHint}>
          <TextInput
            data-testid="outbox-address"
            value={address}
            placeholder="https://"
            onChange={(next) => setAddresses({ ...addresses, [scheduler]: next })}
          />
        </Field>
      )}
      <KeyField
        words={CONNECT[scheduler]}
        isAgain={again !== undefined}
        value={key}
        problem={problem}
        onChange={setKey}
      />
      <div>
        <Button
          type="submit"
          variant={again ? 'plain' : 'primary'}
          size={again ? 'medium' : 'large'}
          data-testid="outbox-connect-save"
          disabled={busy}
        >
          {busy ? `Connecting to ${name}…` : again ? 'Use this key' : `Connect ${name}`}
        </Button>
      </div>
    </form>
  );
}
