/** What checks say: how grave, about which field, in which words. */
export * from './finding';
