import { limitOf, type Platform } from '../../../../core/platform';

/** Whether a text there stands under a title of its own. */
export function hasTitle(platform: Platform): boolean {
  if (platform.titleRequired || limitOf(platform, 'title') !== undefined) return true;
  return limitOf(platform, 'titleAdvised') !== undefined;
}
