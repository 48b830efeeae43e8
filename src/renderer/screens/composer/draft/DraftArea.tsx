import { useLayoutEffect, useRef, type ComponentProps } from 'react';
import { diffText } from '../../../../ledger/text';
import { TextArea, cx } from '../../../ui';
import styles from './draft.module.css';
import { DraftProblem } from './DraftProblem';
import type { TextDraftOptions } from './text-draft';
import { useDraft } from './use-draft';

export interface DraftAreaProps extends Omit<
  ComponentProps<'textarea'>,
  'value' | 'onChange' | 'onFocus' | 'onBlur'
> {
  /** Names the field within the post. */
  readonly draftKey: string;
  readonly live: string;
  readonly draftOptions: TextDraftOptions;
  /** `writing` is 15/23, for the text itself. */
  readonly look?: 'writing' | 'own' | 'plain';
}

/** A text of several lines that saves itself and grows with its words. */
export function DraftArea({
  draftKey,
  live,
  draftOptions,
  look = 'plain',
  className,
  ...rest
}: DraftAreaProps) {
  const draft = useDraft(draftKey, live, draftOptions);
  const area = useRef<HTMLTextAreaElement>(null);
  const seen = useRef({ text: draft.shown, caret: draft.shown.length });

  // Words of others came in around the caret: it stays between the same two words.
  useLayoutEffect(() => {
    const { text, caret } = seen.current;
    const field = area.current;
    if (field === null || draft.shown === text) return;
    if (document.activeElement === field) {
      const place = caretAfter(caret, text, draft.shown);
      field.setSelectionRange(place, place);
    }
    seen.current = { text: draft.shown, caret: field.selectionStart };
  });

  return (
    <>
      <TextArea
        ref={area}
        value={draft.shown}
        className={cx(styles['area'], styles[look], className)}
        onChange={(text) => {
          seen.current = { text, caret: area.current?.selectionStart ?? text.length };
          draft.type(text);
        }}
        onSelect={() => {
          seen.current = { ...seen.current, caret: area.current?.selectionStart ?? 0 };
        }}
        onFocus={() => draft.focus()}
        onBlur={() => void draft.blur()}
        {...rest}
      />
      <DraftProblem problem={draft.problem} />
    </>
  );
}

/** Where the caret belongs once `before` became `after`. */
export function caretAfter(caret: number, before: string, after: string): number {
  let place = caret;
  for (const { at, cut, put } of diffText(before, after)) {
    if (at + cut.length <= caret) place += put.length - cut.length;
    else if (at < caret) place += at - caret;
  }
  return Math.max(0, Math.min(place, after.length));
}
