import { useState } from 'react';
import { Button, Segmented, TextInput } from '../../../ui';
import styles from './bars.module.css';

/** How far, which way: days keep the time of day, hours move it. */
export function ShiftPanel({ onShift }: { onShift(by: { days?: number; hours?: number }): void }) {
  const [amount, setAmount] = useState('1');
  const [unit, setUnit] = useState<'days' | 'hours'>('days');
  const count = Math.trunc(Number(amount));
  const good = Number.isFinite(count) && count > 0;
  const shift = (sign: -1 | 1): void =>
    onShift(unit === 'days' ? { days: sign * count } : { hours: sign * count });
  return (
    <div className={styles['shift']}>
      <div className={styles['shiftLine']}>
        <TextInput
          type="number"
          min={1}
          max={999}
          className={styles['amount'] ?? ''}
          aria-label="How many"
          data-testid="shift-amount"
          value={amount}
          onChange={setAmount}
        />
        <Segmented
          label="Unit"
          options={[
            { value: 'days', label: 'Days', testId: 'shift-days' },
            { value: 'hours', label: 'Hours', testId: 'shift-hours' },
          ]}
          value={unit}
          onChange={setUnit}
        />
      </div>
      <p className={styles['hint']}>
        {unit === 'days' ? 'Each post keeps its time of day.' : 'Each post moves by full hours.'}
      </p>
      <div className={styles['shiftLine']}>
        <Button disabled={!good} data-testid="shift-earlier" onClick={() => shift(-1)}>
          Earlier
        </Button>
        <Button disabled={!good} data-testid="shift-later" onClick={() => shift(1)}>
          Later
        </Button>
      </div>
    </div>
  );
}
