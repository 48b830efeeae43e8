import { Suspense, useState } from 'react';
import type { AppInfo } from '../../preload/contract';
import type { Refusal } from '../../core/result';
import type { Start } from '../screens/first-run/start';
import { FileDrop, type DroppedFile } from './FileDrop';
import { useFirstScreen } from './use-first-screen';
import { Frame } from './Frame';
import { FirstRun } from './screens';

export interface WelcomeScreenProps {
  readonly info: AppInfo;
  onStart(start: Start): Promise<Refusal | null>;
  /** There is a workspace open to go back to. */
  onBack?(): void;
}

/** The first run, and each further workspace. */
export function WelcomeScreen({ info, onStart, onBack }: WelcomeScreenProps) {
  const [dropped, setDropped] = useState<DroppedFile | null>(null);
  useFirstScreen(() => undefined, 0);
  return (
    <Frame
      name=""
      status={
        <>
          <span>Nothing to save yet</span>
          <span>On this computer only</span>
        </>
      }
    >
      <Suspense fallback={null}>
        <FirstRun
          zone={info.zone}
          dropped={dropped}
          onStart={onStart}
          onPick={(purpose) => window.holdfast.pickFile(purpose)}
          {...(onBack ? { onBack } : {})}
        />
      </Suspense>
      <FileDrop onFile={setDropped} />
    </Frame>
  );
}
