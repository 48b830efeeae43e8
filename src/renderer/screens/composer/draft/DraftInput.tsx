import type { ComponentProps } from 'react';
import { TextInput, cx } from '../../../ui';
import { StateMark } from '../../../ui/StateMark';
import styles from './draft.module.css';
import type { TextDraftOptions } from './text-draft';
import { waitingWords } from '../words/waiting-words';
import { useDraft } from './use-draft';

export interface DraftInputProps extends Omit<
  ComponentProps<'input'>,
  'value' | 'onChange' | 'onFocus' | 'onBlur'
> {
  /** Names the field within the post. */
  readonly draftKey: string;
  readonly live: string;
  readonly draftOptions: TextDraftOptions;
  /** Without the box, as a heading that can be written in. */
  readonly bare?: boolean;
}

/** A single line that saves itself. */
export function DraftInput({
  draftKey,
  live,
  draftOptions,
  bare = false,
  className,
  ...rest
}: DraftInputProps) {
  const draft = useDraft(draftKey, live, draftOptions);
  return (
    <>
      <TextInput
        value={draft.shown}
        className={cx(bare && styles['bare'], className)}
        onChange={(text) => draft.type(text)}
        onFocus={() => draft.focus()}
        onBlur={() => void draft.blur()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) void draft.flush();
        }}
        {...rest}
      />
      {draft.problem ? (
        <p role="alert" className={styles['problem']}>
          <StateMark state="risk" />
          {waitingWords(draft.problem)}
        </p>
      ) : null}
    </>
  );
}
