import type { HoldfastApi } from './contract';

declare global {
  interface Window {
    readonly holdfast: HoldfastApi;
  }
}
