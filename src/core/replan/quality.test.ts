import { describeQuality } from './testing/quality';

describeQuality(0.2);
