import { useEffect } from 'react';

/** On opening, focus and caret go where one goes on writing. */
export function useStartWriting(): void {
  useEffect(() => {
    const field = document.querySelector<HTMLTextAreaElement>('[data-start-writing]');
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
}
