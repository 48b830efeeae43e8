/** The schedulers that Holdfast knows, and what each takes. Data: resources/schedulers.json. */
export * from './formats';
export { remoteIdOf } from './remote';
