export { cutsOf, type Cut, type CutRank } from './cuts';
export { fixAll, GENTLE_FIXES, type FixedText } from './fix-all';
export { entitiesOf, type Entity } from './spans';
export { splitText, suggestFixes, type SplitText } from './fixes';
export { mapHandles, type Renamed } from './handles';
export { plainText, type PlainText } from './plain-signs';
export { joinThread, splitThread, type SplitOptions, type Thread } from './split';
export * from './types';
