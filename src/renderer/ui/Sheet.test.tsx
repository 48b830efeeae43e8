// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Sheet } from './Sheet';

afterEach(cleanup);

test('what is typed counts when Esc closes the sheet, as when its field is left', () => {
  const told: string[] = [];
  render(
    <Sheet label="A sheet" onClose={() => told.push('closed')}>
      <input aria-label="Time" onBlur={(event) => told.push(`saved ${event.target.value}`)} />
    </Sheet>,
  );
  const field = screen.getByLabelText('Time');
  field.focus();
  fireEvent.change(field, { target: { value: '18:45' } });
  fireEvent.keyDown(field, { key: 'Escape' });
  expect(told).toEqual(['saved 18:45', 'closed']);
});
