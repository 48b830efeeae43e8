import { describeQuality } from './testing/quality';

describeQuality(1);
