import { useState } from 'react';
import type { Media } from '../../../../core/model/media';
import { Button, Field, TextInput } from '../../../ui';
import { useInlineForm } from '../use-inline-form';
import { mediaFromAddress } from '../words/media';
import styles from './media-list.module.css';

/** A picture or film that lies on the web, by its address. */
export function AddressForm({ onAdd, onCancel }: { onAdd(media: Media): Promise<void>; onCancel(): void }) {
  const [address, setAddress] = useState('');
  const [alt, setAlt] = useState('');
  const [wrong, setWrong] = useState(false);
  const form = useInlineForm<HTMLFormElement>(onCancel);
  return (
    <form
      ref={form}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const media = mediaFromAddress(address, alt);
        setWrong(media === undefined);
        if (media) void onAdd(media);
      }}
    >
      <Field label="Web address" error={wrong ? 'Enter the full address, starting with https://' : null}>
        <TextInput
          value={address}
          onChange={setAddress}
          placeholder="https://"
          inputMode="url"
          data-testid="composer-media-address"
        />
      </Field>
      <Field label="Alt text">
        <TextInput
          value={alt}
          onChange={setAlt}
          placeholder="Describe it for people who cannot see it"
          spellCheck
        />
      </Field>
      <div className={styles['actions']}>
        <Button type="submit" size="small">
          Add
        </Button>
        <Button variant="quiet" size="small" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
