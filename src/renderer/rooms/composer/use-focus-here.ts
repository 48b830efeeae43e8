import { useEffect, useRef, type RefObject } from 'react';

/** Takes the focus once, when a field appears because somebody asked for it. */
export function useFocusHere(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
}
