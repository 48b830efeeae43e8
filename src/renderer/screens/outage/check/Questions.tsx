import { useState } from 'react';
import { Segmented, Select } from '../../../ui';
import styles from './check.module.css';
import { answer } from './check-state';
import type { YesNo } from './evidence';
import { isBad, keyOf } from './probe-results';
import { nameOf } from './result';
import type { Check } from './use-check';

/** Four things that no probe can see and anybody can try. */
export function Questions({ check }: { check: Check }) {
  const { state, subjects } = check;
  const { answers } = state;
  const platforms = subjects?.platforms ?? [];
  const failing = platforms.find((id) => {
    const last = state.judged[keyOf('platform', id)]?.at(-1);
    return last !== undefined && isBad(last.site);
  });
  const [picked, setPicked] = useState<string | null>(null);
  const platform = picked ?? failing ?? platforms[0] ?? null;
  return (
    <section className={styles['step']} aria-labelledby="check-questions">
      <h3 id="check-questions">Four things to try</h3>
      <p className={styles['hint']}>Each takes a few seconds. Skip what you cannot try.</p>
      <Question
        id="device"
        words="Does it work on another device here, on the same network?"
        value={answers.otherDevice}
        onChange={(otherDevice) => answer({ otherDevice })}
      />
      <Question
        id="mobile"
        words="Does it work on a phone with mobile data, Wi-Fi off?"
        value={answers.mobile}
        onChange={(mobile) => answer({ mobile })}
      />
      {platform === null ? null : (
        <>
          <div className={styles['where']}>
            <span>Try the next two on</span>
            <Select
              aria-label="Platform to try manually"
              data-testid="check-try-on"
              value={platform}
              options={platforms.map((id) => ({ value: id, label: nameOf(id) }))}
              onChange={setPicked}
            />
          </div>
          <Question
            id="post"
            words={`Can you post by hand on ${nameOf(platform)}?`}
            value={answers.post[platform] ?? 'unknown'}
            onChange={(value) => answer({ post: { ...answers.post, [platform]: value } })}
          />
          <Question
            id="login"
            words={`Can you log in to ${nameOf(platform)}?`}
            value={answers.login[platform] ?? 'unknown'}
            onChange={(value) => answer({ login: { ...answers.login, [platform]: value } })}
          />
        </>
      )}
    </section>
  );
}

interface QuestionProps {
  readonly id: string;
  readonly words: string;
  readonly value: YesNo;
  onChange(value: YesNo): void;
}

function Question({ id, words, value, onChange }: QuestionProps) {
  const options = [
    { value: 'yes', label: 'Yes', testId: `check-${id}-yes` },
    { value: 'no', label: 'No', testId: `check-${id}-no` },
    { value: 'unknown', label: 'Not tried', testId: `check-${id}-unknown` },
  ] as const satisfies readonly { value: YesNo; label: string; testId: string }[];
  return (
    <div className={styles['question']}>
      <span>{words}</span>
      <Segmented label={words} options={options} value={value} onChange={onChange} />
    </div>
  );
}
