import type { Session } from 'electron';
import { isOwnAddress } from '../protocol/address';

/**
 * What our own page may have without asking; Electron would else approve everything.
 * Persistent storage keeps Chromium from clearing the plan when the disk runs low.
 */
const GRANTED = new Set(['persistent-storage', 'clipboard-sanitized-write', 'notifications']);

/** Whether a page at `origin` gets `permission`. */
export function isGranted(permission: string, origin: string): boolean {
  return GRANTED.has(permission) && isOwnAddress(origin);
}

/** Denies every permission but three of our own; devices and screen capture have no list at all. */
export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(details.isMainFrame && isGranted(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin));
  session.setDevicePermissionHandler(() => false);
}
