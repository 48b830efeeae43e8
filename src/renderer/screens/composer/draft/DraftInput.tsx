import type { ComponentProps } from 'react';
import { TextInput, cx } from '../../../ui';
import styles from './draft.module.css';
import { DraftProblem } from './DraftProblem';
import type { TextDraftOptions } from './text-draft';
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
      <DraftProblem problem={draft.problem} />
    </>
  );
}
