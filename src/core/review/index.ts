export * from './content';
export * from './people';
export * from './review';
export * from './subject';
