import { Target } from 'lucide-react';
import { useState } from 'react';
import type { Campaign } from '../../../../core/model/campaign';
import { Button, Field, TextArea } from '../../../ui';
import { useComposing } from '../composing';
import styles from './beside.module.css';

/** What the post's campaign is for: read it, or say it. */
export function CampaignBrief() {
  const { post, frame } = useComposing();
  const [open, setOpen] = useState(false);
  const campaign = frame.campaigns.find((one) => one.id === post.campaignId);
  if (!campaign) return null;
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        aria-expanded={open}
        data-testid="composer-brief"
        icon={<Target size="0.875rem" strokeWidth={1.9} aria-hidden />}
        onClick={() => setOpen(!open)}
      >
        Brief of {campaign.name}
      </Button>
      {open ? <BriefForm campaign={campaign} onDone={() => setOpen(false)} /> : null}
    </>
  );
}

function BriefForm({ campaign, onDone }: { campaign: Campaign; onDone(): void }) {
  const { save } = useComposing();
  const [text, setText] = useState(campaign.brief ?? '');

  async function keep(): Promise<void> {
    const kept = await save('campaign.brief', { id: campaign.id, text });
    if (kept.ok) onDone();
  }

  return (
    <section className={styles['set']} aria-label={`Brief of ${campaign.name}`}>
      <Field label="What it is for, for whom, and what it must say">
        <TextArea value={text} onChange={setText} rows={4} data-testid="composer-brief-text" />
      </Field>
      <div className={styles['setActions']}>
        <Button data-testid="composer-brief-keep" onClick={() => void keep()}>
          Save the brief
        </Button>
      </div>
    </section>
  );
}
