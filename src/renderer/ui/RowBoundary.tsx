import { Component, type CSSProperties, type ReactNode } from 'react';
import { Button } from './Button';
import { cx } from './cx';
import styles from './RowBoundary.module.css';

export interface RowBoundaryProps {
  /** What the thing is called, as its person knows it: a title, an account. */
  readonly name: string;
  /** What it is: 'post', 'lane', 'outage'. */
  readonly kind: string;
  /** What it is drawn from: once that changes it is tried again. */
  readonly of: unknown;
  /** The element it stands in for. */
  readonly as?: 'div' | 'li' | 'tr';
  /** Columns of the table, for a 'tr'. */
  readonly columns?: number;
  readonly role?: 'row' | 'option';
  readonly style?: CSSProperties | undefined;
  /** A way to look at it all the same. */
  onOpen?(): void;
  /** Draws it; a mistake in here stays in here. */
  readonly children: () => ReactNode;
}

interface State {
  readonly isOdd: boolean;
  readonly of: unknown;
}

/** One row, card, lane or chip: when it cannot be drawn it says so in its own place, and all others stand. */
export class RowBoundary extends Component<RowBoundaryProps, State> {
  override state: State = { isOdd: false, of: this.props.of };

  static getDerivedStateFromError(): Partial<State> {
    return { isOdd: true };
  }

  static getDerivedStateFromProps(props: RowBoundaryProps, state: State): State | null {
    return Object.is(props.of, state.of) ? null : { isOdd: false, of: props.of };
  }

  override componentDidCatch(error: unknown): void {
    console.error(`a ${this.props.kind} could not be drawn`, error);
  }

  override render(): ReactNode {
    const { children, name, kind, as: Element = 'div', columns, role, style, onOpen } = this.props;
    if (!this.state.isOdd) return <Drawn draw={children} />;
    const words = (
      <span className={styles['words']} data-testid="odd-row">
        <span>
          This {kind} cannot be shown: <b>{name === '' ? 'without a name' : name}</b>. Nothing is lost.
        </span>
        {onOpen ? (
          <Button size="small" variant="quiet" onClick={() => onOpen()}>
            Open it
          </Button>
        ) : null}
      </span>
    );
    if (Element === 'tr') {
      return (
        <tr>
          <td colSpan={columns}>{words}</td>
        </tr>
      );
    }
    return (
      <Element className={cx(styles['odd'])} role={role} style={style}>
        {role === 'row' ? <div role="gridcell">{words}</div> : words}
      </Element>
    );
  }
}

/** Within the boundary, so that what is thrown while drawing is caught by it. */
function Drawn({ draw }: { draw: () => ReactNode }): ReactNode {
  return draw();
}
