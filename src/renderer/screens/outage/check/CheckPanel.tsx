import { CheckHead } from './CheckHead';
import styles from './check.module.css';
import { HostList } from './HostList';
import { Questions } from './Questions';
import { Reports } from './Reports';
import type { CheckPanelProps } from './types';
import { useCheck } from './use-check';

/** Is it just us? Probes, four questions and what people saw, one verdict; all of it but the probes without a line. */
export function CheckPanel(props: CheckPanelProps) {
  const { frame } = props;
  const check = useCheck(frame);
  return (
    <section className={styles['panel']} data-testid="check-panel" aria-label="Is it just us?">
      <CheckHead check={check} {...props} />
      <HostList check={check} />
      <Questions check={check} />
      <Reports check={check} frame={frame} />
    </section>
  );
}
