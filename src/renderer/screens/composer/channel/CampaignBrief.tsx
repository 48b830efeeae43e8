import { Target } from 'lucide-react';
import { useState } from 'react';
import type { Campaign } from '../../../../core/model/campaign';
import { signedProps, useSigning } from '../../../store/use-signing';
import { Button, Field, SignedLine, TextArea } from '../../../ui';
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
      {open ? <BriefForm campaign={campaign} /> : null}
    </>
  );
}

function BriefForm({ campaign }: { readonly campaign: Campaign }) {
  const { save, words } = useComposing();
  const signing = useSigning({ kind: 'campaign', row: campaign });
  const [text, setText] = useState(campaign.brief ?? '');

  const isSame = text === (campaign.brief ?? '');

  async function keep(): Promise<void> {
    await save('campaign.brief', { id: campaign.id, text });
  }

  return (
    <section className={styles['set']} aria-label={`Brief of ${campaign.name}`}>
      <Field label="What it is for, for whom, and what it must say">
        <TextArea value={text} onChange={setText} rows={4} data-testid="composer-brief-text" />
      </Field>
      <div className={styles['setActions']}>
        <Button data-testid="composer-brief-keep" disabled={isSame} onClick={() => void keep()}>
          Save the brief
        </Button>
        {isSame && signing !== null && text !== '' ? (
          <SignedLine {...signedProps(signing, words.moment)} />
        ) : null}
      </div>
    </section>
  );
}
