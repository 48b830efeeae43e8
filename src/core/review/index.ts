export * from './content';
export * from './missing';
export * from './people';
export * from './review';
export * from './subject';
