import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';

/**
 * A small form that appears because somebody asked for it: its first field takes the focus, and Esc leaves only it,
 * not the sheet around it (which listens on its own element, before React does).
 */
export function useInlineForm<Form extends HTMLElement>(onLeave: () => void): RefObject<Form | null> {
  const form = useRef<Form>(null);
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    element.querySelector('input')?.focus();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      leave();
    };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, []);
  return form;
}
