import { useState } from 'react';
import { madeCampaign } from '../../../store/queries/composer';
import { useSession } from '../../../store/session';
import { Button, Field, Select, TextInput } from '../../../ui';
import { useComposing } from '../composing';
import { useInlineForm } from '../use-inline-form';
import styles from './master.module.css';

const NONE = '';
const NEW = 'new';

/** Which campaign the post belongs to; a new one can be named on the spot. */
export function CampaignField() {
  const { post, frame, save } = useComposing();
  const [naming, setNaming] = useState(false);
  const options = [
    { value: NONE, label: 'None' },
    ...frame.campaigns.map((campaign) => ({ value: campaign.id as string, label: campaign.name })),
    { value: NEW, label: 'New campaign…' },
  ];

  function choose(value: string): void {
    if (value === NEW) return setNaming(true);
    const campaign = frame.campaigns.find((one) => one.id === value);
    void save('post.update', { ids: [post.id], fields: { campaignId: campaign?.id ?? null } });
  }

  return (
    <Field label="Campaign" layout="row">
      {naming ? (
        <NewCampaign onDone={() => setNaming(false)} />
      ) : (
        <Select
          data-testid="composer-campaign"
          options={options}
          value={post.campaignId ?? NONE}
          onChange={choose}
        />
      )}
    </Field>
  );
}

function NewCampaign({ onDone }: { onDone(): void }) {
  const { post, save } = useComposing();
  const { db } = useSession();
  const [name, setName] = useState('');
  const form = useInlineForm<HTMLSpanElement>(onDone);

  async function make(): Promise<void> {
    if (name.trim() === '') return onDone();
    const made = await save('campaign.create', { name: name.trim() });
    if (!made.ok) return;
    const campaignId = await madeCampaign(db, made.value.made);
    if (campaignId) await save('post.update', { ids: [post.id], fields: { campaignId } });
    onDone();
  }

  return (
    <span ref={form} className={styles['pair']}>
      <TextInput
        value={name}
        onChange={setName}
        placeholder="Campaign name"
        className={styles['short']}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void make();
        }}
      />
      <Button size="small" onClick={() => void make()}>
        Create
      </Button>
    </span>
  );
}
