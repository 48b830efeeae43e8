import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';

interface Props {
  /** The part that is guarded, as its person calls it: 'Calendar'. */
  readonly name: string;
  readonly children: ReactNode;
}

/** A bug in one part of the window leaves the rest standing. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(`${this.props.name} stopped`, error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <EmptyState
        title={`${this.props.name} stopped because of a bug in Holdfast.`}
        actions={<Button onClick={() => this.setState({ broken: false })}>Reload this part</Button>}
      >
        Everything saved is safe. Other screens keep working.
      </EmptyState>
    );
  }
}
