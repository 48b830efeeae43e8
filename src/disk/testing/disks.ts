import type { Disk } from '../disk';
import { systemDisk } from '../system-disk';
import { SHARE, STRICT, WINDOWS } from './habits';
import { SimulatedDisk } from './simulated-disk';

/** The disks on which everything that writes files is tested; each is made over the folder of one test. */
export const DISKS: readonly { readonly name: string; readonly make: (root: string) => Disk }[] = [
  { name: 'the disk of this machine', make: () => systemDisk },
  ...[STRICT, WINDOWS, SHARE].map((habits) => ({
    name: habits.name,
    make: (root: string) => new SimulatedDisk(root, habits),
  })),
];
