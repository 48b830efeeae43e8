import { useEffect, useRef } from 'react';

/**
 * Puts the focus into the channel's own words once they are what a fix made of them: the button that was pressed goes
 * away with what it mended. Not earlier, for a field with the focus keeps the words it has.
 * @param standing the stored own text; undefined while the channel inherits
 * @returns to be told which text is on its way
 */
export function useLanding(standing: string | undefined): (text: string) => void {
  const awaited = useRef<string | null>(null);
  useEffect(() => {
    if (awaited.current === null || standing !== awaited.current) return;
    awaited.current = null;
    if (document.activeElement === document.body) document.getElementById('composer-own')?.focus();
  });
  return (text) => {
    awaited.current = text;
  };
}
