/** A ref for the one field that a person came to fill in: takes the focus as soon as it stands. */
export function focusNow(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}
